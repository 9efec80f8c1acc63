#pragma once

#include <QProcess>

namespace barodesk::test {

enum class ProcessGroup { Ours, Own };

/// Before start(): the program is told to end when this process has gone, however it went (prctl(2), PR_SET_PDEATHSIG).
/// \param signal what it is told with: SIGTERM for what puts its house in order, SIGKILL for what does not listen
/// \param group Own: it leads a group, so that a signal to −pid reaches its workers as well
void endWithUs(QProcess &process, int signal, ProcessGroup group = ProcessGroup::Ours);

} // namespace barodesk::test

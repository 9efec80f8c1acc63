#pragma once

#include <QProcess>

namespace barodesk::test {

/// Before start(): the program is told to end when this process has gone, however it went (prctl(2), PR_SET_PDEATHSIG).
/// \param signal what it is told with: SIGTERM for what puts its house in order, SIGKILL for what does not listen
void endWithUs(QProcess &process, int signal);

} // namespace barodesk::test

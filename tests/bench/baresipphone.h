#pragma once

#include "engines/phonetypes.h"
#include "tests/bench/benchphone.h"

#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>

namespace barodesk::bench {

/// baresip, a telephone for the console, told by its control port what to do. It hums at 440 Hz and plays nothing.
class BaresipPhone
{
public:
    BaresipPhone();
    ~BaresipPhone();

    /// Starts the program and registers it; returns how long that took, in milliseconds.
    tl::expected<double, QString> start(const engines::SipAccount &account);
    bool dial(const QString &uri);
    void forget() { m_events.clear(); }
    bool isOver(); ///< Its call, since forget().

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QTcpSocket m_control;
    QByteArray m_events;
};

} // namespace barodesk::bench

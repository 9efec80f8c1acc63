#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace barodesk::ui::shell {

/// Tells in the log (category barodesk.stall) when the thread it lives in did not come back to its event loop for over 50 ms.
/// For debug builds and tests: it wakes the thread 40 times a second.
class StallMonitor final : public QObject
{
    Q_OBJECT
public:
    explicit StallMonitor(QObject *parent = nullptr);

    qint64 longestMs() const { return m_longest; } ///< Since it was made; beats in time do not count.

signals:
    void stalled(qint64 milliseconds);

private:
    void beat();

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

} // namespace barodesk::ui::shell

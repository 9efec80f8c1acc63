#pragma once

#include "domain/id.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace barodesk::ui::board {

/// Which complaints another desk has just changed: their rows glow for a moment and fade.
class RecentChanges final : public QObject
{
    Q_OBJECT
public:
    explicit RecentChanges(QObject *parent = nullptr);

    void add(const domain::ComplaintId &id);
    double strength(const domain::ComplaintId &id) const; ///< 1 just now … 0 not of late.

signals:
    void faded(); ///< Strengths have changed: repaint. A few times a second, and only while something glows.

private:
    QHash<domain::ComplaintId, qint64> m_since;
    QElapsedTimer m_clock;
    QTimer m_timer;
};

} // namespace barodesk::ui::board

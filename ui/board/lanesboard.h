#pragma once

#include "domain/id.h"
#include "models/complaintfilter.h"
#include "models/complaintviewmodel.h"

#include <QList>
#include <QWidget>

#include <optional>

namespace barodesk::ui::board {

class ComplaintFaces;
class LaneView;
class RecentChanges;

/// The work as it flows: received, assigned, in progress, scheduled, done and to be told. Each lane is by due time.
class LanesBoard final : public QWidget
{
    Q_OBJECT
public:
    LanesBoard(models::ComplaintTableModel &table, std::function<QDateTime()> now, ComplaintFaces &faces, RecentChanges &recent,
               QWidget *parent = nullptr);

    void setFilter(const models::ComplaintFilter &filter); ///< Each lane narrows it to its own states.
    void setActive(bool active);
    void tick();
    int count() const; ///< Over all lanes.
    void select(const std::optional<domain::ComplaintId> &id);
    void focusList(); ///< The lane of the selection, else the first that is not empty.

signals:
    void chosen(const barodesk::domain::ComplaintId &id);
    void openRequested(const barodesk::domain::ComplaintId &id);
    void countChanged();

private:
    struct Lane
    {
        LaneView *view = nullptr;
        models::EnumSet<domain::ComplaintState> states;
    };

    void leave(qsizetype from, int direction);

    QList<Lane> m_lanes;
};

} // namespace barodesk::ui::board

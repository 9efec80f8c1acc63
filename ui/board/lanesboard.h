#pragma once

#include "domain/id.h"
#include "models/complaintviewmodel.h"
#include "models/lane.h"

#include <QList>
#include <QScrollArea>

#include <optional>

namespace barodesk::ui::board {

class ComplaintFaces;
class LaneView;
class RecentChanges;

/// The work as it flows: received, assigned, in progress, scheduled, done and to be told; and beside them what nobody owns or what cannot
/// go on. Each lane is by due time. Where the window is narrow the lanes keep their width and the board scrolls.
class LanesBoard final : public QScrollArea
{
    Q_OBJECT
public:
    LanesBoard(models::ComplaintTableModel &table, std::function<QDateTime()> now, ComplaintFaces &faces, RecentChanges &recent,
               QWidget *parent = nullptr);

    void setFilter(const models::ComplaintFilter &filter); ///< Each lane narrows it to what is its own.
    void setActive(bool active);
    void tick();
    int count() const;                                                             ///< Over all lanes.
    void select(const std::optional<domain::ComplaintId> &id, bool follow = true); ///< follow: its lane comes into sight
    QList<domain::ComplaintId> selected(int most) const;                           ///< Over all lanes.
    void focusList(); ///< The lane of the selection, else the first that is not empty.

    QString titleOf(models::Lane lane) const;

    /// While complaints are dragged: which lanes would take them.
    void showDropsFor(const QList<domain::ComplaintId> &ids, const std::function<bool(models::Lane, const domain::ComplaintId &)> &takes);
    void showNoDrops();

signals:
    void chosen(const barodesk::domain::ComplaintId &id);
    void openRequested(const barodesk::domain::ComplaintId &id);
    void countChanged();
    void selectionChanged();                                        ///< By a person.
    void dragging(const QList<barodesk::domain::ComplaintId> &ids); ///< Empty: it has ended.
    void moveRequested(const QList<barodesk::domain::ComplaintId> &ids, barodesk::models::Lane lane);
    void menuRequested(const QPoint &global);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    LaneView *add(const QString &name, const QString &title, models::Lane lane, models::ComplaintTableModel &table,
                  const std::function<QDateTime()> &now, ComplaintFaces &faces, RecentChanges &recent);
    LaneView *shown(models::Lane lane) const { return m_lanes[int(lane)]; }
    void leave(int from, int direction);
    void fitWidth();

    QList<LaneView *> m_lanes; ///< By models::Lane.
    QList<bool> m_takes;       ///< While something is dragged.
};

} // namespace barodesk::ui::board

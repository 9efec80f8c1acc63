#pragma once

#include "domain/complaint.h"
#include "store/replica.h"

#include <QWidget>

namespace barodesk::ui::board {

/// What has happened to a complaint beside its usual steps, each in a line: what has to happen next by law, who refused it, what stands in
/// its way, how it was extended, whom it is linked to, who joined, what residents found. Empty when there is nothing to say.
class LifeSection final : public QWidget
{
    Q_OBJECT
public:
    explicit LifeSection(const store::Replica &replica, QWidget *parent = nullptr);

    void showComplaint(const domain::Complaint &complaint, const QDateTime &now);

signals:
    void complaintActivated(const barodesk::domain::ComplaintId &id);

private:
    void addAlarms(const domain::Complaint &complaint, const QDateTime &now);
    void addOwnership(const domain::Complaint &complaint, const QDateTime &now);
    void addClock(const domain::Complaint &complaint, const QDateTime &now);
    void addOthers(const domain::Complaint &complaint);
    void addLine(const QString &label, const QString &text, bool warning = false);
    void addComplaint(const QString &label, const domain::ComplaintId &id);

    const store::Replica &m_replica;
    domain::Complaint m_shown;
    QDateTime m_minute; ///< What is shown is of this minute.
};

} // namespace barodesk::ui::board

#pragma once

#include "domain/complaint.h"
#include "domain/organisation.h"
#include "ui/widgets/card.h"

namespace barodesk::ui::widgets {
class Button;
class Label;
class TimeBar;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::board {

struct ComplaintFace;

/// Until when a complaint is due, how much of its time is used, and on request why the due time is when it is.
class DueCard final : public widgets::Card
{
    Q_OBJECT
public:
    explicit DueCard(QWidget *parent = nullptr);

    /// \param face of the same complaint
    void showComplaint(const domain::Complaint &complaint, const ComplaintFace &face, const domain::Organisation &organisation,
                       const QDateTime &now);
    void fold() { m_explaining = false; } ///< The next complaint is shown without its reasons.

signals:
    void explanationToggled(); ///< The complaint has to be shown again.

private:
    bool m_explaining = false;
    widgets::Label *m_due = nullptr;
    widgets::Label *m_dueAt = nullptr;
    widgets::TimeBar *m_bar = nullptr;
    widgets::Button *m_why = nullptr;
    QWidget *m_ledger = nullptr;
};

} // namespace barodesk::ui::board

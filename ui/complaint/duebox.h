#pragma once

#include "domain/duetime.h"
#include "domain/organisation.h"
#include "ui/widgets/card.h"

class QGridLayout;

namespace barodesk::ui::widgets {
class Button;
class Chip;
class Label;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::complaint {

/// When the complaint will be due and why; opened, the ledger of counted and excluded spans with the rule behind each.
class DueBox final : public widgets::Card
{
    Q_OBJECT
public:
    explicit DueBox(QWidget *parent = nullptr);

    void showDue(const domain::DueTime &due, const domain::Category &category, const QDateTime &now);
    void showNone(); ///< No category yet.
    void showImpossible(domain::DueError error);
    void toggleLedger();
    bool isOpen() const;

private:
    void fillLedger(const QList<domain::LedgerSpan> &spans);

    widgets::Label *m_title;
    widgets::Chip *m_period;
    widgets::Button *m_why;
    widgets::Label *m_sentence;
    QWidget *m_ledger;
    QGridLayout *m_rows;
    QList<domain::LedgerSpan> m_spans;
};

} // namespace barodesk::ui::complaint

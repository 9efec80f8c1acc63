#pragma once

#include "domain/id.h"
#include "ui/widgets/card.h"

#include <QPointer>

namespace barodesk::desk {
class Desk;
class Talk;
} // namespace barodesk::desk
namespace barodesk::ui::widgets {
class Button;
class ElidedLabel;
class Label;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::counsel {

/// What a colleague noted before they handed this call on, with one button that puts it into the form. Hidden while there is nothing.
class HandOverSection final : public widgets::Card
{
    Q_OBJECT
public:
    explicit HandOverSection(desk::Desk &desk, QWidget *parent = nullptr);

    void showTalk(desk::Talk *talk); ///< Null: nobody's.
    void setTaken();                 ///< It is in the form now.

signals:
    void takeWanted();
    void complaintActivated(const barodesk::domain::ComplaintId &id);

private:
    void refresh();
    void showComplaint();

    desk::Desk &m_desk;
    QPointer<desk::Talk> m_talk;
    widgets::Label *m_head;
    widgets::ElidedLabel *m_from;
    widgets::Label *m_facts;
    widgets::Label *m_text;
    widgets::Button *m_complaint;
    widgets::Button *m_take;
};

} // namespace barodesk::ui::counsel

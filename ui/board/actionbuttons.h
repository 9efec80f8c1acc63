#pragma once

#include "domain/apply.h"

#include <QList>
#include <QWidget>

class QAction;

namespace barodesk::ui::widgets {
class Button;
class FlowLayout;
class IconButton;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::board {

/// What may be done next with a complaint: the next step of the work first, then what is reached for most, the rest below "더 보기".
class ActionButtons final : public QWidget
{
    Q_OBJECT
public:
    explicit ActionButtons(QWidget *parent = nullptr);

    /// The buttons stay, and the focus with them, as long as the same may be done.
    void showComplaint(const domain::Complaint &complaint, const domain::Actor &actor, const QDateTime &now);
    void focusFirst();

protected:
    void resizeEvent(QResizeEvent *event) override;

signals:
    void chosen(domain::CommandKind kind);

private:
    struct Shown
    {
        widgets::Button *button;
        QAction *inMenu; ///< Stands for the button where the row is too short for it.
    };

    void fit();

    widgets::FlowLayout *m_layout;
    QList<Shown> m_shown;
    widgets::IconButton *m_more = nullptr; ///< None where the buttons are all there is.
    QList<domain::CommandKind> m_offered;  ///< As the buttons are now.
};

} // namespace barodesk::ui::board

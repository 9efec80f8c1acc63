#pragma once

#include "domain/apply.h"

#include <QList>
#include <QWidget>

namespace barodesk::ui::widgets {
class FlowLayout;
}

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

signals:
    void chosen(domain::CommandKind kind);

private:
    widgets::FlowLayout *m_layout;
    QList<domain::CommandKind> m_offered; ///< As the buttons are now.
};

} // namespace barodesk::ui::board

#pragma once

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace barodesk::ui::widgets {

class Label;

/// A part of a page: a head with a title, chips after it and actions at its end; a line; the content.
class Pane : public QFrame
{
    Q_OBJECT
public:
    explicit Pane(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void addHeaderChip(QWidget *chip);           ///< After the title, from left to right. The pane takes it.
    void addHeaderAction(QWidget *action);       ///< At the end.
    QVBoxLayout *body() const { return m_body; } ///< With margins of 16 px; set them to 0 for a list that fills the pane.
    /// The row at the foot, made at the first call: actions at the left, the main one at the right after addStretch().
    QHBoxLayout *foot();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Label *m_title;
    QHBoxLayout *m_head;
    QVBoxLayout *m_outer;
    QVBoxLayout *m_body;
    QHBoxLayout *m_foot = nullptr;
    int m_chips = 0;
};

} // namespace barodesk::ui::widgets

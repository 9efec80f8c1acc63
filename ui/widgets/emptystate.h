#pragma once

#include "ui/theme/icons.h"

#include <QWidget>

class QLabel;

namespace barodesk::ui::widgets {

class Button;
class Label;

/// What stands where nothing is: why, and the next step. For empty, loading, offline and error alike.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// \param action empty: no button
    void setContent(theme::Icon icon, const QString &title, const QString &sentence, const QString &action = {});
    Button *button() const { return m_button; }

signals:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintPicture();

    theme::Icon m_icon = theme::Icon::Inbox;
    QLabel *m_picture;
    Label *m_title;
    Label *m_sentence;
    Button *m_button;
};

} // namespace barodesk::ui::widgets

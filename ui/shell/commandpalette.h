#pragma once

#include <QFrame>
#include <QList>
#include <QPointer>

class QAction;
class QListWidget;

namespace barodesk::ui::widgets {
class SearchField;
class Label;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::shell {

/// Everything the window can do, found by typing, also by initial consonants ("ㅈㅎ" finds "전화 받기"), each with its key.
/// Lies over its window; Escape or a click beside it closes it and gives the focus back to where it was.
class CommandPalette final : public QFrame
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *window);

    void open(); ///< Gathers the actions of the window that have a text, the usable ones first.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void gather();
    void filter(const QString &text);
    void run();
    void close();
    void place();
    void retranslate();

    widgets::SearchField *m_field;
    QListWidget *m_list;
    widgets::Label *m_nothing;
    QList<QPointer<QAction>> m_actions;
    QPointer<QWidget> m_before;
};

} // namespace barodesk::ui::shell

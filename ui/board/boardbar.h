#pragma once

#include "models/boardview.h"
#include "ui/theme/icons.h"

#include <QWidget>

namespace barodesk::ui::widgets {
class Button;
class Label;
class SearchField;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::board {

/// The head of the board: its name and time, the search, and the ways to look.
class BoardBar final : public QWidget
{
    Q_OBJECT
public:
    explicit BoardBar(QWidget *parent = nullptr);

    void setClock(const QString &text);
    void setMode(models::BoardMode mode);
    void setFilters(int chosen, bool shown);
    void setGrouped(bool grouped);
    void setAttention(int late, bool shown); ///< How many wait, and whether their list is open.
    void setViewName(const QString &name);   ///< Empty: what is shown is no view that is kept.
    widgets::SearchField &search() { return *m_search; }
    widgets::Button &views() { return *m_views; }

    QSize minimumSizeHint() const override; ///< With all folded that folds, so that a window may get narrower than it is.

protected:
    void resizeEvent(QResizeEvent *event) override;

signals:
    void modeChosen(barodesk::models::BoardMode mode);
    void searchChanged();
    void searchEntered();
    void filtersToggled();
    void groupingToggled();
    void viewsWanted();
    void attentionToggled();

private:
    widgets::Button *add(const QString &name, const QString &text, theme::Icon icon, const QString &toolTip);
    void fold();                               ///< What tells least gives way first.
    QList<widgets::Button *> foldable() const; ///< The first to fold first.

    widgets::Label *m_title;
    widgets::Label *m_clock;
    widgets::SearchField *m_search;
    widgets::Button *m_attention = nullptr;
    widgets::Button *m_views = nullptr;
    widgets::Button *m_filters = nullptr;
    widgets::Button *m_group = nullptr;
    QList<widgets::Button *> m_modes; ///< By models::BoardMode.
};

} // namespace barodesk::ui::board

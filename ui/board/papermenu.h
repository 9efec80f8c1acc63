#pragma once

#include "domain/id.h"
#include "ui/papers/papermaker.h"

#include <QObject>

#include <optional>

class QAction;

namespace barodesk::ui::widgets {
class IconButton;
}

namespace barodesk::ui::board {

/// The papers of the complaint in hand: a button with a menu, and the same as actions with keys while `panel` has the focus.
class PaperMenu final : public QObject
{
    Q_OBJECT
public:
    PaperMenu(papers::PaperAccess access, std::function<std::optional<domain::ComplaintId>()> complaint, QWidget *panel);

    widgets::IconButton *button() const { return m_button; }
    QList<QAction *> actions() const;
    void refresh(); ///< Another complaint or another person.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add(const QString &name, papers::PaperKind kind, bool prints, const QKeySequence &keys = {});
    void retranslate();

    struct Entry
    {
        QAction *action;
        papers::PaperKind kind;
        bool prints;
    };

    std::function<std::optional<domain::ComplaintId>()> m_complaint;
    std::function<domain::Actor()> m_actor;
    QWidget *m_panel;
    papers::PaperMaker *m_maker;
    widgets::IconButton *m_button;
    QList<Entry> m_entries;
};

} // namespace barodesk::ui::board

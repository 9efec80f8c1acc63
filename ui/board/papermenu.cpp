#include "ui/board/papermenu.h"

#include "ui/widgets/button.h"
#include "ui/widgets/iconbutton.h"

#include <QAction>
#include <QEvent>
#include <QMenu>

#include <algorithm>

namespace barodesk::ui::board {

using papers::PaperKind;
using papers::PaperMaker;

PaperMenu::PaperMenu(papers::PaperAccess access, std::function<std::optional<domain::ComplaintId>()> complaint, QWidget *panel)
    : QObject(panel),
      m_complaint(std::move(complaint)),
      m_actor(access.actor),
      m_panel(panel),
      m_maker(new PaperMaker(std::move(access), panel)),
      m_button(new widgets::IconButton(theme::Icon::FileText, {}, panel))
{
    m_button->setObjectName(QStringLiteral("detailPapers"));
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setMenu(new QMenu(m_button));
    add(QStringLiteral("paper-receipt-print"), PaperKind::Receipt, true, QKeySequence(Qt::CTRL | Qt::Key_P));
    add(QStringLiteral("paper-receipt-save"), PaperKind::Receipt, false, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    add(QStringLiteral("paper-dossier-save"), PaperKind::Dossier, false);
    add(QStringLiteral("paper-dossier-names"), PaperKind::DossierWithNames, false);
    panel->installEventFilter(this);
    retranslate();
    refresh();
}

bool PaperMenu::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_panel && (event->type() == QEvent::Show || event->type() == QEvent::Hide))
        refresh();
    if (watched == m_panel && event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

void PaperMenu::add(const QString &name, PaperKind kind, bool prints, const QKeySequence &keys)
{
    auto *action = new QAction(m_button->parentWidget());
    action->setObjectName(name); // The palette finds it by that.
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [this, kind, prints] {
        const auto id = m_complaint();
        if (!id)
            return;
        if (prints)
            m_maker->print(kind, *id);
        else
            m_maker->save(kind, *id);
    });
    m_button->parentWidget()->addAction(action);
    m_button->menu()->addAction(action);
    m_entries.append({action, kind, prints});
}

QList<QAction *> PaperMenu::actions() const
{
    QList<QAction *> actions;
    for (const Entry &entry : m_entries)
        actions.append(entry.action);
    return actions;
}

void PaperMenu::retranslate()
{
    m_button->setName(tr("문서 인쇄와 PDF"));
    const QStringList texts{tr("접수증 인쇄"), tr("접수증 PDF"), tr("조정 자료 PDF (이름 가림)"),
                            tr("조정 자료 PDF (이름과 번호 넣음, 기록됨)")};
    for (qsizetype i = 0; i < m_entries.size(); ++i)
        m_entries.at(i).action->setText(texts.at(i));
}

void PaperMenu::refresh()
{
    const domain::Role role = m_actor().role;
    const bool any = m_complaint().has_value();
    // The palette lists what the window can do now: there are several panels, and one of them at most is seen.
    const bool seen = m_panel->isVisible();
    for (const Entry &entry : m_entries) {
        const bool may = PaperMaker::isPermitted(entry.kind, role);
        entry.action->setVisible(may && seen);
        entry.action->setEnabled(any && may && seen);
    }
    m_button->setVisible(std::ranges::any_of(m_entries, [role](const Entry &entry) { return PaperMaker::isPermitted(entry.kind, role); }));
}

} // namespace barodesk::ui::board

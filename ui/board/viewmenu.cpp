#include "ui/board/viewmenu.h"

#include "domain/permission.h"
#include "ui/board/viewnamedialog.h"

#include <QLoggingCategory>
#include <QMenu>
#include <QUuid>

#include <algorithm>

namespace barodesk::ui::board {

using models::BoardFigure;
using models::BoardView;

namespace {

Q_LOGGING_CATEGORY(lcViews, "barodesk.views", QtInfoMsg)

domain::ViewCode freshCode()
{
    const QString name = QStringLiteral("view-") + QUuid::createUuid().toString(QUuid::Id128).left(12);
    return domain::ViewCode::parse(name).value_or(domain::ViewCode());
}

} // namespace

ViewMenu::ViewMenu(const BoardAccess &access, QWidget *owner) : QObject(owner), m_access(access), m_owner(owner) { }

QList<ViewMenu::Named> ViewMenu::everybodys() const
{
    BoardView mine;
    mine.choices.mine = true;
    BoardView today;
    today.figures.insert(BoardFigure::DueToday);
    BoardView late;
    late.mode = models::BoardMode::Table;
    late.figures.insert(BoardFigure::Overdue);
    late.grouping = models::Grouping::Department;
    BoardView stuck;
    stuck.choices.stuck = true;
    return {{tr("전체"), BoardView()},
            {tr("내 담당"), mine},
            {tr("오늘 기한"), today},
            {tr("부서별 지연"), late},
            {tr("소관 미정 · 예산"), stuck}};
}

QList<ViewMenu::Named> ViewMenu::own() const
{
    QList<Named> views;
    if (!m_access.views.own)
        return views;
    for (const OwnView &kept : ownViews(m_access.views.own())) {
        if (const auto view = models::boardViewOf(kept.content))
            views.append({kept.name, *view});
        else
            qCWarning(lcViews).noquote() << "view" << kept.name << "cannot be shown:" << view.error();
    }
    return views;
}

QString ViewMenu::team() const
{
    const domain::User *user = m_access.replica.organisation().user(m_access.actor().user);
    return user ? user->team : QString();
}

QList<domain::SharedView> ViewMenu::shared() const
{
    QList<domain::SharedView> views = m_access.replica.organisation().data().sharedViews;
    views.removeIf([mine = team()](const domain::SharedView &view) { return !view.team.isEmpty() && view.team != mine; });
    return views;
}

bool ViewMenu::mayShare() const
{
    return m_access.views.share && domain::isPermitted(m_access.actor().role, domain::Permission::EditRules);
}

void ViewMenu::forgetNames() { m_known.reset(); }

QString ViewMenu::nameOf(const BoardView &view) const
{
    if (!m_known) { // Asked for at every letter that is typed.
        m_known = own() + everybodys();
        for (const domain::SharedView &each : shared()) {
            if (const auto content = models::boardViewOf(each.content))
                m_known->append({each.name, *content});
        }
    }
    const auto found = std::ranges::find(*m_known, view, &Named::view);
    return found == m_known->end() || view == BoardView() ? QString() : found->name;
}

void ViewMenu::open(const QPoint &global, const BoardView &present)
{
    QMenu menu(m_owner);
    menu.setObjectName(QStringLiteral("boardViewMenu"));
    const auto add = [&](const QString &name, const BoardView &view) {
        QAction *action = menu.addAction(name);
        action->setCheckable(true);
        action->setChecked(view == present);
        connect(action, &QAction::triggered, this, [this, view] { emit chosen(view); });
    };
    for (const Named &view : everybodys())
        add(view.name, view.view);
    if (const QList<Named> mine = own(); !mine.isEmpty()) {
        menu.addSection(tr("내 보기"));
        for (const Named &view : mine)
            add(view.name, view.view);
    }
    if (const QList<domain::SharedView> ours = shared(); !ours.isEmpty()) {
        menu.addSection(team().isEmpty() ? tr("함께 쓰는 보기") : tr("%1 보기").arg(team()));
        for (const domain::SharedView &view : ours) {
            if (const auto content = models::boardViewOf(view.content)) {
                add(view.name, *content);
            } else {
                menu.addAction(tr("%1 (이 버전에서 열 수 없음)").arg(view.name))->setEnabled(false);
                qCWarning(lcViews).noquote() << "view" << view.code.text() << "cannot be shown:" << content.error();
            }
        }
    }
    menu.addSeparator();
    QAction *keep = menu.addAction(tr("지금 보기 저장…"));
    keep->setEnabled(m_access.views.keepOwn != nullptr);
    connect(keep, &QAction::triggered, this, [this, present] { askForName(present); });
    fillRemoval(menu);
    menu.exec(global);
}

void ViewMenu::fillRemoval(QMenu &menu)
{
    const QList<Named> mine = own();
    const QList<domain::SharedView> ours = mayShare() ? shared() : QList<domain::SharedView>();
    if (mine.isEmpty() && ours.isEmpty())
        return;
    QMenu *removal = menu.addMenu(tr("보기 지우기"));
    for (const Named &view : mine)
        connect(removal->addAction(view.name), &QAction::triggered, this, [this, name = view.name] { removeOwn(name); });
    if (!mine.isEmpty() && !ours.isEmpty())
        removal->addSeparator();
    for (const domain::SharedView &view : ours)
        connect(removal->addAction(tr("%1 (함께)").arg(view.name)), &QAction::triggered, this,
                [this, code = view.code] { removeShared(code); });
}

void ViewMenu::askForName(const BoardView &view)
{
    auto *dialog = new ViewNameDialog(mayShare() ? (team().isEmpty() ? tr("모든 팀") : team()) : QString(), m_owner);
    connect(dialog, &QDialog::accepted, this, [this, dialog, view] { keep(dialog->name(), view, dialog->isForTeam()); });
    dialog->open();
}

void ViewMenu::keep(const QString &name, const BoardView &view, bool forTeam)
{
    if (!forTeam) {
        QList<OwnView> kept = ownViews(m_access.views.own());
        kept.removeIf([&](const OwnView &each) { return each.name == name; });
        kept.append({name, models::toText(view)});
        m_access.views.keepOwn(toBytes(kept));
        emit told(tr("‘%1’ 보기를 저장했습니다.").arg(name), false);
        forgetNames();
        emit changed();
        return;
    }
    // A search may name somebody: it is nobody's who may not read personal data.
    BoardView shared = view;
    shared.text.clear();
    QList<domain::SharedView> all = m_access.replica.organisation().data().sharedViews;
    const auto same = std::ranges::find_if(all, [&](const domain::SharedView &each) { return each.name == name && each.team == team(); });
    if (same != all.end())
        same->content = models::toText(shared);
    else
        all.append({freshCode(), name, team(), models::toText(shared)});
    share(all, tr("‘%1’ 보기를 팀과 함께 씁니다.").arg(name));
}

void ViewMenu::removeOwn(const QString &name)
{
    QList<OwnView> kept = ownViews(m_access.views.own());
    kept.removeIf([&](const OwnView &each) { return each.name == name; });
    m_access.views.keepOwn(toBytes(kept));
    emit told(tr("‘%1’ 보기를 지웠습니다.").arg(name), false);
    forgetNames();
    emit changed();
}

void ViewMenu::removeShared(const domain::ViewCode &code)
{
    QList<domain::SharedView> all = m_access.replica.organisation().data().sharedViews;
    all.removeIf([&](const domain::SharedView &each) { return each.code == code; });
    share(all, tr("함께 쓰던 보기를 지웠습니다."));
}

void ViewMenu::share(const QList<domain::SharedView> &views, const QString &sentence)
{
    m_access.views.share(views, this, [this, sentence](const std::optional<QString> &wrong) {
        emit told(wrong.value_or(sentence), wrong.has_value());
        forgetNames();
        emit changed();
    });
}

} // namespace barodesk::ui::board

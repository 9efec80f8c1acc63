#include "ui/settings/teamlistpane.h"

#include "desk/desk.h"
#include "ui/settings/teamlistdelegate.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/taborder.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QInputMethod>
#include <QListView>
#include <QScrollArea>
#include <QShortcut>

#include <utility>

namespace barodesk::ui::settings {

namespace metrics = theme::metrics;
using namespace Qt::StringLiterals;
using desk::CityListProblem;

namespace {

QKeySequence addKey() { return QKeySequence{Qt::Key_Insert}; }
QKeySequence removeKey() { return QKeySequence{Qt::Key_Delete}; }
QKeySequence upKey() { return QKeySequence{Qt::ALT | Qt::Key_Up}; }
QKeySequence downKey() { return QKeySequence{Qt::ALT | Qt::Key_Down}; }
QKeySequence saveKey() { return QKeySequence{Qt::CTRL | Qt::Key_S}; }

} // namespace

TeamListPane::TeamListPane(desk::Desk &desk, QWidget *parent)
    : Pane({}, parent),
      m_desk(desk),
      m_banner(new widgets::Banner(this)),
      m_add(new widgets::Button({}, theme::ButtonRole::Secondary, this)),
      m_remove(new widgets::Button({}, theme::ButtonRole::Quiet, this)),
      m_up(new widgets::Button({}, theme::ButtonRole::Quiet, this)),
      m_down(new widgets::Button({}, theme::ButtonRole::Quiet, this)),
      m_revert(new widgets::Button({}, theme::ButtonRole::Secondary, this)),
      m_save(new widgets::Button({}, theme::ButtonRole::Primary, this))
{
}

TeamListPane::~TeamListPane() = default;

void TeamListPane::build(QAbstractItemModel &model, QWidget *editor, const QString &name)
{
    setObjectName(QString(name + u"Pane"));
    m_editor = editor;
    m_list = new QListView(this);
    m_list->setObjectName(QString(name + u"List"));
    m_list->setModel(&model);
    m_list->setItemDelegate(new TeamListDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMinimumHeight(5 * TeamListDelegate::RowHeight / 2); // Half a row says that there are more.
    m_banner->setObjectName(QString(name + u"Banner"));
    m_banner->hide();
    body()->setSpacing(metrics::S2);
    body()->addWidget(m_banner);
    body()->addWidget(m_list, 1);

    auto *tools = new QHBoxLayout;
    tools->setSpacing(metrics::S1);
    const auto tool = [&](widgets::Button *button, const QString &what, theme::Icon icon, const QKeySequence &keys, auto action) {
        button->setObjectName(QString(name + what));
        button->setSmall(true);
        button->setThemeIcon(icon);
        connect(button, &QPushButton::clicked, this, action);
        connect(new QShortcut(keys, m_list, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this, action);
        tools->addWidget(button);
    };
    tool(m_add, u"Add"_s, theme::Icon::Plus, addKey(), [this] { addItem(); });
    tool(m_remove, u"Remove"_s, theme::Icon::Trash, removeKey(), [this] { removeItem(); });
    tools->addStretch();
    tool(m_up, u"Up"_s, theme::Icon::ChevronUp, upKey(), [this] { moveItem(-1); });
    tool(m_down, u"Down"_s, theme::Icon::ChevronDown, downKey(), [this] { moveItem(1); });
    body()->addLayout(tools);
    // In a low window the editor scrolls: what saves it stays in sight.
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    scroll->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    scroll->setWidget(editor);
    scroll->viewport()->setAutoFillBackground(false);
    editor->setAutoFillBackground(false);
    body()->addWidget(scroll);

    m_revert->setObjectName(QString(name + u"Revert"));
    m_save->setObjectName(QString(name + u"Save"));
    m_save->setKeyHint(widgets::keyText(saveKey()));
    foot()->addWidget(m_revert);
    foot()->addStretch();
    foot()->addWidget(m_save);
    connect(m_revert, &QPushButton::clicked, this, &TeamListPane::revert);
    connect(m_save, &QPushButton::clicked, this, &TeamListPane::save);
    connect(new QShortcut(saveKey(), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this,
            &TeamListPane::save);

    widgets::tabAsLaidOut(this); // The editor was there before the list.

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        showRow(row());
        refresh();
    });
    connect(&model, &QAbstractItemModel::dataChanged, this, &TeamListPane::refresh);
    connect(&m_desk.replica(), &store::Replica::organisationChanged, this, &TeamListPane::takeOrganisation);
    connect(&m_desk.replica(), &store::Replica::reset, this, &TeamListPane::takeOrganisation);
    retranslateButtons();
    retranslate();
    takeOrganisation();
}

int TeamListPane::row() const { return m_list->currentIndex().row(); }

void TeamListPane::retranslateButtons()
{
    const auto name = [](widgets::Button *button, const QString &text, const QString &tip, const QKeySequence &keys) {
        button->setText(text);
        button->setToolTip(QString(tip + u" (" + widgets::keyText(keys) + u')'));
    };
    name(m_add, tr("추가"), tr("새로 하나 만듭니다"), addKey());
    name(m_remove, tr("지우기"), tr("고른 것을 지웁니다. 저장하기 전에는 되돌릴 수 있습니다"), removeKey());
    name(m_up, tr("위로"), tr("고른 것을 위로 옮깁니다"), upKey());
    name(m_down, tr("아래로"), tr("고른 것을 아래로 옮깁니다"), downKey());
    name(m_save, tr("저장"), tr("모든 자리에서 쓰도록 저장합니다"), saveKey());
    m_revert->setText(tr("되돌리기"));
    m_revert->setToolTip(tr("저장하지 않은 것을 모두 버립니다"));
}

void TeamListPane::changeEvent(QEvent *event)
{
    Pane::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_list) {
        retranslateButtons();
        retranslate();
        showRow(row());
    }
}

/// The list as the server has it; nobody's after sign-out.
void TeamListPane::takeOrganisation()
{
    const int before = row();
    const bool under = takeSaved();
    if (m_desk.replica().organisation().version() == 0)
        doRevert();
    else if (under)
        say(tr("그 사이에 바뀌었습니다. 새 목록에 내가 고친 것을 얹어 두었습니다. 살펴보고 저장하십시오."), false);
    const int rows = m_list->model()->rowCount();
    if (row() < 0 && rows > 0)
        m_list->setCurrentIndex(m_list->model()->index(std::clamp(before, 0, rows - 1), 0));
    showRow(row());
    refresh();
}

void TeamListPane::refresh()
{
    const int rows = m_list->model()->rowCount();
    m_remove->setEnabled(row() >= 0);
    m_up->setEnabled(row() > 0);
    m_down->setEnabled(row() >= 0 && row() + 1 < rows);
    m_revert->setEnabled(isChanged() && !m_saving);
    m_save->setEnabled(isChanged() && !m_saving);
    m_editor->setEnabled(row() >= 0);
}

void TeamListPane::addItem()
{
    const int added = doAdd(row());
    if (added < 0) {
        say(tr("더 만들 수 없습니다. 쓰지 않는 것을 지우십시오."), false);
        return;
    }
    m_list->setCurrentIndex(m_list->model()->index(added, 0));
    refresh();
    focusEditor();
}

void TeamListPane::removeItem()
{
    const int removed = row();
    if (removed < 0)
        return;
    doRemove(removed);
    const int rows = m_list->model()->rowCount();
    if (rows > 0)
        m_list->setCurrentIndex(m_list->model()->index(std::min(removed, rows - 1), 0));
    showRow(row());
    refresh();
}

void TeamListPane::moveItem(int by)
{
    if (doMove(row(), by)) {
        m_list->scrollTo(m_list->currentIndex());
        refresh();
    }
}

void TeamListPane::revert()
{
    doRevert();
    m_banner->hide();
    takeOrganisation();
}

void TeamListPane::save()
{
    if (m_saving)
        return;
    QGuiApplication::inputMethod()->commit(); // The last syllable is still being composed.
    if (!isChanged())
        return;
    if (const Fault fault = this->fault(); !fault.sentence.isEmpty()) {
        m_list->setCurrentIndex(m_list->model()->index(fault.row, 0));
        say(fault.sentence, false);
        focusEditor();
        return;
    }
    m_saving = true;
    refresh();
    send([this](const tl::expected<void, desk::CityListFailure> &result) { answered(result); });
}

void TeamListPane::answered(const tl::expected<void, desk::CityListFailure> &result)
{
    m_saving = false;
    refresh();
    if (result) {
        say(tr("저장했습니다. 모든 자리에서 바로 쓰입니다."), true);
        return;
    }
    switch (result.error().problem) {
    case CityListProblem::Changed:
        say(tr("그 사이에 바뀌었습니다. 새 목록에 내가 고친 것을 얹어 두었습니다. 살펴보고 저장하십시오."), false);
        return;
    case CityListProblem::NotPermitted: say(tr("이 목록을 고칠 권한이 없습니다. 고친 것은 아직 이 자리에만 있습니다."), false); return;
    case CityListProblem::NotAccepted: say(tr("서버가 이 목록을 받지 않았습니다 (%1).").arg(result.error().detail), false); return;
    case CityListProblem::Unreachable: break;
    }
    say(tr("서버에 연결되지 않아 저장하지 못했습니다. 고친 것은 그대로 있습니다. 잠시 뒤 다시 저장하십시오."), false);
}

void TeamListPane::say(const QString &sentence, bool good)
{
    m_banner->setContent(good ? widgets::Tone::Ok : widgets::Tone::Warn, sentence);
    m_banner->show();
}

} // namespace barodesk::ui::settings

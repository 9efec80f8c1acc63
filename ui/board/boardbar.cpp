#include "ui/board/boardbar.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include <QHBoxLayout>

namespace barodesk::ui::board {

using models::BoardMode;
using namespace theme::metrics;
using theme::ButtonRole;
using theme::TextSize;
using theme::Tokens;

namespace {

constexpr int NarrowestSearch = 160;
constexpr int SearchWanted = 220; ///< Before anything folds for it: its hint can be read.

} // namespace

BoardBar::BoardBar(QWidget *parent)
    : QWidget(parent),
      m_title(new widgets::Label(tr("바로처리 보드"), TextSize::Page, &Tokens::text, QFont::DemiBold, this)),
      m_clock(new widgets::Label(QString(), TextSize::Small, &Tokens::text3, QFont::Normal, this)),
      m_search(new widgets::SearchField(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(S2);
    m_clock->setObjectName(QStringLiteral("boardClock"));
    m_search->setObjectName(QStringLiteral("boardSearch"));
    m_search->setPlaceholderText(tr("번호, 위치, 내용, 초성, 전화 끝자리"));
    m_search->setAccessibleName(tr("민원 검색"));
    m_search->setKeyHint(QStringLiteral("/"));
    m_search->setMinimumWidth(NarrowestSearch);
    m_search->setMaximumWidth(320);
    connect(m_search, &widgets::SearchField::liveTextChanged, this, &BoardBar::searchChanged);
    connect(m_search, &QLineEdit::returnPressed, this, &BoardBar::searchEntered);
    layout->addWidget(m_title);
    layout->addSpacing(S1);
    layout->addWidget(m_clock);
    layout->addStretch(); // Takes only what the search, which comes first, leaves.
    layout->addWidget(m_search, 1);

    m_attention = add(QStringLiteral("boardAttention"), tr("챙길 일"), theme::Icon::Bell,
                      tr("법이 정한 때, 팀이 정한 알림, 앞날 없는 약속 (Ctrl+Shift+A)"));
    m_attention->setCheckable(true);
    connect(m_attention, &QPushButton::clicked, this, &BoardBar::attentionToggled);
    m_views = add(QStringLiteral("boardViews"), tr("보기"), theme::Icon::Star, tr("저장한 보기 (Ctrl+Shift+B)"));
    connect(m_views, &QPushButton::clicked, this, &BoardBar::viewsWanted);
    m_filters = add(QStringLiteral("boardFilters"), tr("거르기"), theme::Icon::Filter, tr("거르기 (Ctrl+Shift+F)"));
    m_filters->setCheckable(true);
    connect(m_filters, &QPushButton::clicked, this, &BoardBar::filtersToggled);
    m_group = add(QStringLiteral("boardGroup"), tr("묶기"), theme::Icon::List, tr("팀·부서·읍면동·업체별로 묶어 보기 (Ctrl+Shift+G)"));
    m_group->setCheckable(true);
    connect(m_group, &QPushButton::clicked, this, &BoardBar::groupingToggled);
    m_modes << add(QStringLiteral("boardLanes"), tr("흐름"), theme::Icon::Columns, tr("상태별 흐름으로 보기 (Alt+1)"))
            << add(QStringLiteral("boardTableMode"), tr("표"), theme::Icon::Table, tr("표로 보기 (Alt+2)"))
            << add(QStringLiteral("boardCalendar"), tr("달력"), theme::Icon::CalendarDays, tr("처리기한 달력으로 보기 (Alt+3)"));
    for (int i = 0; i < m_modes.size(); ++i) {
        m_modes[i]->setCheckable(true);
        connect(m_modes[i], &QPushButton::clicked, this, [this, i] { emit modeChosen(BoardMode(i)); });
    }
}

widgets::Button *BoardBar::add(const QString &name, const QString &text, theme::Icon icon, const QString &toolTip)
{
    auto *button = new widgets::Button(text, ButtonRole::Secondary, this);
    button->setObjectName(name);
    button->setThemeIcon(icon);
    button->setToolTip(toolTip);
    layout()->addWidget(button);
    return button;
}

void BoardBar::setClock(const QString &text)
{
    m_clock->setText(text);
    fold();
}

void BoardBar::setMode(BoardMode mode)
{
    for (int i = 0; i < m_modes.size(); ++i) {
        m_modes[i]->setChecked(i == int(mode));
        theme::setButtonRole(m_modes[i], i == int(mode) ? ButtonRole::Soft : ButtonRole::Secondary);
    }
}

void BoardBar::setFilters(int chosen, bool shown)
{
    m_filters->setText(chosen > 0 ? tr("거르기 %1").arg(chosen) : tr("거르기"));
    m_filters->setChecked(shown);
    theme::setButtonRole(m_filters, chosen > 0 || shown ? ButtonRole::Soft : ButtonRole::Secondary);
    fold();
}

void BoardBar::setGrouped(bool grouped)
{
    m_group->setChecked(grouped);
    theme::setButtonRole(m_group, grouped ? ButtonRole::Soft : ButtonRole::Secondary);
}

void BoardBar::setAttention(int late, bool shown)
{
    m_attention->setText(late > 0 ? tr("챙길 일 %1").arg(late) : tr("챙길 일"));
    m_attention->setChecked(shown);
    theme::setButtonRole(m_attention, late > 0 || shown ? ButtonRole::Soft : ButtonRole::Secondary);
    fold();
}

void BoardBar::setViewName(const QString &name)
{
    constexpr qsizetype Longest = 12; // The button stays a button.
    m_views->setText(name.isEmpty() ? tr("보기") : name.size() > Longest ? QString(name.left(Longest - 1) + u'…') : name);
    theme::setButtonRole(m_views, name.isEmpty() ? ButtonRole::Secondary : ButtonRole::Soft);
    fold();
}

void BoardBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

QSize BoardBar::minimumSizeHint() const
{
    int width = m_title->sizeHint().width() + S1 + NarrowestSearch + S2 + m_attention->sizeHint().width() + 2 * S2;
    for (const widgets::Button *button : foldable())
        width += S2 + button->iconOnlyWidth();
    return {width, QWidget::minimumSizeHint().height()};
}

QList<widgets::Button *> BoardBar::foldable() const
{
    QList<widgets::Button *> buttons = m_modes;
    return buttons << m_group << m_filters << m_views;
}

void BoardBar::fold()
{
    const QList<widgets::Button *> buttons = foldable();
    for (widgets::Button *button : buttons)
        button->setIconOnly(false);
    int wanted = m_title->sizeHint().width() + S1 + SearchWanted + 3 * S2 + m_attention->sizeHint().width();
    for (const widgets::Button *button : buttons)
        wanted += S2 + button->sizeHint().width();
    m_clock->setVisible(wanted + S2 + m_clock->sizeHint().width() <= width());
    // The ways to look go together: three words or three icons.
    for (qsizetype i = 0; i < buttons.size() && (wanted > width() || (i > 0 && i < m_modes.size())); ++i) {
        wanted -= buttons[i]->sizeHint().width() - buttons[i]->iconOnlyWidth();
        buttons[i]->setIconOnly(true);
    }
}

} // namespace barodesk::ui::board

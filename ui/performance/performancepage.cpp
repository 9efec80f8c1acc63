#include "ui/performance/performancepage.h"

#include "desk/desk.h"
#include "ui/performance/citizenpanel.h"
#include "ui/performance/performancepanel.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>

namespace barodesk::ui::performance {

using namespace Qt::StringLiterals;
using namespace theme::metrics;

namespace {

PerformanceAccess accessOf(desk::Desk &desk)
{
    return {.replica = desk.replica(),
            .now = [&desk] { return desk.now(); },
            .actor =
                [&desk] {
                    return desk.sessionState() == desk::SessionState::SignedIn ? domain::Actor{desk.user().id, desk.user().role}
                                                                               : domain::Actor();
                },
            .give = [&desk](const domain::EntityRef &target, const domain::Payload &payload) { return desk.give(target, payload); }};
}

} // namespace

PerformancePage::PerformancePage(desk::Desk &desk, QWidget *parent) : QWidget(parent)
{
    setObjectName(u"performancePage"_s);
    m_stack = new QStackedWidget(this);
    m_figures = new PerformancePanel(accessOf(desk), m_stack);
    m_citizens = new CitizenPanel(accessOf(desk), m_stack);
    m_stack->addWidget(m_figures);
    m_stack->addWidget(m_citizens);
    m_title = new widgets::Label({}, theme::TextSize::Page, &theme::Tokens::text, QFont::Bold, this);
    m_toast = new widgets::Toast(this);
    const auto tell = [this](const QString &sentence, widgets::Tone tone) { m_toast->showMessage(sentence, tone); };
    connect(m_figures, &PerformancePanel::told, this, tell);
    connect(m_citizens, &CitizenPanel::told, this, tell);

    const auto actionOf = [this](const QString &name, const QKeySequence &key, Tab tab) {
        auto *action = new QAction(this);
        action->setObjectName(name);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, tab] { show(tab); });
        addAction(action);
        return action;
    };
    m_figuresAction = actionOf(u"performanceShowFigures"_s, Qt::ALT | Qt::Key_1, Tab::Figures);
    m_citizensAction = actionOf(u"performanceShowPanel"_s, Qt::ALT | Qt::Key_2, Tab::Panel);
    const auto buttonOf = [this](const QString &name, QAction *action) {
        auto *button = new widgets::Button({}, theme::ButtonRole::Secondary, this);
        button->setObjectName(name);
        button->setCheckable(true);
        button->setKeyHint(widgets::keyText(action->shortcut()));
        button->setSmall(true);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        return button;
    };
    m_showFigures = buttonOf(u"performanceTab0"_s, m_figuresAction);
    m_showCitizens = buttonOf(u"performanceTab1"_s, m_citizensAction);
    m_wallboard = new widgets::Button({}, theme::ButtonRole::Quiet, this);
    m_wallboard->setObjectName(u"performanceWallboard"_s);
    m_wallboard->setThemeIcon(theme::Icon::Monitor);
    m_wallboard->setSmall(true);
    connect(m_wallboard, &QPushButton::clicked, this, &PerformancePage::wallboardWanted);

    auto *head = new QHBoxLayout;
    head->setSpacing(S2);
    head->addWidget(m_title);
    head->addSpacing(S3);
    head->addWidget(m_showFigures);
    head->addWidget(m_showCitizens);
    head->addStretch(1);
    head->addWidget(m_wallboard);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(S4, S3, S4, S3);
    layout->setSpacing(S3);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    connect(&desk, &desk::Desk::sessionChanged, m_citizens, &CitizenPanel::actorChanged);
    retranslate();
    show(Tab::Figures);
}

void PerformancePage::show(Tab tab)
{
    QWidget *shown = tab == Tab::Figures ? static_cast<QWidget *>(m_figures) : m_citizens;
    m_stack->setCurrentWidget(shown);
    setFocusProxy(shown);
    if (isVisible())
        shown->setFocus(Qt::ShortcutFocusReason);
    for (auto *button : {m_showFigures, m_showCitizens}) {
        const bool on = (button == m_showFigures) == (tab == Tab::Figures);
        button->setChecked(on);
        theme::setButtonRole(button, on ? theme::ButtonRole::Soft : theme::ButtonRole::Secondary);
    }
}

void PerformancePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PerformancePage::retranslate()
{
    setWindowTitle(tr("성과"));
    m_title->setText(tr("성과관리"));
    m_figuresAction->setText(tr("처리 성과 보기"));
    m_citizensAction->setText(tr("시민참여단 보기"));
    m_showFigures->setText(tr("처리 성과"));
    m_showCitizens->setText(tr("시민참여단"));
    m_wallboard->setText(tr("현황판"));
}

} // namespace barodesk::ui::performance

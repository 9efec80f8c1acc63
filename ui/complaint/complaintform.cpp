#include "ui/complaint/complaintform.h"

#include "desk/desk.h"
#include "ui/complaint/duebox.h"
#include "ui/complaint/intakefields.h"
#include "ui/complaint/placebox.h"
#include "ui/text/labels.h"
#include "ui/text/refusaltext.h"
#include "ui/text/timetext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>

#include <algorithm>

namespace barodesk::ui::complaint {

namespace metrics = theme::metrics;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds DueRefresh{30};
constexpr int MostRecent = 8;

QKeySequence submitKey() { return QKeySequence{Qt::CTRL | Qt::Key_Return}; }
QKeySequence submitKeypadKey() { return QKeySequence{Qt::CTRL | Qt::Key_Enter}; }
QKeySequence acceptAllKey() { return QKeySequence{Qt::ALT | Qt::Key_Return}; }
QKeySequence acceptAllKeypadKey() { return QKeySequence{Qt::ALT | Qt::Key_Enter}; }
QKeySequence saveKey() { return QKeySequence{Qt::CTRL | Qt::Key_S}; }
QKeySequence anotherKey() { return QKeySequence{Qt::CTRL | Qt::Key_N}; }
QKeySequence whyKey() { return QKeySequence{Qt::ALT | Qt::Key_Q}; }

} // namespace

ComplaintForm::ComplaintForm(desk::Desk &desk, desk::IntakeForm &form, QWidget *parent)
    : Pane(tr("민원 접수"), parent),
      m_desk(desk),
      m_form(form),
      m_fields(new IntakeFields(desk, form)),
      m_banner(new widgets::Banner(this)),
      m_draftChip(new widgets::Chip(this)),
      m_draftsMenu(new widgets::Button({}, theme::ButtonRole::Quiet, this)),
      m_acceptAll(new widgets::Button(tr("모두 받기"), theme::ButtonRole::Quiet, this)),
      m_draft(new widgets::Button(tr("임시저장"), theme::ButtonRole::Secondary, this)),
      m_another(new widgets::Button(tr("한 건 더"), theme::ButtonRole::Secondary, this)),
      m_submit(new widgets::Button(tr("접수"), theme::ButtonRole::Primary, this))
{
    setObjectName(u"complaintForm"_s);
    makeHead();
    auto *scroll = m_scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget;
    auto *insideLayout = new QVBoxLayout(inside);
    insideLayout->setContentsMargins(metrics::S4, metrics::S4, metrics::S4, metrics::S3);
    insideLayout->addWidget(m_fields);
    scroll->setWidget(inside);
    // The pane's surface shows through.
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    body()->setContentsMargins(0, 0, 0, 0);
    body()->setSpacing(0);
    body()->addWidget(m_banner);
    body()->addWidget(scroll, 1);
    // The due time stays in sight while the fields scroll.
    auto *due = new QVBoxLayout;
    due->setContentsMargins(metrics::S4, metrics::S2, metrics::S4, metrics::S3);
    due->addWidget(m_fields->dueBox());
    body()->addLayout(due);
    m_banner->hide();
    makeFoot();
    bindKeys();

    connect(&form, &desk::IntakeForm::changed, this, [this] {
        m_refused = false;
        refresh();
    });
    connect(&form, &desk::IntakeForm::suggestionsChanged, this, &ComplaintForm::refreshOffers);
    connect(&form, &desk::IntakeForm::submitted, this, &ComplaintForm::submitted);
    connect(&desk, &desk::Desk::talkChanged, this, &ComplaintForm::refresh);
    connect(&desk, &desk::Desk::sessionChanged, this, &ComplaintForm::openLatestDraft);
    connect(&desk.replica(), &store::Replica::reset, this, &ComplaintForm::takeRecent);
    connect(m_fields, &IntakeFields::accepted, this, &ComplaintForm::refresh);
    connect(m_fields, &IntakeFields::filesAdded, this,
            [this](int count) { emit notice(tr("첨부 칸에 파일 %n개를 붙였습니다", nullptr, count)); });
    connect(m_banner, &widgets::Banner::actionTriggered, this, &ComplaintForm::startAnother);
    m_clock.setInterval(DueRefresh);
    connect(&m_clock, &QTimer::timeout, m_fields, &IntakeFields::refreshDue);
    m_clock.start();
    takeRecent();
    openLatestDraft();
    refresh();
    refreshOffers();
}

ComplaintForm::~ComplaintForm() = default;

void ComplaintForm::makeHead()
{
    addHeaderChip(m_draftChip);
    m_draftChip->setObjectName(u"draftChip"_s);
    m_draftChip->hide();
    m_draftsMenu->setObjectName(u"draftsMenuButton"_s);
    m_draftsMenu->setSmall(true);
    m_draftsMenu->setThemeIcon(theme::Icon::FileText);
    m_draftsMenu->setToolTip(tr("쓰다 둔 민원을 봅니다"));
    connect(m_draftsMenu, &QPushButton::clicked, this, &ComplaintForm::showDraftsMenu);
    addHeaderAction(m_draftsMenu);
    m_acceptAll->setObjectName(u"acceptAllButton"_s);
    m_acceptAll->setSmall(true);
    m_acceptAll->setKeyHint(widgets::keyText(acceptAllKey()));
    m_acceptAll->setToolTip(tr("들은 말을 빈 칸에 모두 넣습니다 (%1)").arg(widgets::keyText(acceptAllKey())));
    connect(m_acceptAll, &QPushButton::clicked, this, &ComplaintForm::acceptAll);
    addHeaderAction(m_acceptAll);
}

void ComplaintForm::makeFoot()
{
    m_draft->setObjectName(u"draftButton"_s);
    m_draft->setToolTip(tr("지금까지 쓴 것을 남겨 둡니다 (%1)").arg(widgets::keyText(saveKey())));
    m_another->setObjectName(u"anotherButton"_s);
    m_another->setThemeIcon(theme::Icon::CopyPlus);
    m_another->setToolTip(tr("쓰던 것은 임시저장에 두고 같은 통화로 새로 씁니다 (%1)").arg(widgets::keyText(anotherKey())));
    m_submit->setObjectName(u"submitButton"_s);
    m_submit->setKeyHint(widgets::keyText(submitKey()));
    m_submit->setToolTip(tr("민원을 접수합니다 (%1)").arg(widgets::keyText(submitKey())));
    m_submit->setMinimumHeight(metrics::PrimaryHeight);
    foot()->addWidget(m_draft);
    foot()->addWidget(m_another);
    foot()->addStretch();
    foot()->addWidget(m_submit);
    connect(m_draft, &QPushButton::clicked, this, &ComplaintForm::saveDraft);
    connect(m_another, &QPushButton::clicked, this, &ComplaintForm::startAnother);
    connect(m_submit, &QPushButton::clicked, this, &ComplaintForm::submit);
    const QList<QWidget *> order{m_draft, m_another, m_submit, m_draftsMenu, m_acceptAll};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

void ComplaintForm::bind(const QKeySequence &keys, void (ComplaintForm::*action)())
{
    auto *shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WindowShortcut);
    shortcut->setAutoRepeat(false);
    connect(shortcut, &QShortcut::activated, this, action);
}

void ComplaintForm::bindKeys()
{
    bind(submitKey(), &ComplaintForm::submit);
    bind(submitKeypadKey(), &ComplaintForm::submit);
    bind(acceptAllKey(), &ComplaintForm::acceptAll);
    bind(acceptAllKeypadKey(), &ComplaintForm::acceptAll);
    bind(saveKey(), &ComplaintForm::saveDraft);
    bind(anotherKey(), &ComplaintForm::startAnother);
    auto *why = new QShortcut(whyKey(), this);
    connect(why, &QShortcut::activated, m_fields->dueBox(), &DueBox::toggleLedger);
    using Field = desk::IntakeForm::Field;
    for (const Field field : {Field::Category, Field::Place, Field::Urgency, Field::Phone, Field::CallBack}) {
        auto *shortcut = new QShortcut(IntakeFields::keyOf(field), this);
        connect(shortcut, &QShortcut::activated, this, [this, field] { m_fields->accept(field); });
    }
}

void ComplaintForm::submit()
{
    m_fields->commitComposition();
    if (!m_form.missing().isEmpty()) {
        m_fields->showMissing();
        if (QWidget *first = m_fields->focusWidget())
            m_scroll->ensureWidgetVisible(first);
        return;
    }
    const auto category = m_form.draft().category;
    const auto id = m_form.submit();
    if (!id) {
        m_refused = true;
        m_banner->setContent(widgets::Tone::Bad, RefusalText::full(id.error()));
        m_banner->show();
        return;
    }
    m_refused = false;
    m_recent.removeAll(*category);
    m_recent.prepend(*category);
    m_recent.resize(std::min<qsizetype>(m_recent.size(), MostRecent));
    m_fields->setRecent(m_recent);
    m_fields->clearMissing();
    m_fields->focusFirst();
    refresh();
    const auto complaint = m_desk.replica().complaint(*id);
    emit notice(complaint && complaint->number ? tr("접수했습니다 · %1").arg(complaint->number->toString())
                                               : tr("접수했습니다 · 번호는 서버가 받으면 표시됩니다"));
}

void ComplaintForm::saveDraft()
{
    m_fields->commitComposition();
    if (m_form.isBlank()) {
        emit notice(tr("아직 쓴 것이 없습니다"));
        return;
    }
    m_desk.saveDraft(m_form.draft());
    refresh();
    emit notice(tr("임시저장했습니다 · 프로그램이 꺼져도 다시 열립니다"));
}

void ComplaintForm::startAnother()
{
    m_fields->commitComposition();
    const bool kept = !m_form.isBlank();
    m_form.startBlank();
    m_fields->focusFirst();
    if (kept)
        emit notice(tr("쓰던 민원은 임시저장에 두었습니다"));
}

void ComplaintForm::acceptAll()
{
    m_fields->commitComposition();
    m_fields->acceptAll();
}

/// A form is never lost: at the start of a session it is where it was.
void ComplaintForm::openLatestDraft()
{
    const bool signedIn = m_desk.sessionState() == desk::SessionState::SignedIn;
    const bool begins = signedIn && !m_wasSignedIn;
    m_wasSignedIn = signedIn;
    if (begins)
        takeRecent();
    if (!begins || !m_form.isBlank())
        return;
    const auto drafts = m_desk.drafts();
    if (!drafts.isEmpty())
        m_form.open(drafts.first());
}

void ComplaintForm::hideEvent(QHideEvent *event)
{
    m_fields->commitComposition();
    Pane::hideEvent(event);
}

void ComplaintForm::refresh()
{
    const desk::ComplaintDraft &draft = m_form.draft();
    const bool blank = m_form.isBlank();
    m_draftChip->setVisible(!blank && draft.savedAt.isValid());
    if (draft.savedAt.isValid())
        m_draftChip->setText(tr("임시저장 %1").arg(draft.savedAt.toString(u"HH:mm"_s)));
    const auto drafts = m_desk.drafts();
    const auto others = std::ranges::count_if(drafts, [&](const desk::ComplaintDraft &other) { return other.id != draft.id; });
    m_draftsMenu->setVisible(others > 0);
    m_draftsMenu->setText(tr("쓰던 민원 %n건", nullptr, int(others)));
    m_draft->setEnabled(!blank);
    m_another->setEnabled(!blank);

    if (m_refused)
        return;
    const desk::Talk *talk = m_desk.talk();
    const bool ofAnotherCall = !blank && talk && draft.call != talk->call().id;
    m_banner->setVisible(ofAnotherCall);
    if (ofAnotherCall)
        m_banner->setContent(widgets::Tone::Warn, tr("지난 통화의 민원을 쓰고 있습니다."), tr("이번 통화로 새로 쓰기"));
}

void ComplaintForm::refreshOffers()
{
    using Field = desk::IntakeForm::Field;
    const bool any = std::ranges::any_of(std::array{Field::Category, Field::Place, Field::Urgency, Field::Phone},
                                         [this](Field field) { return m_form.suggestion(field) != nullptr; });
    m_acceptAll->setEnabled(any);
}

void ComplaintForm::showDraftsMenu()
{
    QMenu menu(this);
    const domain::Organisation &organisation = m_desk.replica().organisation();
    const auto drafts = m_desk.drafts();
    for (const desk::ComplaintDraft &draft : drafts) {
        if (draft.id == m_form.draft().id)
            continue;
        QStringList words;
        if (draft.category)
            words.append(organisation.categoryPath(*draft.category).constLast());
        if (const QString place = placeLine(draft.place); !place.isEmpty())
            words.append(place);
        if (words.isEmpty())
            words.append(draft.text.isEmpty() ? tr("내용 없음") : draft.text.left(24).simplified());
        QAction *open = menu.addAction(words.join(u" · "_s) + u"\t"_s + TimeText::moment(draft.savedAt, m_desk.now()));
        connect(open, &QAction::triggered, this, [this, draft] {
            m_fields->commitComposition();
            m_form.open(draft);
            m_fields->focusFirst();
        });
    }
    menu.exec(m_draftsMenu->mapToGlobal(QPoint(0, m_draftsMenu->height())));
}

/// What this person took last: their next is often of the same kind.
void ComplaintForm::takeRecent()
{
    if (m_desk.sessionState() != desk::SessionState::SignedIn)
        return;
    QList<store::Replica::ComplaintPtr> own;
    for (const auto &complaint : m_desk.replica().complaints()) {
        if (complaint->receivedBy == m_desk.user().id)
            own.append(complaint);
    }
    std::ranges::sort(own, std::ranges::greater{}, [](const auto &complaint) { return complaint->receivedAt; });
    m_recent.clear();
    for (const auto &complaint : own) {
        if (m_recent.size() == MostRecent)
            break;
        if (!m_recent.contains(complaint->category))
            m_recent.append(complaint->category);
    }
    m_fields->setRecent(m_recent);
}

} // namespace barodesk::ui::complaint

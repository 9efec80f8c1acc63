#include "ui/counsel/counselpage.h"

#include "desk/desk.h"
#include "ui/complaint/complaintform.h"
#include "ui/complaint/intakefields.h"
#include "ui/counsel/citizenpane.h"
#include "ui/counsel/handoversection.h"
#include "ui/counsel/similarsection.h"
#include "ui/counsel/transcriptpane.h"
#include "ui/counsel/transcriptview.h"
#include "ui/papers/deskpapers.h"
#include "ui/papers/papermaker.h"
#include "ui/text/refusaltext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QSplitter>

#include <algorithm>
#include <utility>

namespace barodesk::ui {

namespace metrics = theme::metrics;
using domain::ComplaintId;
using namespace Qt::StringLiterals;

namespace {
/// Goes into the record: Korean in whatever language the desk is shown.
const QString LinkReason = u"상담 중 같은 민원으로 확인"_s;
domain::LinkKind linkKindOf(domain::SimilarKind kind)
{
    switch (kind) {
    case domain::SimilarKind::Repeat: return domain::LinkKind::Repeat;
    case domain::SimilarKind::Duplicate: return domain::LinkKind::Duplicate;
    case domain::SimilarKind::Recurrence: break;
    }
    return domain::LinkKind::Recurrence;
}

} // namespace

CounselPage::CounselPage(desk::Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_form(desk),
      m_similar(desk.replica(), [&desk] { return desk.now(); }),
      m_citizen(new counsel::CitizenPane(desk)),
      m_transcript(new counsel::TranscriptPane(desk)),
      m_complaint(new complaint::ComplaintForm(desk, m_form)),
      m_splitter(new QSplitter(this)),
      m_papers(new papers::PaperMaker(papers::papersOf(desk), this)),
      m_receipt(new QAction(this))
{
    setObjectName(u"counselPage"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(metrics::S3);
    m_splitter->addWidget(m_citizen);
    m_splitter->addWidget(m_transcript);
    m_splitter->addWidget(m_complaint);
    m_citizen->setMinimumWidth(248);
    m_transcript->setMinimumWidth(340);
    m_complaint->setMinimumWidth(400);
    m_splitter->setStretchFactor(0, 22);
    m_splitter->setStretchFactor(1, 43);
    m_splitter->setStretchFactor(2, 34);
    m_splitter->setSizes({296, 574, 455});
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::S3, metrics::S3, metrics::S3, metrics::S3);
    layout->addWidget(m_splitter);

    connect(m_citizen, &counsel::CitizenPane::complaintActivated, this, &CounselPage::complaintActivated);
    connect(m_citizen->similar(), &counsel::SimilarSection::linkToggled, this, &CounselPage::toggleLink);
    connect(m_citizen, &counsel::CitizenPane::callWanted, this, &CounselPage::callWanted);
    connect(m_citizen->handOver(), &counsel::HandOverSection::takeWanted, this, &CounselPage::takeOver);
    connect(&desk, &desk::Desk::handOverNotDelivered, this, [this](const QString &extension) {
        say(tr("적은 내용이 %1에 전달되지 않았습니다. 전화는 그대로 이어집니다.").arg(extension));
    });
    connect(m_transcript, &counsel::TranscriptPane::settingsWanted, this, &CounselPage::settingsWanted);
    connect(m_transcript->view(), &counsel::TranscriptView::toPlace, m_complaint->fields(), &complaint::IntakeFields::appendToPlace);
    connect(m_transcript->view(), &counsel::TranscriptView::toText, m_complaint->fields(), &complaint::IntakeFields::appendToText);
    m_receipt->setObjectName(u"paper-last-receipt"_s);
    m_receipt->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    m_receipt->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_receipt->setEnabled(false);
    addAction(m_receipt);
    connect(m_receipt, &QAction::triggered, this, &CounselPage::makeReceipt);
    connect(m_complaint, &complaint::ComplaintForm::submitted, this, [this](const ComplaintId &id) {
        m_registered = id;
        m_justRegistered = true;
    });
    connect(m_complaint, &complaint::ComplaintForm::notice, this, [this](const QString &sentence) {
        if (std::exchange(m_justRegistered, false) && m_registered)
            sayRegistered(sentence, *m_registered);
        else
            say(sentence);
    });
    connect(&m_form, &desk::IntakeForm::submitted, this, &CounselPage::link);
    connect(&m_form, &desk::IntakeForm::changed, this, &CounselPage::ask);
    connect(&m_similar, &models::SimilarComplaints::changed, this, &CounselPage::showSimilar);
    connect(&desk.replica(), &store::Replica::complaintsChanged, this, &CounselPage::tellNumbers);
    connect(&m_form, &desk::IntakeForm::suggestionsChanged, this, &CounselPage::markWords);
    connect(&desk, &desk::Desk::sessionChanged, this, &CounselPage::followSession);
    bindKeys();
    retranslate();
    ask();
    markWords();
}

CounselPage::~CounselPage() = default;

void CounselPage::bindKeys()
{
    connect(new QShortcut(Qt::ALT | Qt::Key_L, this), &QShortcut::activated, m_citizen->similar(), &counsel::SimilarSection::linkFirst);
    connect(new QShortcut(Qt::ALT | Qt::Key_I, this), &QShortcut::activated, this, &CounselPage::takeOver);
    connect(new QShortcut(Qt::ALT | Qt::Key_0, this), &QShortcut::activated, this, [this] { m_citizen->chooseCandidate(-1); });
    for (int i = 0; i < 3; ++i) {
        connect(new QShortcut(Qt::ALT | Qt::Key(Qt::Key_7 + i), this), &QShortcut::activated, this,
                [this, i] { m_citizen->chooseCandidate(i); });
    }
}

void CounselPage::retranslate()
{
    setWindowTitle(tr("상담"));
    m_receipt->setText(tr("방금 접수한 민원의 접수증 PDF"));
}

void CounselPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

/// Nothing of a citizen stays on the screen of somebody who has gone; what was being written is among their drafts.
void CounselPage::followSession()
{
    if (m_desk.sessionState() == desk::SessionState::SignedIn)
        return;
    m_links.clear();
    m_unnumbered.clear();
    m_registered.reset();
    m_receipt->setEnabled(false);
    m_citizen->forgetTalk();
    m_transcript->forgetTalk();
    desk::ComplaintDraft blank;
    blank.id = ComplaintId::create();
    m_form.open(blank);
    if (m_toast)
        m_toast->hide();
}

void CounselPage::markWords()
{
    using Field = desk::IntakeForm::Field;
    QList<speech::Suggestion> shown;
    for (const Field field : {Field::Category, Field::Place, Field::Urgency, Field::Phone, Field::CallBack}) {
        if (const speech::Suggestion *offered = m_form.suggestion(field))
            shown.append(*offered);
    }
    if (const desk::Talk *talk = m_desk.talk(); talk && talk->call().id == m_form.draft().call) {
        for (const speech::Suggestion &heard : talk->suggestions()) {
            if (counsel::isTaken(heard, m_form.draft()))
                shown.append(heard);
        }
    }
    m_transcript->view()->setMarks(counsel::marksOf(shown));
}

void CounselPage::takeOver()
{
    const desk::Talk *talk = m_desk.talk();
    if (m_desk.sessionState() != desk::SessionState::SignedIn || !talk || !talk->handOver())
        return;
    m_form.takeOver(talk->handOver()->noted);
    m_citizen->handOver()->setTaken();
}

void CounselPage::ask()
{
    const desk::ComplaintDraft &draft = m_form.draft();
    m_similar.setQuery({.self = draft.id, .category = draft.category, .place = draft.place, .text = draft.text, .citizen = draft.citizen});
    if (m_asked != draft.id) {
        m_asked = draft.id;
        showSimilar();
    }
}

void CounselPage::showSimilar()
{
    const QList<ComplaintId> linked = m_links.value(m_form.draft().id).keys();
    m_citizen->similar()->setFound(m_similar.found(), QSet<ComplaintId>(linked.cbegin(), linked.cend()));
    m_citizen->setRepeat(std::ranges::any_of(
        m_similar.found(), [](const domain::SimilarComplaint &similar) { return similar.kind == domain::SimilarKind::Repeat; }));
}

void CounselPage::toggleLink(const ComplaintId &id)
{
    Links &links = m_links[m_form.draft().id];
    const auto found = std::ranges::find_if(m_similar.found(), [&](const domain::SimilarComplaint &s) { return s.complaint->id == id; });
    if (!links.remove(id))
        links.insert(id, found == m_similar.found().end() ? domain::LinkKind::Related : linkKindOf(found->kind));
    showSimilar();
}

void CounselPage::link(const ComplaintId &id)
{
    const auto registered = m_desk.replica().complaint(id);
    if (registered && !registered->number)
        m_unnumbered.insert(id);
    const Links others = m_links.take(id);
    for (auto other = others.cbegin(); other != others.cend(); ++other) {
        const auto given = m_desk.give(id, domain::LinkComplaint{.other = other.key(), .reason = LinkReason, .kind = other.value()});
        if (!given) {
            say(tr("접수했지만 연결하지 못했습니다. %1").arg(RefusalText::full(given.error())));
            continue;
        }
        // On both: who opens the earlier one sees that it came again.
        (void)m_desk.give(other.key(), domain::LinkComplaint{.other = id, .reason = LinkReason, .kind = other.value()});
        if (other.value() == domain::LinkKind::Duplicate)
            join(id, other.key());
    }
}

/// Several citizens, one thing: who reports it now stands with the one who did first, and is told with them.
void CounselPage::join(const ComplaintId &registered, const ComplaintId &other)
{
    const auto complaint = m_desk.replica().complaint(registered);
    const auto earlier = m_desk.replica().complaint(other);
    if (!complaint || !earlier || domain::isEnded(earlier->state))
        return;
    const domain::Petitioner petitioner{.citizen = complaint->citizen,
                                        .name = complaint->petitionerName,
                                        .phone = complaint->petitionerPhone,
                                        .onBehalfOf = complaint->onBehalfOf,
                                        .call = complaint->call,
                                        .joinedAt = {}};
    if (petitioner.citizen || petitioner.phone || !petitioner.name.isEmpty())
        (void)m_desk.give(other, domain::JoinPetitioner{.petitioner = petitioner, .callBack = std::nullopt});
}

void CounselPage::tellNumbers(const QList<ComplaintId> &changed)
{
    if (m_unnumbered.isEmpty())
        return;
    for (const ComplaintId &id : changed) {
        const auto complaint = m_unnumbered.contains(id) ? m_desk.replica().complaint(id) : nullptr;
        if (!complaint || !complaint->number)
            continue;
        m_unnumbered.remove(id);
        sayRegistered(tr("접수번호 %1").arg(complaint->number->toString()), id);
    }
}

void CounselPage::say(const QString &sentence)
{
    if (!m_toast) {
        m_toast = new widgets::Toast(this);
        m_toast->keepClearOf(m_complaint); // Its keys are at its foot.
        connect(m_toast, &widgets::Toast::actionTriggered, this, &CounselPage::makeReceipt);
    }
    m_toast->showMessage(sentence, widgets::Tone::Ok);
}

void CounselPage::sayRegistered(const QString &sentence, const ComplaintId &id)
{
    say(sentence); // Makes the toast.
    m_registered = id;
    m_receipt->setEnabled(true);
    m_toast->showMessage(sentence, widgets::Tone::Ok, tr("접수증 PDF %1").arg(m_receipt->shortcut().toString(QKeySequence::NativeText)));
}

void CounselPage::makeReceipt()
{
    if (m_registered)
        m_papers->save(papers::PaperKind::Receipt, *m_registered);
}

void CounselPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Narrow windows take from the talk before they take from the form.
    m_citizen->setMinimumWidth(width() < 1260 ? 232 : 264);
}

} // namespace barodesk::ui

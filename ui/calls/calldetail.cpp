#include "ui/calls/calldetail.h"

#include "domain/recording.h"
#include "models/callparty.h"
#include "ui/calls/callfacts.h"
#include "ui/calls/callwords.h"
#include "ui/recording/recordingplayer.h"
#include "ui/text/labels.h"
#include "ui/text/refusaltext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/taborder.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace barodesk::ui::calls {

using namespace domain;
using namespace theme::metrics;
using namespace Qt::StringLiterals;
using theme::TextSize;
using theme::Tokens;
using widgets::Label;

CallDetail::CallDetail(const CallsAccess &access, models::CallLog &log, QWidget *parent) : QFrame(parent), m_access(access), m_log(log)
{
    setObjectName(u"callDetail"_s);
    setAccessibleName(tr("통화 상세"));
    build();
    connect(&log, &models::CallLog::changed, this, [this](const QList<CallId> &ids) {
        if (m_id && ids.contains(*m_id))
            refresh();
    });
    connect(&log, &models::CallLog::complaintsChanged, this, &CallDetail::refresh);
    connect(&log, &models::CallLog::callBacksChanged, this, &CallDetail::refreshWho);
    connect(&access.replica, &store::Replica::organisationChanged, this, &CallDetail::refresh);
    connect(&access.replica, &store::Replica::complaintsChanged, this, [this](const QList<ComplaintId> &ids) {
        if (std::ranges::any_of(m_linked, [&](const ComplaintId &id) { return ids.contains(id); }))
            refresh();
    });
    refresh();
}

void CallDetail::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 1, 1, 1);
    auto *nothing = new widgets::EmptyState(this);
    nothing->setContent(theme::Icon::Phone, tr("고른 통화가 없습니다"), tr("왼쪽에서 통화를 고르면 여기에 자세히 나옵니다."));
    m_nothing = nothing;
    outer->addWidget(m_nothing);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(m_scroll);
    m_content = new QVBoxLayout(content);
    m_content->setContentsMargins(S4, S4, S4, S4);
    m_content->setSpacing(S2);
    m_scroll->setWidget(content);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    outer->addWidget(m_scroll);

    m_name = new Label({}, TextSize::Large, &Tokens::text, QFont::DemiBold, content);
    m_name->setObjectName(u"callName"_s);
    m_name->setWrapping(true);
    m_content->addWidget(m_name);
    auto *numberRow = new QHBoxLayout;
    numberRow->setSpacing(S1);
    m_number = new Label({}, TextSize::Base, &Tokens::text2, QFont::Normal, content);
    m_number->setObjectName(u"callNumber"_s);
    m_unmask = new widgets::IconButton(theme::Icon::Eye, {}, content);
    m_unmask->setObjectName(u"callUnmask"_s);
    connect(m_unmask, &QToolButton::clicked, this, &CallDetail::toggleMask);
    numberRow->addWidget(m_number);
    numberRow->addWidget(m_unmask);
    numberRow->addStretch(1);
    m_content->addLayout(numberRow);
    m_stillMasked = new Label(tr("열람을 기록하지 못해 가린 채로 둡니다. 서버에 연결되면 다시 눌러 주십시오."), TextSize::Small,
                              &Tokens::bad, QFont::Normal, content);
    m_stillMasked->setObjectName(u"callStillMasked"_s);
    m_stillMasked->setWrapping(true);
    m_stillMasked->hide();
    m_content->addWidget(m_stillMasked);
    auto *chips = new QHBoxLayout;
    chips->setSpacing(S1 + 2);
    m_result = new widgets::Chip(content);
    m_wanted = new widgets::Chip(content);
    m_wanted->setObjectName(u"callWanted"_s);
    m_wanted->setContent(CallWords::callBackChip());
    chips->addWidget(m_result);
    chips->addWidget(m_wanted);
    chips->addStretch(1);
    m_content->addLayout(chips);

    m_callBack = new widgets::Button(tr("다시 걸기"), theme::ButtonRole::Primary, content);
    m_callBack->setObjectName(u"callBackButton"_s);
    m_callBack->setThemeIcon(theme::Icon::Phone);
    m_callBack->setKeyHint(u"Enter"_s);
    connect(m_callBack, &QPushButton::clicked, this, &CallDetail::callBackRequested);
    m_cannot = new Label({}, TextSize::Small, &Tokens::text3, QFont::Normal, content);
    m_cannot->setObjectName(u"callCannot"_s);
    m_cannot->setWrapping(true);
    m_content->addWidget(m_callBack);
    m_content->addWidget(m_cannot);
    m_content->addSpacing(S1);

    m_facts = new CallFacts(content);
    m_facts->setObjectName(u"callFacts"_s);
    m_content->addWidget(m_facts);
    m_wrapUp = new QComboBox(content);
    m_wrapUp->setObjectName(u"callWrapUpCode"_s);
    connect(m_wrapUp, &QComboBox::activated, this, &CallDetail::chooseWrapUp);
    m_wrapUpRow = new widgets::FieldRow(tr("후처리"), m_wrapUp, content);
    m_content->addWidget(m_wrapUpRow);

    m_complaintsHeading = addHeading(tr("이 통화에서 접수한 민원"));
    m_complaints = new QWidget(content);
    auto *complaints = new QVBoxLayout(m_complaints);
    complaints->setContentsMargins(0, 0, 0, 0);
    complaints->setSpacing(S1);
    m_content->addWidget(m_complaints);
    m_recordingHeading = addHeading(tr("통화 녹음"));
    m_recording = new recording::RecordingPlayer(m_access.recordings, content);
    m_content->addWidget(m_recording);
    connect(m_recording, &recording::RecordingPlayer::stateChanged, this, &CallDetail::showRecording);
    m_transcriptHeading = addHeading(tr("받아쓴 대화"));
    m_transcript = new QPlainTextEdit(content);
    m_transcript->setObjectName(u"callTranscript"_s);
    m_transcript->setAccessibleName(tr("받아쓴 대화"));
    m_transcript->setReadOnly(true);
    m_transcript->setTabChangesFocus(true);
    m_transcript->setMinimumHeight(140);
    m_noTranscript = new Label({}, TextSize::Small, &Tokens::text3, QFont::Normal, content);
    m_noTranscript->setWrapping(true);
    m_content->addWidget(m_transcript, 1);
    m_content->addWidget(m_noTranscript);
    m_content->addStretch(0);
    showRecording();
}

Label *CallDetail::addHeading(const QString &text)
{
    auto *heading = new Label(text, TextSize::Small, &Tokens::text3, QFont::DemiBold, m_scroll->widget());
    heading->setContentsMargins(0, S2, 0, 0);
    m_content->addWidget(heading);
    return heading;
}

void CallDetail::showCall(const std::optional<CallId> &id)
{
    if (m_id != id) {
        mask();
        m_wrapUpRow->setError({});
        m_scroll->verticalScrollBar()->setValue(0);
    }
    m_id = id;
    refresh();
}

void CallDetail::mask()
{
    ++m_asked;
    m_unmasked = false;
    m_stillMasked->hide();
    m_unmask->setEnabled(true);
}

/// Shown only once it is written down who looked.
void CallDetail::toggleMask()
{
    const bool wasUnmasked = m_unmasked;
    mask();
    if (wasUnmasked || !m_id) {
        refresh();
        return;
    }
    m_unmask->setEnabled(false);
    m_access.openPersonalData(*m_id, this, [this, asked = m_asked](bool recorded) {
        if (asked != m_asked)
            return;
        m_unmask->setEnabled(true);
        m_unmasked = recorded;
        m_stillMasked->setVisible(!recorded);
        refresh();
    });
}

void CallDetail::refresh()
{
    const auto call = m_id ? m_access.replica.call(*m_id) : nullptr;
    m_nothing->setVisible(!call);
    m_scroll->setVisible(call != nullptr);
    if (!call) {
        m_id.reset();
        mask();
        m_linked.clear();
        m_name->clear();
        m_number->clear();
        m_transcript->clear();
        m_recording->showCall(std::nullopt);
        return;
    }
    showWho(*call);
    m_facts->setCall(*call, m_access.replica.organisation());
    showWrapUp(*call);
    showComplaints(*call);
    showTranscript(*call);
    const bool may = m_access.recordings.call && mayListen(m_access.actor(), *call);
    m_recording->showCall(may ? m_id : std::nullopt);
}

/// While it is listened to the player shows what was said, in step; the same twice would be too much.
void CallDetail::showRecording()
{
    using State = recording::RecordingPlayer::State;
    const State state = m_recording->state();
    const bool shown = state != State::Empty && state != State::Asking && state != State::None && state != State::Refused;
    m_recordingHeading->setVisible(shown);
    m_recording->setVisible(shown);
    const auto call = m_id ? m_access.replica.call(*m_id) : nullptr;
    const bool inStep = state == State::Loaded && call && !call->transcript.isEmpty();
    m_transcriptHeading->setVisible(!inStep);
    m_transcript->setVisible(!inStep && call && !call->transcript.isEmpty());
}

void CallDetail::refreshWho()
{
    if (const auto call = m_id ? m_access.replica.call(*m_id) : nullptr)
        showWho(*call);
}

void CallDetail::showWho(const CallRecord &call)
{
    const models::CallParty party = models::partyOf(m_access.replica, call);
    const QString name = CallWords::name(party, m_unmasked);
    m_name->setText(name.isEmpty() ? tr("모르는 사람") : name);
    m_number->setText(CallWords::number(call, party, m_unmasked));
    m_unmask->setVisible(party.isPrivate && (call.number || !party.name.isEmpty()));
    m_unmask->setThemeIcon(m_unmasked ? theme::Icon::EyeOff : theme::Icon::Eye);
    m_unmask->setName(m_unmasked ? tr("다시 가리기") : tr("가린 정보 보기 (열람이 기록됩니다)"));
    m_result->setContent({.text = u"%1 · %2"_s.arg(Labels::of(call.direction), CallWords::result(call)),
                          .tone = CallWords::tone(call),
                          .icon = CallWords::icon(call)});
    m_wanted->setVisible(m_log.wantsCallBack(call));
    m_callBack->setEnabled(call.number && m_access.mayDial());
    m_cannot->setText(!call.number             ? tr("번호가 남아 있지 않아 다시 걸 수 없습니다.")
                          : m_access.mayDial() ? QString()
                                               : tr("지금은 전화를 걸 수 없습니다. 위쪽 전화 상태를 보십시오."));
    m_cannot->setVisible(!m_cannot->text().isEmpty());
}

void CallDetail::showWrapUp(const CallRecord &call)
{
    const QSignalBlocker blocker(m_wrapUp);
    const Organisation &organisation = m_access.replica.organisation();
    m_wrapUp->clear();
    m_wrapUp->addItem(tr("아직 없음"), QString());
    for (const WrapUp &wrapUp : organisation.data().callCentre.wrapUps)
        m_wrapUp->addItem(wrapUp.name, wrapUp.code.text());
    if (!call.wrapUp.isEmpty() && m_wrapUp->findData(call.wrapUp.text()) < 0)
        m_wrapUp->addItem(Labels::wrapUp(call.wrapUp, organisation), call.wrapUp.text()); // No longer one of the city's.
    m_wrapUp->setCurrentIndex(std::max(0, m_wrapUp->findData(call.wrapUp.text())));
    m_wrapUp->setEnabled(maySetWrapUp(call, m_access.actor()));
    m_wrapUpRow->setVisible(call.result == CallResult::Answered || !call.wrapUp.isEmpty());
}

void CallDetail::chooseWrapUp(int index)
{
    const auto code = WrapUpCode::parse(m_wrapUp->itemData(index).toString());
    const auto call = m_id ? m_access.replica.call(*m_id) : nullptr;
    if (!call)
        return;
    m_wrapUpRow->setError({});
    if (code && *code != call->wrapUp) {
        if (const auto given = m_access.setWrapUp(*m_id, *code); !given)
            m_wrapUpRow->setError(RefusalText::full(given.error()));
    }
    refresh();
}

void CallDetail::showComplaints(const CallRecord &call)
{
    m_linked = m_log.complaintsOf(call.id);
    std::ranges::sort(m_linked);
    m_complaintsHeading->setVisible(!m_linked.isEmpty());
    m_complaints->setVisible(!m_linked.isEmpty());
    const Organisation &organisation = m_access.replica.organisation();
    QStringList links;
    QStringList categories;
    for (const ComplaintId &id : std::as_const(m_linked)) {
        const auto complaint = m_access.replica.complaint(id);
        const QString number = complaint && complaint->number ? complaint->number->toString() : tr("번호 대기");
        links.append(complaint ? u"%1 · %2"_s.arg(number, Labels::of(complaint->state)) : number);
        categories.append(complaint ? Labels::category(complaint->category, organisation) : QString());
    }
    // What is looked at, or has the focus, does not flicker.
    if (QStringList written = links + categories + QStringList{call.id.toString()}; std::exchange(m_links, written) == written)
        return;
    while (QLayoutItem *item = m_complaints->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (int i = 0; i < int(links.size()); ++i) {
        auto *link = new widgets::Button(links.at(i), theme::ButtonRole::Secondary, m_complaints);
        link->setObjectName(u"callComplaint%1"_s.arg(i));
        link->setThemeIcon(theme::Icon::ExternalLink);
        link->setToolTip(tr("보드에서 열기: %1").arg(categories.at(i)));
        link->setAccessibleDescription(categories.at(i));
        connect(link, &QPushButton::clicked, this, [this, id = m_linked.at(i)] { emit complaintActivated(id); });
        m_complaints->layout()->addWidget(link);
        auto *words = new Label(categories.at(i), TextSize::Small, &Tokens::text2, QFont::Normal, m_complaints);
        words->setWrapping(true);
        m_complaints->layout()->addWidget(words);
        link->show();
        words->show();
    }
    widgets::tabAsLaidOut(this);
}

void CallDetail::showTranscript(const CallRecord &call)
{
    const QString words = CallWords::transcript(call);
    if (m_transcript->toPlainText() != words)
        m_transcript->setPlainText(words);
    showRecording();
    m_noTranscript->setVisible(words.isEmpty());
    m_noTranscript->setText(call.result == CallResult::Answered ? tr("남아 있는 대화가 없습니다. 받아쓰지 않았거나 보관 기간이 지났습니다.")
                                                                : tr("통화하지 않아 대화가 없습니다."));
}

void CallDetail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &t = theme::tokens(this);
    theme::parts::box(painter, rect(), RadiusPane, t.surface, t.border);
}

} // namespace barodesk::ui::calls

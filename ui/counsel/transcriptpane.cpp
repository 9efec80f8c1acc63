#include "ui/counsel/transcriptpane.h"

#include "desk/desk.h"
#include "speech/speechservice.h"
#include "ui/counsel/transcriptview.h"
#include "ui/text/labels.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"

#include <QStackedLayout>
#include <QVBoxLayout>

namespace barodesk::ui::counsel {

namespace metrics = theme::metrics;
using speech::SpeechState;
using widgets::Tone;
using namespace Qt::StringLiterals;

namespace {

Tone toneOf(SpeechState state)
{
    switch (state) {
    case SpeechState::Ready: return Tone::Ok;
    case SpeechState::Starting:
    case SpeechState::Restarting: return Tone::Warn;
    case SpeechState::Failed: return Tone::Bad;
    case SpeechState::Off:
    case SpeechState::ModelMissing: return Tone::Neutral;
    }
    return Tone::Neutral;
}

} // namespace

TranscriptPane::TranscriptPane(desk::Desk &desk, QWidget *parent)
    : Pane(tr("실시간 대화"), parent),
      m_desk(desk),
      m_view(new TranscriptView(m_model)),
      m_chip(new widgets::Chip(this)),
      m_note(new widgets::Label(tr("이 PC에서만 처리 · 마스킹 켜짐"), theme::TextSize::Small, &theme::Tokens::text3, QFont::Normal, this)),
      m_banner(new widgets::Banner(this)),
      m_empty(new widgets::EmptyState),
      m_stack(new QStackedLayout)
{
    setObjectName(u"transcriptPane"_s);
    m_chip->setObjectName(u"speechState"_s);
    m_note->setToolTip(tr("말소리와 글은 이 컴퓨터 밖으로 나가지 않고, 주민등록번호와 카드번호는 적히기 전에 가려집니다."));
    addHeaderChip(m_chip);
    addHeaderAction(m_note);
    body()->setContentsMargins(0, 0, 0, metrics::S2);
    body()->setSpacing(0);
    body()->addWidget(m_banner);
    body()->addSpacing(metrics::S2);
    body()->addLayout(m_stack, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    m_banner->hide();
    connect(m_banner, &widgets::Banner::actionTriggered, this, &TranscriptPane::settingsWanted);
    connect(m_empty, &widgets::EmptyState::actionTriggered, this, &TranscriptPane::settingsWanted);
    connect(&desk, &desk::Desk::talkChanged, this, &TranscriptPane::followTalk);
    connect(&desk.speech(), &speech::SpeechService::stateChanged, this, &TranscriptPane::showState);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &TranscriptPane::showState);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &TranscriptPane::showState);
    followTalk();
}

void TranscriptPane::followTalk()
{
    if (m_talk)
        m_talk->disconnect(this);
    m_talk = m_desk.sessionState() == desk::SessionState::SignedIn ? m_desk.talk() : nullptr;
    if (m_talk) {
        connect(m_talk, &desk::Talk::transcriptChanged, this, &TranscriptPane::takeTranscript);
        connect(m_talk, &desk::Talk::callChanged, this, &TranscriptPane::showState);
    }
    takeTranscript();
}

void TranscriptPane::forgetTalk()
{
    if (m_talk)
        m_talk->disconnect(this);
    m_talk = nullptr;
    m_view->setMarks({});
    takeTranscript();
}

void TranscriptPane::takeTranscript()
{
    m_model.setTranscript(m_talk ? m_talk->transcript() : nullptr);
    showState();
}

void TranscriptPane::showState()
{
    const SpeechState state = m_desk.speech().state();
    const bool running = m_talk && telephony::isConnected(m_talk->call().state);
    const bool writes = running && state == SpeechState::Ready;
    m_chip->setContent({.text = writes ? tr("받아쓰는 중") : Labels::of(state), .tone = toneOf(state), .dot = writes});
    const bool any = m_model.rowCount() > 0;
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_view) : m_empty);

    // With lines above, a sentence is enough; without, the whole pane says it.
    QString sentence;
    switch (state) {
    case SpeechState::Restarting: sentence = tr("인식기를 다시 시작하고 있습니다. 통화는 그대로이고, 곧 이어서 받아씁니다."); break;
    case SpeechState::Failed: sentence = tr("받아쓰기를 시작하지 못했습니다. 통화는 그대로입니다. 잠시 뒤 다시 시도합니다."); break;
    case SpeechState::Off:
    case SpeechState::Starting:
    case SpeechState::Ready:
    case SpeechState::ModelMissing: break;
    }
    m_banner->setVisible(any && !sentence.isEmpty());
    if (m_banner->isVisibleTo(this))
        m_banner->setContent(state == SpeechState::Failed ? Tone::Bad : Tone::Warn, sentence);
    if (any)
        return;
    switch (state) {
    case SpeechState::Off:
        m_empty->setContent(theme::Icon::MicOff, tr("받아쓰기가 꺼져 있습니다"),
                            tr("통화와 접수는 그대로 됩니다. 설정에서 켜면 다음에 시작할 때부터 받아씁니다."), tr("설정 열기"));
        break;
    case SpeechState::ModelMissing:
        m_empty->setContent(theme::Icon::AudioLines, tr("음성 모델이 없습니다"),
                            tr("설정에 적힌 폴더에 모델 파일이 없습니다. 그 폴더에 모델을 넣으면 저절로 받아쓰고, 다른 폴더는 다음에 "
                               "시작할 때부터 씁니다. 통화와 접수는 그대로 됩니다."),
                            tr("설정 열기"));
        break;
    case SpeechState::Failed:
        m_empty->setContent(theme::Icon::CircleAlert, tr("받아쓰기를 시작하지 못했습니다"),
                            tr("잠시 뒤 스스로 다시 시도합니다. 계속되면 전산 담당자에게 알려 주십시오. 통화와 접수는 그대로 됩니다."),
                            tr("설정 열기"));
        break;
    case SpeechState::Starting:
    case SpeechState::Restarting:
        m_empty->setContent(theme::Icon::Loader, tr("인식기를 준비하고 있습니다"), tr("몇 초면 됩니다. 통화는 먼저 시작해도 됩니다."));
        break;
    case SpeechState::Ready:
        if (running)
            m_empty->setContent(theme::Icon::Ear, tr("듣고 있습니다"), tr("말이 시작되면 여기에 바로 적힙니다."));
        else
            m_empty->setContent(theme::Icon::MessagesSquare, tr("아직 나눈 대화가 없습니다"),
                                tr("전화를 받으면 두 사람의 말이 여기에 적히고, 알아들은 말은 오른쪽 칸 아래에 제안됩니다."));
        break;
    }
}

} // namespace barodesk::ui::counsel

#include "ui/shell/statusarea.h"

#include "ui/shell/statuschip.h"
#include "ui/text/labels.h"
#include "ui/text/timetext.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QHBoxLayout>

namespace barodesk::ui::shell {

using namespace Qt::StringLiterals;
using speech::SpeechState;
using sync::Connection;
using telephony::LineState;
using theme::Icon;
using widgets::Tone;

StatusArea::StatusArea(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::metrics::S2);
    const auto chip = [&](const QString &name) {
        auto *made = new StatusChip(this);
        made->setObjectName(name);
        layout->addWidget(made);
        return made;
    };
    m_keychainChip = chip(u"status-keychain"_s);
    m_recordingsChip = chip(u"status-recordings"_s);
    m_speechChip = chip(u"status-speech"_s);
    m_lineChip = chip(u"status-line"_s);
    m_syncChip = chip(u"status-sync"_s);
    connect(m_syncChip, &StatusChip::actionTriggered, this, &StatusArea::syncRequested);
    connect(m_syncChip, &StatusChip::opened, this, [this] { emit refusedWanted(m_syncChip); });
    showSync();
    showSpeech();
    showLine();
    showKeychain();
    showRecordings();
}

void StatusArea::setSync(const sync::SyncStatus &status, const QDateTime &now)
{
    m_sync = status;
    m_now = now;
    showSync();
    showRecordings();
}

void StatusArea::setSpeech(SpeechState state)
{
    m_speech = state;
    showSpeech();
}

void StatusArea::setLine(LineState state, engines::RegistrationError error)
{
    m_line = state;
    m_lineError = error;
    showLine();
}

void StatusArea::setKeychain(desk::KeychainState state)
{
    m_keychain = state;
    showKeychain();
}

void StatusArea::setRecordings(int waiting, int setAside)
{
    m_recordings = waiting;
    m_recordingsAside = setAside;
    showRecordings();
}

int StatusArea::widthOf(bool compact) const
{
    int width = 0;
    for (const StatusChip *chip : chips()) {
        if (!chip->isHidden())
            width += (width > 0 ? layout()->spacing() : 0) + chip->widthOf(compact);
    }
    return width;
}

int StatusArea::wordsWidth() const { return widthOf(false) - widthOf(true); }

QSize StatusArea::minimumSizeHint() const { return {widthOf(true), layout()->minimumSize().height()}; }

void StatusArea::setCompact(bool compact)
{
    for (StatusChip *chip : chips())
        chip->setCompact(compact);
}

void StatusArea::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    showSync();
    showSpeech();
    showLine();
    showKeychain();
    showRecordings();
}

void StatusArea::showSync()
{
    QString word = Labels::of(m_sync.connection);
    QStringList sentences;
    Tone tone = Tone::Neutral;
    Icon icon = Icon::Refresh;
    bool canTry = false;
    switch (m_sync.connection) {
    case Connection::SignedOut: sentences.append(tr("로그인하면 서버와 맞춥니다.")); break;
    case Connection::Connecting:
    case Connection::CatchingUp: sentences.append(tr("그사이 바뀐 내용을 받고 있습니다. 계속 일하셔도 됩니다.")); break;
    case Connection::Live:
        tone = Tone::Ok;
        icon = Icon::Check;
        sentences.append(tr("모든 내용이 서버와 같습니다."));
        break;
    case Connection::Offline:
        tone = Tone::Warn;
        icon = Icon::CloudOff;
        canTry = true;
        sentences.append(tr("서버에 닿지 않습니다. 전화와 접수는 그대로 되고, 쓴 내용은 이 PC에 보관했다가 연결되면 보냅니다."));
        if (m_sync.lastContact)
            sentences.append(tr("마지막 연결: %1").arg(TimeText::moment(*m_sync.lastContact, m_now)));
        break;
    case Connection::TokenRejected:
        tone = Tone::Bad;
        icon = Icon::Key;
        sentences.append(tr("로그인이 만료되었습니다. 쓴 내용은 남아 있습니다. 로그아웃한 뒤 다시 로그인해 주십시오."));
        break;
    case Connection::Incompatible:
        tone = Tone::Bad;
        icon = Icon::CircleAlert;
        sentences.append(tr("서버와 프로그램의 판이 다릅니다. 쓴 내용은 이 PC에 남아 있습니다. 전산 담당자에게 알려 주십시오."));
        break;
    }
    if (m_sync.connection == Connection::Live && m_sync.waiting > 0) {
        tone = Tone::Neutral;
        icon = Icon::Refresh;
        sentences = {tr("서버로 보내는 중입니다.")};
    }
    if (m_sync.waiting > 0) {
        word = m_sync.connection == Connection::Live ? tr("보내는 중 %1").arg(m_sync.waiting)
                                                     : tr("%1 · 대기 %2").arg(word).arg(m_sync.waiting);
        sentences.append(tr("보낼 것이 %n건 있습니다.", nullptr, m_sync.waiting));
    }
    if (m_sync.refused > 0) {
        tone = Tone::Bad;
        icon = Icon::CircleAlert;
        word = tr("반려 %1").arg(m_sync.refused);
        sentences.append(tr("서버가 받지 않은 것이 %n건 있습니다. 쓴 내용은 남아 있으니 확인해 주십시오.", nullptr, m_sync.refused));
    }
    m_syncChip->setOpensElsewhere(m_sync.refused > 0);
    m_syncChip->setStatus(tone, icon, word, sentences.join(u' '), canTry ? tr("지금 다시 연결") : QString());
}

void StatusArea::showSpeech()
{
    switch (m_speech) {
    case SpeechState::Off:
    case SpeechState::Ready: break;
    case SpeechState::Starting:
        m_speechChip->setStatus(Tone::Neutral, Icon::AudioLines, tr("받아쓰기 준비"),
                                tr("받아쓰기를 준비하고 있습니다. 전화는 바로 받으셔도 됩니다."));
        break;
    case SpeechState::Restarting:
        m_speechChip->setStatus(Tone::Warn, Icon::AudioLines, tr("받아쓰기 다시 시작"),
                                tr("받아쓰기가 멈춰 다시 시작하고 있습니다. 통화는 이어집니다."));
        break;
    case SpeechState::ModelMissing:
        m_speechChip->setStatus(Tone::Warn, Icon::AudioLines, tr("받아쓰기 없음"),
                                tr("음성 모델이 없어 받아쓰지 못합니다. 나머지는 모두 됩니다. 설정의 음성에서 모델 폴더를 골라 주십시오."));
        break;
    case SpeechState::Failed:
        m_speechChip->setStatus(Tone::Warn, Icon::AudioLines, tr("받아쓰기 안 됨"),
                                tr("받아쓰기를 시작하지 못했습니다. 통화와 접수는 그대로 되고, 저절로 다시 시도합니다."));
        break;
    }
    m_speechChip->setVisible(m_speech != SpeechState::Off && m_speech != SpeechState::Ready);
}

void StatusArea::showLine()
{
    QString cause = Labels::of(m_lineError);
    switch (m_line) {
    case LineState::Registered:
    case LineState::NoAccount: break;
    case LineState::Starting:
    case LineState::Registering:
        m_lineChip->setStatus(Tone::Neutral, Icon::Phone, tr("전화 연결 중"), tr("전화 서버에 등록하고 있습니다."));
        break;
    case LineState::NoEngine:
        m_lineChip->setStatus(Tone::Neutral, Icon::PhoneOff, tr("전화 없음"),
                              tr("이 PC에서 전화를 쓸 수 없습니다. 접수와 보드는 그대로 됩니다. 전산 담당자에게 알려 주십시오."));
        break;
    case LineState::Failed:
        if (cause.isEmpty())
            cause = tr("전화 서버에 등록하지 못했습니다.");
        m_lineChip->setStatus(Tone::Bad, Icon::PhoneOff, tr("전화 끊김"),
                              tr("%1 접수와 보드는 그대로 됩니다. 저절로 다시 시도합니다.").arg(cause));
        break;
    }
    m_lineChip->setVisible(m_line != LineState::Registered && m_line != LineState::NoAccount);
}

void StatusArea::showKeychain()
{
    m_keychainChip->setStatus(
        Tone::Neutral, Icon::Key, tr("로그인 기억 안 함"),
        tr("이 PC에 비밀번호 보관소가 없어 프로그램을 다시 켤 때마다 로그인해야 합니다. 일하는 데에는 지장이 없습니다."));
    m_keychainChip->setVisible(m_keychain == desk::KeychainState::Unavailable);
}

/// With the server there they are gone in a moment: nothing to be told of.
void StatusArea::showRecordings()
{
    const bool waits = m_recordings > 0 && m_sync.connection != Connection::Live && m_sync.connection != Connection::CatchingUp;
    m_recordingsChip->setVisible(waits || m_recordingsAside > 0);
    if (m_recordingsAside > 0)
        m_recordingsChip->setStatus(
            Tone::Warn, Icon::Record, tr("녹음 %1건 확인").arg(m_recordingsAside),
            tr("서버가 받지 않은 녹음이 %n건 있습니다. 이 PC에 암호화되어 남아 있으니 전산 담당자에게 알려 주십시오.", nullptr,
               m_recordingsAside));
    else
        m_recordingsChip->setStatus(Tone::Neutral, Icon::Record, tr("녹음 대기 %1").arg(m_recordings),
                                    tr("녹음 %n건을 이 PC에 암호화해 두었습니다. 서버에 연결되면 저절로 보냅니다.", nullptr, m_recordings));
}

} // namespace barodesk::ui::shell

#include "ui/recording/recordingplayer.h"

#include "models/transcriptmodel.h"
#include "telephony/audiodevices.h"
#include "ui/recording/talklinedelegate.h"
#include "ui/recording/waveformview.h"
#include "ui/text/timetext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/wrappinglist.h"

#include <QFuture>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPromise>
#include <QThreadPool>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <chrono>

namespace barodesk::ui::recording {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using barodesk::recording::TalkPlayer;
using std::chrono::milliseconds;
using std::chrono::seconds;
using theme::TextSize;
using theme::Tokens;
namespace metrics = theme::metrics;

namespace {

constexpr std::array Speeds{1.0, 1.25, 1.5, 2.0};
constexpr int LinesTall = 220; ///< At most; the rest is scrolled.

QString clockOf(milliseconds time) { return TimeText::clock(std::chrono::duration_cast<seconds>(time)); }

} // namespace

RecordingPlayer::RecordingPlayer(RecordingSource source, QWidget *parent)
    : QFrame(parent), m_source(std::move(source)), m_player(this), m_lines(new models::TranscriptModel(this))
{
    setObjectName(u"recordingPlayer"_s);
    build();
    connect(&m_player, &TalkPlayer::positionChanged, this, &RecordingPlayer::followPosition);
    connect(&m_player, &TalkPlayer::stateChanged, this, &RecordingPlayer::retranslate);
    retranslate();
}

RecordingPlayer::~RecordingPlayer() = default;

void RecordingPlayer::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::S2);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::S2);
    m_words = new widgets::Label({}, TextSize::Base, &Tokens::text2, QFont::Normal, this);
    m_words->setObjectName(u"recordingWords"_s);
    m_words->setWrapping(true);
    m_fetch = new widgets::Button({}, theme::ButtonRole::Secondary, this);
    m_fetch->setObjectName(u"recordingFetch"_s);
    m_fetch->setThemeIcon(theme::Icon::Headphones);
    m_fetch->setSmall(true);
    connect(m_fetch, &QPushButton::clicked, this, &RecordingPlayer::fetch);
    head->addWidget(m_words, 1);
    head->addWidget(m_fetch);
    layout->addLayout(head);

    m_deck = new QWidget(this);
    auto *deck = new QVBoxLayout(m_deck);
    deck->setContentsMargins(0, 0, 0, 0);
    deck->setSpacing(metrics::S2);
    m_waveform = new WaveformView(m_deck);
    m_waveform->setObjectName(u"recordingWaveform"_s);
    connect(m_waveform, &WaveformView::seekWanted, &m_player, &TalkPlayer::seek);
    auto *keys = new QHBoxLayout;
    keys->setSpacing(metrics::S2);
    m_play = new widgets::Button({}, theme::ButtonRole::Primary, m_deck);
    m_play->setObjectName(u"recordingPlay"_s);
    m_play->setSmall(true);
    connect(m_play, &QPushButton::clicked, this, &RecordingPlayer::togglePlaying);
    m_speed = new widgets::Button({}, theme::ButtonRole::Secondary, m_deck);
    m_speed->setObjectName(u"recordingSpeed"_s);
    m_speed->setSmall(true);
    connect(m_speed, &QPushButton::clicked, this, &RecordingPlayer::nextSpeed);
    m_time = new widgets::Label({}, TextSize::Base, &Tokens::text, QFont::Normal, m_deck);
    m_time->setObjectName(u"recordingTime"_s);
    keys->addWidget(m_play);
    keys->addWidget(m_speed);
    keys->addStretch(1);
    keys->addWidget(m_time);
    m_trouble = new widgets::Label({}, TextSize::Small, &Tokens::bad, QFont::Normal, m_deck);
    m_trouble->setObjectName(u"recordingTrouble"_s);
    m_trouble->setWrapping(true);
    m_view = new widgets::WrappingList(m_deck);
    m_view->setObjectName(u"recordingLines"_s);
    m_view->setModel(m_lines);
    m_view->setFrameShape(NoFrame);
    m_view->setMouseTracking(true);
    m_lineDelegate = new TalkLineDelegate(m_view);
    m_view->setItemDelegate(m_lineDelegate);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &index) { seekToLine(index.row()); });
    connect(m_view, &QListView::activated, this, [this](const QModelIndex &index) { seekToLine(index.row()); });
    deck->addWidget(m_waveform);
    deck->addLayout(keys);
    deck->addWidget(m_trouble);
    deck->addWidget(m_view);
    layout->addWidget(m_deck);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void RecordingPlayer::showCall(const std::optional<domain::CallId> &call)
{
    if (m_call == call && m_state != State::Empty && m_state != State::Away)
        return;
    m_call = call;
    m_contact = std::make_unique<QObject>();
    m_info.reset();
    m_player.clear();
    m_waveform->clear();
    m_lines->setTranscript(nullptr);
    m_transcript.reset();
    if (call)
        ask();
    else
        setState(State::Empty);
}

bool RecordingPlayer::hasSomething() const { return m_state != State::Empty && m_state != State::None; }

void RecordingPlayer::ask()
{
    setState(State::Asking);
    m_source.info(*m_call, m_contact.get(), [this](const tl::expected<api::RecordingInfo, sync::ApiError> &answer) {
        if (!answer) {
            using Kind = sync::ApiErrorKind;
            const bool waits = m_source.waitsHere && m_source.waitsHere(*m_call);
            const bool none = answer.error().code == u"not-found";
            setState(waits ? State::Waiting : none ? State::None : answer.error().kind == Kind::Forbidden ? State::Refused : State::Away);
            return;
        }
        m_info = *answer;
        switch (answer->state) {
        case api::RecordingState::Uploading: return setState(State::Waiting);
        case api::RecordingState::Purged: return setState(State::Purged);
        case api::RecordingState::Complete: return setState(State::Offered);
        }
    });
}

void RecordingPlayer::fetch()
{
    if (m_state == State::Away || m_state == State::Waiting) {
        ask();
        return;
    }
    if (m_state != State::Offered)
        return;
    setState(State::Fetching);
    m_source.sound(*m_call, m_contact.get(), [this](const tl::expected<QByteArray, sync::ApiError> &ogg) {
        if (ogg)
            take(*ogg);
        else
            setState(ogg.error().kind == sync::ApiErrorKind::Gone            ? State::Purged
                         : ogg.error().kind == sync::ApiErrorKind::Forbidden ? State::Refused
                                                                             : State::Away);
    });
}

/// The peaks are counted elsewhere: an hour of sound is a second of work.
void RecordingPlayer::take(const QByteArray &ogg)
{
    using Result = std::shared_ptr<const tl::expected<barodesk::recording::Waveform, barodesk::recording::RecordingError>>;
    auto promise = std::make_shared<QPromise<Result>>();
    promise->start();
    promise->future().then(m_contact.get(), [this, ogg](const Result &waveform) {
        if (!*waveform) {
            setState(State::Broken);
            return;
        }
        m_waveform->setWaveform(**waveform, m_info ? m_info->pauses : QList<domain::RecordingPause>());
        m_player.load(ogg);
        showLines();
        const bool asked = m_fetch->hasFocus();
        setState(State::Loaded);
        if (asked)
            m_play->setFocus();
        followPosition();
    });
    QThreadPool::globalInstance()->start([promise, ogg] {
        promise->addResult(std::make_shared<const tl::expected<barodesk::recording::Waveform, barodesk::recording::RecordingError>>(
            barodesk::recording::waveformOf(ogg)));
        promise->finish();
    });
}

void RecordingPlayer::showLines()
{
    m_transcript = std::make_unique<speech::Transcript>(*m_call);
    const auto call = m_source.call ? m_source.call(*m_call) : nullptr;
    int id = 0;
    for (const domain::Utterance &said : call ? call->transcript : QList<domain::Utterance>())
        m_transcript->upsert({.id = ++id,
                              .leg = said.leg,
                              .text = said.text,
                              .spoken = said.text,
                              .start = said.start,
                              .end = said.end,
                              .final = true,
                              .interrupted = false});
    m_lineDelegate->setCurrent(-1);
    m_lines->setTranscript(m_transcript.get());
    m_view->setVisible(m_lines->rowCount() > 0);
    fitLines();
}

/// As tall as what was said, up to a measure: a short talk needs no room for a long one.
void RecordingPlayer::fitLines()
{
    const auto tall = [this] {
        int sum = 2;
        for (int row = 0; row < m_lines->rowCount() && sum <= LinesTall; ++row)
            sum += m_view->sizeHintForRow(row);
        return sum;
    };
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const bool scrolls = tall() > LinesTall;
    m_view->setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    m_view->setFixedHeight(std::min(tall(), LinesTall));
    m_view->doItemsLayout(); // Lines break elsewhere beside a scroll bar.
}

void RecordingPlayer::followPosition()
{
    const milliseconds now = m_player.position();
    m_waveform->setPosition(now);
    m_time->setText(u"%1 / %2"_s.arg(clockOf(now), clockOf(m_player.duration())));
    m_waveform->setAccessibleDescription(m_time->text());
    int row = -1;
    for (int i = 0; i < m_lines->rowCount(); ++i) {
        // A line stays current until the next begins: silence belongs to what was said last.
        if (milliseconds(m_lines->index(i).data(models::TranscriptModel::StartRole).toLongLong()) <= now)
            row = i;
    }
    if (row == m_lineDelegate->current())
        return;
    m_lineDelegate->setCurrent(row);
    m_view->viewport()->update();
    if (row >= 0 && !m_view->hasFocus())
        m_view->scrollTo(m_lines->index(row), QAbstractItemView::EnsureVisible);
}

void RecordingPlayer::seekToLine(int row)
{
    m_player.seek(milliseconds(m_lines->index(row).data(models::TranscriptModel::StartRole).toLongLong()));
}

void RecordingPlayer::togglePlaying()
{
    if (m_player.state() == TalkPlayer::State::Playing)
        m_player.pause();
    else
        m_player.play(telephony::match({}, telephony::AudioDevices::present().loudspeakers).device.id);
}

void RecordingPlayer::nextSpeed()
{
    const auto *const now = std::ranges::find(Speeds, m_player.speed());
    m_player.setSpeed(now == Speeds.end() || std::next(now) == Speeds.end() ? Speeds.front() : *std::next(now));
    retranslate();
}

void RecordingPlayer::keyPressEvent(QKeyEvent *event)
{
    if (m_state == State::Loaded && event->modifiers() == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_Space: return togglePlaying();
        case Qt::Key_S: return nextSpeed();
        case Qt::Key_Left: return m_player.seek(m_player.position() - 5s);
        case Qt::Key_Right: return m_player.seek(m_player.position() + 5s);
        default: break;
        }
    }
    QFrame::keyPressEvent(event);
}

void RecordingPlayer::setState(State state)
{
    m_state = state;
    retranslate();
    emit stateChanged();
}

QString RecordingPlayer::sentence() const
{
    switch (m_state) {
    case State::Empty: return {};
    case State::Asking: return tr("녹음이 있는지 알아보는 중입니다…");
    case State::None: return tr("이 통화는 녹음되지 않았습니다.");
    case State::Waiting: return tr("녹음이 아직 서버로 오는 중입니다.");
    case State::Purged: return tr("보존기간이 지나 녹음을 지웠습니다.");
    case State::Refused: return tr("이 녹음을 들을 권한이 없습니다.");
    case State::Away: return tr("서버에서 녹음을 받지 못했습니다.");
    case State::Fetching: return tr("녹음을 받는 중입니다…");
    case State::Broken: return tr("녹음 파일이 손상되어 들을 수 없습니다. 관리자에게 알려 주십시오.");
    case State::Offered:
    case State::Loaded: break;
    }
    QStringList parts{tr("녹음 %1").arg(clockOf(m_info ? m_info->duration : m_player.duration()))};
    if (m_info && m_info->truncated)
        parts << tr("끝부분 없음");
    if (m_info && !m_info->pauses.isEmpty())
        parts << tr("멈춤 %n번", nullptr, int(m_info->pauses.size()));
    return parts.join(u" · ");
}

void RecordingPlayer::retranslate()
{
    const bool playing = m_player.state() == TalkPlayer::State::Playing;
    setAccessibleName(tr("통화 녹음"));
    m_words->setText(sentence());
    m_words->setRole(m_state == State::Broken || m_state == State::Away ? &Tokens::bad : &Tokens::text2);
    m_fetch->setVisible(m_state == State::Offered || m_state == State::Away || m_state == State::Waiting);
    m_fetch->setText(m_state == State::Offered ? tr("듣기") : tr("다시 확인"));
    m_fetch->setToolTip(m_state == State::Offered ? tr("녹음 듣기 (누가 언제 들었는지 기록됩니다)") : QString());
    m_deck->setVisible(m_state == State::Loaded);
    m_play->setText(playing ? tr("멈춤") : tr("재생"));
    m_play->setThemeIcon(playing ? theme::Icon::Pause : theme::Icon::Play);
    m_play->setToolTip(tr("재생하거나 멈추기 (Space)"));
    m_speed->setText(tr("%1배").arg(QString::number(m_player.speed(), 'g', 3)));
    m_speed->setToolTip(tr("빠르기 바꾸기 (S)"));
    m_speed->setAccessibleName(tr("빠르기 %1배").arg(QString::number(m_player.speed(), 'g', 3)));
    m_waveform->setAccessibleName(tr("소리 모양: 위가 민원인, 아래가 상담사"));
    m_view->setAccessibleName(tr("통화 내용"));
    m_trouble->setVisible(m_player.state() == TalkPlayer::State::NoDevice);
    m_trouble->setText(tr("스피커나 헤드셋을 찾지 못했습니다. 연결한 뒤 다시 재생하십시오."));
}

void RecordingPlayer::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    if (m_state == State::Loaded)
        fitLines();
}

void RecordingPlayer::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace barodesk::ui::recording

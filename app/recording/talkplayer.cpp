#include "recording/talkplayer.h"

#include "recording/talkdecoder.h"
#include "recording/talkplayerworker.h"

#include <QThread>

#include <algorithm>

namespace barodesk::recording {

using std::chrono::milliseconds;

class TalkPlayer::Private
{
public:
    Private() : worker(new TalkPlayerWorker)
    {
        worker->moveToThread(&thread);
        thread.setObjectName(QStringLiteral("playback"));
        thread.start();
    }
    ~Private()
    {
        QMetaObject::invokeMethod(
            worker, [this] { worker->clear(); }, Qt::BlockingQueuedConnection); // the device goes where it was made
        thread.quit();
        thread.wait();
        delete worker;
    }
    Q_DISABLE_COPY_MOVE(Private)

    template <typename Work> void post(Work work)
    {
        QMetaObject::invokeMethod(worker, [worker = worker, work = std::move(work)] { work(*worker); });
    }

    QThread thread;
    TalkPlayerWorker *worker;
    State state = State::Empty;
    milliseconds position{};
    milliseconds duration{};
    double speed = 1;
    int round = 0; ///< Counts the times the place was set here: what the worker said of an earlier one is passed over.
};

TalkPlayer::TalkPlayer(QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    connect(d->worker, &TalkPlayerWorker::told, this, [this](TalkPlayer::State state, qint64 position, int round) {
        if (round != d->round || d->state == State::Empty)
            return;
        const bool other = d->state != state;
        d->state = state;
        d->position = milliseconds(position);
        emit positionChanged();
        if (other)
            emit stateChanged();
    });
}

TalkPlayer::~TalkPlayer() = default;

void TalkPlayer::load(const QByteArray &ogg)
{
    const auto decoder = TalkDecoder::open(ogg);
    d->duration = decoder ? (*decoder)->duration() : milliseconds(0);
    d->state = decoder ? State::Paused : State::Empty;
    d->position = {};
    d->post([ogg, round = ++d->round](TalkPlayerWorker &worker) { worker.load(ogg, round); });
    emit stateChanged();
    emit positionChanged();
}

void TalkPlayer::clear()
{
    ++d->round;
    d->state = State::Empty;
    d->position = {};
    d->duration = {};
    d->post([](TalkPlayerWorker &worker) { worker.clear(); });
    emit stateChanged();
}

TalkPlayer::State TalkPlayer::state() const { return d->state; }
milliseconds TalkPlayer::position() const { return d->position; }
milliseconds TalkPlayer::duration() const { return d->duration; }
double TalkPlayer::speed() const { return d->speed; }

void TalkPlayer::play(const QByteArray &device)
{
    if (d->state == State::Empty || d->state == State::Playing)
        return;
    if (d->position >= d->duration)
        seek({});
    d->post([device, round = ++d->round](TalkPlayerWorker &worker) { worker.play(device, round); });
}

void TalkPlayer::pause()
{
    if (d->state == State::Playing)
        d->post([round = ++d->round](TalkPlayerWorker &worker) { worker.pause(round); });
}

void TalkPlayer::seek(milliseconds to)
{
    if (d->state == State::Empty)
        return;
    d->position = std::clamp(to, milliseconds(0), d->duration);
    d->post([to = d->position, round = ++d->round](TalkPlayerWorker &worker) { worker.seek(to, round); });
    emit positionChanged();
}

void TalkPlayer::setSpeed(double speed)
{
    d->speed = std::clamp(speed, 1.0, 2.0);
    d->post([speed = d->speed](TalkPlayerWorker &worker) { worker.setSpeed(speed); });
}

} // namespace barodesk::recording

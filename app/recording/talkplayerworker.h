#pragma once

#include "recording/talkdecoder.h"
#include "recording/talkplayer.h"
#include "recording/timestretch.h"

#include <QIODevice>
#include <QTimer>

#include <memory>
#include <vector>

class QAudioSink;

namespace barodesk::recording {

/// TalkPlayer's side of the device's thread: everything but the constructor is called there.
class TalkPlayerWorker final : public QObject
{
    Q_OBJECT
public:
    TalkPlayerWorker();
    ~TalkPlayerWorker() override;

    void load(const QByteArray &ogg, int round);
    void clear();
    void play(const QByteArray &device, int round);
    void pause(int round);
    void seek(std::chrono::milliseconds to, int round);
    void setSpeed(double speed);

signals:
    void told(barodesk::recording::TalkPlayer::State state, qint64 positionMs, int round);

private:
    class Feed;

    qint64 fill(char *data, qint64 size);
    void tell();
    void stop();
    qint64 heardFrame() const;

    std::unique_ptr<TalkDecoder> m_decoder;
    TimeStretch m_stretch{TalkDecoder::Rate};
    std::unique_ptr<Feed> m_feed;
    std::unique_ptr<QAudioSink> m_sink;
    QTimer m_timer;
    TalkPlayer::State m_state = TalkPlayer::State::Empty;
    std::vector<qint16> m_out; ///< Stretched, not yet with the device.
    qint64 m_read = 0;         ///< Frames decoded: where the next read begins.
    bool m_ended = false;
    qint64 m_silent = 0; ///< Frames of silence the device was given after the end.
    int m_round = 0;
};

} // namespace barodesk::recording

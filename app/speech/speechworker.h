#pragma once

#include "speech/calltap.h"
#include "speech/helperprocess.h"
#include "speech/legfeed.h"
#include "speech/speechservice.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <map>
#include <memory>
#include <vector>

namespace barodesk::speech {

/// The speech thread's work: empties the tap's rings, feeds the helper and reports lines. SpeechService owns it and its thread; all
/// slots run on that thread.
class SpeechWorker final : public QObject
{
    Q_OBJECT
public:
    explicit SpeechWorker(CallTap &tap); ///< The tap outlives the worker.
    ~SpeechWorker() override;

    void start(const SpeechServiceSettings &settings);
    void setHotwords(const QStringList &words); ///< Also of what start() starts later.
    void beginCall(engines::CallHandle call, std::chrono::steady_clock::time_point answeredAt);
    void endCall(engines::CallHandle call); ///< callFinished follows within FlushTolerated.
    void shutDown();                        ///< Before the thread ends.

signals:
    void stateChanged(barodesk::speech::SpeechState state, const QString &detail, qint64 processId);
    void lineHeard(const barodesk::speech::LineUpdate &update);
    void callFinished(quint64 call);

private:
    struct Feed
    {
        std::unique_ptr<LegFeed> feed;
        bool closing = false;   ///< Nothing more comes from the phone.
        bool closeSent = false; ///< To the open stream.
    };
    struct Call
    {
        engines::CallHandle handle = 0;
        std::chrono::steady_clock::time_point answeredAt;
        int lines = 0;
        bool ending = false;
        std::chrono::steady_clock::time_point endedAt;
        std::vector<Feed> feeds;
    };

    void work();
    void drain(Call &call);
    void drainLeg(Call &call, engines::AudioLeg leg);
    Feed &feedFor(Call &call, domain::Leg leg, int rate);
    void sendUnsent(Feed &feed);
    void understand(const protocol::Result &result);
    void streamClosed(quint32 stream);
    void interruptAll();
    void finishEnded();
    bool anyStreamOpen() const;

    CallTap &m_tap;
    HelperProcess m_helper;
    QTimer m_timer;
    bool m_enabled = false;
    QStringList m_hotwords;
    quint32 m_lastStream = 0;
    std::map<engines::CallHandle, Call> m_calls;
};

} // namespace barodesk::speech

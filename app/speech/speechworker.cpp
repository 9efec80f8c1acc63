#include "speech/speechworker.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace barodesk::speech {

using engines::AudioLeg;
using engines::CallHandle;
using std::chrono::steady_clock;

namespace {

constexpr auto WorkInterval = 25ms;
constexpr auto FlushTolerated = 4s;

} // namespace

SpeechWorker::SpeechWorker(CallTap &tap) : m_tap(tap), m_helper(this), m_timer(this)
{
    m_timer.setInterval(WorkInterval);
    connect(&m_timer, &QTimer::timeout, this, &SpeechWorker::work);
    connect(&m_helper, &HelperProcess::stateChanged, this,
            [this] { emit stateChanged(m_helper.state(), m_helper.detail(), m_helper.processId()); });
    connect(&m_helper, &HelperProcess::died, this, &SpeechWorker::interruptAll);
    connect(&m_helper, &HelperProcess::resultReceived, this, &SpeechWorker::understand);
    connect(&m_helper, &HelperProcess::streamClosed, this, &SpeechWorker::streamClosed);
}

SpeechWorker::~SpeechWorker() = default;

void SpeechWorker::start(const SpeechServiceSettings &settings)
{
    interruptAll(); // what ran so far goes on with the new settings
    m_enabled = settings.enabled;
    engines::SpeechModelSettings model = settings.model;
    model.hotwords = m_hotwords;
    if (m_enabled)
        m_helper.start(settings.helperProgram, settings.enginePlugin, model);
    else
        m_helper.stop();
}

void SpeechWorker::setHotwords(const QStringList &words)
{
    m_hotwords = words;
    m_helper.setHotwords(words);
}

void SpeechWorker::beginCall(CallHandle call, steady_clock::time_point answeredAt)
{
    Call &fresh = m_calls[call];
    fresh = {};
    fresh.handle = call;
    fresh.answeredAt = answeredAt;
    m_timer.start();
}

void SpeechWorker::endCall(CallHandle call)
{
    const auto found = m_calls.find(call);
    if (found == m_calls.end()) {
        emit callFinished(call);
        return;
    }
    drain(found->second);
    found->second.ending = true;
    found->second.endedAt = steady_clock::now();
    for (Feed &feed : found->second.feeds)
        feed.closing = true;
    work();
}

void SpeechWorker::shutDown()
{
    m_timer.stop();
    m_helper.stop();
}

void SpeechWorker::work()
{
    for (auto &[handle, call] : m_calls) {
        if (!call.ending)
            drain(call);
        for (Feed &feed : call.feeds)
            sendUnsent(feed);
    }
    m_helper.setWatched(anyStreamOpen());
    finishEnded();
    if (m_calls.empty())
        m_timer.stop();
}

void SpeechWorker::drain(Call &call)
{
    drainLeg(call, AudioLeg::Remote);
    drainLeg(call, AudioLeg::Local);
}

void SpeechWorker::drainLeg(Call &call, AudioLeg leg)
{
    CallTap::Ring *ring = m_tap.ring(call.handle, leg);
    if (!ring)
        return;
    while (const AudioBlock *block = ring->front()) {
        if (block->call == call.handle && block->rate >= protocol::MinRate && block->rate <= protocol::MaxRate) {
            const domain::Leg whose = leg == AudioLeg::Remote ? domain::Leg::Citizen : domain::Leg::Counsellor;
            feedFor(call, whose, block->rate).feed->append(*block);
        }
        ring->release();
    }
}

/// The leg's open feed; a new one when the phone changed its rate, as a recogniser's stream has one rate.
SpeechWorker::Feed &SpeechWorker::feedFor(Call &call, domain::Leg leg, int rate)
{
    for (Feed &feed : call.feeds) {
        if (feed.feed->leg() != leg || feed.closing)
            continue;
        if (feed.feed->rate() == rate)
            return feed;
        feed.closing = true;
    }
    int *lines = &call.lines; // calls stay where they are in the map
    call.feeds.push_back({std::make_unique<LegFeed>(call.handle, leg, rate, call.answeredAt, [lines] { return ++*lines; }), false, false});
    return call.feeds.back();
}

void SpeechWorker::sendUnsent(Feed &feed)
{
    if (m_helper.state() != SpeechState::Ready || feed.closeSent)
        return;
    LegFeed &leg = *feed.feed;
    if (leg.stream() == 0 && leg.unsent() > 0ms) {
        leg.open(++m_lastStream);
        m_helper.send(protocol::OpenStream{m_lastStream});
        m_helper.allowFor(leg.unsent());
    }
    while (const auto audio = leg.takeUnsent())
        m_helper.send(*audio);
    if (feed.closing && leg.stream() != 0) {
        m_helper.send(protocol::CloseStream{leg.stream()});
        feed.closeSent = true;
    }
}

void SpeechWorker::understand(const protocol::Result &result)
{
    for (auto &[handle, call] : m_calls) {
        for (Feed &feed : call.feeds) {
            if (feed.feed->stream() == result.stream)
                emit lineHeard(feed.feed->understand(result.result));
        }
    }
}

void SpeechWorker::streamClosed(quint32 stream)
{
    for (auto &[handle, call] : m_calls) {
        const auto closed
            = std::ranges::find_if(call.feeds, [stream](const Feed &feed) { return feed.feed->stream() == stream && feed.closeSent; });
        if (closed != call.feeds.end()) {
            if (const auto last = closed->feed->finish())
                emit lineHeard(*last);
            call.feeds.erase(closed);
        }
    }
    finishEnded();
}

void SpeechWorker::interruptAll()
{
    for (auto &[handle, call] : m_calls) {
        for (Feed &feed : call.feeds) {
            feed.closeSent = false;
            if (const auto line = feed.feed->interrupt())
                emit lineHeard(*line);
        }
    }
}

/// Reports the calls whose last words are in, or cannot be waited for any longer.
void SpeechWorker::finishEnded()
{
    const bool comesBack = m_helper.state() == SpeechState::Ready || m_helper.state() == SpeechState::Restarting
        || m_helper.state() == SpeechState::Starting;
    for (auto it = m_calls.begin(); it != m_calls.end();) {
        Call &call = it->second;
        std::erase_if(call.feeds, [](const Feed &feed) { // nothing was ever said in it
            return feed.closing && feed.feed->stream() == 0 && feed.feed->unsent() == 0ms;
        });
        const bool waits = !call.feeds.empty() && comesBack && steady_clock::now() - call.endedAt < FlushTolerated;
        if (!call.ending || waits) {
            ++it;
            continue;
        }
        for (Feed &feed : call.feeds) {
            if (const auto last = feed.feed->finish())
                emit lineHeard(*last);
        }
        const CallHandle handle = it->first;
        it = m_calls.erase(it);
        emit callFinished(handle);
    }
}

bool SpeechWorker::anyStreamOpen() const
{
    return std::ranges::any_of(m_calls, [](const auto &entry) {
        return std::ranges::any_of(entry.second.feeds, [](const Feed &feed) { return feed.feed->stream() != 0; });
    });
}

} // namespace barodesk::speech

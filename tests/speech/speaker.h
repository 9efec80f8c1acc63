#pragma once

#include "engines/audio.h"
#include "tests/support/wavfile.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <span>
#include <thread>
#include <vector>

namespace barodesk::test {

/// Speaks recordings into a tap from a thread of its own, as a phone's media thread does: 20 ms at a time, `speed` times faster
/// than they were spoken. Remembers how long the slowest hear() took.
class Speaker
{
public:
    struct Voice
    {
        engines::CallHandle call = 1;
        engines::AudioLeg leg = engines::AudioLeg::Remote;
        WavFile wav;
    };

    Speaker(engines::AudioTap &tap, std::vector<Voice> voices, double speed = 1)
        : m_thread([this, &tap, voices = std::move(voices), speed](std::stop_token stop) { speak(tap, voices, speed, stop); })
    {
    }

    bool isDone() const { return m_done.load(); }
    std::chrono::microseconds slowestHear() const { return std::chrono::microseconds(m_slowest.load()); }

private:
    void speak(engines::AudioTap &tap, const std::vector<Voice> &voices, double speed, const std::stop_token &stop)
    {
        auto next = std::chrono::steady_clock::now();
        bool more = true;
        for (size_t step = 0; more && !stop.stop_requested(); ++step) {
            more = false;
            for (const Voice &voice : voices) {
                const size_t count = size_t(voice.wav.rate) / 50;
                const size_t from = step * count;
                if (from >= voice.wav.samples.size())
                    continue;
                more = true;
                const auto before = std::chrono::steady_clock::now();
                tap.hear(voice.call, voice.leg,
                         std::span(voice.wav.samples).subspan(from, std::min(count, voice.wav.samples.size() - from)), voice.wav.rate);
                const auto took = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - before);
                m_slowest.store(std::max<qint64>(m_slowest.load(), took.count()));
            }
            next += std::chrono::microseconds(qint64(20'000 / speed));
            std::this_thread::sleep_until(next);
        }
        m_done.store(true);
    }

    std::atomic<bool> m_done = false;
    std::atomic<qint64> m_slowest = 0;
    std::jthread m_thread;
};

} // namespace barodesk::test

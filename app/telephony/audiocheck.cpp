#include "telephony/audiocheck.h"

#include "telephony/qtaudioport.h"
#include "telephony/ringtone.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace barodesk::telephony {

namespace {

constexpr int TurnMilliseconds = 40;
constexpr qint64 Rate = engines::AudioPort::SampleRate;
constexpr size_t Whole = size_t(Rate) * AudioCheck::RecordingMilliseconds / 1000;
/// More is not made up for: the program stood still, the microphone's buffer is empty.
constexpr qint64 MostAtOnce = Rate / 4;
constexpr double Quietest = -60; // Decibel.

double levelOf(std::span<const qint16> samples)
{
    double sum = 0;
    for (const qint16 sample : samples)
        sum += double(sample) * sample;
    if (samples.empty() || sum == 0)
        return 0;
    const double decibel = 20 * std::log10(std::sqrt(sum / double(samples.size())) / 32'768);
    return std::clamp(1 - decibel / Quietest, 0.0, 1.0);
}

} // namespace

AudioCheck::AudioCheck(const AudioSettings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    m_turn.setInterval(TurnMilliseconds);
    m_turn.setTimerType(Qt::PreciseTimer);
    connect(&m_turn, &QTimer::timeout, this, &AudioCheck::turn);
    m_ringEnd.setSingleShot(true);
    m_ringEnd.setInterval(RingMilliseconds);
    connect(&m_ringEnd, &QTimer::timeout, this, [this] {
        m_ring.reset();
        emit stateChanged();
    });
}

AudioCheck::~AudioCheck()
{
    if (m_port)
        m_port->streamsClosed();
}

void AudioCheck::setSettings(const AudioSettings &settings)
{
    m_settings = settings;
    if (m_port)
        m_port->setSettings(settings);
    if (m_ring) {
        m_ring->setDevice(settings.ring);
        m_ring->setVolume(settings.ringVolume);
    }
}

void AudioCheck::setListening(bool listening)
{
    m_listening = listening;
    arrange();
}

void AudioCheck::record()
{
    if (m_state != State::Idle) {
        stop();
        return;
    }
    m_recording.clear();
    m_recording.reserve(Whole);
    setState(State::Recording);
}

void AudioCheck::ring()
{
    if (m_ring) {
        m_ringEnd.stop();
        m_ring.reset();
    } else {
        m_ring = std::make_unique<RingTone>();
        m_ring->setVolume(m_settings.ringVolume);
        m_ring->setDevice(m_settings.ring);
        m_ring->start();
        m_ringEnd.start();
    }
    emit stateChanged();
}

void AudioCheck::stop()
{
    if (m_ring)
        ring();
    setState(State::Idle);
}

bool AudioCheck::isRinging() const { return m_ring != nullptr; }

double AudioCheck::progress() const
{
    switch (m_state) {
    case State::Idle: return 0;
    case State::Recording: return double(m_recording.size()) / double(Whole);
    case State::Playing: return double(m_played) / double(std::max(size_t(1), m_recording.size()));
    }
    return 0;
}

void AudioCheck::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    m_played = 0;
    if (state == State::Idle)
        m_recording.clear();
    arrange();
    emit stateChanged();
}

/// The port is open while somebody listens, and no longer.
void AudioCheck::arrange()
{
    const bool needed = m_listening || m_state != State::Idle;
    if (needed && !m_port) {
        m_port = std::make_unique<QtAudioPort>(m_settings);
        m_port->streamsOpened();
        m_clock.start();
        m_samples = 0;
        m_turn.start();
    } else if (!needed && m_port) {
        m_turn.stop();
        m_port->streamsClosed();
        m_port.reset();
        m_level = 0;
        emit levelChanged(0);
    }
}

void AudioCheck::turn()
{
    const qint64 due = m_clock.elapsed() * Rate / 1000 - m_samples;
    m_samples += due;
    m_block.assign(size_t(std::clamp(due, qint64(0), MostAtOnce)), 0);
    m_port->readMicrophone(m_block);
    m_level = levelOf(m_block);
    emit levelChanged(m_level);
    if (m_state == State::Recording) {
        const size_t room = Whole - m_recording.size();
        m_recording.insert(m_recording.end(), m_block.begin(), m_block.begin() + std::ptrdiff_t(std::min(room, m_block.size())));
        if (m_recording.size() == Whole)
            setState(State::Playing);
    } else if (m_state == State::Playing) {
        const size_t size = std::min(m_block.size(), m_recording.size() - m_played);
        m_port->writeLoudspeaker(std::span(m_recording).subspan(m_played, size));
        m_played += size;
        if (m_played == m_recording.size())
            setState(State::Idle);
    }
}

} // namespace barodesk::telephony

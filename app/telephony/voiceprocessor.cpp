#include "telephony/voiceprocessor.h"

#include <speex/speex_echo.h>
#include <speex/speex_preprocess.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace barodesk::telephony {

namespace {

constexpr int Suppression = -25;           // Decibel noise is lowered by at most.
constexpr int EchoSuppression = -45;       // What the canceller left, while the other side speaks,
constexpr int EchoSuppressionActive = -20; // and while both do.
constexpr float Loudness = 9'000;          // What automatic gain aims at; speexdsp's scale is that of samples.
constexpr int MostAutomaticGain = 20;      // Decibel.

/// How much of the loudspeaker's sound may wait for the microphone's: more means that the microphone stood still.
constexpr size_t ReferenceLimit = VoiceProcessor::Rate * 120 / 1000;
/// Then so much stays. The echo comes later than this by what the devices hold: within the tail.
constexpr size_t ReferenceRest = VoiceProcessor::Rate * 40 / 1000;

void set(SpeexPreprocessState *state, int request, int value) { speex_preprocess_ctl(state, request, &value); }

} // namespace

double gainFactor(int decibel) { return std::pow(10.0, decibel / 20.0); }

void amplify(std::span<qint16> samples, double factor)
{
    if (factor == 1)
        return;
    for (qint16 &sample : samples)
        sample = qint16(std::clamp(std::lround(sample * factor), -32'768L, 32'767L));
}

void VoiceProcessor::Destroy::operator()(SpeexEchoState_ *state) const noexcept { speex_echo_state_destroy(state); }
void VoiceProcessor::Destroy::operator()(SpeexPreprocessState_ *state) const noexcept { speex_preprocess_state_destroy(state); }

VoiceProcessor::VoiceProcessor() = default;
VoiceProcessor::~VoiceProcessor() = default;

void VoiceProcessor::setSettings(const AudioSettings &settings)
{
    const bool same = m_settings.noiseSuppression == settings.noiseSuppression && m_settings.automaticGain == settings.automaticGain
        && m_settings.echoCancellation == settings.echoCancellation;
    m_settings = settings;
    if (!same)
        arrange();
}

void VoiceProcessor::arrange()
{
    if (!m_settings.echoCancellation) {
        m_echo.reset();
        m_played.clear();
    } else if (!m_echo) {
        m_echo.reset(speex_echo_state_init(int(Frame), int(Tail)));
        int rate = Rate;
        speex_echo_ctl(m_echo.get(), SPEEX_ECHO_SET_SAMPLING_RATE, &rate);
    }
    if (!m_settings.noiseSuppression && !m_settings.automaticGain && !m_echo) {
        m_preprocessor.reset();
        m_input.clear();
        return;
    }
    if (!m_preprocessor)
        m_preprocessor.reset(speex_preprocess_state_init(int(Frame), Rate));
    SpeexPreprocessState *state = m_preprocessor.get();
    set(state, SPEEX_PREPROCESS_SET_DENOISE, m_settings.noiseSuppression || m_echo ? 1 : 0); // Also lowers the rest of the echo.
    set(state, SPEEX_PREPROCESS_SET_NOISE_SUPPRESS, m_settings.noiseSuppression ? Suppression : 0);
    set(state, SPEEX_PREPROCESS_SET_AGC, m_settings.automaticGain ? 1 : 0);
    float loudness = Loudness;
    speex_preprocess_ctl(state, SPEEX_PREPROCESS_SET_AGC_LEVEL, &loudness);
    set(state, SPEEX_PREPROCESS_SET_AGC_MAX_GAIN, MostAutomaticGain);
    set(state, SPEEX_PREPROCESS_SET_ECHO_SUPPRESS, EchoSuppression);
    set(state, SPEEX_PREPROCESS_SET_ECHO_SUPPRESS_ACTIVE, EchoSuppressionActive);
    speex_preprocess_ctl(state, SPEEX_PREPROCESS_SET_ECHO_STATE, m_echo.get());
}

void VoiceProcessor::reset()
{
    m_preprocessor.reset();
    m_echo.reset();
    m_input.clear();
    m_played.clear();
    arrange();
}

void VoiceProcessor::played(std::span<const qint16> samples)
{
    if (!m_echo)
        return;
    m_played.insert(m_played.end(), samples.begin(), samples.end());
    if (m_played.size() > ReferenceLimit)
        m_played.erase(m_played.begin(), m_played.end() - std::ptrdiff_t(ReferenceRest));
}

std::span<const qint16> VoiceProcessor::process(std::span<const qint16> samples)
{
    if (!m_preprocessor) {
        m_output.assign(samples.begin(), samples.end());
    } else {
        m_input.insert(m_input.end(), samples.begin(), samples.end());
        const size_t whole = m_input.size() / Frame * Frame;
        m_output.assign(m_input.begin(), m_input.begin() + std::ptrdiff_t(whole));
        m_input.erase(m_input.begin(), m_input.begin() + std::ptrdiff_t(whole));
        for (size_t at = 0; at < whole; at += Frame)
            processFrame(std::span<qint16, Frame>(m_output.data() + at, Frame));
    }
    amplify(m_output, gainFactor(m_settings.microphoneGain));
    return m_output;
}

void VoiceProcessor::processFrame(std::span<qint16, Frame> frame)
{
    if (m_echo) {
        std::array<qint16, Frame> reference{};
        std::array<qint16, Frame> clean{};
        const size_t known = std::min(Frame, m_played.size());
        std::copy_n(m_played.begin(), known, reference.begin());
        m_played.erase(m_played.begin(), m_played.begin() + std::ptrdiff_t(known));
        speex_echo_cancellation(m_echo.get(), frame.data(), reference.data(), clean.data());
        std::ranges::copy(clean, frame.begin());
    }
    speex_preprocess_run(m_preprocessor.get(), frame.data());
}

} // namespace barodesk::telephony

#pragma once

#include "telephony/audiosettings.h"

#include <memory>
#include <span>
#include <vector>

struct SpeexEchoState_;
struct SpeexPreprocessState_;

namespace barodesk::telephony {

/// Cleans what a microphone hears, with speexdsp: the loudspeaker's echo, noise, loudness; then the gain. 16 kHz, in frames of 20 ms.
/// Works on the clock of the devices, before sound goes to the phone: there the loudspeaker's sound and its echo keep their distance.
/// One thread.
class VoiceProcessor
{
public:
    static constexpr int Rate = 16'000;
    static constexpr size_t Frame = Rate / 50;
    static constexpr size_t Tail = Rate * 256 / 1000; ///< The latest echo that is found, less what the reference waits: 256 ms.

    VoiceProcessor();
    ~VoiceProcessor();
    VoiceProcessor(const VoiceProcessor &) = delete;
    VoiceProcessor &operator=(const VoiceProcessor &) = delete;

    void setSettings(const AudioSettings &settings); ///< Keeps what was learnt of what stays on.
    void played(std::span<const qint16> samples);    ///< What the loudspeaker was given, so that its echo is known.
    /// What is done of it, whole frames while anything but gain is on; valid until the next call.
    std::span<const qint16> process(std::span<const qint16> samples);
    void reset(); ///< Other devices: what was learnt is worth nothing.

private:
    struct Destroy
    {
        void operator()(SpeexEchoState_ *state) const noexcept;
        void operator()(SpeexPreprocessState_ *state) const noexcept;
    };

    void arrange();
    void processFrame(std::span<qint16, Frame> frame);

    AudioSettings m_settings;
    std::unique_ptr<SpeexEchoState_, Destroy> m_echo;
    std::unique_ptr<SpeexPreprocessState_, Destroy> m_preprocessor; ///< Before the echo state it may look into.
    std::vector<qint16> m_input;                                    ///< Less than a frame.
    std::vector<qint16> m_output;
    std::vector<qint16> m_played;
};

/// Decibel to a factor.
double gainFactor(int decibel);
/// `samples` times a factor, held at full scale.
void amplify(std::span<qint16> samples, double factor);

} // namespace barodesk::telephony

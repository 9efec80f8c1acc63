#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace barodesk::test {

/// Sound like speech, for measuring: noise between 150 and 3400 Hz, falling by 6 dB an octave, with syllables and pauses. Goes on in a
/// loop; can be asked for at any moment, also between two samples.
class SpeechLikeSound
{
public:
    SpeechLikeSound(quint32 seed, int rate, double seconds = 20);

    double at(double sample) const; ///< −1…1
    std::vector<qint16> samples(size_t begin, size_t count) const;
    int rate() const { return m_rate; }

private:
    std::vector<double> m_samples;
    size_t m_loop = 0; ///< Samples after which it is the same again.
    int m_rate;
};

/// A sound that was recorded, at any moment of it; silence before and after.
class RecordedSound
{
public:
    explicit RecordedSound(std::span<const qint16> samples) : m_samples(samples) { }
    double at(double sample) const;

private:
    std::span<const qint16> m_samples;
};

struct Likeness
{
    double correlation = 0; ///< Of the whole window, each part of it at its own delay.
    double delay = 0;       ///< Samples; mean.
    double last = 0;        ///< Samples, at the window's end: where the next one begins.
    double wander = 0;      ///< Samples between the shortest and the longest delay in the window.
};

/// How alike a window of what was heard is to what was said. The delay is followed in parts of a sixteenth of a second, because it
/// legitimately moves while clocks are being followed; between them it is interpolated, so that no part can cheat by jumping.
/// \param said samples at any fractional moment of the listener's clock
/// \param begin index of heard[0] on that clock
/// \param delay where to look first, in samples; \param reach how far around it. 0: it is known to within a few samples
template <typename Said>
Likeness likeness(const Said &said, std::span<const qint16> heard, double begin, double delay, double reach, int rate);

extern template Likeness likeness(const SpeechLikeSound &, std::span<const qint16>, double, double, double, int);
extern template Likeness likeness(const RecordedSound &, std::span<const qint16>, double, double, double, int);

} // namespace barodesk::test

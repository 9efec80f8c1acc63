#pragma once

#include "telephony/wavfile.h"

#include <cmath>
#include <numbers>
#include <span>

/// Who is heard by whom, told by a tone for each voice.
namespace barodesk::test {

constexpr double Deep = 440;
constexpr double Middle = 880;
constexpr double High = 1'760;

constexpr double Audible = 1'000;
constexpr double Silent = 200;

inline telephony::Sound tone(double hertz, int seconds = 120)
{
    telephony::Sound sound{.samples = std::vector<qint16>(size_t(16'000) * size_t(seconds)), .rate = 16'000};
    for (size_t index = 0; index < sound.samples.size(); ++index)
        sound.samples[index] = qint16(6'000 * std::sin(2 * std::numbers::pi * hertz * double(index) / sound.rate));
    return sound;
}

/// How much of a tone there is in a piece of sound, 0…32767 (Goertzel).
inline double strength(std::span<const qint16> samples, int rate, double hertz)
{
    if (samples.empty())
        return 0;
    const double turn = 2 * std::cos(2 * std::numbers::pi * hertz / rate);
    double before = 0;
    double last = 0;
    for (const qint16 sample : samples) {
        const double now = sample + turn * last - before;
        before = last;
        last = now;
    }
    return 2 * std::sqrt(last * last + before * before - turn * last * before) / double(samples.size());
}

/// In the last quarter of a second.
inline double strength(const telephony::Sound &sound, double hertz)
{
    const auto count = size_t(sound.rate) / 4;
    return sound.samples.size() < count ? 0 : strength(std::span(sound.samples).last(count), sound.rate, hertz);
}

} // namespace barodesk::test

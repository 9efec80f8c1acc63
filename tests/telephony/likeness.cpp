#include "tests/telephony/likeness.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace barodesk::test {

namespace {

constexpr int Taps = 16;
constexpr int Phases = 512;

/// A windowed sinc for every 1/512 of a sample.
const std::array<std::array<double, Taps>, Phases + 1> &kernel()
{
    static const auto table = [] {
        std::array<std::array<double, Taps>, Phases + 1> made{};
        for (int phase = 0; phase <= Phases; ++phase) {
            for (int tap = 0; tap < Taps; ++tap) {
                const double x = tap - (Taps / 2 - 1) - double(phase) / Phases;
                const double sinc = x == 0 ? 1 : std::sin(std::numbers::pi * x) / (std::numbers::pi * x);
                const double window = 0.5 + 0.5 * std::cos(std::numbers::pi * x / (Taps / 2));
                made[size_t(phase)][size_t(tap)] = std::abs(x) >= Taps / 2 ? 0 : sinc * window;
            }
        }
        return made;
    }();
    return table;
}

/// \param samples those around the moment: the whole sample before it is at Taps / 2 - 1
template <typename T> double interpolated(const T *samples, double fraction)
{
    const auto &weights = kernel()[size_t(fraction * Phases + 0.5)];
    double sum = 0;
    for (int tap = 0; tap < Taps; ++tap)
        sum += weights[size_t(tap)] * samples[tap];
    return sum;
}

double correlation(double xy, double xx, double yy) { return xx <= 0 || yy <= 0 ? 0 : xy / std::sqrt(xx * yy); }

} // namespace

SpeechLikeSound::SpeechLikeSound(quint32 seed, int rate, double seconds) : m_samples(size_t(seconds * rate)), m_rate(rate)
{
    QRandomGenerator random(seed);
    const auto lowPass = [rate](double hertz) { return 1 - std::exp(-2 * std::numbers::pi * hertz / rate); };
    const double tilt = lowPass(500);
    const double top = lowPass(3'400);
    const double bottom = lowPass(150);
    std::array<double, 6> state{};
    double loudest = 0;
    double syllable = 1;
    double wish = 1;
    for (size_t index = 0; index < m_samples.size(); ++index) {
        if (index % size_t(rate / 5) == 0)
            wish = random.bounded(5) == 0 ? 0.01 : 0.25 + 0.75 * random.generateDouble();
        syllable += (wish - syllable) * lowPass(12);
        double value = random.generateDouble() - 0.5;
        state[0] += (value - state[0]) * tilt;
        value = state[0];
        for (size_t pole = 1; pole < 5; ++pole) { // Four poles: little is left near half the rate.
            state[pole] += (value - state[pole]) * top;
            value = state[pole];
        }
        state[5] += (value - state[5]) * bottom;
        value = (value - state[5]) * syllable;
        m_samples[index] = value;
        loudest = std::max(loudest, std::abs(value));
    }
    for (double &value : m_samples)
        value *= 0.6 / loudest;
    m_loop = m_samples.size();
    for (size_t index = 0; index < Taps; ++index) // So that interpolation never has to go around the corner.
        m_samples.push_back(m_samples[index]);
}

double SpeechLikeSound::at(double sample) const
{
    double place = std::fmod(sample - (Taps / 2 - 1), double(m_loop));
    if (place < 0)
        place += double(m_loop);
    const auto whole = size_t(place);
    return whole >= m_loop ? m_samples.front() : interpolated(&m_samples[whole], place - double(whole));
}

std::vector<qint16> SpeechLikeSound::samples(size_t begin, size_t count) const
{
    std::vector<qint16> made(count);
    for (size_t index = 0; index < count; ++index)
        made[index] = qint16(std::lround(m_samples[(begin + index) % m_loop] * 32'767));
    return made;
}

double RecordedSound::at(double sample) const
{
    const double place = sample - (Taps / 2 - 1);
    if (place < 0 || place + Taps + 1 >= double(m_samples.size()))
        return 0;
    const auto whole = size_t(place);
    return interpolated(&m_samples[whole], place - double(whole)) / 32'768;
}

namespace {

/// The delay of one part, from a guess that is a few samples off at most (Gauss and Newton).
template <typename Said> double refined(const Said &said, std::span<const qint16> heard, double begin, double delay)
{
    for (int round = 0; round < 8; ++round) {
        double slopeError = 0;
        double slopes = 0;
        double xy = 0;
        double xx = 0;
        for (size_t index = 0; index < heard.size(); index += 4) {
            const double position = begin + double(index) - delay;
            const double value = said.at(position);
            xy += value * heard[index];
            xx += value * value;
        }
        const double gain = xx > 0 ? xy / xx : 0;
        for (size_t index = 0; index < heard.size(); index += 4) {
            const double position = begin + double(index) - delay;
            const double slope = -gain * (said.at(position + 0.5) - said.at(position - 0.5));
            slopeError += slope * (heard[index] - gain * said.at(position));
            slopes += slope * slope;
        }
        if (slopes <= 0)
            return delay;
        const double step = std::clamp(slopeError / slopes, -4.0, 4.0);
        delay += step;
        if (std::abs(step) < 0.02)
            break;
    }
    return delay;
}

template <typename Said> double alike(const Said &said, std::span<const qint16> heard, double begin, double delay)
{
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (size_t index = 0; index < heard.size(); index += 3) {
        const double value = said.at(begin + double(index) - delay);
        xy += value * heard[index];
        xx += value * value;
        yy += double(heard[index]) * heard[index];
    }
    return correlation(xy, xx, yy);
}

template <typename Said> double searched(const Said &said, std::span<const qint16> heard, double begin, double delay, double reach)
{
    double best = delay;
    double bestCorrelation = -1;
    for (double candidate = delay - reach; candidate <= delay + reach; candidate += 1) {
        if (const double found = alike(said, heard, begin, candidate); found > bestCorrelation) {
            bestCorrelation = found;
            best = candidate;
        }
    }
    return best;
}

constexpr double CaughtUp = 12; ///< Samples.

size_t loudestPart(std::span<const qint16> heard, size_t part)
{
    size_t loudest = 0;
    double most = -1;
    for (size_t index = 0; index < heard.size() / part; ++index) {
        double energy = 0;
        for (const qint16 sample : heard.subspan(index * part, part))
            energy += double(sample) * sample;
        if (energy > most) {
            most = energy;
            loudest = index;
        }
    }
    return loudest;
}

} // namespace

template <typename Said>
Likeness likeness(const Said &said, std::span<const qint16> heard, double begin, double delay, double reach, int rate)
{
    const auto part = size_t(rate) / 16;
    const size_t parts = heard.size() / part;
    if (parts == 0)
        return {};
    std::vector<double> delays(parts);
    size_t start = 0;
    if (reach > 0) {
        start = loudestPart(heard, part);
        delay = searched(said, heard.subspan(start * part, part), begin + double(start * part), delay, reach);
    }
    const auto follow = [&](size_t index, double near) {
        const auto here = heard.subspan(index * part, part);
        const double from = begin + double(index * part);
        const auto sure = [&](double found) { return alike(said, here, from, found) > 0.9; }; // A pause says nothing about its delay.
        if (const double found = refined(said, here, from, near); sure(found))
            return delays[index] = found;
        // After a pause it may have moved further than a step finds: at most as far as a clock is followed in two seconds.
        const double again = refined(said, here, from, searched(said, here, from, near, CaughtUp));
        return delays[index] = sure(again) ? again : near;
    };
    double near = follow(start, delay);
    for (size_t index = start; index-- > 0;)
        near = follow(index, near);
    near = delays[start];
    for (size_t index = start + 1; index < parts; ++index)
        near = follow(index, near);
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (size_t index = 0; index < parts * part; ++index) {
        const double place = std::clamp(double(index) / double(part) - 0.5, 0.0, double(parts - 1));
        const auto left = size_t(place);
        const double fraction = place - double(left);
        const double here = delays[left] * (1 - fraction) + delays[std::min(left + 1, parts - 1)] * fraction;
        const double value = said.at(begin + double(index) - here);
        xy += value * heard[index];
        xx += value * value;
        yy += double(heard[index]) * heard[index];
    }
    const auto [shortest, longest] = std::ranges::minmax(delays);
    double sum = 0;
    for (const double each : delays)
        sum += each;
    return {.correlation = correlation(xy, xx, yy), .delay = sum / double(parts), .last = delays.back(), .wander = longest - shortest};
}

template Likeness likeness(const SpeechLikeSound &, std::span<const qint16>, double, double, double, int);
template Likeness likeness(const RecordedSound &, std::span<const qint16>, double, double, double, int);

} // namespace barodesk::test

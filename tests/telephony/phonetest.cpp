#include "phonetest.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace barodesk::test {

namespace {

constexpr int StepMilliseconds = 20;
constexpr int MostLostAtTheStart = 1'000;

std::vector<double> loudnessOverTime(const telephony::Sound &sound)
{
    std::vector<double> steps;
    const auto size = size_t(sound.rate * StepMilliseconds / 1000);
    for (size_t at = 0; at + size <= sound.samples.size(); at += size)
        steps.push_back(loudness(std::span(sound.samples).subspan(at, size)));
    return steps;
}

double correlation(std::span<const double> a, std::span<const double> b)
{
    const auto size = double(a.size());
    const double meanA = std::accumulate(a.begin(), a.end(), 0.0) / size;
    const double meanB = std::accumulate(b.begin(), b.end(), 0.0) / size;
    double product = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (size_t index = 0; index < a.size(); ++index) {
        product += (a[index] - meanA) * (b[index] - meanB);
        squaresA += (a[index] - meanA) * (a[index] - meanA);
        squaresB += (b[index] - meanB) * (b[index] - meanB);
    }
    return squaresA > 0 && squaresB > 0 ? product / std::sqrt(squaresA * squaresB) : 0;
}

} // namespace

double loudness(std::span<const qint16> samples)
{
    if (samples.empty())
        return 0;
    double sum = 0;
    for (const qint16 sample : samples)
        sum += double(sample) * sample;
    return std::sqrt(sum / double(samples.size()));
}

double likeness(const telephony::Sound &spoken, const telephony::Sound &heard, int reach)
{
    const auto source = loudnessOverTime(spoken);
    const auto received = loudnessOverTime(heard);
    const auto reachSteps = std::ptrdiff_t(reach / StepMilliseconds);
    const auto lostSteps = std::min(std::ptrdiff_t(MostLostAtTheStart / StepMilliseconds), std::ptrdiff_t(source.size() / 4));
    double best = 0;
    for (std::ptrdiff_t delay = -lostSteps; delay <= reachSteps; ++delay) {
        const auto said = std::span(source).subspan(size_t(std::max<std::ptrdiff_t>(0, -delay)));
        const auto from = size_t(std::max<std::ptrdiff_t>(0, delay));
        if (from + said.size() > received.size())
            break;
        best = std::max(best, correlation(said, std::span(received).subspan(from, said.size())));
    }
    return best;
}

} // namespace barodesk::test

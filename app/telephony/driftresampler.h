#pragma once

#include <QtGlobal>

#include <cstddef>
#include <memory>
#include <span>

struct SpeexResamplerState_;

namespace barodesk::telephony {

/// Sound at very nearly its own rate: between 0.5 % slower and 0.5 % faster, changeable at every moment without a seam. For two clocks
/// that should be the same and are not. One thread; after the constructor nothing allocates.
class DriftResampler
{
public:
    static constexpr double Most = 0.005; ///< The greatest deviation.

    explicit DriftResampler(int rate);
    ~DriftResampler();
    DriftResampler(const DriftResampler &) = delete;
    DriftResampler &operator=(const DriftResampler &) = delete;

    /// How many samples go in for each that comes out, less one: 0.001 swallows a thousandth more than it gives. Clamped to ± Most, in
    /// steps of 15 millionths.
    void setDeviation(double deviation) noexcept;
    double deviation() const noexcept { return m_deviation; }

    struct Step
    {
        size_t taken = 0;
        size_t given = 0;
    };
    /// As far as input and room go. Sound is delayed by 2 ms.
    Step process(std::span<const qint16> input, std::span<qint16> output) noexcept;
    void reset() noexcept; ///< Forgets the sound, keeps the deviation.

private:
    struct Destroy
    {
        void operator()(SpeexResamplerState_ *state) const noexcept;
    };

    std::unique_ptr<SpeexResamplerState_, Destroy> m_state;
    unsigned m_rate;
    unsigned m_numerator = 0;
    double m_deviation = 0;
};

} // namespace barodesk::telephony

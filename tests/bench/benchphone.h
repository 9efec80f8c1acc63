#pragma once

#include "engines/phoneengine.h"

#include <tl/expected.hpp>

#include <QString>

#include <atomic>
#include <chrono>
#include <memory>

namespace barodesk::bench {

using Moment = std::chrono::steady_clock::time_point;

inline double millisecondsBetween(Moment from, Moment to) { return std::chrono::duration<double, std::milli>(to - from).count(); }

/// The product's phone engine with a microphone that hums without end, and with the moments at which something happened to it.
class BenchPhone final : public engines::AudioPort, public engines::AudioTap
{
public:
    ~BenchPhone() override;

    /// Makes the engine and registers it; returns how long that took, in milliseconds.
    tl::expected<double, QString> start(const engines::SipAccount &account);

    void dial(const QString &user);
    void answer();
    void hangUp();
    /// Before the next call.
    void forget();

    bool isRinging() const { return m_call.state == engines::EngineCallState::IncomingRinging; }
    bool isOver() const { return m_call.state == engines::EngineCallState::Ended; }
    Moment rangAt() const { return m_rangAt; }
    bool hears() const { return m_hears.load(std::memory_order_acquire); } ///< The other side, since forget().
    Moment heardAt() const { return m_heardAt; }                           ///< When hears().

    void readMicrophone(std::span<qint16> samples) noexcept override;
    void writeLoudspeaker(std::span<const qint16>) noexcept override { }
    void hear(engines::CallHandle, engines::AudioLeg leg, std::span<const qint16> samples, int rate) noexcept override;

private:
    bool m_registered = false;
    QString m_failure;
    engines::EngineCall m_call;
    Moment m_rangAt;
    Moment m_heardAt;
    std::atomic<bool> m_hears = false;
    quint32 m_sample = 0;
    std::unique_ptr<engines::PhoneEngine> m_engine;
};

} // namespace barodesk::bench

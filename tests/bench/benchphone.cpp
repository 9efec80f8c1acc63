#include "tests/bench/benchphone.h"

#include "engines/engineloader.h"
#include "tests/bench/waiting.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace barodesk::bench {

using namespace Qt::StringLiterals;
using engines::EngineCallState;
using engines::PhoneEngine;
using std::chrono::steady_clock;

BenchPhone::~BenchPhone() = default;

tl::expected<double, QString> BenchPhone::start(const engines::SipAccount &account)
{
    const auto root = engines::loadPlugin(u"telephony-linphone"_s, BARODESK_PHONE_ENGINE_IID);
    auto *factory = root ? qobject_cast<engines::PhoneEngineFactory *>(*root) : nullptr;
    if (!factory)
        return tl::unexpected(u"the phone engine cannot be loaded"_s);
    const Moment begun = steady_clock::now();
    Moment registeredAt;
    m_engine = factory->create();
    PhoneEngine *phone = m_engine.get();
    QObject::connect(phone, &PhoneEngine::failed, phone, [this](const QString &detail) { m_failure = detail; });
    const auto watching = QObject::connect(phone, &PhoneEngine::registrationChanged, phone, [&, this](engines::RegistrationState state) {
        if (!m_registered && state == engines::RegistrationState::Registered) {
            m_registered = true;
            registeredAt = steady_clock::now();
        }
    });
    QObject::connect(phone, &PhoneEngine::callChanged, phone, [this](const engines::EngineCall &call) {
        if (call.state == EngineCallState::IncomingRinging && m_call.state != EngineCallState::IncomingRinging)
            m_rangAt = steady_clock::now();
        m_call = call;
    });
    engines::PhoneSettings settings;
    settings.localAddress = u"127.0.0.1"_s;
    settings.codecs = QStringList{u"pcma"_s};
    phone->start(settings, this, this);
    phone->registerAccount(account);
    const bool registered = waitFor([this] { return m_registered || !m_failure.isEmpty(); }) && m_registered;
    QObject::disconnect(watching);
    if (!registered)
        return tl::unexpected(u"%1 does not register: %2"_s.arg(account.user, m_failure));
    return millisecondsBetween(begun, registeredAt);
}

void BenchPhone::dial(const QString &user) { m_engine->dial(user); }
void BenchPhone::answer() { m_engine->answer(m_call.handle); }
void BenchPhone::hangUp() { m_engine->hangUp(m_call.handle); }

void BenchPhone::forget()
{
    m_call = {};
    m_hears.store(false, std::memory_order_release);
}

void BenchPhone::readMicrophone(std::span<qint16> samples) noexcept
{
    constexpr double Step = 2 * std::numbers::pi * 440 / SampleRate;
    for (qint16 &sample : samples)
        sample = qint16(6'000 * std::sin(Step * double(m_sample++ % SampleRate)));
}

void BenchPhone::hear(engines::CallHandle, engines::AudioLeg leg, std::span<const qint16> samples, int) noexcept
{
    constexpr int Audible = 500;
    if (leg != engines::AudioLeg::Remote || m_hears.load(std::memory_order_relaxed)
        || std::ranges::none_of(samples, [](qint16 sample) { return std::abs(int(sample)) > Audible; }))
        return;
    m_heardAt = steady_clock::now();
    m_hears.store(true, std::memory_order_release);
}

} // namespace barodesk::bench

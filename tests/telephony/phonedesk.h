#pragma once

#include "phonetest.h"

#include "telephony/wavaudioport.h"
#include "tests/support/kamailioserver.h"

#include <QElapsedTimer>
#include <QList>
#include <QMap>
#include <QTest>

/// One desk's phone with a headset made of memory, for tests of calls.
namespace barodesk::test {

constexpr int Patience = 20'000;

inline QString speechFile(const char *name)
{
    return QStringLiteral(BARODESK_SOURCE_DIR "/tests/speech/data/wav/") + QLatin1String(name) + QStringLiteral(".wav");
}

inline telephony::Sound speech(const char *name) { return telephony::readWav(speechFile(name)).value(); }

constexpr const char *Citizen = "demo_f3_001";
constexpr const char *Counsellor = "demo_m3_008";

struct Desk
{
    /// \param memory of what it hears
    explicit Desk(const telephony::Sound &says = {}, std::chrono::seconds memory = std::chrono::seconds(120))
        : headset(says, memory), engine(makePhoneEngine())
    {
        using engines::PhoneEngine;
        PhoneEngine *phone = engine.get();
        QObject::connect(phone, &PhoneEngine::callChanged, phone, [this](const engines::EngineCall &call) {
            if (call.state == engines::EngineCallState::Ended) {
                ended = call;
                endedCalls.insert(call.handle, call);
                calls.remove(call.handle);
            } else {
                calls.insert(call.handle, call);
            }
            last = call;
            states << call.state;
            if (call.state == engines::EngineCallState::IncomingRinging && !rangAt.isValid())
                rangAt.start();
        });
        QObject::connect(phone, &PhoneEngine::registrationChanged, phone,
                         [this](engines::RegistrationState s, engines::RegistrationError e) {
                             registration = s;
                             registrationError = e;
                             registrations << s;
                             if (s == engines::RegistrationState::Failed)
                                 failures << e;
                         });
        QObject::connect(phone, &PhoneEngine::transferChanged, phone,
                         [this](engines::CallHandle call, engines::TransferState state, int status) {
                             transferOf = call;
                             transfers << state;
                             transferStatus = status;
                         });
        QObject::connect(phone, &PhoneEngine::presenceChanged, phone,
                         [this](const QString &extension, engines::PresenceState state) { presence[extension] << state; });
        QObject::connect(phone, &PhoneEngine::registrarChanged, phone, [this](const QString &now) { registrar = now; });
        QObject::connect(phone, &PhoneEngine::dtmfReceived, phone, [this](engines::CallHandle, QChar digit) { digits += digit; });
        QObject::connect(phone, &PhoneEngine::failed, phone, [this](const QString &detail) { failure = detail; });
        QObject::connect(phone, &PhoneEngine::started, phone, [this] { started = true; });
        settings.userAgent = QStringLiteral("BaroDesk test");
        settings.localAddress = QStringLiteral("127.0.0.1");
    }

    void start(engines::AudioTap *otherTap = nullptr) { engine->start(settings, &headset, otherTap ? otherTap : &tap); }

    bool is(engines::EngineCallState state) const { return last.state == state && last.handle != 0; }
    bool is(engines::CallHandle call, engines::EngineCallState state) const
    {
        return calls.contains(call) && calls.value(call).state == state;
    }
    /// The one call there is; none or the newest of several otherwise.
    engines::CallHandle call() const { return calls.isEmpty() ? 0 : calls.lastKey(); }
    QString address() const { return QStringLiteral("127.0.0.1:%1").arg(engine->sipPort()); }

    engines::PhoneSettings settings;
    telephony::WavAudioPort headset;
    RecordingTap tap;
    engines::EngineCall last;
    engines::EngineCall ended;
    QMap<engines::CallHandle, engines::EngineCall> calls; ///< Not ended.
    QMap<engines::CallHandle, engines::EngineCall> endedCalls;
    QList<engines::EngineCallState> states;
    engines::RegistrationState registration = engines::RegistrationState::None;
    engines::RegistrationError registrationError = engines::RegistrationError::None;
    QList<engines::RegistrationState> registrations;
    QList<engines::RegistrationError> failures; ///< Of registrations. The next attempt may begin at once: `registration` may be past it.
    engines::CallHandle transferOf = 0;
    QList<engines::TransferState> transfers;
    int transferStatus = 0;
    QMap<QString, QList<engines::PresenceState>> presence;
    QString registrar;
    QString digits;
    QString failure;
    bool started = false;
    QElapsedTimer rangAt;
    std::unique_ptr<engines::PhoneEngine> engine; ///< Dies first.
};

/// Registered with `registrar`, or the test has failed.
inline void signIn(Desk &desk, const KamailioServer &registrar, const QString &user, engines::Transport transport = engines::Transport::Tcp)
{
    desk.start();
    QTRY_VERIFY_WITH_TIMEOUT(desk.started || !desk.failure.isEmpty(), Patience);
    QVERIFY2(desk.started, qPrintable(desk.failure));
    desk.engine->registerAccount(registrar.account(user, transport));
    QTRY_COMPARE_WITH_TIMEOUT(desk.registration, engines::RegistrationState::Registered, Patience);
}

/// Without a registrar: to be called by its address().
inline void startAlone(Desk &desk, const QString &user, engines::AudioTap *otherTap = nullptr)
{
    desk.start(otherTap);
    desk.engine->registerAccount({.user = user, .domain = QStringLiteral("127.0.0.1")});
    QTRY_VERIFY_WITH_TIMEOUT(desk.engine->sipPort() > 0, Patience);
}

/// `from` dials `to` at `target`, who answers.
inline void connectDesks(Desk &from, Desk &to, const QString &target)
{
    const auto before = to.calls.size();
    const engines::CallHandle dialled = from.engine->dial(target);
    QTRY_VERIFY_WITH_TIMEOUT(to.calls.size() > before && to.is(to.call(), engines::EngineCallState::IncomingRinging), Patience);
    const engines::CallHandle called = to.call();
    to.engine->answer(called);
    QTRY_VERIFY_WITH_TIMEOUT(from.is(dialled, engines::EngineCallState::Active), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(to.is(called, engines::EngineCallState::Active), Patience);
}

inline void hears(const RecordingTap &tap, engines::AudioLeg leg, size_t milliseconds)
{
    const size_t before = tap.size(leg);
    QTRY_VERIFY_WITH_TIMEOUT(tap.size(leg) >= before + milliseconds * 8, Patience);
}

} // namespace barodesk::test

#include "coreworker.h"

#include "callmapping.h"
#include "coresetup.h"
#include "librarylog.h"

#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <cstring>
#include <mutex>
#include <utility>

namespace barodesk::linphone_plugin {

using namespace Qt::StringLiterals;
using engines::CallHandle;
using engines::EngineCallState;
using State = linphone::Call::State;

namespace {

constexpr int IterateMilliseconds = 20;
constexpr int QuickMilliseconds = 5; ///< While a call is being set up: each of its steps waits for a turn.
constexpr int QuickFor = 3'000;      ///< After the last news of one.
constexpr int TicksPerLevel = 5;
constexpr int TicksPerDigit = 12;

/// The library shares parsers and counters between cores without locks: engines of one process take turns.
std::unique_lock<std::mutex> lockLibrary()
{
    static std::mutex mutex;
    return std::unique_lock(mutex);
}

} // namespace

class CoreWorker::Events final : public linphone::CoreListener
{
public:
    explicit Events(CoreWorker &worker) : m_worker(worker) { }

    void onAccountRegistrationStateChanged(const std::shared_ptr<linphone::Core> &, const std::shared_ptr<linphone::Account> &account,
                                           linphone::RegistrationState state, const std::string &) override
    {
        if (m_worker.m_parts)
            m_worker.m_parts->registration.onLibrary(account, state);
    }

    void onCallStateChanged(const std::shared_ptr<linphone::Core> &, const std::shared_ptr<linphone::Call> &call, State state,
                            const std::string &) override
    {
        if (m_worker.m_parts) {
            m_worker.hurry();
            m_worker.onCallState(call, state);
        }
    }

    void onCallEncryptionChanged(const std::shared_ptr<linphone::Core> &, const std::shared_ptr<linphone::Call> &call, bool,
                                 const std::string &) override
    {
        const auto handle = m_worker.m_parts ? m_worker.m_parts->calls.handleOf(call) : std::nullopt;
        if (LiveCall *live = handle ? m_worker.m_parts->calls.find(*handle) : nullptr)
            m_worker.m_parts->calls.retell(*live);
    }

    void onTransferStateChanged(const std::shared_ptr<linphone::Core> &, const std::shared_ptr<linphone::Call> &call, State state) override
    {
        if (m_worker.m_parts)
            m_worker.m_parts->transfers.onTransferState(call, state);
    }

    void onCallLogUpdated(const std::shared_ptr<linphone::Core> &, const std::shared_ptr<linphone::CallLog> &log) override
    {
        if (m_worker.m_parts && log->getStatus() == linphone::Call::Status::EarlyAborted)
            m_worker.onRefusedInvitation(log);
    }

    void onSubscriptionStateChanged(const std::shared_ptr<linphone::Core> &, const std::shared_ptr<linphone::Event> &event,
                                    linphone::SubscriptionState state) override
    {
        if (m_worker.m_parts)
            m_worker.m_parts->presence.onSubscription(event, state);
    }

    void onNotifyReceived(const std::shared_ptr<linphone::Core> &, const std::shared_ptr<linphone::Event> &event, const std::string &,
                          const std::shared_ptr<const linphone::Content> &body) override
    {
        if (m_worker.m_parts)
            m_worker.m_parts->presence.onNotify(event, body);
    }

    void onDtmfReceived(const std::shared_ptr<linphone::Core> &, const std::shared_ptr<linphone::Call> &call, int digit) override
    {
        if (m_worker.m_parts)
            m_worker.onDtmf(call, digit);
    }

private:
    CoreWorker &m_worker;
};

CoreWorker::Parts::Parts(const std::shared_ptr<linphone::Core> &core, const engines::PhoneSettings &settings, PortCard &card)
    : calls(settings),
      sound([this] { return calls.isSoundBusy(); }),
      transfers(calls, sound),
      conferences(*core, calls, sound, card),
      registration(core, [this] { return !calls.isEmpty(); }),
      presence(*core, [this](const QString &target) { return registration.addressOf(target); })
{
}

CoreWorker::CoreWorker() : m_timer(this)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(IterateMilliseconds);
    m_sinceTurn.start();
    connect(&m_timer, &QTimer::timeout, this, &CoreWorker::iterate);
}

CoreWorker::~CoreWorker() = default;

/// Runs `work` with the library to itself; what the library throws becomes a line in the log.
template <typename Work> void CoreWorker::withLibrary(const char *what, Work work)
{
    const auto lock = lockLibrary();
    if (!m_core || !m_parts)
        return;
    try {
        work();
    } catch (const std::exception &error) {
        qCCritical(telephonyLog) << what << error.what();
    }
}

template <typename Work> void CoreWorker::withCall(const char *what, CallHandle handle, Work work)
{
    withLibrary(what, [&] {
        if (LiveCall *live = m_parts->calls.find(handle); live && live->call)
            work(*live);
    });
}

void CoreWorker::start(const engines::PhoneSettings &settings, engines::AudioPort *port, engines::AudioTap *tap)
{
    const auto lock = lockLibrary();
    m_settings = settings;
    m_ownRootCa = !settings.rootCaFile.isEmpty();
    m_tap = tap;
    if (!m_privateFolder.isValid()) { // Without one the library would take a folder in the person's home.
        emit failed(u"No temporary folder: "_s + m_privateFolder.errorString());
        return;
    }
    m_card = std::make_unique<PortCard>(port, tap);
    m_events = std::make_shared<Events>(*this);
    try {
        auto core = startCore(settings, *m_card, m_privateFolder.path(), m_events);
        if (!core) {
            emit failed(core.error());
            return;
        }
        m_core = *core;
    } catch (const std::exception &error) {
        emit failed(QString::fromUtf8(error.what()));
        return;
    }
    m_parts = std::make_unique<Parts>(m_core, m_settings, *m_card);
    relaySignals();
    m_lastTurn = std::chrono::system_clock::now();
    m_timer.start();
    emit started(m_core->getTransportsUsed()->getUdpPort());
}

void CoreWorker::relaySignals()
{
    connect(&m_parts->calls, &CallBook::callChanged, this, &CoreWorker::callChanged);
    connect(&m_parts->transfers, &Transfers::transferChanged, this, &CoreWorker::transferChanged);
    connect(&m_parts->registration, &RegistrationKeeper::registrationChanged, this, &CoreWorker::registrationChanged);
    connect(&m_parts->registration, &RegistrationKeeper::registrarChanged, this, &CoreWorker::registrarChanged);
    connect(&m_parts->registration, &RegistrationKeeper::registrationChanged, &m_parts->presence, [this](engines::RegistrationState state) {
        if (state == engines::RegistrationState::Registered)
            m_parts->presence.renew();
    });
    connect(&m_parts->presence, &Presence::presenceChanged, this, &CoreWorker::presenceChanged);
}

void CoreWorker::registerAccount(const engines::SipAccount &account)
{
    withLibrary("register", [&] {
        if (account.transport == engines::Transport::Tls && !std::exchange(m_ownRootCa, true))
            m_core->setRootCaData(systemRootCertificates().toStdString());
        m_parts->registration.use(account);
    });
}

void CoreWorker::unregister()
{
    withLibrary("unregister", [this] { m_parts->registration.drop(); });
}

void CoreWorker::networkChanged()
{
    withLibrary("network", [this] { m_parts->registration.networkChanged(); });
}

void CoreWorker::dial(CallHandle handle, const QString &target, const engines::SipHeaders &headers)
{
    withLibrary("dial", [&] {
        LiveCall &live = m_parts->calls.add(handle);
        live.told.remoteUser = target;
        m_parts->calls.tell(live, EngineCallState::Dialling);
        hurry();
        m_parts->sound.whenFree([this, handle, target, headers] { startDialling(handle, target, headers); });
    });
}

void CoreWorker::startDialling(CallHandle handle, const QString &target, const engines::SipHeaders &headers)
{
    if (!m_parts->calls.find(handle))
        return; // Hung up before it began.
    const auto address = m_parts->registration.addressOf(target);
    std::shared_ptr<linphone::Call> call;
    if (address) {
        const auto parameters = m_core->createCallParams(nullptr);
        parameters->enableVideo(false);
        for (const engines::SipHeader &header : headers) {
            if (mayBeSent(header))
                parameters->addCustomHeader(header.name.toStdString(), header.value.toStdString());
        }
        m_dialling = handle;
        call = m_core->inviteAddressWithParams(address, parameters);
        m_dialling = 0;
    }
    if (!call)
        m_parts->calls.end(handle);
}

void CoreWorker::answer(CallHandle handle)
{
    withCall("answer", handle, [&](LiveCall &) {
        hurry();
        m_parts->sound.whenFree([this, handle] {
            const LiveCall *live = m_parts->calls.find(handle);
            if (!live)
                return;
            const auto parameters = m_core->createCallParams(live->call);
            parameters->enableVideo(false);
            live->call->acceptWithParams(parameters);
        });
    });
}

void CoreWorker::refuse(CallHandle handle)
{
    withCall("refuse", handle, [](LiveCall &live) {
        live.refusedHere = true;
        const auto call = live.call; // decline() may end it.
        call->decline(linphone::Reason::Busy);
    });
}

void CoreWorker::hangUp(CallHandle handle)
{
    withLibrary("hang up", [&] {
        LiveCall *live = m_parts->calls.find(handle);
        if (!live)
            return;
        const auto call = live->call; // The library may end it before it returns.
        const bool rings = live->told.state == EngineCallState::IncomingRinging;
        (rings ? live->refusedHere : live->hungUpHere) = true;
        if (!call)
            m_parts->calls.end(handle);
        else if (rings)
            call->decline(linphone::Reason::Busy);
        else
            call->terminate();
    });
}

void CoreWorker::hold(CallHandle handle)
{
    withCall("hold", handle, [](LiveCall &live) { live.call->pause(); });
}

void CoreWorker::resume(CallHandle handle)
{
    withCall("resume", handle, [&](LiveCall &) {
        hurry();
        m_parts->sound.whenFree([this, handle] {
            if (const LiveCall *live = m_parts->calls.find(handle))
                live->call->resume();
        });
    });
}

void CoreWorker::transfer(CallHandle handle, const QString &target)
{
    withCall("transfer", handle, [&](LiveCall &live) {
        if (live.told.inConference)
            m_parts->conferences.split(0);
        const auto address = m_parts->registration.addressOf(target);
        m_parts->sound.whenFree([this, handle, address] { m_parts->transfers.transfer(handle, address); });
    });
}

void CoreWorker::completeTransfer(CallHandle handle, CallHandle consultation)
{
    withCall("transfer", handle, [&](LiveCall &live) {
        if (live.told.inConference)
            m_parts->conferences.split(0);
        m_parts->sound.whenFree([this, handle, consultation] { m_parts->transfers.complete(handle, consultation); });
    });
}

void CoreWorker::conference(CallHandle a, CallHandle b)
{
    withLibrary("conference", [&] { m_parts->conferences.join(a, b); });
}

void CoreWorker::splitConference(CallHandle keep)
{
    withLibrary("split", [&] { m_parts->conferences.split(keep); });
}

void CoreWorker::subscribePresence(const QString &extension)
{
    withLibrary("subscribe", [&] { m_parts->presence.follow(extension); });
}

void CoreWorker::unsubscribePresence(const QString &extension)
{
    withLibrary("unsubscribe", [&] { m_parts->presence.unfollow(extension); });
}

void CoreWorker::setMuted(CallHandle handle, bool muted)
{
    withLibrary("mute", [&] {
        LiveCall *live = m_parts->calls.find(handle);
        if (!live)
            return;
        if (live->told.inConference) {
            m_parts->conferences.setMuted(muted);
            return;
        }
        if (live->call) // Else its invitation waits: announce() mutes it.
            live->call->setMicrophoneMuted(muted);
        if (std::exchange(live->told.muted, muted) != muted)
            emit callChanged(live->told);
    });
}

void CoreWorker::sendDtmf(CallHandle handle, QChar digit)
{
    const char sent = digit.toUpper().toLatin1();
    if (!sent || !std::strchr("0123456789*#ABCD", sent))
        return;
    withCall("DTMF", handle, [sent](LiveCall &live) { live.digits += sent; });
}

/// One digit takes 100 ms on the wire and its end is repeated: a second one in that time would take its place.
void CoreWorker::sendWaitingDigits()
{
    for (auto &[handle, live] : m_parts->calls.all()) {
        live.ticksToNextDigit = std::max(0, live.ticksToNextDigit - 1);
        if (live.ticksToNextDigit > 0 || live.digits.empty() || live.told.state != EngineCallState::Active)
            continue;
        live.call->sendDtmf(live.digits.front());
        live.digits.erase(0, 1);
        live.ticksToNextDigit = TicksPerDigit;
    }
}

void CoreWorker::shutDown()
{
    constexpr qint64 PatienceMilliseconds = 500;
    m_timer.stop();
    withLibrary("shut down", [this] {
        m_parts->calls.disconnect(this);
        m_parts->sound.forget();
        m_parts->presence.drop();
        for (const auto &call : m_core->getCalls())
            call->terminate();
        if (m_parts->registration.isRegistered())
            m_parts->registration.drop();
    });
    QElapsedTimer clock;
    clock.start();
    const auto busy = [this] {
        bool left = false;
        withLibrary("shut down", [&] {
            m_core->iterate();
            left = !m_core->getCalls().empty() || m_parts->registration.isLeaving();
        });
        return left;
    };
    while (clock.elapsed() < PatienceMilliseconds && busy())
        QThread::msleep(IterateMilliseconds / 2);
    withLibrary("shut down", [this] {
        m_core->setNetworkReachable(false); // Nothing more to wait for: stop() would for seconds.
        m_core->stop();
        m_core->removeListener(m_events);
        m_parts.reset();
        m_core.reset();
    });
}

void CoreWorker::hurry()
{
    m_hurry.start();
    m_timer.setInterval(QuickMilliseconds);
}

// The library keeps a log of its own, with the numbers of citizens, that grows with every call. The desk has its own.
void CoreWorker::forgetCalls()
{
    withLibrary("forget", [this] {
        if (m_core->getCallsNb() == 0)
            m_core->clearCallLogs();
    });
}

void CoreWorker::iterate()
{
    heedSleep();
    if (m_hurry.isValid() && m_hurry.elapsed() > QuickFor) {
        m_hurry.invalidate();
        m_timer.setInterval(IterateMilliseconds);
    }
    const bool whole = m_sinceTurn.elapsed() >= IterateMilliseconds - QuickMilliseconds / 2; // What counts turns counts these.
    if (whole)
        m_sinceTurn.start();
    withLibrary("iterate", [this, whole] {
        m_core->iterate();
        m_parts->sound.look();
        if (!whole)
            return;
        m_parts->transfers.turn();
        m_parts->sound.turn();
        m_parts->registration.turn();
        m_parts->presence.turn();
        sendWaitingDigits();
    });
    if (whole && ++m_tick % TicksPerLevel == 0) {
        tellLevels();
        forgetCalls();
    }
}

/// A turn that comes very late: the machine slept, or this process was stopped. What stood before is not to be trusted.
void CoreWorker::heedSleep()
{
    constexpr auto Sleep = std::chrono::seconds(5);
    const auto now = std::chrono::system_clock::now();
    if (now - std::exchange(m_lastTurn, now) > Sleep)
        networkChanged();
}

void CoreWorker::tellLevels()
{
    if (!m_parts)
        return;
    for (const auto &[handle, live] : m_parts->calls.all()) {
        if (live.told.state == EngineCallState::Active)
            emit levelsChanged(handle, live.levels->level(engines::AudioLeg::Remote), live.levels->level(engines::AudioLeg::Local));
    }
}

} // namespace barodesk::linphone_plugin

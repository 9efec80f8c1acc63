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
constexpr int TicksPerLevel = 5;
constexpr int TicksPerDigit = 12;
constexpr int TicksToWaitForSound = 100;

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
        if (!m_worker.m_registration)
            return;
        if (const auto change = m_worker.m_registration->changed(account, state))
            emit m_worker.registrationChanged(change->state, change->error);
    }

    void onCallStateChanged(const std::shared_ptr<linphone::Core> &, const std::shared_ptr<linphone::Call> &call, State state,
                            const std::string &) override
    {
        m_worker.onCallState(call, state);
    }

    void onDtmfReceived(const std::shared_ptr<linphone::Core> &, const std::shared_ptr<linphone::Call> &call, int digit) override
    {
        m_worker.onDtmf(call, digit);
    }

private:
    CoreWorker &m_worker;
};

CoreWorker::CoreWorker() : m_timer(this)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(IterateMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &CoreWorker::iterate);
}

CoreWorker::~CoreWorker() = default;

/// Runs `work` with the library to itself; what the library throws becomes a line in the log.
template <typename Work> void CoreWorker::withLibrary(const char *what, Work work)
{
    const auto lock = lockLibrary();
    if (!m_core)
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
        if (const auto live = m_calls.find(handle); live != m_calls.end() && live->second.call)
            work(live->second);
    });
}

void CoreWorker::start(const engines::PhoneSettings &settings, engines::AudioPort *port, engines::AudioTap *tap)
{
    const auto lock = lockLibrary();
    m_ownRootCa = !settings.rootCaFile.isEmpty();
    m_tap = tap;
    m_card = std::make_unique<PortCard>(port);
    m_events = std::make_shared<Events>(*this);
    try {
        auto core = startCore(settings, *m_card, m_events);
        if (!core) {
            emit failed(core.error());
            return;
        }
        m_core = *core;
    } catch (const std::exception &error) {
        emit failed(QString::fromUtf8(error.what()));
        return;
    }
    m_registration.emplace(m_core);
    m_timer.start();
    emit started(m_core->getTransportsUsed()->getUdpPort());
}

void CoreWorker::registerAccount(const engines::SipAccount &account)
{
    withLibrary("register", [&] {
        if (account.transport == engines::Transport::Tls && !std::exchange(m_ownRootCa, true))
            m_core->setRootCaData(systemRootCertificates().toStdString());
        m_registration->use(account);
        if (account.registrar.isEmpty())
            emit registrationChanged(engines::RegistrationState::None, engines::RegistrationError::None);
    });
}

void CoreWorker::unregister()
{
    withLibrary("unregister", [this] {
        m_registration->drop();
        emit registrationChanged(engines::RegistrationState::None, engines::RegistrationError::None);
    });
}

void CoreWorker::networkChanged()
{
    withLibrary("network", [this] { m_core->refreshRegisters(); });
}

void CoreWorker::dial(CallHandle handle, const QString &target)
{
    withLibrary("dial", [&] {
        LiveCall &live = m_calls[handle];
        live.told.handle = handle;
        live.told.remoteUser = target;
        tell(live, EngineCallState::Dialling);
        whenSoundIsFree([this, handle, target] { startDialling(handle, target); });
    });
}

void CoreWorker::startDialling(CallHandle handle, const QString &target)
{
    const auto live = m_calls.find(handle);
    if (live == m_calls.end())
        return; // Hung up before it began.
    const auto address = m_registration->addressOf(target);
    std::shared_ptr<linphone::Call> call;
    if (address) {
        const auto parameters = m_core->createCallParams(nullptr);
        parameters->enableVideo(false);
        m_dialling = handle;
        call = m_core->inviteAddressWithParams(address, parameters);
        m_dialling = 0;
    }
    if (!call)
        end(handle);
}

void CoreWorker::answer(CallHandle handle)
{
    withCall("answer", handle, [&](LiveCall &) {
        whenSoundIsFree([this, handle] {
            const auto live = m_calls.find(handle);
            if (live == m_calls.end())
                return;
            const auto parameters = m_core->createCallParams(live->second.call);
            parameters->enableVideo(false);
            live->second.call->acceptWithParams(parameters);
        });
    });
}

void CoreWorker::refuse(CallHandle handle)
{
    withCall("refuse", handle, [](LiveCall &live) {
        live.refusedHere = true;
        live.call->decline(linphone::Reason::Busy);
    });
}

void CoreWorker::hangUp(CallHandle handle)
{
    withLibrary("hang up", [&] {
        const auto live = m_calls.find(handle);
        if (live == m_calls.end())
            return;
        if (!live->second.call) {
            live->second.hungUpHere = true;
            end(handle);
        } else if (live->second.told.state == EngineCallState::IncomingRinging) {
            live->second.refusedHere = true;
            live->second.call->decline(linphone::Reason::Busy);
        } else {
            live->second.hungUpHere = true;
            live->second.call->terminate();
        }
    });
}

void CoreWorker::hold(CallHandle handle)
{
    withCall("hold", handle, [](LiveCall &live) { live.call->pause(); });
}

void CoreWorker::resume(CallHandle handle)
{
    withCall("resume", handle, [&](LiveCall &) {
        whenSoundIsFree([this, handle] {
            if (const auto live = m_calls.find(handle); live != m_calls.end())
                live->second.call->resume();
        });
    });
}

void CoreWorker::setMuted(CallHandle handle, bool muted)
{
    withCall("mute", handle, [&](LiveCall &live) {
        live.call->setMicrophoneMuted(muted);
        if (live.told.muted == muted)
            return;
        live.told.muted = muted;
        emit callChanged(live.told);
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
    for (auto &[handle, live] : m_calls) {
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
        m_waiting.clear();
        for (auto &[handle, live] : std::exchange(m_calls, {})) { // Nobody listens any more.
            if (live.call)
                live.call->terminate();
        }
        if (m_registration->state() == engines::RegistrationState::Registered)
            m_registration->drop();
    });
    QElapsedTimer clock;
    clock.start();
    const auto busy = [this] {
        bool left = false;
        withLibrary("shut down", [&] {
            m_core->iterate();
            left = !m_core->getCalls().empty() || m_registration->isLeaving();
        });
        return left;
    };
    while (clock.elapsed() < PatienceMilliseconds && busy())
        QThread::msleep(IterateMilliseconds / 2);
    withLibrary("shut down", [this] {
        m_core->setNetworkReachable(false); // Nothing more to wait for: stop() would for seconds.
        m_core->stop();
        m_core->removeListener(m_events);
        m_calls.clear();
        m_registration.reset();
        m_core.reset();
    });
}

void CoreWorker::iterate()
{
    withLibrary("iterate", [this] {
        m_core->iterate();
        runWaiting();
        sendWaitingDigits();
    });
    if (++m_tick % TicksPerLevel == 0)
        tellLevels();
}

void CoreWorker::tellLevels()
{
    for (const auto &[handle, live] : m_calls) {
        if (live.told.state == EngineCallState::Active)
            emit levelsChanged(handle, live.levels->level(engines::AudioLeg::Remote), live.levels->level(engines::AudioLeg::Local));
    }
}

/// The library drops an invitation, an answer or a resumption asked for while another call is on its way to hold: they wait for it.
void CoreWorker::whenSoundIsFree(std::function<void()> action)
{
    m_waiting.push_back({std::move(action), TicksToWaitForSound});
    runWaiting();
}

void CoreWorker::runWaiting()
{
    while (!m_waiting.empty() && (!callIsChangingHold() || --m_waiting.front().ticksLeft <= 0)) {
        const auto action = std::move(m_waiting.front().action);
        m_waiting.pop_front();
        action();
    }
}

bool CoreWorker::callIsChangingHold() const
{
    return std::ranges::any_of(m_calls, [](const auto &entry) {
        const auto &call = entry.second.call;
        return call && (call->getState() == State::Pausing || call->getState() == State::Resuming);
    });
}

std::optional<CallHandle> CoreWorker::handleOf(const std::shared_ptr<linphone::Call> &call) const
{
    for (const auto &[handle, live] : m_calls) {
        if (live.call == call)
            return handle;
    }
    return std::nullopt;
}

void CoreWorker::onCallState(const std::shared_ptr<linphone::Call> &call, State state)
{
    auto handle = handleOf(call);
    if (!handle && state == State::OutgoingInit && m_dialling) {
        handle = m_dialling;
        m_calls[*handle].call = call;
    } else if (!handle && state == State::IncomingReceived) {
        handle = nextHandle();
        LiveCall &live = m_calls[*handle];
        live.call = call;
        live.told.handle = *handle;
    }
    const auto told = toEngineState(state);
    if (!handle || !told)
        return;
    if (*told == EngineCallState::Ended) {
        end(*handle);
        return;
    }
    LiveCall &live = m_calls[*handle];
    if (state == State::StreamsRunning || state == State::OutgoingEarlyMedia || state == State::PausedByRemote)
        attachTaps(static_cast<LinphoneCall *>(call->cPtr()), *handle, m_tap, live.levels);
    if (state == State::StreamsRunning) {
        live.answered = true;
        if (live.told.muted && !call->getMicrophoneMuted())
            call->setMicrophoneMuted(true); // Streams made anew begin unmuted.
    }
    tell(live, *told);
}

void CoreWorker::tell(LiveCall &live, EngineCallState state)
{
    engines::EngineCall call = live.call ? describe(*live.call, live.told.handle) : live.told;
    call.state = state;
    call.muted = live.told.muted;
    if (const bool first = live.told.state == EngineCallState::Ended; !first && live.told.state == state)
        return;
    live.told = call;
    emit callChanged(call);
}

/// The call's last signal. The library's own object may live on until the peer has answered the BYE.
void CoreWorker::end(CallHandle handle)
{
    auto node = m_calls.extract(handle);
    if (node.empty())
        return;
    LiveCall &live = node.mapped();
    live.told.state = EngineCallState::Ended;
    live.told.reason = engines::CallEndReason::Failed;
    if (live.hungUpHere)
        live.told.reason = engines::CallEndReason::LocalHangUp;
    if (live.call) {
        const auto error = live.call->getErrorInfo();
        const auto status = live.call->getCallLog()->getStatus();
        live.told.sipStatus = error ? error->getProtocolCode() : 0;
        live.told.reason = toEndReason(
            {.incoming = live.told.incoming,
             .answered = live.answered,
             .hungUpHere = live.hungUpHere,
             .refusedHere = live.refusedHere,
             .elsewhere = status == linphone::Call::Status::AcceptedElsewhere || status == linphone::Call::Status::DeclinedElsewhere,
             .reason = live.call->getReason(),
             .sipStatus = live.told.sipStatus});
    }
    emit callChanged(live.told);
}

void CoreWorker::onDtmf(const std::shared_ptr<linphone::Call> &call, int digit)
{
    const auto handle = handleOf(call);
    if (handle && digit > 0 && digit < 128 && std::strchr("0123456789*#ABCD", digit))
        emit dtmfReceived(*handle, QChar::fromLatin1(char(digit)));
}

} // namespace barodesk::linphone_plugin

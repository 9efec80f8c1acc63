#include "desk/agentreporter.h"

#include "store/replicastore.h"

#include <QLoggingCategory>

#include <algorithm>

namespace barodesk::desk {

using domain::AgentState;
using domain::AgentTransition;
using domain::AgentTransitionId;

Q_LOGGING_CATEGORY(lcReporter, "barodesk.reporter", QtInfoMsg)

namespace {

constexpr size_t MostAtOnce = 200;

/// Whether they say the same of the counsellor.
bool sayTheSame(AgentTransition a, const AgentTransition &b)
{
    a.id = b.id;
    a.at = b.at;
    return a == b;
}

} // namespace

AgentReporter::AgentReporter(telephony::Softphone &phone, sync::RestClient &client, Clock clock, QObject *parent)
    : AgentReporter(phone, client, std::move(clock), Options{}, parent)
{
}

AgentReporter::AgentReporter(telephony::Softphone &phone, sync::RestClient &client, Clock clock, Options options, QObject *parent)
    : QObject(parent), m_phone(phone), m_client(client), m_clock(std::move(clock)), m_options(options), m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &AgentReporter::send);
    connect(&phone, &telephony::Softphone::agentChanged, this, &AgentReporter::note);
    connect(&phone, &telephony::Softphone::callAdded, this, &AgentReporter::note);
    connect(&phone, &telephony::Softphone::callChanged, this, &AgentReporter::note);
    connect(&phone, &telephony::Softphone::callEnded, this, &AgentReporter::note);
}

AgentReporter::~AgentReporter() = default;

void AgentReporter::open(store::ReplicaStore &store, std::vector<AgentTransition> waiting)
{
    m_store = &store;
    m_waiting = std::move(waiting);
    m_last = {};
    m_contact = std::make_unique<QObject>();
    m_sending = false;
    m_pause = m_options.retry;
    emit waitingChanged();
    send();
}

void AgentReporter::close()
{
    if (!m_contact)
        return;
    m_timer.stop();
    // The answer is not waited for: what arrives is told again with the next sign-in, and known there.
    if (m_client.hasToken() && !m_waiting.empty()) {
        const auto from = m_waiting.size() > MostAtOnce ? m_waiting.end() - qsizetype(MostAtOnce) : m_waiting.begin();
        m_client.reportAgentStates(QList<AgentTransition>(from, m_waiting.end()), &m_client,
                                   [](const tl::expected<api::AgentStatesAnswer, sync::ApiError> &) {});
    }
    m_contact.reset();
    m_store = nullptr;
    m_waiting.clear();
    emit waitingChanged();
}

AgentTransition AgentReporter::present() const
{
    const telephony::Agent &agent = m_phone.agent();
    const telephony::AgentStatus &status = agent.status();
    AgentTransition transition;
    transition.state = status.state;
    transition.since = agent.since();
    transition.reason = status.reason;
    transition.system = status.system;
    transition.waiting = status.waiting;
    transition.lineLost = status.lineLost;
    const telephony::Call *call = m_phone.current();
    if (status.state == AgentState::Talking && call && telephony::isEngaging(call->state)) {
        transition.queue = call->queue;
        transition.call = call->id;
        transition.callSince = call->answeredAt.value_or(call->startedAt);
    }
    return transition;
}

void AgentReporter::note()
{
    if (!m_contact)
        return;
    AgentTransition transition = present();
    if (!sayTheSame(transition, m_last) && (m_last.at.isValid() || transition.state != AgentState::SignedOut))
        append(std::move(transition));
}

void AgentReporter::append(AgentTransition transition)
{
    transition.id = AgentTransitionId::create();
    // A clock that was set back does not turn the order of things.
    transition.at = std::max(m_clock(), transition.since);
    if (m_last.at.isValid())
        transition.at = std::max(transition.at, m_last.at);
    m_last = transition;
    m_store->putAgentReport(transition);
    m_waiting.push_back(transition);
    emit waitingChanged();
    send();
}

void AgentReporter::sendNow()
{
    if (!m_contact)
        return;
    m_pause = m_options.retry;
    send();
}

void AgentReporter::send()
{
    if (!m_contact || m_sending)
        return;
    if (!m_client.hasToken()) {
        m_timer.start(m_options.heartbeat);
        return;
    }
    const size_t count = std::min(m_waiting.size(), MostAtOnce);
    const QList<AgentTransition> batch(m_waiting.begin(), m_waiting.begin() + qsizetype(count));
    QList<AgentTransitionId> ids;
    for (const AgentTransition &transition : batch)
        ids.append(transition.id);
    m_sending = true;
    m_timer.stop();
    m_client.reportAgentStates(batch, m_contact.get(), [this, ids](const tl::expected<api::AgentStatesAnswer, sync::ApiError> &answer) {
        m_sending = false;
        if (answer)
            accept(ids, *answer);
        else
            fail(ids, answer.error());
    });
}

void AgentReporter::forget(const QList<AgentTransitionId> &told)
{
    if (told.isEmpty())
        return;
    std::erase_if(m_waiting, [&](const AgentTransition &transition) { return told.contains(transition.id); });
    m_store->removeAgentReports(told);
    emit waitingChanged();
}

void AgentReporter::accept(const QList<AgentTransitionId> &told, const api::AgentStatesAnswer &answer)
{
    m_pause = m_options.retry;
    forget(told);
    m_timer.start(m_options.heartbeat);
    if (!m_waiting.empty()) {
        send();
        return;
    }
    // The server had given this desk up, or another desk of the same person signed out.
    AgentTransition now = present();
    if (answer.state == AgentState::SignedOut && now.state != AgentState::SignedOut)
        append(std::move(now));
}

void AgentReporter::fail(const QList<AgentTransitionId> &told, const sync::ApiError &error)
{
    if (error.kind == sync::ApiErrorKind::BadRequest) {
        // It will not be taken at another time either, and what follows must not wait for it.
        qCWarning(lcReporter) << "the server does not take what became of the counsellor:" << error.detail;
        forget(told);
    }
    m_timer.start(m_pause);
    m_pause = std::min(m_pause * 2, m_options.heartbeat);
}

} // namespace barodesk::desk

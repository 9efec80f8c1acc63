#include "telephony/callwatch.h"

#include "telephony/softphone.h"

#include <algorithm>
#include <limits>

namespace barodesk::telephony {

CallWatch::CallWatch(Softphone &phone, Clock clock, QObject *parent)
    : QObject(parent), m_phone(phone), m_clock(std::move(clock)), m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &CallWatch::checkTime);
    connect(&phone, &Softphone::callAdded, this, &CallWatch::rearm);
    connect(&phone, &Softphone::callChanged, this, &CallWatch::rearm);
    connect(&phone, &Softphone::callEnded, this, [this](const Call &call) {
        m_watched.remove(call.id);
        rearm();
    });
}

CallWatch::~CallWatch() = default;

int CallWatch::warnings(const domain::CallId &call) const { return m_watched.value(call).warnings; }

std::optional<QDateTime> CallWatch::due(const Call &call) const
{
    const domain::CallCentre &centre = m_phone.agent().callCentre();
    const Watched watched = m_watched.value(call.id);
    if (call.state == engines::EngineCallState::IncomingRinging) {
        const domain::Queue *queue = centre.queue(call.queue);
        return queue && !watched.givenBack ? std::optional(call.startedAt.addSecs(queue->noAnswer.count())) : std::nullopt;
    }
    if (!call.answeredAt || call.listening || watched.warnings >= 2)
        return std::nullopt;
    const auto limit = watched.warnings == 0 ? centre.etiquette.firstWarning : centre.etiquette.secondWarning;
    return call.answeredAt->addSecs(limit.count());
}

void CallWatch::act(const Call &call)
{
    Watched &watched = m_watched[call.id];
    if (call.state == engines::EngineCallState::IncomingRinging) {
        watched.givenBack = true;
        emit unanswered(call);
        m_phone.giveBack(call.id);
    } else {
        emit longCall(call, ++watched.warnings);
    }
}

void CallWatch::checkTime()
{
    const QDateTime now = m_clock();
    const QList<Call> calls = m_phone.calls(); // What is done for one may end it.
    for (const Call &call : calls) {
        for (auto at = due(call); at && *at <= now; at = due(call))
            act(call);
    }
    rearm();
}

void CallWatch::rearm()
{
    std::optional<QDateTime> first;
    for (const Call &call : m_phone.calls()) {
        const auto at = due(call);
        if (at && (!first || *at < *first))
            first = at;
    }
    if (first)
        m_timer.start(int(std::clamp<qint64>(m_clock().msecsTo(*first), 0, std::numeric_limits<int>::max())));
    else
        m_timer.stop();
}

} // namespace barodesk::telephony

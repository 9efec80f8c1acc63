#include "desk/handovers.h"

#include "domain/organisation.h"
#include "store/replica.h"
#include "sync/restclient.h"

#include <QLoggingCategory>
#include <QTimer>

#include <algorithm>

namespace barodesk::desk {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcHandOver, "barodesk.handover", QtInfoMsg)

namespace {

/// A card is sent when the call is; the clocks of desk and server are not the same.
constexpr std::chrono::seconds ClockTolerance = 2min;

const domain::User *userAt(const domain::Organisation &organisation, const QString &extension)
{
    const auto &users = organisation.data().users;
    const auto user = std::ranges::find(users, extension, &domain::User::extension);
    return extension.isEmpty() || user == users.cend() ? nullptr : &*user;
}

/// Who may have sent a card with it.
QString giverOf(const telephony::Call &call)
{
    if (call.direction != domain::CallDirection::Incoming)
        return {};
    if (!call.transferredBy.isEmpty())
        return call.transferredBy;
    return call.number ? call.number->digits() : QString();
}

} // namespace

const api::HandOverCard *cardOf(const telephony::Call &call, const QList<api::HandOverCard> &cards,
                                const domain::Organisation &organisation)
{
    const domain::User *giver = userAt(organisation, giverOf(call));
    if (!giver)
        return nullptr;
    const bool handedOn = !call.transferredBy.isEmpty();
    const api::HandOverCard *found = nullptr;
    for (const api::HandOverCard &card : cards) {
        const bool sameCaller = !handedOn || !call.number || !card.noted.caller || *call.number == *card.noted.caller
            || userAt(organisation, call.number->digits()); // After Replaces the number may still be the colleague's.
        const bool ofThisTime = card.at.addSecs(ClockTolerance.count()) >= call.startedAt;
        if (card.from == giver->id && sameCaller && ofThisTime && (!found || card.at > found->at))
            found = &card;
    }
    return found;
}

HandOvers::HandOvers(telephony::Softphone &phone, store::Replica &replica, sync::RestClient &client, NotedIn notedIn, QObject *parent)
    : HandOvers(phone, replica, client, std::move(notedIn), Options(), parent)
{
}

HandOvers::HandOvers(telephony::Softphone &phone, store::Replica &replica, sync::RestClient &client, NotedIn notedIn, Options options,
                     QObject *parent)
    : QObject(parent), m_phone(phone), m_replica(replica), m_client(client), m_notedIn(std::move(notedIn)), m_options(options)
{
    connect(&phone, &telephony::Softphone::callAdded, this, &HandOvers::follow);
    connect(&phone, &telephony::Softphone::callChanged, this, &HandOvers::follow);
    connect(&phone, &telephony::Softphone::callEnded, this, [this](const telephony::Call &call) {
        m_handingTo.remove(call.id);
        m_looking.remove(call.id);
    });
}

HandOvers::~HandOvers() = default;

void HandOvers::open() { m_contact = std::make_unique<QObject>(); }

void HandOvers::close()
{
    m_contact.reset();
    m_handingTo.clear();
    m_looking.clear();
}

const telephony::Call *HandOvers::find(const domain::CallId &id) const
{
    const QList<telephony::Call> &calls = m_phone.calls();
    const auto call = std::ranges::find(calls, id, &telephony::Call::id);
    return call == calls.cend() ? nullptr : &*call;
}

void HandOvers::follow(const telephony::Call &call)
{
    if (!m_contact)
        return;
    // Asked for the first time about another call: what is noted of that one goes along.
    if (call.consultsFor && call.number && !m_handingTo.contains(call.id)) {
        m_handingTo.insert(call.id, call.number->digits());
        send(*call.consultsFor, call.number->digits(), 0);
    }
    if (!telephony::isHandedOn(call)) {
        if (!call.consultsFor)
            m_handingTo.remove(call.id);
    } else if (m_handingTo.value(call.id) != call.transferTarget) {
        m_handingTo.insert(call.id, call.transferTarget);
        send(call.id, call.transferTarget, 0);
    }
    if (!m_looking.contains(call.id) && userAt(m_replica.organisation(), giverOf(call))) {
        m_looking.insert(call.id);
        look(call.id, 0);
    }
}

void HandOvers::later(int tried, const std::function<void()> &next)
{
    QTimer::singleShot(m_options.pause * (1 << tried), m_contact.get(), next);
}

void HandOvers::send(const domain::CallId &id, const QString &extension, int tried)
{
    const telephony::Call *call = find(id);
    if (!call || !userAt(m_replica.organisation(), extension))
        return; // It is over, or goes out of the house.
    m_client.putHandOver({id, extension, m_notedIn(*call)}, m_contact.get(),
                         [this, id, extension, tried](const tl::expected<bool, sync::ApiError> &answer) {
                             if (answer)
                                 return;
                             qCWarning(lcHandOver) << "a hand-over card did not reach the server:" << answer.error().detail;
                             if (tried + 1 < m_options.tries && find(id))
                                 later(tried, [this, id, extension, tried] { send(id, extension, tried + 1); });
                             else
                                 emit notDelivered(extension);
                         });
}

/// The call may be here before the card, so it is looked for until the tries are over; the latest counts.
void HandOvers::look(const domain::CallId &id, int tried)
{
    if (!find(id))
        return;
    m_client.handOvers(m_contact.get(), [this, id, tried](const tl::expected<api::HandOverCards, sync::ApiError> &answer) {
        const telephony::Call *call = find(id);
        if (!call)
            return;
        if (answer)
            show(*call, answer->cards);
        else
            qCInfo(lcHandOver) << "hand-over cards were not fetched:" << answer.error().detail;
        if (tried + 1 < m_options.tries)
            later(tried, [this, id, tried] { look(id, tried + 1); });
    });
}

void HandOvers::show(const telephony::Call &call, const QList<api::HandOverCard> &cards)
{
    if (const api::HandOverCard *card = cardOf(call, cards, m_replica.organisation()))
        emit cardCame(call.id, *card);
}

} // namespace barodesk::desk

#include "presence.h"

#include <algorithm>
#include <utility>

namespace barodesk::linphone_plugin {

using engines::PresenceState;

namespace {

constexpr int SubscriptionSeconds = 600;
constexpr int TurnsToRetry = 1'500; // 30 s

} // namespace

Presence::Presence(linphone::Core &core, AddressOf addressOf) : m_core(core), m_addressOf(std::move(addressOf)) { }

void Presence::follow(const QString &extension)
{
    const auto [entry, isNew] = m_followed.try_emplace(extension);
    if (isNew)
        subscribe(extension, entry->second);
    emit presenceChanged(extension, entry->second.told);
}

void Presence::unfollow(const QString &extension)
{
    auto node = m_followed.extract(extension);
    if (!node.empty() && node.mapped().subscription)
        node.mapped().subscription->terminate();
}

void Presence::drop()
{
    for (auto &[extension, followed] : std::exchange(m_followed, {})) {
        if (followed.subscription)
            followed.subscription->terminate();
    }
}

void Presence::renew()
{
    for (auto &[extension, followed] : m_followed) {
        if (!followed.subscription)
            subscribe(extension, followed);
    }
}

void Presence::turn()
{
    for (auto &[extension, followed] : m_followed) {
        if (followed.turnsToRetry > 0 && --followed.turnsToRetry == 0)
            subscribe(extension, followed);
    }
}

void Presence::subscribe(const QString &extension, Followed &followed)
{
    followed.turnsToRetry = 0;
    followed.dialogs = {};
    const auto address = m_addressOf(extension);
    followed.subscription = address ? m_core.createSubscribe(address, "dialog", SubscriptionSeconds) : nullptr;
    if (!followed.subscription)
        return;
    followed.subscription->addCustomHeader("Accept", "application/dialog-info+xml");
    followed.subscription->sendSubscribe(nullptr);
}

void Presence::tell(const QString &extension, Followed &followed, PresenceState state)
{
    if (std::exchange(followed.told, state) != state)
        emit presenceChanged(extension, state);
}

void Presence::onNotify(const std::shared_ptr<linphone::Event> &event, const std::shared_ptr<const linphone::Content> &body)
{
    const auto found = std::ranges::find_if(m_followed, [&event](const auto &entry) { return entry.second.subscription == event; });
    if (found == m_followed.end() || !body)
        return;
    const std::string text = body->getUtf8Text();
    if (found->second.dialogs.update(QByteArrayView(text.data(), qsizetype(text.size()))))
        tell(found->first, found->second, found->second.dialogs.state());
}

void Presence::onSubscription(const std::shared_ptr<linphone::Event> &event, linphone::SubscriptionState state)
{
    if (state != linphone::SubscriptionState::Error && state != linphone::SubscriptionState::Terminated)
        return;
    const auto found = std::ranges::find_if(m_followed, [&event](const auto &entry) { return entry.second.subscription == event; });
    if (found == m_followed.end())
        return;
    Followed &followed = found->second;
    followed.subscription = nullptr;
    followed.turnsToRetry = TurnsToRetry;
    constexpr int TemporarilyUnavailable = 480; // Nobody has signed in there.
    const auto error = event->getErrorInfo();
    const bool away = error && error->getProtocolCode() == TemporarilyUnavailable;
    tell(found->first, followed, away ? PresenceState::Away : PresenceState::Unknown);
}

} // namespace barodesk::linphone_plugin

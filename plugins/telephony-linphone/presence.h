#pragma once

#include "engines/dialoginfo.h"
#include "engines/phoneengine.h"

#include <linphone++/linphone.hh>

#include <QObject>
#include <QString>

#include <functional>
#include <map>
#include <memory>

namespace barodesk::linphone_plugin {

/// Follows the dialogs of other extensions by subscriptions to the event package "dialog" (RFC 4235). Core thread.
class Presence final : public QObject
{
    Q_OBJECT
public:
    using AddressOf = std::function<std::shared_ptr<linphone::Address>(const QString &)>;

    Presence(linphone::Core &core, AddressOf addressOf);

    void follow(const QString &extension);
    void unfollow(const QString &extension);
    void drop();  ///< All: before the core stops, which their objects must not outlive.
    void renew(); ///< The registration is (back) there.
    void turn();  ///< At each turn of the core.

    void onNotify(const std::shared_ptr<linphone::Event> &event, const std::shared_ptr<const linphone::Content> &body);
    void onSubscription(const std::shared_ptr<linphone::Event> &event, linphone::SubscriptionState state);

signals:
    void presenceChanged(const QString &extension, barodesk::engines::PresenceState state);

private:
    struct Followed
    {
        std::shared_ptr<linphone::Event> subscription;
        engines::DialogInfo dialogs;
        engines::PresenceState told = engines::PresenceState::Unknown;
        int turnsToRetry = 0; ///< 0: not waiting.
    };

    void subscribe(const QString &extension, Followed &followed);
    void tell(const QString &extension, Followed &followed, engines::PresenceState state);

    linphone::Core &m_core;
    AddressOf m_addressOf;
    std::map<QString, Followed> m_followed;
};

} // namespace barodesk::linphone_plugin

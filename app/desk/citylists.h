#pragma once

#include "desk/citylistanswer.h"
#include "domain/organisation.h"
#include "store/replica.h"
#include "sync/restclient.h"

#include <functional>

namespace barodesk::desk {

/// Saves the lists the teams keep in the organisation. The server refuses a list that was changed in an older organisation, whatever else
/// has changed in it: as long as the list itself is as it was, it is sent again with the new version. GUI thread.
class CityLists final
{
public:
    /// Takes the organisation into the replica and onto the disk.
    using Take = std::function<void(domain::Organisation)>;

    /// client and replica outlive this, and this every context
    CityLists(sync::RestClient &client, const store::Replica &replica, Take take)
        : m_client(client), m_replica(replica), m_take(std::move(take))
    {
    }

    /// \param was the list as it was when the person began to change it
    /// \param answer comes once, later, when the replica has the list that counts; not at all when `context` is gone
    template <typename Item>
    void put(QList<Item> domain::Organisation::Data::*list, const QList<Item> &was, const QList<Item> &wanted, QObject *context,
             const CityListAnswer &answer);

private:
    template <typename Item> struct Wish
    {
        QList<Item> domain::Organisation::Data::*list;
        QList<Item> was;
        QList<Item> wanted;
        QObject *context;
        CityListAnswer answer;
    };

    template <typename Item> void send(const Wish<Item> &wish, int tries);
    void refresh(QObject *context, const std::function<void(bool)> &done);

    sync::RestClient &m_client;
    const store::Replica &m_replica;
    Take m_take;
};

} // namespace barodesk::desk

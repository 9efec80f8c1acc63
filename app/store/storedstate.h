#pragma once

#include "domain/agentstate.h"
#include "domain/organisation.h"
#include "store/replica.h"
#include "store/replicaimage.h"

#include <QByteArray>
#include <QString>
#include <QUuid>

#include <vector>

namespace barodesk::store {

/// A half-written form as app/desk encoded it.
struct StoredDraft
{
    QUuid id;
    QByteArray blob;
    friend bool operator==(const StoredDraft &, const StoredDraft &) = default;
};

/// A row that does not open: left where it is, told once.
struct DamagedRow
{
    QString table;
    QString id;
    QString detail;
    friend bool operator==(const DamagedRow &, const DamagedRow &) = default;
};

/// What a file held, ready for Replica::adopt(). The history stays in it: ReplicaStore::readHistory().
struct StoredState
{
    ReplicaImage image;
    domain::Organisation organisation;
    quint64 cursor = 0;
    std::vector<PendingCommand> pending;
    std::vector<StoredDraft> drafts;
    QByteArray boardViews;                             ///< Likewise, as the board encoded them.
    QByteArray contacts;                               ///< As app/desk encoded them; empty: none were ever kept.
    std::vector<domain::AgentTransition> agentReports; ///< Not yet told to the server, oldest first.
    quint64 highWater = 0;                             ///< Commands ever put in the outbox of this file.
    bool resyncNeeded = false;                         ///< A damaged or half-written record: fetch all anew, the outbox stays.
    std::vector<DamagedRow> damaged;
};

} // namespace barodesk::store

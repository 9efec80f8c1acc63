#pragma once

#include "store/storedatabase.h"
#include "store/storedstate.h"

#include <vector>

namespace barodesk::store {

/// Writes records, outbox and drafts; call it inside StoreDatabase::transaction().
class StoreWriter
{
public:
    using Result = tl::expected<void, StoreError>;

    explicit StoreWriter(StoreDatabase &database) : m_db(database) { }

    /// The records after the changes, their history, the cursor; commands contained in them leave the outbox.
    Result putChanges(const std::vector<domain::Change> &changes);
    /// All records anew; outbox and drafts stay.
    Result replaceRecords(const std::vector<domain::Entity> &entities, const std::vector<domain::HistoryEntry> &history, quint64 cursor);
    Result putOrganisation(const domain::Organisation &organisation);
    /// A new one gets the next position; a known one keeps its own.
    Result putCommand(const PendingCommand &command);
    Result removeCommand(const domain::CommandId &id);
    Result putDraft(const StoredDraft &draft);
    Result removeDraft(const QUuid &id);
    Result putBoardViews(const QByteArray &blob);
    Result putContacts(const QByteArray &blob);
    Result putAgentReport(const domain::AgentTransition &transition);
    Result removeAgentReport(const domain::AgentTransitionId &id);

private:
    Result putEntity(const domain::Entity &entity);
    Result putHistory(const domain::HistoryEntry &entry);
    Result exec(const QString &sql, const QVariantList &values);

    StoreDatabase &m_db;
};

} // namespace barodesk::store

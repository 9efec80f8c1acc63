#pragma once

#include "desk/complaintdraft.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <vector>

namespace barodesk::store {
class ReplicaStore;
struct StoredDraft;
} // namespace barodesk::store

namespace barodesk::desk {

/// The half-written forms of the person who is signed in. What is saved within a moment goes to the store once. GUI thread.
class DraftKeeper final : public QObject
{
    Q_OBJECT
public:
    explicit DraftKeeper(QObject *parent = nullptr);
    ~DraftKeeper() override;

    /// A store that outlives close(); what cannot be read in `stored` stays in it untouched and is logged.
    void open(store::ReplicaStore &store, const std::vector<store::StoredDraft> &stored);
    void close(); ///< Hands over what is not yet written.

    QList<ComplaintDraft> drafts() const; ///< Latest first.
    void save(const ComplaintDraft &draft);
    void discard(const domain::ComplaintId &id);

private:
    void flush();

    store::ReplicaStore *m_store = nullptr;
    QHash<domain::ComplaintId, ComplaintDraft> m_drafts;
    QList<domain::ComplaintId> m_unwritten;
    QTimer m_pause;
};

} // namespace barodesk::desk

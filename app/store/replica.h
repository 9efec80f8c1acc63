#pragma once

#include "domain/apply.h"
#include "store/historyshelf.h"
#include "store/replicaimage.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <deque>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace barodesk::store {

/// Where a desk's own change stands.
enum class PendingState {
    Waiting, ///< In the outbox.
    Refused, ///< By the server or by a rebase; the person's text is kept until they dismiss it.
};

struct PendingCommand
{
    domain::Command command;
    PendingState state = PendingState::Waiting;
    std::optional<domain::Refusal> refusal;
};

/// The records as this desk sees them: what the server has said, with the desk's waiting commands applied on top (rebase).
/// In memory, on the GUI thread; ReplicaStore keeps it on disk. Records are shared and never changed in place: hold one as long as you like.
class Replica final : public QObject
{
    Q_OBJECT
public:
    using ComplaintPtr = ReplicaImage::ComplaintPtr;
    using CitizenPtr = ReplicaImage::CitizenPtr;
    using CallPtr = ReplicaImage::CallPtr;

    explicit Replica(QObject *parent = nullptr);
    ~Replica() override;

    // Reading: the view with waiting commands applied.
    ComplaintPtr complaint(const domain::ComplaintId &id) const; ///< Null when unknown; so are the others.
    CitizenPtr citizen(const domain::CitizenId &id) const;
    CallPtr call(const domain::CallId &id) const;
    const QHash<domain::ComplaintId, ComplaintPtr> &complaints() const;
    const QHash<domain::CallId, CallPtr> &calls() const;
    QList<CitizenPtr> citizensByPhone(const domain::PhoneNumber &number) const; ///< Latest first; several may share a line.
    QList<ComplaintPtr> complaintsOf(const domain::CitizenId &id) const;        ///< Latest first.
    QList<ComplaintPtr> complaintsByPhone(const domain::PhoneNumber &number) const;
    /// What is in memory of it: since the start, or since fetchHistory() was answered. Oldest first, waiting ones last.
    QList<domain::HistoryEntry> history(const domain::EntityRef &ref) const;
    std::optional<domain::HistoryEntry> lastEntry(const domain::EntityRef &ref) const; ///< Of history().
    const domain::Organisation &organisation() const;
    quint64 cursor() const; ///< Sequence of the last change of the server contained.

    // The desk's own changes.
    void setActor(const domain::Actor &actor);
    /// Applies the command on the view, puts it in the outbox and announces it; refused at once where a rule forbids it.
    tl::expected<void, domain::Refusal> submit(const domain::Command &command, const QDateTime &now);
    const std::deque<PendingCommand> &pending() const; ///< In the order given.
    int waitingCount() const;                          ///< Those no server has accepted or refused yet.
    int refusedCount() const;
    bool isAcknowledged(const domain::CommandId &id) const;
    void dismissRefused(const domain::CommandId &id);

    /// Brings what lies on disk into history(), once; historyArrived() tells.
    void fetchHistory(const domain::EntityRef &ref);

    // What sync and store put in.
    void load(std::vector<domain::Entity> entities, const std::vector<domain::HistoryEntry> &history, domain::Organisation organisation,
              quint64 cursor, std::vector<PendingCommand> pending); ///< Replaces everything; emits reset().
    /// The same with what was built in another thread: takes no time that grows with the number of records. The history stays on disk.
    void adopt(ReplicaImage image, domain::Organisation organisation, quint64 cursor, std::vector<PendingCommand> pending);
    void addHistory(const domain::EntityRef &ref, const QList<domain::HistoryEntry> &entries); ///< The answer to historyWanted().
    void setOrganisation(domain::Organisation organisation);
    /// Changes of the server in order; a command of ours contained in them leaves the outbox. Those up to cursor() are passed over.
    /// \param more further changes are known to follow: a waiting command that does not apply for now is not yet refused
    /// \returns false when a sequence is missing; what came before the gap is applied
    bool applyChanges(const std::vector<domain::Change> &changes, bool more = false);
    /// The same for the first of them, until `isEnough` says so after one: the rest may wait for another turn of the thread.
    /// \returns how many were taken; none only before a gap
    size_t applySome(std::span<const domain::Change> changes, bool more, const std::function<bool()> &isEnough);
    void acknowledge(const domain::CommandId &id); ///< Accepted; it leaves the outbox when its change arrives.
    /// Commands whose answer the server owes right now: a rebase does not refuse these, the server decides.
    void setUnderway(const QSet<domain::CommandId> &ids);
    void refuse(const domain::CommandId &id, const domain::Refusal &refusal);

signals:
    void historyWanted(const barodesk::domain::EntityRef &ref);
    void historyArrived(const barodesk::domain::EntityRef &ref);
    void reset();                                                            ///< load() replaced everything.
    void complaintsChanged(const QList<barodesk::domain::ComplaintId> &ids); ///< New and vanished ones included; once per batch.
    void citizensChanged(const QList<barodesk::domain::CitizenId> &ids);
    void callsChanged(const QList<barodesk::domain::CallId> &ids);
    void organisationChanged();
    void pendingChanged();                                              ///< The outbox or a command's state.
    void commandQueued(const barodesk::store::PendingCommand &command); ///< To be made durable and sent.
    void commandRefused(const barodesk::store::PendingCommand &command);
    void commandLeft(const barodesk::domain::CommandId &id); ///< The outbox: its change came, or it was dismissed.

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace barodesk::store

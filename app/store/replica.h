#pragma once

#include "domain/apply.h"

#include <QHash>
#include <QMultiHash>
#include <QObject>

#include <deque>
#include <functional>
#include <memory>
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
    using ComplaintPtr = std::shared_ptr<const domain::Complaint>;
    using CitizenPtr = std::shared_ptr<const domain::Citizen>;
    using CallPtr = std::shared_ptr<const domain::CallRecord>;

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
    QList<domain::HistoryEntry> history(const domain::EntityRef &ref) const;    ///< Oldest first, waiting ones last.
    const domain::Organisation &organisation() const;
    quint64 cursor() const; ///< Sequence of the last change of the server contained.

    // The desk's own changes.
    void setActor(const domain::Actor &actor);
    /// Applies the command on the view, puts it in the outbox and announces it; refused at once where a rule forbids it.
    tl::expected<void, domain::Refusal> submit(const domain::Command &command, const QDateTime &now);
    const std::deque<PendingCommand> &pending() const; ///< In the order given.
    int waitingCount() const;
    void dismissRefused(const domain::CommandId &id);

    // What sync and store put in.
    void load(std::vector<domain::Entity> entities, std::vector<domain::HistoryEntry> history, domain::Organisation organisation,
              quint64 cursor, std::vector<PendingCommand> pending); ///< Replaces everything; emits reset().
    void setOrganisation(domain::Organisation organisation);
    /// Changes of the server in order, without gap after cursor(); a command of ours contained in them leaves the outbox.
    void applyChanges(const std::vector<domain::Change> &changes);
    void acknowledge(const domain::CommandId &id); ///< Accepted; it leaves the outbox when its change arrives.
    void refuse(const domain::CommandId &id, const domain::Refusal &refusal);

signals:
    void reset();                                                       ///< load() replaced everything.
    void complaintsChanged(const QList<barodesk::domain::ComplaintId> &ids); ///< New ones included; once per batch.
    void citizensChanged(const QList<barodesk::domain::CitizenId> &ids);
    void callsChanged(const QList<barodesk::domain::CallId> &ids);
    void organisationChanged();
    void pendingChanged();                                              ///< The outbox or a command's state.
    void commandQueued(const barodesk::store::PendingCommand &command); ///< To be made durable and sent.
    void commandRefused(const barodesk::store::PendingCommand &command);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace barodesk::store

#include "store/replica.h"

#include "store/rebase.h"

#include <algorithm>
#include <utility>

namespace barodesk::store {

namespace {

/// What one step changed, told once at its end.
struct Announcement
{
    QSet<domain::ComplaintId> complaints;
    QSet<domain::CitizenId> citizens;
    QSet<domain::CallId> calls;
    std::vector<PendingCommand> refused;
    QList<domain::CommandId> left;
    bool pending = false;

    void add(const domain::EntityRef &ref)
    {
        switch (ref.kind) {
        case domain::EntityKind::Complaint: complaints.insert(domain::ComplaintId(ref.id)); return;
        case domain::EntityKind::Citizen: citizens.insert(domain::CitizenId(ref.id)); return;
        case domain::EntityKind::Call: calls.insert(domain::CallId(ref.id)); return;
        }
    }
};

} // namespace

class Replica::Private
{
public:
    explicit Private(Replica *replica) : q(replica) { }

    std::deque<PendingCommand>::iterator find(const domain::CommandId &id)
    {
        return std::ranges::find(pending, id, [](const PendingCommand &p) { return p.command.id; });
    }
    bool mayRefuse(const domain::CommandId &id) const { return !acknowledged.contains(id) && !underway.contains(id); }

    /// Makes sure the record's server state is kept apart from the view.
    Overlay &overlayOf(const domain::EntityRef &ref)
    {
        const auto it = overlays.find(ref);
        if (it != overlays.end())
            return *it;
        return *overlays.insert(ref, Overlay{.base = image.entity(ref), .waiting = {}});
    }
    void leave(std::deque<PendingCommand>::iterator it, Announcement &news)
    {
        news.left.append(it->command.id);
        news.pending = true;
        acknowledged.remove(it->command.id);
        unapplied.remove(it->command.id);
        pending.erase(it);
    }
    void show(const domain::EntityRef &ref, std::optional<domain::Entity> entity)
    {
        if (entity)
            image.put(std::move(*entity));
        else
            image.remove(ref);
    }
    void rebase(QSet<domain::EntityRef> targets, bool settle, Announcement &news);
    void announce(const Announcement &news);
    void replace(ReplicaImage newImage, HistoryShelf history, domain::Organisation newOrganisation, quint64 newCursor,
                 std::vector<PendingCommand> commands);

    Replica *q;
    ReplicaImage image;              ///< The view.
    HistoryShelf shelf;              ///< The server's.
    QSet<domain::EntityRef> fetched; ///< Whose history has been asked for.
    QHash<domain::EntityRef, Overlay> overlays;
    std::deque<PendingCommand> pending;
    QSet<domain::CommandId> acknowledged;
    QSet<domain::CommandId> underway;
    QSet<domain::CommandId> unapplied; ///< Waiting, but does not apply on what the server has said so far.
    domain::Organisation organisation;
    domain::Actor actor;
    quint64 cursor = 0;
};

void Replica::Private::rebase(QSet<domain::EntityRef> targets, bool settle, Announcement &news)
{
    if (settle && !unapplied.isEmpty()) {
        for (const PendingCommand &p : pending) {
            if (unapplied.contains(p.command.id))
                targets.insert(p.command.target);
        }
    }
    if (targets.isEmpty())
        return;

    Rebase work(overlays, targets);
    for (PendingCommand &p : pending) {
        if (p.state != PendingState::Waiting || !targets.contains(p.command.target))
            continue;
        const auto applied = work.apply(p.command, actor, organisation);
        if (applied) {
            unapplied.remove(p.command.id);
        } else if (settle && mayRefuse(p.command.id)) {
            unapplied.remove(p.command.id);
            p.state = PendingState::Refused;
            p.refusal = applied.error();
            news.refused.push_back(p);
            news.pending = true;
        } else {
            unapplied.insert(p.command.id);
        }
    }
    for (const domain::EntityRef &ref : std::as_const(targets)) {
        show(ref, work.take(ref));
        news.add(ref);
    }

    QSet<domain::EntityRef> stillNeeded;
    for (const PendingCommand &p : std::as_const(pending)) {
        if (p.state == PendingState::Waiting)
            stillNeeded.insert(p.command.target);
    }
    for (const domain::EntityRef &ref : std::as_const(targets)) {
        if (!stillNeeded.contains(ref))
            overlays.remove(ref);
    }
}

void Replica::Private::announce(const Announcement &news)
{
    if (!news.complaints.isEmpty())
        emit q->complaintsChanged(news.complaints.values());
    if (!news.citizens.isEmpty())
        emit q->citizensChanged(news.citizens.values());
    if (!news.calls.isEmpty())
        emit q->callsChanged(news.calls.values());
    for (const domain::CommandId &id : news.left)
        emit q->commandLeft(id);
    for (const PendingCommand &command : news.refused)
        emit q->commandRefused(command);
    if (news.pending)
        emit q->pendingChanged();
}

Replica::Replica(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this)) { }
Replica::~Replica() = default;

Replica::ComplaintPtr Replica::complaint(const domain::ComplaintId &id) const { return d->image.complaints().value(id); }
Replica::CitizenPtr Replica::citizen(const domain::CitizenId &id) const { return d->image.citizens().value(id); }
Replica::CallPtr Replica::call(const domain::CallId &id) const { return d->image.calls().value(id); }
const QHash<domain::ComplaintId, Replica::ComplaintPtr> &Replica::complaints() const { return d->image.complaints(); }
const QHash<domain::CallId, Replica::CallPtr> &Replica::calls() const { return d->image.calls(); }
const domain::Organisation &Replica::organisation() const { return d->organisation; }
quint64 Replica::cursor() const { return d->cursor; }
const std::deque<PendingCommand> &Replica::pending() const { return d->pending; }

QList<Replica::CitizenPtr> Replica::citizensByPhone(const domain::PhoneNumber &number) const { return d->image.citizensByPhone(number); }

QList<Replica::ComplaintPtr> Replica::complaintsOf(const domain::CitizenId &id) const { return d->image.complaintsOf(id); }

QList<Replica::ComplaintPtr> Replica::complaintsByPhone(const domain::PhoneNumber &number) const
{
    return d->image.complaintsByPhone(number);
}

QList<domain::HistoryEntry> Replica::history(const domain::EntityRef &ref) const
{
    QList<domain::HistoryEntry> entries = d->shelf.of(ref);
    if (const auto it = d->overlays.constFind(ref); it != d->overlays.constEnd())
        entries.append(it->waiting);
    return entries;
}

std::optional<domain::HistoryEntry> Replica::lastEntry(const domain::EntityRef &ref) const
{
    const auto overlay = d->overlays.constFind(ref);
    if (overlay != d->overlays.constEnd() && !overlay->waiting.isEmpty())
        return overlay->waiting.constLast();
    return d->shelf.lastOf(ref);
}

int Replica::waitingCount() const
{
    return int(std::ranges::count_if(d->pending, [this](const PendingCommand &p) {
        return p.state == PendingState::Waiting && !d->acknowledged.contains(p.command.id);
    }));
}

int Replica::refusedCount() const { return int(std::ranges::count(d->pending, PendingState::Refused, &PendingCommand::state)); }

bool Replica::isAcknowledged(const domain::CommandId &id) const { return d->acknowledged.contains(id); }

void Replica::setActor(const domain::Actor &actor)
{
    d->actor = actor;
    const QList<domain::EntityRef> targets = d->overlays.keys();
    Announcement news;
    d->rebase(QSet<domain::EntityRef>(targets.begin(), targets.end()), false, news);
    d->announce(news);
}

tl::expected<void, domain::Refusal> Replica::submit(const domain::Command &command, const QDateTime &now)
{
    if (d->find(command.id) != d->pending.end())
        return {};
    const auto outcome
        = domain::apply(d->image.entity(command.target), command,
                        domain::Context{.actor = d->actor, .now = now, .organisation = d->organisation, .number = std::nullopt});
    if (!outcome)
        return tl::unexpected(outcome.error());

    d->overlayOf(command.target).waiting.append(outcome->entry);
    d->image.put(outcome->after);
    d->pending.push_back({.command = command, .state = PendingState::Waiting, .refusal = std::nullopt});
    const PendingCommand queued = d->pending.back();
    Announcement news;
    news.add(command.target);
    news.pending = true;
    emit commandQueued(queued);
    d->announce(news);
    return {};
}

void Replica::dismissRefused(const domain::CommandId &id)
{
    const auto it = d->find(id);
    if (it == d->pending.end() || it->state != PendingState::Refused)
        return;
    Announcement news;
    d->leave(it, news);
    d->announce(news);
}

void Replica::load(std::vector<domain::Entity> entities, const std::vector<domain::HistoryEntry> &history,
                   domain::Organisation organisation, quint64 cursor, std::vector<PendingCommand> pending)
{
    d->replace(ReplicaImage(std::move(entities)), HistoryShelf(history), std::move(organisation), cursor, std::move(pending));
}

void Replica::adopt(ReplicaImage image, domain::Organisation organisation, quint64 cursor, std::vector<PendingCommand> pending)
{
    d->replace(std::move(image), {}, std::move(organisation), cursor, std::move(pending));
}

void Replica::fetchHistory(const domain::EntityRef &ref)
{
    if (d->fetched.contains(ref))
        return;
    d->fetched.insert(ref);
    emit historyWanted(ref);
}

void Replica::addHistory(const domain::EntityRef &ref, const QList<domain::HistoryEntry> &entries)
{
    for (const domain::HistoryEntry &entry : entries)
        d->shelf.add(entry);
    emit historyArrived(ref);
}

void Replica::Private::replace(ReplicaImage newImage, HistoryShelf history, domain::Organisation newOrganisation, quint64 newCursor,
                               std::vector<PendingCommand> commands)
{
    image = std::move(newImage);
    shelf = std::move(history);
    fetched.clear();
    organisation = std::move(newOrganisation);
    cursor = newCursor;
    overlays.clear();
    unapplied.clear();
    pending.assign(std::make_move_iterator(commands.begin()), std::make_move_iterator(commands.end()));
    QSet<domain::CommandId> known;
    QSet<domain::EntityRef> targets;
    for (const PendingCommand &p : std::as_const(pending)) {
        known.insert(p.command.id);
        if (p.state == PendingState::Waiting) {
            overlayOf(p.command.target);
            targets.insert(p.command.target);
        }
    }
    acknowledged.intersect(known);
    Announcement news;
    rebase(targets, false, news);
    emit q->reset();
    emit q->pendingChanged();
}

void Replica::setOrganisation(domain::Organisation organisation)
{
    d->organisation = std::move(organisation);
    const QList<domain::EntityRef> targets = d->overlays.keys();
    Announcement news;
    d->rebase(QSet<domain::EntityRef>(targets.begin(), targets.end()), false, news);
    emit organisationChanged();
    d->announce(news);
}

bool Replica::applyChanges(const std::vector<domain::Change> &changes, bool more)
{
    return applySome(changes, more, [] { return false; }) == changes.size();
}

size_t Replica::applySome(std::span<const domain::Change> changes, bool more, const std::function<bool()> &isEnough)
{
    Announcement news;
    QSet<domain::EntityRef> dirty;
    size_t taken = 0;
    for (const domain::Change &change : changes) {
        if (change.sequence > d->cursor + 1)
            break;
        ++taken;
        if (change.sequence <= d->cursor)
            continue;
        d->cursor = change.sequence;
        const domain::EntityRef ref = domain::refOf(change.entity);
        d->shelf.add(change.entry);
        if (const auto overlay = d->overlays.find(ref); overlay != d->overlays.end()) {
            overlay->base = change.entity;
            dirty.insert(ref);
        } else {
            d->image.put(change.entity);
            news.add(ref);
        }
        if (const auto own = d->find(change.command); own != d->pending.end())
            d->leave(own, news);
        if (isEnough())
            break;
    }
    d->rebase(std::move(dirty), taken == changes.size() && !more, news);
    d->announce(news);
    return taken;
}

void Replica::acknowledge(const domain::CommandId &id)
{
    const auto it = d->find(id);
    if (it == d->pending.end() || d->acknowledged.contains(id))
        return;
    d->acknowledged.insert(id);
    d->underway.remove(id);
    Announcement news;
    news.pending = true;
    if (it->state == PendingState::Refused) {
        it->state = PendingState::Waiting;
        it->refusal.reset();
        d->overlayOf(it->command.target);
        d->rebase({it->command.target}, false, news);
    }
    d->announce(news);
}

void Replica::refuse(const domain::CommandId &id, const domain::Refusal &refusal)
{
    const auto it = d->find(id);
    if (it == d->pending.end() || it->state == PendingState::Refused)
        return;
    it->state = PendingState::Refused;
    it->refusal = refusal;
    d->acknowledged.remove(id);
    d->underway.remove(id);
    d->unapplied.remove(id);
    Announcement news;
    news.pending = true;
    news.refused.push_back(*it);
    d->rebase({it->command.target}, false, news);
    d->announce(news);
}

void Replica::setUnderway(const QSet<domain::CommandId> &ids) { d->underway = ids; }

} // namespace barodesk::store

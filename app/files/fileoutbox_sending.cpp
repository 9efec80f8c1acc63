// The way of the files to the server, and into the record.
#include "files/fileoutbox_p.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace barodesk::files {

using domain::AttachmentId;
using sync::ApiErrorKind;

namespace {

constexpr int MostTries = 3;

/// The waiting or refused command that adds this file; null: there is none.
const store::PendingCommand *commandAdding(const AttachmentId &id, const store::Replica &replica)
{
    const auto &pending = replica.pending();
    const auto found = std::ranges::find_if(pending, [&](const store::PendingCommand &p) {
        const auto *add = std::get_if<domain::AddAttachment>(&p.command.payload);
        return add && add->attachment.id == id;
    });
    return found == pending.end() ? nullptr : &*found;
}

} // namespace

/// The server's record names it: the desk's copy has done its work. Else what has become of the command that adds it.
bool FileOutbox::hasArrived(Item &item)
{
    if (item.arrived)
        return true;
    const store::PendingCommand *command = commandAdding(item.file.id, m_replica);
    if (!command) {
        const auto record = m_replica.complaint(item.file.complaint);
        return record && std::ranges::count(record->attachments, item.file.id, &domain::Attachment::id) > 0;
    }
    if (command->state == store::PendingState::Waiting) {
        item.command = command->command.id;
        setState(item, HeldState::Adding);
        return false;
    }
    const domain::Refusal refusal = command->refusal.value_or(domain::Refusal{});
    // Its bytes were there and are gone, after a restored backup say: they are here still.
    if (refusal.rule == domain::Rule::UnknownAttachment && ++item.tries < MostTries) {
        m_replica.dismissRefused(command->command.id);
        setState(item, HeldState::Waiting);
        return false;
    }
    item.file.refusal = refusal;
    refuse(item.file.id, HeldProblem::RuleBroken, refusal.field);
    return false;
}

void FileOutbox::look()
{
    if (!m_session)
        return;
    QList<AttachmentId> arrived;
    for (Item &item : m_items) {
        const HeldState state = item.file.state;
        if (item.hidden || !item.file.ready || state == HeldState::Refused)
            continue;
        if (hasArrived(item)) {
            arrived.append(item.file.id);
        } else if (state == HeldState::Kept || state == HeldState::Waiting) {
            if (item.file.state != HeldState::Adding)
                setState(item, m_replica.complaint(item.file.complaint) ? HeldState::Waiting : HeldState::Kept);
        } else if (state == HeldState::Adding && item.file.state == HeldState::Adding) {
            // Its command is nowhere and the record does not name it: it was dismissed, or the record fetched anew. Once more.
            if (!commandAdding(item.file.id, m_replica))
                setState(item, HeldState::Waiting);
        }
    }
    for (const AttachmentId &id : std::as_const(arrived))
        erase(id);
    if (!m_timer.isActive())
        next();
}

void FileOutbox::next()
{
    if (!m_session || !m_current.isNull())
        return;
    const Item *item = nullptr;
    for (const Item &i : std::as_const(m_items)) {
        const bool may = !i.hidden && i.file.ready && (i.file.state == HeldState::Waiting || i.file.state == HeldState::Checking);
        if (may && (!item || i.turn < item->turn))
            item = &i;
    }
    if (!item)
        return;
    m_timer.stop();
    if (!m_client.hasToken()) {
        later();
        return;
    }
    m_current = item->file.id;
    inBackground([shelf = *m_shelf, id = m_current, keep = item->file.keepPosition] { return pack(shelf.bytes(id), keep); },
                 [this, id = m_current](const Parcel &parcel) {
                     if (m_current == id)
                         send(id, parcel);
                 });
}

void FileOutbox::send(const AttachmentId &id, const Parcel &parcel)
{
    const Item *packed = find(id);
    if (!packed) { // Thrown away meanwhile.
        m_current = {};
        next();
        return;
    }
    if (m_upload || packed->file.keepPosition != parcel.keepPosition)
        return; // The wish was changed meanwhile: what is wanted now is being packed, or goes already.
    if (parcel.problem != HeldProblem::None) {
        m_current = {};
        refuse(id, parcel.problem);
        next();
        return;
    }
    const api::AttachmentUpload about{parcel.sha256, parcel.bytes.size()};
    m_upload = std::make_unique<sync::PartUpload>(
        sync::PartUpload::Route{
            .announce = [this, about](QObject *context, const auto &answer) { m_client.announceAttachment(about, context, answer); },
            .put = [this, sum = parcel.sha256](qint64 offset, const QByteArray &part, QObject *context,
                                               const auto &answer) { m_client.putAttachmentPart(sum, offset, part, context, answer); }},
        parcel.bytes);
    connect(m_upload.get(), &sync::PartUpload::progressed, m_session.get(), [this, id](qint64 received) {
        if (Item *item = find(id)) {
            item->file.sent = received;
            item->file.state = HeldState::Sending;
            item->file.problem = HeldProblem::None;
            emit changed(item->file.complaint);
        }
    });
    // Queued: what is told ends the upload that tells it.
    connect(
        m_upload.get(), &sync::PartUpload::done, m_session.get(),
        [this, id, parcel] {
            if (m_current == id)
                nameIt(id, parcel);
        },
        Qt::QueuedConnection);
    connect(
        m_upload.get(), &sync::PartUpload::beingChecked, m_session.get(),
        [this, id] {
            if (Item *item = find(id); item && m_current == id)
                setState(*item, HeldState::Checking);
            m_upload.reset();
            later();
        },
        Qt::QueuedConnection);
    connect(
        m_upload.get(), &sync::PartUpload::failed, m_session.get(),
        [this, id](const sync::ApiError &error) {
            if (m_current == id)
                failed(id, error);
        },
        Qt::QueuedConnection);
    m_upload->start();
}

/// The bytes are there: now, and not before, the complaint may name them.
void FileOutbox::nameIt(const AttachmentId &id, const Parcel &parcel)
{
    m_upload.reset();
    m_current = {};
    m_pause = m_options.retry;
    if (Item *item = find(id)) {
        const HeldFile file = item->file;
        setState(*item, HeldState::Adding);
        const auto given = m_give(domain::EntityRef(file.complaint),
                                  domain::AddAttachment{{.id = id,
                                                         .purpose = file.purpose,
                                                         .name = file.name,
                                                         .mediaType = file.mediaType,
                                                         .size = parcel.bytes.size(),
                                                         .sha256 = QString::fromLatin1(parcel.sha256.toHex()),
                                                         .by = {},
                                                         .at = {}}});
        // Already there: an earlier run gave it, and look() finds out.
        if (Item *now = find(id); now && !given && given.error().rule != domain::Rule::AlreadyExists) {
            now->file.refusal = given.error();
            refuse(id, HeldProblem::RuleBroken, given.error().field);
        }
    }
    look();
}

void FileOutbox::failed(const AttachmentId &id, const sync::ApiError &error)
{
    m_upload.reset();
    const bool again = error.kind != ApiErrorKind::Forbidden && error.code != u"infected" && error.code != u"bad-field";
    if (again) {
        if (Item *item = find(id)) {
            item->file.state = HeldState::Waiting;
            item->file.problem = error.code == u"quota-full" ? HeldProblem::TooMuchUnnamed : HeldProblem::None;
            emit changed(item->file.complaint);
        }
        later();
        return;
    }
    m_current = {};
    refuse(id,
           error.code == u"infected"                   ? HeldProblem::Infected
               : error.kind == ApiErrorKind::Forbidden ? HeldProblem::NotPermitted
                                                       : HeldProblem::ServerDeclined,
           error.detail);
    next();
}

/// After a pause another one may be luckier.
void FileOutbox::later()
{
    if (Item *tried = find(std::exchange(m_current, {})))
        tried->turn = ++m_turn;
    m_timer.start(m_pause);
    m_pause = std::min(m_pause * 2, m_options.most);
}

} // namespace barodesk::files

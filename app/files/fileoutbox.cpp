#include "files/fileoutbox_p.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace barodesk::files {

using domain::AttachmentId;
using domain::ComplaintId;

namespace {

constexpr int DaysKept = 30; ///< Of a form that is gone: a program that died while it was being thrown away.

} // namespace

FileOutbox::FileOutbox(store::Replica &replica, sync::RestClient &client, Give give, Clock clock, QObject *parent)
    : FileOutbox(replica, client, std::move(give), std::move(clock), Options{}, parent)
{
}

FileOutbox::FileOutbox(store::Replica &replica, sync::RestClient &client, Give give, Clock clock, Options options, QObject *parent)
    : QObject(parent),
      m_replica(replica),
      m_client(client),
      m_give(std::move(give)),
      m_clock(std::move(clock)),
      m_options(options),
      m_timer(this)
{
    m_pool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FileOutbox::next);
    // A colleague may take it off again before this desk has heard that it was added.
    connect(&replica, &store::Replica::commandLeft, this, [this](const domain::CommandId &id) {
        for (Item &item : m_items)
            item.arrived = item.arrived || (!item.command.isNull() && item.command == id);
    });
    connect(&replica, &store::Replica::commandRefused, this, [this](const store::PendingCommand &refused) {
        for (Item &item : m_items) {
            if (item.command == refused.command.id)
                item.command = {};
        }
    });
    // Queued: what is looked at may give a command in its turn.
    connect(&replica, &store::Replica::complaintsChanged, this, &FileOutbox::look, Qt::QueuedConnection);
    connect(&replica, &store::Replica::pendingChanged, this, &FileOutbox::look, Qt::QueuedConnection);
    connect(&replica, &store::Replica::reset, this, &FileOutbox::look, Qt::QueuedConnection);
}

FileOutbox::~FileOutbox() { close(); }

void FileOutbox::open(const QString &folder, const store::DataKey &key, const std::function<bool(const domain::ComplaintId &)> &isDraft)
{
    close();
    m_session = std::make_unique<QObject>();
    m_shelf.emplace(folder, key);
    m_pause = m_options.retry;
    // A few hundred bytes each, and a handful of them: they have to be there before the first form asks.
    for (HeldFile &file : m_shelf->load()) {
        if (file.addedAt.daysTo(m_clock()) > DaysKept && !m_replica.complaint(file.complaint) && !(isDraft && isDraft(file.complaint))) {
            m_shelf->remove(file.id);
            continue;
        }
        file.ready = true;
        m_items.append({.file = std::move(file)});
    }
    for (const Item &item : std::as_const(m_items))
        emit changed(item.file.complaint);
    look();
}

void FileOutbox::close()
{
    if (!m_session)
        return;
    m_timer.stop();
    m_upload.reset();
    m_current = {};
    m_session.reset();
    m_pool.waitForDone();
    for (const Item &item : std::as_const(m_items)) {
        if (item.hidden)
            m_shelf->remove(item.file.id);
    }
    m_items.clear();
    m_shelf.reset();
}

void FileOutbox::sendNow()
{
    m_pause = m_options.retry;
    next();
}

FileOutbox::Item *FileOutbox::find(const AttachmentId &id)
{
    const auto found = std::ranges::find(m_items, id, [](const Item &item) { return item.file.id; });
    return found == m_items.end() ? nullptr : &*found;
}

AttachmentId FileOutbox::add(const ComplaintId &complaint, domain::AttachmentPurpose purpose, const GivenFile &given, bool keepPosition)
{
    HeldFile file;
    file.id = AttachmentId::create();
    file.complaint = complaint;
    file.purpose = purpose;
    file.name = fileNameOf(given);
    file.keepPosition = keepPosition;
    file.addedAt = m_clock();
    const auto record = m_replica.complaint(complaint);
    const QList<domain::Attachment> named = record ? record->attachments.list() : QList<domain::Attachment>();
    const QList<HeldFile> held = filesOf(complaint);
    const qsizetype already
        = named.size() + std::ranges::count_if(held, [&](const HeldFile &other) {
              return other.state != HeldState::Refused && std::ranges::count(named, other.id, &domain::Attachment::id) == 0;
          });
    m_items.append({.file = file});
    if (!m_session || already >= domain::MaxAttachments) {
        refuse(file.id, m_session ? HeldProblem::TooMany : HeldProblem::CannotKeep);
        return file.id;
    }
    using Made = std::pair<PreparedFile, bool>;
    inBackground(
        [given, file, shelf = *m_shelf]() mutable -> Made {
            PreparedFile made = prepare(given);
            if (made.problem != HeldProblem::None)
                return {std::move(made), false};
            file.mediaType = made.mediaType;
            file.size = made.bytes.size();
            file.position = made.position;
            const bool kept = shelf.putBytes(file.id, made.bytes) && shelf.putAbout(file);
            return {std::move(made), kept};
        },
        [this, id = file.id](Made made) { prepared(id, made.first, made.second); });
    emit changed(complaint);
    return file.id;
}

void FileOutbox::prepared(const AttachmentId &id, const PreparedFile &made, bool kept)
{
    Item *item = find(id);
    if (!item) { // Thrown away meanwhile.
        m_pool.start([shelf = *m_shelf, id] { shelf.remove(id); });
        return;
    }
    item->file.mediaType = made.mediaType;
    item->file.size = made.bytes.size();
    item->file.position = made.position;
    if (!kept) {
        refuse(id, made.problem == HeldProblem::None ? HeldProblem::CannotKeep : made.problem);
        return;
    }
    item->file.ready = true;
    keepAbout(item->file); // Its purpose may be another by now.
    emit changed(item->file.complaint);
    look();
}

void FileOutbox::keepAbout(const HeldFile &file)
{
    if (file.ready)
        m_pool.start([shelf = *m_shelf, file] { shelf.putAbout(file); });
}

void FileOutbox::remove(const AttachmentId &id)
{
    Item *item = find(id);
    if (!item || item->hidden)
        return;
    if (m_current == id) {
        m_upload.reset();
        m_current = {};
    }
    item->hidden = true;
    if (m_session) {
        QTimer::singleShot(m_options.regret, m_session.get(), [this, id] {
            if (const Item *gone = find(id); gone && gone->hidden)
                erase(id);
        });
    }
    emit changed(item->file.complaint);
    next();
}

bool FileOutbox::restore(const AttachmentId &id)
{
    Item *item = find(id);
    if (!item || !item->hidden)
        return false;
    item->hidden = false;
    if (item->file.state != HeldState::Refused)
        item->file.state = HeldState::Kept;
    emit changed(item->file.complaint);
    look();
    return true;
}

void FileOutbox::erase(const AttachmentId &id)
{
    const Item *item = find(id);
    if (!item)
        return;
    const ComplaintId complaint = item->file.complaint;
    m_items.removeIf([&](const Item &i) { return i.file.id == id; });
    if (m_shelf)
        m_pool.start([shelf = *m_shelf, id] { shelf.remove(id); });
    emit changed(complaint);
}

void FileOutbox::setPurpose(const AttachmentId &id, domain::AttachmentPurpose purpose)
{
    Item *item = find(id);
    if (!item || item->file.purpose == purpose || item->file.state == HeldState::Adding)
        return;
    item->file.purpose = purpose;
    keepAbout(item->file);
    emit changed(item->file.complaint);
}

void FileOutbox::setKeepPosition(const ComplaintId &complaint, bool keep)
{
    for (Item &item : m_items) {
        HeldFile &file = item.file;
        const bool forIt = file.problem == HeldProblem::UnknownForm || file.problem == HeldProblem::DamagedPhoto;
        const bool open = file.state == HeldState::Kept || file.state == HeldState::Waiting || forIt;
        if (file.complaint != complaint || file.keepPosition == keep || !open)
            continue;
        file.keepPosition = keep;
        if (m_current == file.id) { // It was packed as it is not wanted any more.
            m_upload.reset();
            m_current = {};
        }
        if (forIt) {
            file.problem = HeldProblem::None;
            file.state = HeldState::Kept;
        }
        keepAbout(file);
    }
    emit changed(complaint);
    look();
}

void FileOutbox::move(const ComplaintId &from, const ComplaintId &to)
{
    for (Item &item : m_items) {
        if (item.file.complaint != from)
            continue;
        item.file.complaint = to;
        keepAbout(item.file);
    }
    emit changed(from);
    emit changed(to);
    look();
}

void FileOutbox::forget(const ComplaintId &complaint)
{
    QList<AttachmentId> gone;
    for (const Item &item : std::as_const(m_items)) {
        if (item.file.complaint == complaint && !item.hidden) // Hidden ones can be had back for their while.
            gone.append(item.file.id);
    }
    for (const AttachmentId &id : std::as_const(gone))
        erase(id);
}

QList<HeldFile> FileOutbox::filesOf(const ComplaintId &complaint) const
{
    QList<HeldFile> files;
    for (const Item &item : m_items) {
        if (item.file.complaint == complaint && !item.hidden)
            files.append(item.file);
    }
    return files;
}

int FileOutbox::waiting() const
{
    return int(std::ranges::count_if(m_items, [](const Item &item) {
        return !item.hidden && item.file.state != HeldState::Refused && item.file.state != HeldState::Kept;
    }));
}

void FileOutbox::read(const AttachmentId &id, QObject *context, std::function<void(const std::optional<QByteArray> &)> answer)
{
    if (!m_shelf)
        return;
    inBackground([shelf = *m_shelf, id] { return shelf.bytes(id); },
                 [guard = QPointer<QObject>(context), answer = std::move(answer)](const std::optional<QByteArray> &bytes) {
                     if (guard)
                         answer(bytes);
                 });
}

void FileOutbox::setState(Item &item, HeldState state)
{
    if (std::exchange(item.file.state, state) != state)
        emit changed(item.file.complaint);
}

void FileOutbox::refuse(const AttachmentId &id, HeldProblem problem, const QString &detail)
{
    Item *item = find(id);
    if (!item)
        return;
    item->file.problem = problem;
    item->file.detail = detail;
    item->file.state = HeldState::Refused;
    emit changed(item->file.complaint);
}

} // namespace barodesk::files

#pragma once

#include "madephoto.h"

#include "domain/koreatime.h"
#include "tests/support/complaints/madecomplaints.h"
#include "ui/attachment/attachmentsource.h"

#include <QTemporaryDir>
#include <QTimer>

namespace barodesk::test {

/// One complaint and its files without a desk: real records, a real outbox on a disk, a server that is never reached.
struct AttachmentStage
{
    AttachmentStage() : organisation(madeOrganisation()), maker(5, organisation, now)
    {
        std::vector<domain::Entity> entities = maker.make(1);
        complaint = std::get<domain::Complaint>(entities.front());
        complaint.attachments.clear();
        entities.front() = complaint;
        replica.load(std::move(entities), {}, organisation, 0, {});
        setRole(domain::Role::ComplaintStaff);
        outbox.open(folder.path(), store::DataKey::generate());
    }

    void setRole(domain::Role role)
    {
        actor = {organisation.data().users[6].id, role};
        replica.setActor(actor);
    }
    /// The server's record has this one.
    domain::Attachment addStored(const QString &name, domain::AttachmentPurpose purpose, qint64 size, const QString &type)
    {
        complaint.attachments.append({.id = domain::AttachmentId::create(),
                                      .purpose = purpose,
                                      .name = name,
                                      .mediaType = type,
                                      .size = size,
                                      .sha256 = QString(64, u'a'),
                                      .by = actor.user,
                                      .at = now});
        complaint.version++;
        replica.applyChanges({changeTo(complaint, ++sequence, actor.user, now)});
        return complaint.attachments.last();
    }
    tl::expected<void, domain::Refusal> give(const domain::EntityRef &target, const domain::Payload &payload)
    {
        return replica.submit({domain::CommandId::create(), target, now, payload}, now);
    }
    ui::attachment::AttachmentSource source()
    {
        return {.outbox = &outbox,
                .fetch =
                    [this](const domain::ComplaintId &, const domain::AttachmentId &id, QObject *,
                           ui::attachment::AttachmentSource::Answer<QByteArray> answer) {
                        fetched.append(id);
                        answer(bytes);
                    },
                .fetchSmall =
                    [this](const domain::ComplaintId &, const domain::AttachmentId &id, QObject *context,
                           ui::attachment::AttachmentSource::Answer<QByteArray> answer) {
                        looked.append(id);
                        QTimer::singleShot(0, context, [this, answer] { answer(small); });
                    },
                .give = [this](const domain::EntityRef &target, const domain::Payload &payload) { return give(target, payload); },
                .actor = [this] { return actor; }};
    }
    QList<domain::Attachment> stored() const { return replica.complaint(complaint.id)->attachments; }

    QDateTime now = domain::koreaTime(QDate(2026, 11, 23), QTime(13, 43));
    domain::Organisation organisation;
    ComplaintMaker maker;
    store::Replica replica;
    domain::Complaint complaint;
    domain::Actor actor;
    quint64 sequence = 0;
    QTemporaryDir folder;
    sync::RestClient client{QUrl(QStringLiteral("http://127.0.0.1:9"))}; ///< Without a token it asks nobody.
    files::FileOutbox outbox{replica, client, [this](const auto &target, const auto &payload) { return give(target, payload); },
                             [this] { return now; }};
    tl::expected<QByteArray, sync::ApiError> bytes;                                    ///< What the server would give.
    tl::expected<QByteArray, sync::ApiError> small = tl::unexpected(sync::ApiError{}); ///< The same for a small picture.
    QList<domain::AttachmentId> fetched;
    QList<domain::AttachmentId> looked; ///< Fetched for a small picture.
};

} // namespace barodesk::test

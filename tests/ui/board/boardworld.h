#pragma once

#include "domain/koreatime.h"
#include "tests/support/complaints/madecomplaints.h"
#include "ui/board/boardaccess.h"

namespace barodesk::test {

/// A desk's records without a desk: made complaints, a member of the staff, a clock that stands.
struct BoardWorld
{
    explicit BoardWorld(int count, domain::Role role = domain::Role::ComplaintStaff)
        : organisation(madeOrganisation()), maker(11, organisation, now)
    {
        std::vector<domain::Entity> entities = maker.make(count);
        for (const domain::Entity &entity : entities)
            known.push_back(std::get<domain::Complaint>(entity));
        replica.load(std::move(entities), {}, organisation, 0, {});
        actor = {organisation.data().users[6].id, role};
        replica.setActor(actor);
    }

    ui::board::BoardAccess access()
    {
        return {.replica = replica,
                .now = [this] { return now; },
                .actor = [this] { return actor; },
                .give =
                    [this](const domain::EntityRef &target, const domain::Payload &payload) {
                        return replica.submit({domain::CommandId::create(), target, now, payload}, now);
                    },
                .call = [this](const domain::PhoneNumber &number) { called.append(number); },
                .openPersonalData =
                    [this](const domain::EntityRef &target, QObject *, std::function<void(bool)> answer) {
                        looked.append(target);
                        answerLook = std::move(answer);
                    },
                .papers = ui::papers::PaperAccess{.replica = replica,
                                                  .now = [this] { return now; },
                                                  .actor = [this] { return actor; },
                                                  .openPersonalData =
                                                      [this](const domain::EntityRef &target, const QString &, QObject *,
                                                             std::function<void(bool)> answer) {
                                                          looked.append(target);
                                                          answerLook = std::move(answer);
                                                      },
                                                  .folder = [] { return QString(); },
                                                  .setFolder = [](const QString &) {},
                                                  .logo = {}}};
    }

    /// Another desk has changed it.
    void send(const domain::Complaint &complaint)
    {
        replica.applyChanges({changeTo(complaint, ++sequence, organisation.data().users.first().id, now)});
    }

    QList<domain::PhoneNumber> called;
    QDateTime now = domain::koreaTime(QDate(2026, 11, 23), QTime(13, 43)); ///< A Monday.
    domain::Organisation organisation;
    ComplaintMaker maker;
    store::Replica replica;
    std::vector<domain::Complaint> known;
    domain::Actor actor;
    quint64 sequence = 0;
    QList<domain::EntityRef> looked;      ///< Whose data somebody asked to see.
    std::function<void(bool)> answerLook; ///< Of the last one.
};

} // namespace barodesk::test

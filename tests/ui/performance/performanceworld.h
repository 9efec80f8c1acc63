#pragma once

#include "domain/koreatime.h"
#include "tests/support/complaints/madecomplaints.h"
#include "ui/performance/performanceaccess.h"

namespace barodesk::test {

/// The records of a busy autumn without a desk: made complaints with contractors, reopenings, kept promises and verdicts; a clock that stands.
struct PerformanceWorld
{
    explicit PerformanceWorld(int count, domain::Role role = domain::Role::Supervisor)
        : organisation(madeOrganisation()), maker(17, organisation, now)
    {
        std::vector<domain::Entity> entities;
        for (int i = 0; i < count; ++i)
            entities.emplace_back(lived(maker.make(), i));
        replica.load(std::move(entities), {}, organisation, 0, {});
        actor = {organisation.data().users.last().id, role};
        replica.setActor(actor);
    }

    ui::performance::PerformanceAccess access()
    {
        return {.replica = replica,
                .now = [this] { return now; },
                .actor = [this] { return actor; },
                .give =
                    [this](const domain::EntityRef &target, const domain::Payload &payload) {
                        return replica.submit({domain::CommandId::create(), target, now, payload}, now);
                    }};
    }

    /// Another desk has changed it, or registered it.
    void send(const domain::Complaint &complaint)
    {
        replica.applyChanges({changeTo(complaint, ++sequence, organisation.data().users.first().id, now)});
    }

    QDateTime now = domain::koreaTime(QDate(2026, 11, 23), QTime(13, 43)); ///< A Monday.
    domain::Organisation organisation;
    ComplaintMaker maker;
    store::Replica replica;
    domain::Actor actor;
    quint64 sequence = 0;

private:
    /// Something of every kind happened to some of them.
    domain::Complaint lived(domain::Complaint complaint, int i)
    {
        using namespace Qt::StringLiterals;
        QRandomGenerator &random = maker.random();
        complaint.contractor = QStringList{{}, {}, u"가온건설"_s, u"바른조명"_s, u"푸른조경"_s}.at(random.bounded(5));
        if (domain::isEnded(complaint.state) || complaint.resolvedAt) { // Over some ten weeks, the same day of the week.
            const int days = -7 * random.bounded(10);
            for (QDateTime *time : {&complaint.receivedAt, &complaint.dueAt, &complaint.changedAt})
                *time = time->addDays(days);
        }
        if (complaint.resolvedAt) {
            const QDateTime sooner = complaint.receivedAt.addSecs(3600LL * (1 + random.bounded(30)));
            complaint.resolvedAt = std::min(sooner, now);
            if (random.bounded(6) == 0)
                complaint.resolvedAt = std::min(complaint.dueAt.addSecs(3600LL * random.bounded(1, 40)), now);
            if (complaint.closedAt)
                complaint.closedAt = std::min(complaint.resolvedAt->addSecs(3600LL * random.bounded(30)), now);
            if (random.bounded(20) == 0)
                complaint.panelVerdicts.append(
                    {.panelist = QString::number(1 + i % 9), .verdict = domain::Verdict(random.bounded(3)), .note = {}, .at = now});
            if (random.bounded(3) == 0 && complaint.petitionerPhone) {
                domain::CallBack kept{.id = domain::CallBackId(QUuid::createUuidV5({}, QString::number(i))),
                                      .reason = domain::CallBackReason::Requested,
                                      .number = *complaint.petitionerPhone,
                                      .promisedFor = complaint.resolvedAt,
                                      .owner = complaint.receivedBy,
                                      .state = domain::CallBackState::Kept,
                                      .attempts = {}};
                kept.attempts.append(
                    {.at = complaint.resolvedAt->addSecs(60LL * (random.bounded(40) - 30)), .by = {}, .result = {}, .note = {}});
                complaint.callBacks.append(kept);
            }
        } else if (random.bounded(25) == 0) {
            complaint.reopenedAt = complaint.receivedAt.addSecs(3600);
        }
        return complaint;
    }
};

} // namespace barodesk::test

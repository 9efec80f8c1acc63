#pragma once

#include "store/replica.h"
#include "tests/support/complaints/madecomplaints.h"

#include "domain/koreatime.h"

#include <QAbstractItemModel>
#include <QSignalSpy>

#include <algorithm>

/// Complaints that a server changes below the models of a board, for their tests.
namespace barodesk::test {

inline QDateTime someMonday() { return domain::koreaTime(QDate(2026, 11, 23), QTime(13, 43)); } // A Monday.

/// A desk's records with `count` complaints, and the server that changes them.
struct World
{
    explicit World(int count, quint32 seed = 1) : organisation(madeOrganisation()), maker(seed, organisation, someMonday())
    {
        std::vector<domain::Entity> entities = maker.make(count);
        for (const domain::Entity &entity : entities)
            known.push_back(std::get<domain::Complaint>(entity));
        replica.load(std::move(entities), {}, organisation, 0, {});
    }
    void send(const std::vector<domain::Complaint> &complaints)
    {
        std::vector<domain::Change> changes;
        for (const domain::Complaint &complaint : complaints) {
            changes.push_back(changeTo(complaint, ++sequence, organisation.data().users.first().id, someMonday()));
            const auto at = std::ranges::find(known, complaint.id, &domain::Complaint::id);
            if (at == known.end())
                known.push_back(complaint);
            else
                *at = complaint;
        }
        replica.applyChanges(changes);
    }

    domain::Organisation organisation;
    ComplaintMaker maker;
    store::Replica replica;
    std::vector<domain::Complaint> known;
    quint64 sequence = 0;
};

/// Everything a model may tell its views.
struct SignalCounts
{
    explicit SignalCounts(QAbstractItemModel &model)
        : changed(&model, &QAbstractItemModel::dataChanged),
          inserted(&model, &QAbstractItemModel::rowsInserted),
          removed(&model, &QAbstractItemModel::rowsRemoved),
          moved(&model, &QAbstractItemModel::rowsMoved),
          layout(&model, &QAbstractItemModel::layoutChanged),
          reset(&model, &QAbstractItemModel::modelReset)
    {
    }
    QSignalSpy changed, inserted, removed, moved, layout, reset;
};

} // namespace barodesk::test

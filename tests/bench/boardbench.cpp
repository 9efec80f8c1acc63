#include "tests/bench/boardbench.h"

#include "domain/koreatime.h"
#include "models/boardsummary.h"
#include "models/complaintviewmodel.h"
#include "tests/support/complaints/madecomplaints.h"

#include <QSortFilterProxyModel>
#include <QStandardItemModel>

namespace barodesk::bench {

using namespace domain;
using namespace Qt::StringLiterals;
using models::ComplaintColumn;

namespace {

constexpr int Changes = 1000;
constexpr int ReferenceChanges = 200; ///< Each takes the reference so long that 1,000 would hold up the whole run; told per change.

const QDateTime &now()
{
    static const QDateTime moment = koreaTime(QDate(2026, 11, 23), QTime(13, 43));
    return moment;
}

/// The usual way: one item a cell, filtered and sorted by the proxy.
struct Reference
{
    QStandardItemModel model;
    QSortFilterProxyModel proxy;

    void load(const std::vector<Complaint> &complaints, const Organisation &organisation)
    {
        model.clear();
        model.setColumnCount(models::ComplaintColumnCount);
        for (const Complaint &complaint : complaints) {
            QList<QStandardItem *> row;
            for (int column = 0; column < models::ComplaintColumnCount; ++column) {
                auto *item = new QStandardItem;
                const QVariant value = models::ComplaintTableModel::value(complaint, ComplaintColumn(column));
                item->setData(ComplaintColumn(column) == ComplaintColumn::State ? QVariant(int(complaint.state)) : value, Qt::DisplayRole);
                row << item;
            }
            row[int(ComplaintColumn::Category)]->setData(organisation.categoryPath(complaint.category).join(u' '), Qt::DisplayRole);
            model.appendRow(row);
        }
        proxy.setSourceModel(&model);
        proxy.setFilterKeyColumn(-1);
        proxy.setDynamicSortFilter(true);
        proxy.sort(int(ComplaintColumn::Due));
    }
};

} // namespace

QList<Figure> boardFigures(int count)
{
    const Organisation organisation = test::madeOrganisation();
    test::ComplaintMaker maker(1, organisation, now());
    std::vector<Complaint> complaints;
    for (int i = 0; i < count; ++i)
        complaints.push_back(maker.make());
    store::Replica replica;
    replica.load(std::vector<Entity>(complaints.begin(), complaints.end()), {}, organisation, 0, {});

    QList<Figure> figures;
    const QString reference = u"QStandardItemModel + QSortFilterProxyModel"_s;
    std::unique_ptr<models::ComplaintTableModel> table;
    std::unique_ptr<models::ComplaintViewModel> view;
    std::unique_ptr<models::BoardSummary> summary;
    models::ComplaintFilter everything;
    for (const ComplaintState state : AllComplaintStates)
        everything.states.insert(state);
    const double loaded = medianMilliseconds(1, [&] {
        table = std::make_unique<models::ComplaintTableModel>(replica);
        view = std::make_unique<models::ComplaintViewModel>(*table, [] { return now(); });
        view->setFilter(everything);
        summary = std::make_unique<models::BoardSummary>(*table, [] { return now(); });
    });
    Reference plain;
    const double plainLoaded = medianMilliseconds(1, [&] { plain.load(complaints, organisation); });
    figures << Figure{u"board.load"_s, u"fill table, view, search and figures, %L1 complaints"_s.arg(count), u"ms"_s, loaded, reference, plainLoaded};

    quint64 sequence = 0;
    const UserId by = organisation.data().users.first().id;
    const auto later = [&](int i) {
        Complaint complaint = complaints[size_t(i) * 7 % complaints.size()];
        complaint.dueAt = complaint.dueAt.addSecs(3600 * (1 + i % 30));
        complaint.version += 1;
        return complaint;
    };
    std::vector<Change> changes;
    for (int i = 0; i < Changes; ++i)
        changes.push_back(test::changeTo(later(i), ++sequence, by, now()));
    const double changed = medianMilliseconds(1, [&] {
        for (const Change &change : changes) {
            replica.applyChanges({change});
            table->flush();
        }
    }) / Changes;
    const double plainChanged = medianMilliseconds(1, [&] {
        for (int i = 0; i < ReferenceChanges; ++i) {
            const auto row = int(size_t(i) * 7 % complaints.size());
            plain.model.item(row, int(ComplaintColumn::Due))->setData(later(i).dueAt, Qt::DisplayRole);
        }
    }) / ReferenceChanges;
    figures << Figure{u"board.change"_s, u"one change that moves a row, replica to view"_s, u"ms"_s, changed, reference, plainChanged};

    const auto search = [&](const QString &text) {
        models::ComplaintFilter filter = everything;
        filter.text = text;
        view->setFilter(filter);
    };
    const auto filterFigure = [&](const QString &id, const QString &what, const QString &text, bool referenceToo) {
        std::vector<double> ours;
        for (int i = 0; i < 5; ++i) {
            search({});
            ours.push_back(medianMilliseconds(1, [&] { search(text); }));
        }
        std::ranges::sort(ours);
        std::optional<double> plainly;
        if (referenceToo) {
            plainly = medianMilliseconds(1, [&] { plain.proxy.setFilterFixedString(text); });
            plain.proxy.setFilterFixedString({});
        }
        search({});
        figures << Figure{id, what, u"ms"_s, ours[2], reference, plainly};
    };
    filterFigure(u"board.filter"_s, u"filter by a word few have"_s, u"점자블록"_s, true);
    filterFigure(u"board.filterMany"_s, u"filter by a word many have"_s, u"니다"_s, true);
    filterFigure(u"board.filterInitials"_s, u"filter by initials (초성)"_s, u"ㅎㅍㄷ"_s, false);

    std::vector<double> sorts;
    for (int i = 0; i < 4; ++i)
        sorts.push_back(medianMilliseconds(1, [&] { view->sort(int(i % 2 ? ComplaintColumn::Due : ComplaintColumn::Received)); }));
    std::ranges::sort(sorts);
    const double plainSort = medianMilliseconds(1, [&] { plain.proxy.sort(int(ComplaintColumn::Received)); });
    figures << Figure{u"board.sort"_s, u"sort by another column"_s, u"ms"_s, sorts[1], reference, plainSort};
    figures << Figure{u"board.minute"_s, u"a minute passes: figures and view"_s, u"ms"_s, medianMilliseconds(5, [&] {
                          summary->tick();
                          view->tick();
                      }),
                      {}, std::nullopt};
    return figures;
}

} // namespace barodesk::bench

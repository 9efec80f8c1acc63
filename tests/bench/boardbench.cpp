#include "tests/bench/boardbench.h"

#include "domain/koreatime.h"
#include "models/boardsummary.h"
#include "models/complaintviewmodel.h"
#include "tests/bench/plainboard.h"
#include "tests/support/complaints/madecomplaints.h"

namespace barodesk::bench {

using namespace domain;
using namespace Qt::StringLiterals;
using models::ComplaintColumn;

namespace {

constexpr int Changes = 200;
constexpr int Filters = 5;
constexpr int Sorts = 5;

const QDateTime &now()
{
    static const QDateTime moment = koreaTime(QDate(2026, 11, 23), QTime(13, 43));
    return moment;
}

} // namespace

Figures boardFigures(int count)
{
    const Organisation organisation = test::madeOrganisation();
    test::ComplaintMaker maker(1, organisation, now());
    std::vector<Complaint> complaints;
    for (int i = 0; i < count; ++i)
        complaints.push_back(maker.make());
    store::Replica replica;
    replica.load(std::vector<Entity>(complaints.begin(), complaints.end()), {}, organisation, 0, {});

    QList<Figure> figures;
    const QString reference = PlainBoard::name();
    std::unique_ptr<models::ComplaintTableModel> table;
    std::unique_ptr<models::ComplaintViewModel> view;
    std::unique_ptr<models::BoardSummary> summary;
    models::ComplaintFilter everything;
    for (const ComplaintState state : AllComplaintStates)
        everything.states.insert(state);
    const double loaded = milliseconds([&] {
        table = std::make_unique<models::ComplaintTableModel>(replica);
        view = std::make_unique<models::ComplaintViewModel>(*table, [] { return now(); });
        view->setFilter(everything);
        summary = std::make_unique<models::BoardSummary>(*table, [] { return now(); });
        view->sort(int(ComplaintColumn::Due));
    });
    PlainBoard plain;
    const double plainLoaded = milliseconds([&] { plain.load(complaints, organisation); });
    figures << Figure{u"board.load"_s, u"fill table, view, search and figures, %L1 complaints"_s.arg(count), u"ms"_s, loaded, reference,
                      plainLoaded};

    quint64 sequence = 0;
    const UserId by = organisation.data().users.first().id;
    const auto rowOf = [&](int i) { return size_t(i) * 7919 % complaints.size(); };
    std::vector<Change> changes;
    for (int i = 0; i < Changes; ++i) {
        Complaint complaint = complaints[rowOf(i)];
        complaint.dueAt = complaint.dueAt.addSecs(3600 * (1 + i % 30));
        complaint.version += 1;
        changes.push_back(test::changeTo(complaint, ++sequence, by, now()));
    }
    const double changed = medianMilliseconds(Changes, [&](int i) {
        replica.applyChanges({changes[size_t(i)]});
        table->flush();
    });
    const double plainChanged = medianMilliseconds(Changes, [&](int i) {
        const QDateTime due = std::get<Complaint>(changes[size_t(i)].entity).dueAt;
        plain.setDue(int(rowOf(i)), due);
    });
    figures << Figure{u"board.change"_s, u"a row moves (replica, search, figures and view | one cell and its view)"_s,
                      u"ms"_s,           changed,
                      reference,         plainChanged};

    const auto search = [&](const QString &text) {
        models::ComplaintFilter filter = everything;
        filter.text = text;
        view->setFilter(filter);
    };
    const auto filterFigure = [&](const QString &id, const QString &what, const QString &text, bool referenceToo) {
        std::vector<double> ours;
        std::vector<double> plainly;
        for (int i = 0; i < Filters; ++i) {
            search({});
            ours.push_back(milliseconds([&] { search(text); }));
            if (referenceToo) {
                plain.proxy.setFilterFixedString({});
                plainly.push_back(milliseconds([&] { plain.proxy.setFilterFixedString(text); }));
            }
        }
        search({});
        plain.proxy.setFilterFixedString({});
        figures << Figure{id, what, u"ms"_s, median(ours), reference, referenceToo ? std::optional(median(plainly)) : std::nullopt};
    };
    filterFigure(u"board.filter"_s, u"filter by a word few have"_s, u"점자블록"_s, true);
    filterFigure(u"board.filterMany"_s, u"filter by a word many have"_s, u"니다"_s, true);
    filterFigure(u"board.filterInitials"_s, u"filter by initials (초성), which the reference cannot"_s, u"ㅎㅍㄷ"_s, false);

    // Both stand sorted by the due time; the same column twice would cost nothing.
    const auto columnOf = [](int i) { return int(i % 2 ? ComplaintColumn::Due : ComplaintColumn::Received); };
    const double sorted = medianMilliseconds(Sorts, [&](int i) { view->sort(columnOf(i)); });
    const double plainSorted = medianMilliseconds(Sorts, [&](int i) { plain.proxy.sort(columnOf(i)); });
    figures << Figure{u"board.sort"_s, u"sort by another column"_s, u"ms"_s, sorted, reference, plainSorted};
    figures << Figure{u"board.minute"_s,
                      u"a minute passes: figures and view"_s,
                      u"ms"_s,
                      medianMilliseconds(Sorts,
                                         [&](int) {
                                             summary->tick();
                                             view->tick();
                                         }),
                      {},
                      std::nullopt};
    return figures;
}

} // namespace barodesk::bench

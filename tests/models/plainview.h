#pragma once

#include "domain/hangul.h"
#include "models/complaintviewmodel.h"

#include <algorithm>

/// What a view of complaints has to show, worked out without its cleverness, for tests to compare it with.
namespace barodesk::test {

/// In the order of its rows.
inline QList<domain::ComplaintId> shown(const models::ComplaintViewModel &view)
{
    QList<domain::ComplaintId> ids;
    for (int row = 0; row < view.rowCount(); ++row)
        ids << view.complaintAt(row)->id;
    return ids;
}

/// What the view has to show, worked out the plain way.
inline QList<domain::ComplaintId> expected(const models::ComplaintTableModel &table, const models::ComplaintViewModel &view,
                                           const domain::Organisation &organisation)
{
    const models::ComplaintOrder order(view.sortKeys(), organisation);
    struct Row
    {
        const domain::Complaint *complaint;
        int row;
    };
    std::vector<Row> rows;
    for (int row = 0; row < table.rowCount(); ++row) {
        const domain::Complaint &complaint = *table.complaintAt(row);
        if (!view.filter().accepts(complaint, view.horizon()))
            continue;
        const QString query = view.filter().text;
        bool found = query.isEmpty();
        QString district = complaint.place.district ? organisation.district(*complaint.place.district)->name : QString();
        const domain::Department *department = organisation.department(complaint.department);
        for (const QString &field :
             {complaint.number ? complaint.number->toString() : QString(), organisation.categoryPath(complaint.category).join(u' '),
              QString(district + complaint.place.address + u' ' + complaint.place.landmark), complaint.text,
              department ? QString(department->name + department->team) : QString()})
            found = found || (!field.isEmpty() && domain::hangul::matches(field, query));
        if (found)
            rows.push_back({&complaint, row});
    }
    std::ranges::sort(rows, [&](const Row &a, const Row &b) {
        const int by = order.compare(*a.complaint, order.rank(*a.complaint), *b.complaint, order.rank(*b.complaint));
        return by != 0 ? by < 0 : a.row < b.row;
    });
    QList<domain::ComplaintId> ids;
    for (const Row &row : rows)
        ids << row.complaint->id;
    return ids;
}

} // namespace barodesk::test

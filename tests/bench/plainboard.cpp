#include "tests/bench/plainboard.h"

#include "models/complainttablemodel.h"

namespace barodesk::bench {

using namespace Qt::StringLiterals;
using models::ComplaintColumn;

void PlainBoard::load(const std::vector<domain::Complaint> &complaints, const domain::Organisation &organisation)
{
    model.clear();
    model.setColumnCount(models::ComplaintColumnCount);
    for (const domain::Complaint &complaint : complaints) {
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

void PlainBoard::setDue(int row, const QDateTime &due) { model.item(row, int(ComplaintColumn::Due))->setData(due, Qt::DisplayRole); }

QString PlainBoard::name() { return u"QStandardItemModel + QSortFilterProxyModel"_s; }

} // namespace barodesk::bench

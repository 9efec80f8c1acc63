#pragma once

#include "domain/complaint.h"
#include "domain/organisation.h"

#include <QSortFilterProxyModel>
#include <QStandardItemModel>

#include <vector>

namespace barodesk::bench {

/// The usual way to make a board: one item a cell, filtered and sorted by the proxy.
struct PlainBoard
{
    QStandardItemModel model;
    QSortFilterProxyModel proxy;

    void load(const std::vector<domain::Complaint> &complaints, const domain::Organisation &organisation);
    void setDue(int row, const QDateTime &due);

    static QString name(); ///< As a reference is called in the report.
};

} // namespace barodesk::bench

#include "models/complaintviewmodel.h"

#include "models/rankedrows.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <numeric>
#include <utility>

namespace barodesk::models {

namespace {

/// Up to here rows are merged one by one; each costs a shift of the row list.
constexpr size_t FewRows = 64;

} // namespace

ComplaintViewModel::ComplaintViewModel(ComplaintTableModel &source, Clock clock, QObject *parent)
    : QAbstractTableModel(parent), m_source(source), m_clock(std::move(clock))
{
    connect(&source, &QAbstractItemModel::modelReset, this, &ComplaintViewModel::sourceReset);
    connect(&source, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { sourceInserted(first, last); });
    connect(&source, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this](const QModelIndex &, int first, int last) {
        for (int row = last; row >= first; --row) {
            if (m_shown[size_t(row)])
                hide(row);
        }
    });
    connect(&source, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { sourceRemoved(first, last); });
    connect(&source, &ComplaintTableModel::rowsTouched, this, &ComplaintViewModel::sourceTouched);
    connect(&source, &ComplaintTableModel::organisationChanged, this, [this] {
        m_horizon = DueHorizon::at(m_clock(), m_source.replica().organisation().calendar());
        makeOrder(m_order.keys());
        rebuild();
    });
    sourceReset();
}

void ComplaintViewModel::setFilter(const ComplaintFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    refilter();
}

void ComplaintViewModel::setSortKeys(const QList<ComplaintSortKey> &keys)
{
    if (keys == m_order.keys())
        return;
    makeOrder(keys);
    rebuild();
}

void ComplaintViewModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ComplaintColumnCount)
        return;
    QList<ComplaintSortKey> keys{{ComplaintColumn(column), order}};
    for (const ComplaintSortKey &key : m_order.keys()) {
        if (key.column != ComplaintColumn(column) && keys.size() < 3)
            keys << key;
    }
    setSortKeys(keys);
}

void ComplaintViewModel::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    m_ranks = active ? m_source.ranksBy(m_order.keys().first()) : nullptr;
    rebuild();
}

void ComplaintViewModel::tick()
{
    const DueHorizon before = std::exchange(m_horizon, DueHorizon::at(m_clock(), m_source.replica().organisation().calendar()));
    if (!m_active || !m_filter.dependsOnTime())
        return;
    std::vector<int> turned = m_source.rowsTurned(before, m_horizon);
    std::erase_if(turned, [this](int row) { return accepts(row, *recordOf(row)) == m_shown[size_t(row)]; });
    if (!turned.empty())
        sourceTouched(turned);
}

int ComplaintViewModel::rowOf(const domain::ComplaintId &id) const
{
    const int sourceRow = m_source.rowOf(id);
    if (sourceRow < 0 || size_t(sourceRow) >= m_shown.size() || !m_shown[size_t(sourceRow)])
        return -1;
    return positionOf(sourceRow);
}

const ComplaintViewModel::ComplaintPtr &ComplaintViewModel::recordOf(int sourceRow) const
{
    return isPut(sourceRow) ? m_source.complaintAt(sourceRow) : m_source.formerAt(sourceRow);
}

quint64 ComplaintViewModel::rankOf(int sourceRow) const
{
    const quint64 now = m_ranks->at(sourceRow);
    const quint64 former = m_ranks->formerAt(sourceRow); // Of nearly all rows the same: one look instead of two.
    return former == now || isPut(sourceRow) ? now : former;
}

bool ComplaintViewModel::isPut(int sourceRow) const
{
    return !m_source.isTelling() || (m_batch == m_source.batch() && (m_allPut || m_put.contains(sourceRow)));
}

bool ComplaintViewModel::accepts(int sourceRow, const domain::Complaint &complaint) const
{
    return m_active && m_filter.accepts(complaint, m_horizon)
        && (m_filter.text.isEmpty() || m_source.search().matching(m_filter.text)[size_t(sourceRow)]);
}

bool ComplaintViewModel::comesBefore(int a, int b) const
{
    const quint64 first = rankOf(a);
    const quint64 second = rankOf(b);
    if (first != second || m_order.isDecidedByRank())
        return first != second ? first < second : a < b;
    const int order = m_order.compare(*recordOf(a), first, *recordOf(b), second);
    return order != 0 ? order < 0 : a < b;
}

int ComplaintViewModel::positionOf(int sourceRow) const
{
    const auto at = std::ranges::lower_bound(m_rows, sourceRow, [this](int a, int b) { return comesBefore(a, b); });
    return int(at - m_rows.begin());
}

void ComplaintViewModel::makeOrder(const QList<ComplaintSortKey> &keys)
{
    m_order = ComplaintOrder(keys, m_source.replica().organisation());
    if (m_active)
        m_ranks = m_source.ranksBy(m_order.keys().first());
}

void ComplaintViewModel::sourceReset()
{
    beginResetModel();
    m_rows.clear();
    m_horizon = DueHorizon::at(m_clock(), m_source.replica().organisation().calendar());
    makeOrder(m_order.keys());
    m_shown.assign(m_source.complaints().size(), false);
    m_rows = inOrder(wantedRows());
    for (const int row : m_rows)
        m_shown[size_t(row)] = true;
    endResetModel();
}

void ComplaintViewModel::sourceInserted(int first, int last)
{
    m_shown.resize(size_t(last) + 1, false); // The source only ever appends.
    if (!m_active)
        return;
    if (size_t(last - first) >= FewRows) {
        std::vector<int> rows(size_t(last - first) + 1);
        std::iota(rows.begin(), rows.end(), first);
        mergeMany(rows);
        return;
    }
    for (int row = first; row <= last; ++row) {
        if (accepts(row, *m_source.complaintAt(row)))
            show(row);
    }
}

void ComplaintViewModel::sourceRemoved(int first, int last)
{
    for (int row = last; row >= first; --row) {
        m_shown.erase(m_shown.begin() + row);
        for (int &shown : m_rows) {
            if (shown > row)
                --shown;
        }
    }
}

void ComplaintViewModel::sourceTouched(const std::vector<int> &rows)
{
    if (!m_active)
        return;
    m_put.clear();
    m_batch = m_source.batch();
    m_allPut = rows.size() > FewRows;
    if (m_allPut) {
        mergeMany(rows);
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ComplaintColumnCount - 1), {ValueRole, RecordRole});
        return;
    }
    std::vector<int> stayed;
    for (const int row : rows)
        mergeOne(row, stayed);
    if (stayed.empty())
        return;
    int top = std::numeric_limits<int>::max();
    int bottom = -1;
    for (const int row : stayed) {
        const int position = positionOf(row);
        top = std::min(top, position);
        bottom = std::max(bottom, position);
    }
    emit dataChanged(index(top, 0), index(bottom, ComplaintColumnCount - 1), {ValueRole, RecordRole});
}

void ComplaintViewModel::mergeOne(int row, std::vector<int> &stayed)
{
    const bool wanted = accepts(row, *m_source.complaintAt(row));
    if (m_shown[size_t(row)] && !wanted)
        hide(row);
    if (!m_shown[size_t(row)]) {
        m_put.insert(row);
        if (wanted)
            show(row);
        return;
    }
    const int from = positionOf(row);     // By the record as it was: the list is in that order.
    const auto rest = [this, row, from] { // Where it goes among the others.
        const auto before = [this](int a, int b) { return comesBefore(a, b); };
        const auto middle = m_rows.begin() + from;
        if (middle != m_rows.begin() && comesBefore(row, *(middle - 1)))
            return int(std::lower_bound(m_rows.begin(), middle, row, before) - m_rows.begin());
        return int(std::lower_bound(middle + 1, m_rows.end(), row, before) - m_rows.begin()) - 1;
    };
    m_put.insert(row);
    const int to = rest();
    if (to != from) {
        m_put.remove(row); // As it was, while the move is announced.
        beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
        m_put.insert(row);
        const auto begin = m_rows.begin();
        if (to > from)
            std::rotate(begin + from, begin + from + 1, begin + to + 1);
        else
            std::rotate(begin + to, begin + from, begin + from + 1);
        endMoveRows();
    }
    stayed.push_back(row);
}

void ComplaintViewModel::show(int sourceRow)
{
    const int position = positionOf(sourceRow);
    beginInsertRows({}, position, position);
    m_rows.insert(m_rows.begin() + position, sourceRow);
    m_shown[size_t(sourceRow)] = true;
    endInsertRows();
}

void ComplaintViewModel::hide(int sourceRow)
{
    const int position = positionOf(sourceRow);
    beginRemoveRows({}, position, position);
    m_rows.erase(m_rows.begin() + position);
    m_shown[size_t(sourceRow)] = false;
    endRemoveRows();
}

void ComplaintViewModel::rebuild() { become(inOrder(wantedRows())); }

std::vector<int> ComplaintViewModel::wantedRows() const
{
    if (!m_active)
        return {};
    const std::vector<bool> *found = m_filter.text.isEmpty() ? nullptr : &m_source.search().matching(m_filter.text);
    const bool stateDecides = m_filter.looksAtStateOnly() && !m_source.isTelling(); // Spares a look at each record.
    std::vector<int> wanted;
    for (size_t row = 0; row < m_shown.size(); ++row) {
        if (found && !(*found)[row])
            continue;
        if (stateDecides ? m_filter.acceptsState(m_source.states()[row]) : m_filter.accepts(*recordOf(int(row)), m_horizon))
            wanted.push_back(int(row));
    }
    return wanted;
}

/// As rebuild(), in the order there is: what is shown already lies in it.
void ComplaintViewModel::refilter()
{
    const std::vector<int> wanted = wantedRows();
    std::vector<bool> isWanted(m_shown.size(), false);
    std::vector<int> added;
    for (const int row : wanted) {
        isWanted[size_t(row)] = true;
        if (!m_shown[size_t(row)])
            added.push_back(row);
    }
    std::vector<int> staying;
    std::ranges::copy_if(m_rows, std::back_inserter(staying), [&isWanted](int row) { return isWanted[size_t(row)]; });
    std::vector<int> all = merged(staying, inOrder(added));
    become(std::move(all), staying);
}

std::vector<int> ComplaintViewModel::merged(const std::vector<int> &a, const std::vector<int> &b) const
{
    std::vector<int> rows;
    rows.reserve(a.size() + b.size());
    std::ranges::merge(a, b, std::back_inserter(rows), [this](int first, int second) { return comesBefore(first, second); });
    return rows;
}

void ComplaintViewModel::mergeMany(const std::vector<int> &sourceRows)
{
    std::vector<bool> isAffected(m_shown.size(), false);
    std::vector<int> wanted;
    for (const int row : sourceRows) {
        isAffected[size_t(row)] = true;
        if (accepts(row, *m_source.complaintAt(row)))
            wanted.push_back(row);
    }
    if (wanted.empty() && std::ranges::none_of(sourceRows, [this](int row) { return m_shown[size_t(row)]; }))
        return;
    std::vector<int> others;
    others.reserve(m_rows.size());
    std::ranges::copy_if(m_rows, std::back_inserter(others), [&](int row) { return !isAffected[size_t(row)]; });
    become(merged(others, inOrder(wanted)));
}

std::vector<int> ComplaintViewModel::inOrder(const std::vector<int> &sourceRows) const
{
    std::vector<RankedRow> ranked; // Side by side: taken from where they lie, comparing them takes far longer.
    ranked.reserve(sourceRows.size());
    for (const int row : sourceRows)
        ranked.push_back({rankOf(row), row});
    sortRanked(ranked);
    std::vector<int> rows;
    rows.reserve(ranked.size());
    for (const RankedRow &each : ranked)
        rows.push_back(each.row);
    if (m_order.isDecidedByRank())
        return rows;
    for (auto first = rows.begin(); first != rows.end();) {
        const quint64 rank = rankOf(*first);
        const auto last = std::find_if(first, rows.end(), [this, rank](int row) { return rankOf(row) != rank; });
        std::sort(first, last, [this](int a, int b) { return comesBefore(a, b); });
        first = last;
    }
    return rows;
}

void ComplaintViewModel::become(std::vector<int> final)
{
    std::vector<bool> wanted(m_shown.size(), false);
    for (const int row : final)
        wanted[size_t(row)] = true;
    std::vector<int> staying;
    std::ranges::copy_if(m_rows, std::back_inserter(staying), [&wanted](int row) { return wanted[size_t(row)]; });
    become(std::move(final), staying);
}

void ComplaintViewModel::become(std::vector<int> final, const std::vector<int> &staying)
{
    if (staying.size() < m_rows.size()) {
        std::vector<int> leaving;
        leaving.reserve(m_rows.size() - staying.size());
        auto stays = staying.begin();
        for (const int row : m_rows) {
            if (stays != staying.end() && *stays == row)
                ++stays;
            else
                leaving.push_back(row);
        }
        if (staying.empty()) {
            beginRemoveRows({}, 0, int(leaving.size()) - 1);
        } else {
            std::vector<int> parted = staying;
            parted.insert(parted.end(), leaving.begin(), leaving.end());
            reorder(std::move(parted));
            beginRemoveRows({}, int(staying.size()), int(m_rows.size()) - 1);
        }
        for (const int row : leaving)
            m_shown[size_t(row)] = false;
        m_rows.resize(staying.size());
        endRemoveRows();
    }
    if (final.size() > staying.size()) {
        const int first = int(m_rows.size());
        beginInsertRows({}, first, int(final.size()) - 1);
        if (staying.empty()) {
            m_rows = final;
        } else {
            for (const int row : final) {
                if (!m_shown[size_t(row)])
                    m_rows.push_back(row);
            }
        }
        for (const int row : final)
            m_shown[size_t(row)] = true;
        endInsertRows();
    }
    reorder(std::move(final));
}

void ComplaintViewModel::reorder(std::vector<int> rows)
{
    if (rows == m_rows)
        return;
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    if (!before.isEmpty()) {
        std::vector<int> positions(m_shown.size(), -1);
        for (size_t i = 0; i < rows.size(); ++i)
            positions[size_t(rows[i])] = int(i);
        for (const QModelIndex &index : before)
            after << this->index(positions[size_t(m_rows[size_t(index.row())])], index.column());
    }
    m_rows = std::move(rows);
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

int ComplaintViewModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int ComplaintViewModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ComplaintColumnCount; }

QVariant ComplaintViewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ComplaintPtr &complaint = complaintAt(index.row());
    if (role == RecordRole)
        return QVariant::fromValue(complaint);
    return role == ValueRole ? ComplaintTableModel::value(*complaint, ComplaintColumn(index.column())) : QVariant();
}

void ComplaintViewModel::multiData(const QModelIndex &index, QModelRoleDataSpan roles) const
{
    for (QModelRoleData &role : roles)
        role.setData(data(index, role.role()));
}

} // namespace barodesk::models

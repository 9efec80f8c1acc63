#include "models/boardsummary.h"

#include <algorithm>

namespace barodesk::models {

using namespace domain;

namespace {

constexpr qint64 DayMilliseconds = 24LL * 3600 * 1000;

} // namespace

BoardSummary::BoardSummary(ComplaintTableModel &source, Clock clock, QObject *parent)
    : QObject(parent), m_source(source), m_clock(std::move(clock))
{
    connect(&source, &QAbstractItemModel::modelReset, this, &BoardSummary::tick);
    connect(&source, &ComplaintTableModel::organisationChanged, this, &BoardSummary::tick);
    connect(&source, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        for (int row = first; row <= last; ++row) {
            m_rows.push_back(judged(*m_source.complaintAt(row)));
            add(m_rows.back(), 1);
        }
        emit changed();
    });
    connect(&source, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
        for (int row = last; row >= first; --row) {
            add(m_rows[size_t(row)], -1);
            m_rows.erase(m_rows.begin() + row);
        }
        emit changed();
    });
    connect(&source, &ComplaintTableModel::rowsTouched, this, [this](const std::vector<int> &rows) {
        for (const int row : rows) {
            Row &known = m_rows[size_t(row)];
            add(known, -1);
            known = judged(*m_source.complaintAt(row));
            add(known, 1);
        }
        emit changed();
    });
    recount();
}

std::optional<QDateTime> BoardSummary::oldestOverdue() const
{
    std::optional<QDateTime> oldest;
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (!m_rows[row].figures.contains(BoardFigure::Overdue))
            continue;
        const QDateTime &due = m_source.complaintAt(int(row))->dueAt;
        if (!oldest || due < *oldest)
            oldest = due;
    }
    return oldest;
}

int BoardSummary::callBacksLate() const
{
    int late = 0;
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (!m_rows[row].figures.contains(BoardFigure::CallBacksWaiting))
            continue;
        late += std::ranges::any_of(m_source.complaintAt(int(row))->callBacks, [this](const CallBack &callBack) {
            return callBack.state == CallBackState::Promised && callBack.promisedFor
                && callBack.promisedFor->toMSecsSinceEpoch() < m_horizon.now;
        });
    }
    return late;
}

void BoardSummary::tick()
{
    recount();
    emit changed();
}

BoardSummary::Row BoardSummary::judged(const Complaint &complaint) const
{
    Row row;
    row.state = complaint.state;
    for (int i = 0; i < BoardFigureCount; ++i) {
        if (counts(BoardFigure(i), complaint, m_horizon))
            row.figures.insert(BoardFigure(i));
    }
    const qint64 received = complaint.receivedAt.toMSecsSinceEpoch();
    row.yesterday = received >= m_horizon.startOfToday - DayMilliseconds && received <= m_horizon.now - DayMilliseconds;
    return row;
}

void BoardSummary::add(const Row &row, int sign)
{
    for (int i = 0; i < BoardFigureCount; ++i) {
        if (row.figures.contains(BoardFigure(i)))
            m_counts[size_t(i)] += sign;
    }
    m_states[size_t(row.state)] += sign;
    m_yesterday += row.yesterday ? sign : 0;
}

void BoardSummary::recount()
{
    m_horizon = DueHorizon::at(m_clock(), m_source.replica().organisation().calendar());
    m_rows.clear();
    m_rows.reserve(m_source.complaints().size());
    m_counts = {};
    m_states = {};
    m_yesterday = 0;
    for (const auto &complaint : m_source.complaints()) {
        m_rows.push_back(judged(*complaint));
        add(m_rows.back(), 1);
    }
}

} // namespace barodesk::models

#include "models/boardsummary.h"

#include "domain/koreatime.h"

#include <algorithm>
#include <utility>

namespace barodesk::models {

using namespace domain;

namespace {

constexpr qint64 DayMilliseconds = 24LL * 3600 * 1000;

} // namespace

BoardSummary::BoardSummary(ComplaintTableModel &source, Clock clock, QObject *parent)
    : QObject(parent), m_source(source), m_clock(std::move(clock))
{
    const auto countAll = [this] {
        recount();
        emit changed();
    };
    connect(&source, &QAbstractItemModel::modelReset, this, countAll);
    connect(&source, &ComplaintTableModel::organisationChanged, this, countAll);
    connect(&source, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        for (int row = first; row <= last; ++row) {
            m_rows.push_back(judged(*m_source.complaintAt(row)));
            count(m_rows.back(), 1);
        }
        emit changed();
    });
    connect(&source, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
        for (int row = last; row >= first; --row) {
            count(m_rows[size_t(row)], -1);
            m_rows.erase(m_rows.begin() + row);
        }
        emit changed();
    });
    connect(&source, &ComplaintTableModel::rowsTouched, this, [this](const std::vector<int> &rows) {
        for (const int row : rows)
            judgeAnew(row);
        emit changed();
    });
    recount();
}

std::optional<QDateTime> BoardSummary::oldestOverdue() const
{
    if (m_overdue.empty())
        return std::nullopt;
    return QDateTime::fromMSecsSinceEpoch(*m_overdue.begin(), Qt::OffsetFromUTC, KoreaOffsetSeconds);
}

void BoardSummary::tick()
{
    const DueHorizon before = std::exchange(m_horizon, DueHorizon::at(m_clock(), m_source.replica().organisation().calendar()));
    for (const int row : m_source.rowsTurned(before, m_horizon))
        judgeAnew(row);
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].promise)
            judgeAnew(int(row));
    }
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
    row.due = complaint.dueAt.toMSecsSinceEpoch();
    for (const CallBack &callBack : complaint.callBacks) {
        if (callBack.state != CallBackState::Promised || !callBack.promisedFor)
            continue;
        row.promise = true;
        row.late |= callBack.promisedFor->toMSecsSinceEpoch() < m_horizon.now;
    }
    return row;
}

void BoardSummary::count(const Row &row, int sign)
{
    for (int i = 0; i < BoardFigureCount; ++i) {
        if (row.figures.contains(BoardFigure(i)))
            m_counts[size_t(i)] += sign;
    }
    if (row.figures.contains(BoardFigure::Overdue)) {
        if (sign > 0)
            m_overdue.insert(row.due);
        else
            m_overdue.erase(m_overdue.find(row.due));
    }
    m_states[size_t(row.state)] += sign;
    m_yesterday += row.yesterday ? sign : 0;
    m_late += row.late ? sign : 0;
}

void BoardSummary::judgeAnew(int row)
{
    Row &known = m_rows[size_t(row)];
    count(known, -1);
    known = judged(*m_source.complaintAt(row));
    count(known, 1);
}

void BoardSummary::recount()
{
    m_horizon = DueHorizon::at(m_clock(), m_source.replica().organisation().calendar());
    m_rows.clear();
    m_rows.reserve(m_source.complaints().size());
    m_counts = {};
    m_states = {};
    m_overdue.clear();
    m_yesterday = 0;
    m_late = 0;
    for (const auto &complaint : m_source.complaints()) {
        m_rows.push_back(judged(*complaint));
        count(m_rows.back(), 1);
    }
}

} // namespace barodesk::models

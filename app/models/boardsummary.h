#pragma once

#include "models/complaintfilter.h"
#include "models/complainttablemodel.h"

#include <QObject>

#include <array>
#include <functional>
#include <set>
#include <vector>

namespace barodesk::models {

/// The headline figures of the board over all complaints, kept up to date change by change. GUI thread.
class BoardSummary final : public QObject
{
    Q_OBJECT
public:
    using Clock = std::function<QDateTime()>; ///< Korea time.

    BoardSummary(ComplaintTableModel &source, Clock clock, QObject *parent = nullptr);

    int count(BoardFigure figure) const { return m_counts[size_t(figure)]; }
    int receivedYesterdayByNow() const { return m_yesterday; } ///< To this time of day, for "어제보다".
    std::optional<QDateTime> oldestOverdue() const;            ///< The due time longest past.
    int callBacksLate() const { return m_late; }               ///< Complaints with a promise whose time has passed.
    int countOf(domain::ComplaintState state) const { return m_states[size_t(state)]; }

    void tick(); ///< Time has passed; call once a minute.

signals:
    void changed(); ///< At most once for a batch of the source.

private:
    struct Row
    {
        EnumSet<BoardFigure> figures;
        domain::ComplaintState state = domain::ComplaintState::Received;
        bool yesterday = false;
        bool late = false;
        bool promise = false; ///< To phone at a certain time.
        qint64 due = 0;       ///< Milliseconds since the epoch.
    };

    Row judged(const domain::Complaint &complaint) const;
    void count(const Row &row, int sign);
    void judgeAnew(int row);
    void recount();

    ComplaintTableModel &m_source;
    Clock m_clock;
    DueHorizon m_horizon;
    std::vector<Row> m_rows;
    std::array<int, BoardFigureCount> m_counts{};
    std::array<int, domain::AllComplaintStates.size()> m_states{};
    std::multiset<qint64> m_overdue; ///< Their due times.
    int m_yesterday = 0;
    int m_late = 0;
};

} // namespace barodesk::models

#pragma once

#include "domain/organisation.h"
#include "server/sample/randomsource.h"

#include <QDateTime>

namespace barodesk::server::sample {

/// How far a sample complaint has come.
enum class Fate { Received, Assigned, InProgress, Scheduled, AwaitingSupplement, TransferredOut, Withdrawn, Resolved, Closed };

/// What is settled of a sample complaint before anybody acts: when it came, what it is about and where it stands now.
struct Course
{
    QDateTime at;
    Fate fate = Fate::Closed;
    const domain::Category *category = nullptr; ///< Of the organisation.
    QDateTime due;                              ///< Of the first count, without stops.
    QDateTime stopFrom;                         ///< Invalid: no supplement was brought.
    QDateTime stopTo;
    QDateTime reopenedAt; ///< Invalid: never.
    bool taken = false;   ///< Its course is settled.
};

/// Settles receipts and courses so that the board of `now` looks like an office at work: few late, most of the open ones young.
class Schedule final
{
public:
    Schedule(const domain::Organisation &organisation, const QDateTime &now, RandomSource &random);

    /// \param withOpen false: every complaint has ended
    QList<Course> make(int count, bool withOpen);

    /// A moment of working hours from `from` to `to`, or any between them when there is none.
    QDateTime workMoment(const QDateTime &from, const QDateTime &to);

private:
    QList<QDateTime> receipts(int count);
    QTime receiptTime(const QDate &day);
    QDateTime due(const QDateTime &from, const domain::Category &category, const QDateTime &stopFrom = {},
                  const QDateTime &stopTo = {}) const;
    const domain::Category &anyCategory(const QDate &day);
    QDateTime workingDaysAgo(int days) const;           ///< 00:00 of that day.
    bool isOld(const QDateTime &at, int minutes) const; ///< So much working time lies behind it.

    void settle(int count, Fate fate, int window, const QDateTime &dueFrom, const QDateTime &dueTo);
    void settleFresh(int received);
    void settleStopped(int count);
    void settleReopened(int count);
    void settleEnded(int transferred, int withdrawn);

    const domain::Organisation &m_organisation;
    const QDateTime m_now;
    RandomSource &m_random;
    QList<const domain::Category *> m_lots;     ///< Each leaf as often as it comes.
    QList<const domain::Category *> m_homeless; ///< Leaves without department.
    QDateTime m_fourHours;
    int m_dueSoon = 0;
    QList<Course> m_courses; ///< Newest first while they are settled.
};

} // namespace barodesk::server::sample

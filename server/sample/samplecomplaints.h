#pragma once

#include "domain/workingcalendar.h"
#include "server/sql/database.h"

#include <QDateTime>

namespace barodesk::server::sample {

struct SampleOptions
{
    int complaints = 2000;
    quint64 seed = 1;
    QDateTime now; ///< Korea time; the complaints spread over the 90 days before it.
};

/// One sentence for a table that does not reach over the next weeks; empty when it does.
QString holidayAdvice(const domain::HolidayTable &table, const QDate &today);

/// Gives the sample city complaints in all states, by the same commands people give, each at its time. Equal
/// options give equal records. No name, number or event in them is real.
/// \returns what is to be said about them, usually nothing: beyond the holiday table they end where it does
tl::expected<QString, QString> registerSampleComplaints(sql::Database &database, const SampleOptions &options);

} // namespace barodesk::server::sample

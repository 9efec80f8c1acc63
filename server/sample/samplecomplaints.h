#pragma once

#include "server/sql/database.h"

#include <QDateTime>

namespace barodesk::server::sample {

struct SampleOptions
{
    int complaints = 2000;
    quint64 seed = 1;
    QDateTime now; ///< Korea time; the complaints spread over the 90 days before it.
};

/// Gives the sample city complaints in all states, by the same commands people give, each at its time. Equal
/// options give equal records. No name, number or event in them is real.
tl::expected<void, QString> registerSampleComplaints(sql::Database &database, const SampleOptions &options);

} // namespace barodesk::server::sample

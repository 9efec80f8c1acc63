#pragma once

#include "domain/complaint.h"
#include "server/sample/randomsource.h"
#include "server/sample/samplephrases.h"

namespace barodesk::server::sample {

/// A public place of the sample city.
struct Landmark
{
    QString name;
    domain::DistrictCode district;
    domain::GeoPoint point;
};

QList<Landmark> readLandmarks();

domain::Place samplePlace(RandomSource &random, PlaceKind kind, const QList<Landmark> &landmarks, const QList<domain::District> &districts);

/// What a citizen said, as a counsellor writes it down.
QString sampleText(RandomSource &random, const domain::CategoryCode &category, const domain::Place &place);

QString sampleResult(RandomSource &random, const domain::CategoryCode &top);
QString sampleNote(RandomSource &random);
QString sampleContractor(const domain::ComplaintId &id); ///< Empty for one in three: the city's own hands.

} // namespace barodesk::server::sample

#pragma once

#include "domain/organisation.h"
#include "domain/place.h"

#include <QList>
#include <QStringList>

namespace barodesk::speech {

/// The words for SpeechService::setHotwords(): districts and what people call them, departments and teams, the words categories are spoken
/// of by, then the words the given places (of complaints) share, the most frequent first. Each once; people's names are not among them.
/// Pure. Takes about a microsecond a place.
QStringList hotwordsOf(const domain::Organisation &organisation, const QList<domain::Place> &places = {});

} // namespace barodesk::speech

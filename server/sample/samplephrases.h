#pragma once

#include <QStringList>

namespace barodesk::server::sample {

/// What citizens say about a category, "%1" where the place stands.
const QStringList &phrasesFor(const QString &category);

/// What sort of place a category has; a question about a passport has none but where the citizen lives.
enum class PlaceKind { Street, Address, Home, Park, River, District };
PlaceKind placeKindFor(const QString &category);

} // namespace barodesk::server::sample

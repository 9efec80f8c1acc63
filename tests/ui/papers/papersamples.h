#pragma once

#include "domain/historyentry.h"
#include "ui/papers/papertext.h"

namespace barodesk::test {

inline constexpr auto PetitionerName = "남궁바름";
inline constexpr auto PetitionerPhone = "010-2345-6789";
inline constexpr auto JoinedName = "황보이웃";
inline constexpr auto JoinedPhone = "010-8765-4321";

/// Monday, 23 November 2026, 13:43.
QDateTime paperNow();
/// A pothole on a bridge two departments refused: given away twice, no budget, mediation asked for, one more petitioner.
domain::Complaint ownerless(const domain::Organisation &organisation);
/// So many steps of it, oldest first: the receipt and notes of several lines, each with its number.
QList<domain::HistoryEntry> storyOf(const domain::Complaint &complaint, int steps, const domain::UserId &by);

/// What a reader of the PDF finds on it: the text of all pages, a form feed after each.
QString textOf(const QByteArray &pdf);
/// What another of poppler's tools says of it: "pdffonts", "pdfinfo".
QString told(const QString &tool, const QByteArray &pdf);

} // namespace barodesk::test

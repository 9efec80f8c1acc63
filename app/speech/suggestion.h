#pragma once

#include "domain/complaint.h"
#include "domain/organisation.h"
#include "domain/place.h"

#include <QDate>
#include <QList>
#include <QString>

#include <variant>

namespace barodesk::speech {

/// A stretch of a transcript line's `text` something was understood from.
struct Evidence
{
    int line = 0;  ///< TranscriptLine::id
    int start = 0; ///< UTF-16 offset in TranscriptLine::text.
    int length = 0;
    QString words; ///< The stretch itself.
    friend bool operator==(const Evidence &, const Evidence &) = default;
};

struct HeardDate
{
    QDate date;
    friend bool operator==(const HeardDate &, const HeardDate &) = default;
};

/// Something understood from the talk and offered beside its field; nothing is filled without a person's key.
struct Suggestion
{
    using Value = std::variant<domain::CategoryCode, domain::Place, domain::PhoneNumber, HeardDate, domain::Urgency>;

    Value value;
    double confidence = 0;    ///< 0…1, for ranking within a field.
    QList<Evidence> evidence; ///< Never empty.
    friend bool operator==(const Suggestion &, const Suggestion &) = default;
};

} // namespace barodesk::speech

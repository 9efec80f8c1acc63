#pragma once

#include "domain/code.h"
#include "domain/id.h"
#include "domain/phonenumber.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace barodesk::domain {

/// A person who turned to the city. All of it is personal data.
struct Citizen
{
    CitizenId id;
    quint64 version = 0;
    QString name; ///< May be empty: many callers give none.
    QList<PhoneNumber> phones;
    std::optional<DistrictCode> district;
    QString address;
    QString note; ///< What the next colleague should know.
    QDateTime changedAt;
    friend bool operator==(const Citizen &, const Citizen &) = default;
};

} // namespace barodesk::domain

#pragma once

#include "domain/command.h"

#include <QDateTime>

namespace barodesk::desk {

/// A half-written form: kept encrypted on disk from the first key on, until it is submitted or discarded.
struct ComplaintDraft
{
    domain::ComplaintId id; ///< Of the complaint it will become.
    std::optional<domain::CategoryCode> category;
    domain::Urgency urgency = domain::Urgency::Normal;
    domain::Place place;
    QString text;
    std::optional<domain::CitizenId> citizen;
    QString petitionerName;
    QString petitionerPhone; ///< As typed, possibly not yet a number.
    QString onBehalfOf;
    bool dictation = false; ///< The counsellor writes it down to be signed; matters only for types that may not be taken by word.
    std::optional<domain::CallId> call;
    bool callBackWanted = false;
    domain::CallBackReason callBackReason = domain::CallBackReason::AfterResolution;
    QString callBackPhone; ///< As typed; empty: the petitioner's.
    std::optional<QDateTime> callBackFor;
    QDateTime savedAt;
    friend bool operator==(const ComplaintDraft &, const ComplaintDraft &) = default;
};

} // namespace barodesk::desk

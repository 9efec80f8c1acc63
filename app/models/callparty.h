#pragma once

#include "domain/callrecord.h"
#include "store/replica.h"

namespace barodesk::models {

/// Who is at the other end of a number, by name.
struct CallParty
{
    QString name;          ///< Empty: not known.
    bool isPrivate = true; ///< A citizen, or whatever the caller calls itself: shown masked. Colleagues and departments are not.
    friend bool operator==(const CallParty &, const CallParty &) = default;
};

/// A name only when it can be nobody else's.
CallParty partyOf(const store::Replica &replica, const domain::PhoneNumber &number);
/// The citizen the call was with, else who its number belongs to, else what the caller called itself.
CallParty partyOf(const store::Replica &replica, const domain::CallRecord &call);

} // namespace barodesk::models

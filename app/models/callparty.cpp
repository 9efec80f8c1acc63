#include "models/callparty.h"

#include <algorithm>

namespace barodesk::models {

CallParty partyOf(const store::Replica &replica, const domain::PhoneNumber &number)
{
    const auto &data = replica.organisation().data();
    if (const auto user = std::ranges::find(data.users, number.digits(), &domain::User::extension); user != data.users.cend())
        return {user->displayName, false};
    if (const auto department = std::ranges::find(data.departments, number, &domain::Department::phone);
        department != data.departments.cend())
        return {QString(department->name + u' ' + department->team).trimmed(), false};
    const auto known = replica.citizensByPhone(number);
    return known.size() == 1 && known.constFirst() ? CallParty{known.constFirst()->name, true} : CallParty{};
}

CallParty partyOf(const store::Replica &replica, const domain::CallRecord &call)
{
    if (call.citizen) {
        if (const auto citizen = replica.citizen(*call.citizen); citizen && !citizen->name.isEmpty())
            return {citizen->name, true};
    }
    if (call.number) {
        if (CallParty party = partyOf(replica, *call.number); !party.name.isEmpty())
            return party;
    }
    // Many exchanges send the number as the name.
    const bool saysMore = !call.number || domain::PhoneNumber::parse(call.displayName) != call.number;
    return {saysMore ? call.displayName : QString(), true};
}

} // namespace barodesk::models

#include "domain/permission.h"

#include <array>

namespace barodesk::domain {

namespace {

struct Row
{
    Role role;
    std::array<bool, size_t(PermissionCount)> may;
};

constexpr bool X = true;
constexpr bool o = false;

// The counsellor tells the citizen, so the counsellor closes; the administrator keeps accounts and holidays and has no
// business with personal data.
constexpr std::array<Row, 7> Table{{
    //                        board personal take route work close users holidays room recordings listen retention clock rules
    {Role::Counsellor, {X, X, X, X, o, X, o, o, o, o, o, o, o, o}},
    {Role::ComplaintStaff, {X, X, X, X, X, X, o, o, o, o, o, o, o, X}},
    {Role::FieldLead, {X, X, X, o, X, o, o, o, o, o, o, o, o, o}},
    {Role::Communication, {X, X, X, X, X, X, o, o, o, X, o, o, o, X}},
    {Role::Supervisor, {X, X, X, X, X, X, o, X, X, X, X, o, o, X}},
    {Role::Administrator, {X, o, o, o, o, o, X, X, o, o, o, o, o, X}},
    {Role::ReadOnly, {X, o, o, o, o, o, o, o, o, o, o, o, o, o}},
}};

} // namespace

bool isPermitted(Role role, Permission permission)
{
    for (const Row &row : Table) {
        if (row.role == role)
            return row.may.at(size_t(permission));
    }
    return false;
}

} // namespace barodesk::domain

#pragma once

namespace barodesk::domain {

enum class Role { Counsellor, ComplaintStaff, FieldLead, Communication, Supervisor, Administrator, ReadOnly };
inline constexpr int RoleCount = int(Role::ReadOnly) + 1;

} // namespace barodesk::domain

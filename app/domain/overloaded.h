#pragma once

namespace barodesk::domain {

/// One function per alternative, for std::visit of a payload: without a general one, a new command does not compile until each place has
/// said what it makes of it.
template <typename... Cases> struct Overloaded : Cases...
{
    using Cases::operator()...;
};
template <typename... Cases> Overloaded(Cases...) -> Overloaded<Cases...>; // For compilers without P1816, clang before 17.

} // namespace barodesk::domain

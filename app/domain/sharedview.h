#pragma once

#include "domain/code.h"

#include <QString>

namespace barodesk::domain {

/// A way to look at the board that a team shares: which complaints, in which order and form. Part of the organisation: every desk has it
/// offline. What it says is the board's (models/boardview.h), and only kept here.
struct SharedView
{
    ViewCode code;
    QString name; ///< "오늘 기한 · 도로"
    QString team; ///< As User::team; empty: of everybody.
    QString content;
    friend bool operator==(const SharedView &, const SharedView &) = default;
};
inline constexpr int MaxSharedViews = 200;

} // namespace barodesk::domain

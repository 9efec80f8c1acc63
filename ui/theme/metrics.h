#pragma once

namespace barodesk::ui::theme::metrics {

// Spacing: the 4-pixel grid. Device-independent pixels.
inline constexpr int S1 = 4;
inline constexpr int S2 = 8;
inline constexpr int S3 = 12;
inline constexpr int S4 = 16;
inline constexpr int S5 = 20;
inline constexpr int S6 = 24;
inline constexpr int S8 = 32;

inline constexpr int FieldHeight = 34; ///< Line edits, combo boxes.
inline constexpr int ButtonHeight = 32;
inline constexpr int PrimaryHeight = 36; ///< The one action of a pane's foot.
inline constexpr int SmallButtonHeight = 28;
inline constexpr int ChipHeight = 22;
inline constexpr int RowHeight = 36; ///< Table rows.
inline constexpr int BarHeight = 56; ///< Softphone bar.
inline constexpr int PaneHeader = 44;
inline constexpr int RailWidth = 64;

inline constexpr double RadiusPane = 10;
inline constexpr double RadiusCard = 10;
inline constexpr double RadiusField = 8;
inline constexpr double RadiusChip = 6;

inline constexpr int IconSmall = 14;
inline constexpr int Icon = 16;
inline constexpr int IconLarge = 20;

} // namespace barodesk::ui::theme::metrics

#pragma once

#include <QChar>
#include <QStringView>

#include <optional>

namespace barodesk::domain {

/// A spoken number at the front of a text.
struct Numeral
{
    int value = 0;
    qsizetype length = 0; ///< Syllables read; 0: no number here.
};

/// 0–9 of "공", "영", "일" … "구", "륙".
std::optional<int> spokenDigit(QChar syllable);

/// The longest Sino-Korean number at the front, up to 99,999,999: "칠십육번길" → {76, 3}.
Numeral sinoNumeral(QStringView text);

/// A native number at the front, up to 99: "스물네 시" → {24, 3}.
Numeral nativeNumeral(QStringView text);

} // namespace barodesk::domain

#pragma once

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>
#include <utility>

namespace barodesk::domain {

/// A stretch of spoken text that became digits, in UTF-16 units.
struct NumberSpan
{
    qsizetype sourceStart = 0; ///< In what was said.
    qsizetype sourceLength = 0;
    qsizetype start = 0; ///< In the text with digits.
    qsizetype length = 0;
    friend bool operator==(const NumberSpan &, const NumberSpan &) = default;
};

struct TextWithDigits
{
    QString text;
    QList<NumberSpan> spans; ///< Ascending; what lies between them is the same in both texts.
    friend bool operator==(const TextWithDigits &, const TextWithDigits &) = default;
};

/// Writes spoken numbers as digits where they can be nothing else: runs of seven or more single digits ("공삼일 삼공일
/// 구팔팔사" → "031-301-9884"), numbers before a unit ("칠십육번길" → "76번길", "두 시 반" → "2시 반") and house numbers
/// after a road's name. Ordinary words that sound like numbers ("이사", "공사", "이번") stay.
TextWithDigits withDigits(QStringView spoken);

/// Where `length` units from `start` of the text with digits were said: a span is taken whole. {start, length} of the source.
std::pair<qsizetype, qsizetype> sourceRange(const TextWithDigits &text, qsizetype start, qsizetype length);

/// "팔십삼" → 83, "이천이십육" → 2026, "만" → 10000; nullopt unless the whole is one Sino-Korean number up to 99,999,999.
std::optional<int> sinoKoreanNumber(QStringView text);
/// "열다섯" → 15, "스물네" → 24, "두" → 2; nullopt unless the whole is one native number of 1–99.
std::optional<int> nativeKoreanNumber(QStringView text);

} // namespace barodesk::domain

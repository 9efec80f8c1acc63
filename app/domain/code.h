#pragma once

#include "domain/seldom.h"

#include <QHashFunctions>
#include <QString>

#include <algorithm>
#include <compare>
#include <optional>

namespace barodesk::domain {

/// A short stable name of organisational data ("road-pothole", "hopyeong"): what is stored and sent,
/// never shown. 1–40 characters of [a-z0-9-]. Takes a pointer, as every record has several.
template <typename Tag> class Code
{
public:
    Code() = default; ///< The empty code: "none".

    static std::optional<Code> parse(QStringView text)
    {
        const bool wellFormed
            = std::ranges::all_of(text, [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-'; });
        if (text.isEmpty() || text.size() > 40 || !wellFormed)
            return std::nullopt;
        Code code;
        code.m_text = text.toString();
        return code;
    }

    bool isEmpty() const { return !m_text.has_value(); }
    const QString &text() const
    {
        if (m_text)
            return *m_text;
        static const QString none;
        return none;
    }

    friend bool operator==(const Code &, const Code &) = default;
    friend std::strong_ordering operator<=>(const Code &a, const Code &b) { return a.text().compare(b.text()) <=> 0; }
    friend size_t qHash(const Code &code, size_t seed = 0) { return ::qHash(code.text(), seed); }

private:
    Seldom<QString> m_text;
};

using CategoryCode = Code<struct CategoryCodeTag>;
using DepartmentCode = Code<struct DepartmentCodeTag>;
using DistrictCode = Code<struct DistrictCodeTag>;
using EscalationCode = Code<struct EscalationCodeTag>;
using FairEndReasonCode = Code<struct FairEndReasonCodeTag>;
using NotReadyReasonCode = Code<struct NotReadyReasonCodeTag>;
using QueueCode = Code<struct QueueCodeTag>;
using RecordingPauseCode = Code<struct RecordingPauseCodeTag>;
using TemplateCode = Code<struct TemplateCodeTag>;
using ViewCode = Code<struct ViewCodeTag>;
using WrapUpCode = Code<struct WrapUpCodeTag>;

} // namespace barodesk::domain

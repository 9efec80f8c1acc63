#pragma once

#include "domain/code.h"

#include <QString>

namespace barodesk::domain {

/// Which field a text template is for.
enum class TemplateUse {
    Content, ///< What a citizen wants, when it is taken in.
    Result,  ///< What was done.
    Reason,  ///< Why a step is taken: an extension, a transfer, a refusal.
    Notice,  ///< What the citizen is told or asked for.
};
inline constexpr int TemplateUseCount = int(TemplateUse::Notice) + 1;

/// A text the team keeps so that nobody writes it twice. Part of the organisation: every desk has it offline. What stands in braces is put in
/// by the desk ({number}, {category}, {place}, {due}, {citizen}, {department}); a word it does not know stays as it is.
struct TextTemplate
{
    TemplateCode code;
    QString name; ///< "신호등 고장 접수"
    TemplateUse use = TemplateUse::Content;
    CategoryCode category; ///< Offered first for it and all below it; empty: for every category alike.
    QString text;
    friend bool operator==(const TextTemplate &, const TextTemplate &) = default;
};
inline constexpr int MaxTextTemplates = 300;

} // namespace barodesk::domain

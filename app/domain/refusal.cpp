#include "domain/refusal.h"

#include <array>

namespace barodesk::domain {

namespace {

/// In the order of Rule. The words are stored and sent: they never change.
constexpr std::array<const char *, RuleCount> Codes{
    "unknown-record",
    "already-exists",
    "wrong-target",
    "not-permitted",
    "state-forbids",
    "reason-required",
    "text-required",
    "text-too-long",
    "category-required",
    "unknown-category",
    "unknown-department",
    "unknown-district",
    "unknown-user",
    "place-required",
    "time-not-in-future",
    "time-out-of-range",
    "outside-holiday-table",
    "call-back-open",
    "unknown-call-back",
    "call-back-ended",
    "phone-required",
    "phone-intake-not-allowed",
    "self-link",
    "nothing-changed",
    "unknown-wrap-up",
    "extension-spent",
    "extension-too-long",
    "consent-required",
    "investigation-forbidden",
    "not-undoable",
    "not-linked",
    "attachment-invalid",
    "unknown-attachment",
    "nothing-to-end",
    "dictation-not-needed",
    "unknown-escalation",
};

} // namespace

QString code(Rule rule) { return QString::fromLatin1(Codes.at(size_t(rule))); }

std::optional<Rule> ruleFromCode(QStringView code)
{
    for (size_t i = 0; i < Codes.size(); ++i) {
        if (code == QLatin1StringView(Codes[i]))
            return Rule(i);
    }
    return std::nullopt;
}

} // namespace barodesk::domain

#pragma once

#include "domain/command.h"

#include <QList>
#include <QString>

#include <optional>

namespace barodesk::domain {

/// Why a command is refused. code() is the stable word on the wire; ui/ has the sentence.
enum class Rule {
    UnknownRecord, ///< The target does not exist.
    AlreadyExists, ///< A record with this id exists.
    WrongTarget,   ///< The command does not go with this kind of record.
    NotPermitted,  ///< The role may not do this.
    StateForbids,  ///< Not in this state.
    ReasonRequired,
    TextRequired,
    TextTooLong, ///< Over MaxTextLength.
    CategoryRequired,
    UnknownCategory, ///< Or not a leaf.
    UnknownDepartment,
    UnknownDistrict,
    UnknownUser,
    PlaceRequired,
    TimeNotInFuture,
    TimeOutOfRange,      ///< issuedAt is in the future or too long ago, or a time makes no sense.
    OutsideHolidayTable, ///< The due time cannot be computed: holidays of that year are not known.
    CallBackOpen,        ///< A promise is still to be kept.
    UnknownCallBack,
    CallBackEnded,
    PhoneRequired,
    PhoneIntakeNotAllowed, ///< 법 8: this type needs a document or a signed dictation.
    SelfLink,
    NothingChanged,
    UnknownWrapUp,          ///< Not one of the city's wrap-up codes.
    ExtensionSpent,         ///< That kind of extension was used (영 21).
    ExtensionTooLong,       ///< Longer than the law lets it be, or in another unit.
    ConsentRequired,        ///< How the citizen agreed.
    InvestigationForbidden, ///< Only a grievance is investigated on site outside the period (영 17).
    NotUndoable,            ///< Nothing to take back, somebody else's step, or too late.
    NotLinked,
    AttachmentInvalid, ///< Its name, type, hash or size, or one too many.
    UnknownAttachment,
    NothingToEnd,       ///< No obstacle, no open mediation.
    DictationNotNeeded, ///< This type is taken by word, or it came in writing.
    UnknownEscalation,
};
inline constexpr int RuleCount = int(Rule::UnknownEscalation) + 1;

QString code(Rule rule); ///< "state-forbids"
std::optional<Rule> ruleFromCode(QStringView code);

struct Refusal
{
    Rule rule = Rule::UnknownRecord;
    QString field;              ///< Wire name of the field at fault, may be empty.
    QList<CommandKind> allowed; ///< For StateForbids: what this state and role allow instead.
    friend bool operator==(const Refusal &, const Refusal &) = default;
};

/// Longest free text of a record, in UTF-16 units.
inline constexpr qsizetype MaxTextLength = 10'000;
/// Longest name, landmark, reason or other one-line text.
inline constexpr qsizetype MaxLineLength = 500;

} // namespace barodesk::domain

#pragma once

#include "domain/code.h"
#include "domain/id.h"
#include "domain/period.h"
#include "domain/phonenumber.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

/// What a complaint is made of beside its own fields. Times are Korea time.
namespace barodesk::domain {

/// A time in which the clock stood; `to` is none while it still stands (영 20, 24).
struct ClockStopSpan
{
    QDateTime from;
    std::optional<QDateTime> to;
    friend bool operator==(const ClockStopSpan &, const ClockStopSpan &) = default;
};

enum class ExtensionKind {
    Regular,           ///< Once, at most the period itself (영 21①).
    WithConsent,       ///< Once more, when the citizen agrees (영 21②).
    SiteInvestigation, ///< 현장조사 of a grievance: outside the period, at most 14 days in all (영 17).
};

/// The period grew by this much, in the unit the period is counted in; for hours and days up to five that is hours.
struct DueExtension
{
    ExtensionKind kind = ExtensionKind::Regular;
    Period by;
    QDateTime at;
    QString reason; ///< The citizen was told it (영 21③).
    friend bool operator==(const DueExtension &, const DueExtension &) = default;
};

/// Somebody who has the same concern as the petitioner.
struct Petitioner
{
    std::optional<CitizenId> citizen;
    QString name;                     ///< Personal data.
    std::optional<PhoneNumber> phone; ///< Personal data.
    QString onBehalfOf;               ///< Personal data; empty: for themselves.
    std::optional<CallId> call;
    QDateTime joinedAt; ///< Set by apply().
    friend bool operator==(const Petitioner &, const Petitioner &) = default;
};

/// Given to a department. `from` is empty when nobody had it.
struct DepartmentMove
{
    QDateTime at;
    UserId by;
    DepartmentCode from;
    DepartmentCode to;
    QString reason;
    friend bool operator==(const DepartmentMove &, const DepartmentMove &) = default;
};

struct CompetenceRefusal
{
    DepartmentCode department;
    UserId by;
    QDateTime at;
    QString reason;
    friend bool operator==(const CompetenceRefusal &, const CompetenceRefusal &) = default;
};

enum class ObstacleKind {
    NoBudget, ///< 예산 부족
    NoPower,  ///< 권한 없음: the law or another owner stands in the way
};

struct Obstacle
{
    ObstacleKind kind = ObstacleKind::NoBudget;
    QString reason;
    UserId by;
    QDateTime since;
    friend bool operator==(const Obstacle &, const Obstacle &) = default;
};

/// The committee is asked who shall do it (민원조정위원회, 영 38).
struct Mediation
{
    QString proposal;
    UserId proposedBy;
    QDateTime proposedAt;
    std::optional<QDateTime> decidedAt;
    QString decision;
    friend bool operator==(const Mediation &, const Mediation &) = default;
};

enum class LinkKind {
    Related,    ///< 관련
    Repeat,     ///< 반복: the same citizen, the same content
    Duplicate,  ///< 중복: several citizens, one thing
    Recurrence, ///< 재발: repaired and broken again
};

struct ComplaintLink
{
    ComplaintId other;
    LinkKind kind = LinkKind::Related;
    friend bool operator==(const ComplaintLink &, const ComplaintLink &) = default;
};

enum class AttachmentPurpose {
    Evidence,        ///< What the citizen shows.
    Result,          ///< What it looks like after the work.
    SignedDictation, ///< 서명한 구술서
    Reply,           ///< What was sent to the citizen.
};

/// A file of the complaint. The bytes lie on the server under their hash.
struct Attachment
{
    AttachmentId id;
    AttachmentPurpose purpose = AttachmentPurpose::Evidence;
    QString name;      ///< "포트홀.jpg", without folders.
    QString mediaType; ///< "image/jpeg"
    qint64 size = 0;   ///< Bytes.
    QString sha256;    ///< Of the bytes, 64 lower-case hexadecimal digits.
    UserId by;         ///< Set by apply(), as `at`.
    QDateTime at;
    friend bool operator==(const Attachment &, const Attachment &) = default;
};
inline constexpr qint64 MaxAttachmentSize = 20 * 1024 * 1024;
inline constexpr int MaxAttachments = 30;

enum class Verdict { Good, Partly, Poor };

/// 시민참여단: what a resident found who looked at the result.
struct PanelVerdict
{
    QString panelist; ///< A number of the panel, no name.
    Verdict verdict = Verdict::Good;
    QString note;
    QDateTime at;
    friend bool operator==(const PanelVerdict &, const PanelVerdict &) = default;
};

/// A rule of the city has fired, once.
struct Escalation
{
    EscalationCode rule;
    QDateTime at;
    friend bool operator==(const Escalation &, const Escalation &) = default;
};

} // namespace barodesk::domain

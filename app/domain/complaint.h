#pragma once

#include "domain/callback.h"
#include "domain/complaintparts.h"
#include "domain/id.h"
#include "domain/organisation.h"
#include "domain/phonenumber.h"
#include "domain/place.h"
#include "domain/seldom.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>

#include <array>
#include <optional>

namespace barodesk::domain {

/// The life of a complaint. *Resolved* (work done) is not *closed* (citizen told, nothing open).
enum class ComplaintState {
    AwaitingSignature,  ///< 서명 대기: taken by dictation, not yet signed (법 8); the clock has not begun
    Received,           ///< 접수
    Assigned,           ///< 배정
    Accepted,           ///< 수락: the department has taken it on
    InProgress,         ///< 처리중
    Scheduled,          ///< 처리예정, with a date
    AwaitingSupplement, ///< 보완요구: the clock stands
    TransferredOut,     ///< 이송 to another agency
    Withdrawn,          ///< 취하
    Merged,             ///< 병합: goes on in another complaint
    Resolved,           ///< 완료
    Closed,             ///< 종결
};
inline constexpr std::array AllComplaintStates{
    ComplaintState::AwaitingSignature, ComplaintState::Received,  ComplaintState::Assigned,           ComplaintState::Accepted,
    ComplaintState::InProgress,        ComplaintState::Scheduled, ComplaintState::AwaitingSupplement, ComplaintState::TransferredOut,
    ComplaintState::Withdrawn,         ComplaintState::Merged,    ComplaintState::Resolved,           ComplaintState::Closed,
};

/// Nothing more is to be done for it by this office.
constexpr bool isEnded(ComplaintState state)
{
    return state == ComplaintState::TransferredOut || state == ComplaintState::Withdrawn || state == ComplaintState::Merged
        || state == ComplaintState::Closed;
}
/// The statutory clock runs: the work itself is still owed.
constexpr bool isClockRunning(ComplaintState state)
{
    return !isEnded(state) && state != ComplaintState::Resolved && state != ComplaintState::AwaitingSupplement
        && state != ComplaintState::AwaitingSignature;
}

enum class Channel { Phone, Chat, Voicebot, Street, Visit, Web };
enum class Urgency { Normal, Urgent };

/// "2026-001234": given by the server, one sequence a year.
class ComplaintNumber
{
public:
    static std::optional<ComplaintNumber> parse(QStringView text);
    static ComplaintNumber of(int year, int serial); ///< year 2000–9999, serial 1–999999.

    int year() const { return m_year; }
    int serial() const { return m_serial; }
    QString toString() const;
    friend auto operator<=>(const ComplaintNumber &, const ComplaintNumber &) = default;

private:
    int m_year = 2000;
    int m_serial = 1;
};

/// What the last step changed, so that who gave it by mistake can take it back.
struct LastStep
{
    UserId by;
    QDateTime at;
    ComplaintState state = ComplaintState::Received; ///< As it was before, like what follows.
    DepartmentCode department;
    std::optional<UserId> officer;
    std::optional<QDateTime> acceptedAt;
    std::optional<QDateTime> scheduledFor;
    int moves = 0; ///< How many there were.
    QString contractor = {};
    friend bool operator==(const LastStep &, const LastStep &) = default;
};

/// Anything a citizen asks of the city. Changed by domain::apply() only.
struct Complaint
{
    ComplaintId id;
    std::optional<ComplaintNumber> number; ///< None until the server has accepted it.
    quint64 version = 0;                   ///< Commands applied so far.
    ComplaintState state = ComplaintState::Received;
    Channel channel = Channel::Phone;
    Urgency urgency = Urgency::Normal;
    CategoryCode category;
    LegalType legalType = LegalType::General;
    Period period;
    Place place;
    QString text;
    std::optional<CitizenId> citizen;
    QString petitionerName;                     ///< Personal data: shown masked in lists.
    std::optional<PhoneNumber> petitionerPhone; ///< Personal data.
    QString onBehalfOf; ///< For whom the petitioner speaks, "어머니 김•• (거동 불편)"; empty: for themselves. Personal data.
    Few<Petitioner> joined;     ///< Others with the same concern, in the order they joined.
    std::optional<CallId> call; ///< The call it was taken in.
    QDateTime receivedAt;       ///< Korea time, as all times of a record.
    UserId receivedBy;
    bool dictated = false;        ///< Taken by dictation, to be signed (법 8, 영 10).
    Seldom<QDateTime> signedAt;   ///< Where the count of a dictated one begins.
    Seldom<QDateTime> reopenedAt; ///< Where the statutory count began anew; none: it counts from receipt.
    QDateTime dueAt;
    Few<ClockStopSpan> clockStops;
    Few<DueExtension> extensions;   ///< Of the count that runs now.
    Seldom<QDateTime> lastNoticeAt; ///< When the citizen was last told how it goes (영 23).
    std::optional<QDateTime> acceptedAt;
    std::optional<QDateTime> scheduledFor;
    std::optional<QDateTime> resolvedAt;
    std::optional<QDateTime> closedAt;
    QString contractor; ///< Who does the work for the city, as named when it was last planned; empty: its own hands.
    QString resultText;
    DepartmentCode department; ///< Empty: 소관 미정.
    std::optional<UserId> officer;
    Few<DepartmentMove> moves;       ///< Every department it was given to, in order; the first is no transfer.
    Few<CompetenceRefusal> refusals; ///< Who said it is not theirs.
    Seldom<Obstacle> obstacle;       ///< Why it stands although it is owned.
    Seldom<Mediation> mediation;
    Few<CallBack> callBacks;
    Few<ComplaintLink> links;
    Seldom<ComplaintId> mergedInto;
    Few<Attachment> attachments;
    Few<PanelVerdict> panelVerdicts;
    Few<Escalation> escalations; ///< Rules that have fired since the count began.
    Seldom<LastStep> lastStep;   ///< What can be undone; none after a step that cannot.
    QDateTime changedAt;
    friend bool operator==(const Complaint &, const Complaint &) = default;
};

/// Where the statutory count began: the last reopening, else the signature of what was dictated, else the receipt.
inline const QDateTime &countedFrom(const Complaint &complaint)
{
    return complaint.reopenedAt ? *complaint.reopenedAt : complaint.signedAt ? *complaint.signedAt : complaint.receivedAt;
}
bool hasOpenCallBack(const Complaint &complaint);
int transfersInside(const Complaint &complaint);                                   ///< How often it went from one department to another.
const ComplaintLink *linkTo(const Complaint &complaint, const ComplaintId &other); ///< nullptr when not linked.
/// 소관 미정: nobody owns it, and a department has refused it or nobody could be named.
bool isOwnerless(const Complaint &complaint);

} // namespace barodesk::domain

Q_DECLARE_METATYPE(barodesk::domain::ComplaintState)

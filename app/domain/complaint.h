#pragma once

#include "domain/id.h"
#include "domain/organisation.h"
#include "domain/phonenumber.h"
#include "domain/place.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>

#include <array>
#include <optional>

namespace barodesk::domain {

/// The life of a complaint. *Resolved* (work done) is not *closed* (citizen told, nothing open).
enum class ComplaintState {
    Received,           ///< 접수
    Assigned,           ///< 배정
    InProgress,         ///< 처리중
    Scheduled,          ///< 처리예정, with a date
    AwaitingSupplement, ///< 보완요구: the clock stands
    TransferredOut,     ///< 이송 to another agency
    Withdrawn,          ///< 취하
    Resolved,           ///< 완료
    Closed,             ///< 종결
};
inline constexpr std::array AllComplaintStates{
    ComplaintState::Received,  ComplaintState::Assigned,           ComplaintState::InProgress,
    ComplaintState::Scheduled, ComplaintState::AwaitingSupplement, ComplaintState::TransferredOut,
    ComplaintState::Withdrawn, ComplaintState::Resolved,           ComplaintState::Closed,
};

/// Nothing more is to be done for it by this office.
constexpr bool isEnded(ComplaintState state)
{
    return state == ComplaintState::TransferredOut || state == ComplaintState::Withdrawn || state == ComplaintState::Closed;
}
/// The statutory clock runs: the work itself is still owed.
constexpr bool isClockRunning(ComplaintState state)
{
    return !isEnded(state) && state != ComplaintState::Resolved && state != ComplaintState::AwaitingSupplement;
}

/// A time in which the clock stood; `to` is none while it still stands (영 20, 24).
struct ClockStopSpan
{
    QDateTime from;
    std::optional<QDateTime> to;
    friend bool operator==(const ClockStopSpan &, const ClockStopSpan &) = default;
};

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

enum class CallBackReason { AfterResolution, BeforePlannedWork, Requested };
enum class CallBackState { Promised, Kept, Excused };
enum class CallBackResult { Reached, NoAnswer, Retry, TextMessage };

struct CallBackAttempt
{
    QDateTime at;
    UserId by;
    CallBackResult result = CallBackResult::NoAnswer;
    QString note;
    friend bool operator==(const CallBackAttempt &, const CallBackAttempt &) = default;
};

/// A promise to phone the citizen. It ends kept or excused, never silently.
struct CallBack
{
    CallBackId id;
    CallBackReason reason = CallBackReason::Requested;
    PhoneNumber number;
    std::optional<QDateTime> promisedFor; ///< None: when the complaint is resolved.
    UserId owner;
    CallBackState state = CallBackState::Promised;
    QList<CallBackAttempt> attempts;
    friend bool operator==(const CallBack &, const CallBack &) = default;
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
    std::optional<CallId> call;                 ///< The call it was taken in.
    QDateTime receivedAt;                       ///< Korea time, as all times of a record.
    UserId receivedBy;
    std::optional<QDateTime> reopenedAt; ///< Where the statutory count began anew; none: it counts from receipt.
    QDateTime dueAt;
    QList<ClockStopSpan> clockStops;
    std::optional<QDateTime> scheduledFor;
    std::optional<QDateTime> resolvedAt;
    std::optional<QDateTime> closedAt;
    QString resultText;
    DepartmentCode department; ///< Empty: 소관 미정.
    std::optional<UserId> officer;
    QList<CallBack> callBacks;
    QList<ComplaintId> linked;
    QDateTime changedAt;
    friend bool operator==(const Complaint &, const Complaint &) = default;
};

/// Where the statutory count began: the last reopening, else the receipt.
inline const QDateTime &countedFrom(const Complaint &complaint)
{
    return complaint.reopenedAt ? *complaint.reopenedAt : complaint.receivedAt;
}
bool hasOpenCallBack(const Complaint &complaint);

} // namespace barodesk::domain

Q_DECLARE_METATYPE(barodesk::domain::ComplaintState)

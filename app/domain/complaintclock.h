#pragma once

#include "domain/complaint.h"
#include "domain/duetime.h"

/// The statutory clock of one complaint: its period, what was added to it, and what has to happen meanwhile.
namespace barodesk::domain {

/// When it is owed and why: counted from countedFrom(), the clock's stops taken out, extensions added. An open stop does not count
/// until it ends. The ledger is what a person is shown.
tl::expected<DueTime, DueError> explainDue(const Complaint &complaint, const WorkingCalendar &calendar);

/// The article an extension rests on: "영 21".
QString articleOf(ExtensionKind kind);

/// The longest extension of that kind still possible, in the unit the extension is to be given in; none where it is not.
/// Regular and WithConsent: at most the period itself, each once (영 21). SiteInvestigation: what is left of 14 days, grievances only.
std::optional<Period> longestExtension(const Complaint &complaint, ExtensionKind kind);

enum class AlarmKind {
    Route,          ///< 접수 부서 → 처리 부서, 1 working hour (영 13①).
    TransferInside, ///< To the competent department, 3 working hours since the last one refused it (영 13②).
    TransferOut,    ///< To another agency, 8 working hours (영 13③).
    ProgressNotice, ///< The citizen is told how it goes, every 30 days (영 23).
    Due,            ///< 처리기한; past it a reminder is owed at once (영 28).
    CallBack,       ///< A promise to phone.
};

/// Something that has to happen by a time; past it, it is late.
struct Alarm
{
    AlarmKind kind = AlarmKind::Due;
    QDateTime at;
    QString article;                    ///< "영 13", empty where no law asks it.
    std::optional<CallBackId> callBack; ///< Of CallBack.
    friend bool operator==(const Alarm &, const Alarm &) = default;
};

/// What a complaint still owes, soonest first. An alarm that cannot be computed because the calendar ends is left out.
QList<Alarm> alarms(const Complaint &complaint, const WorkingCalendar &calendar);

/// When a promise is to be kept: its own time; for one after resolution, the end of the working day after it was resolved.
/// None while what it waits for has not happened.
std::optional<QDateTime> callBackDue(const CallBack &callBack, const Complaint &complaint, const WorkingCalendar &calendar);

/// Open promises that nothing will ever remind of: of an ended complaint, or of an owner who is no longer there. The nightly check lists them.
QList<CallBack> promisesWithoutFuture(const Complaint &complaint, const Organisation &organisation);

} // namespace barodesk::domain

#include "ui/text/writtentext.h"

#include "domain/overloaded.h"

#include <QStringList>

#include <variant>

namespace barodesk::ui {

using namespace domain;

namespace {

QStringList linesOf(const Place &place) { return {place.landmark, place.address}; }

QStringList linesOf(const QList<PhoneNumber> &phones)
{
    QStringList lines;
    for (const PhoneNumber &phone : phones)
        lines << phone.formatted();
    return lines;
}

} // namespace

QString WrittenText::words(const Payload &payload)
{
    return std::visit(Overloaded{
                          [](const RegisterComplaint &c) { return c.text; },
                          [](const AmendComplaint &c) { return c.text.value_or(c.reason); },
                          [](const AssignComplaint &c) { return c.reason; },
                          [](const StartWork &) { return QString(); },
                          [](const ScheduleWork &c) { return c.reason; },
                          [](const RequestSupplement &c) { return c.what; },
                          [](const ReceiveSupplement &c) { return c.note; },
                          [](const TransferOut &c) { return c.reason; },
                          [](const WithdrawComplaint &c) { return c.reason; },
                          [](const ResolveComplaint &c) { return c.resultText; },
                          [](const CloseComplaint &c) { return c.howTold; },
                          [](const ReopenComplaint &c) { return c.reason; },
                          [](const AddNote &c) { return c.text; },
                          [](const LinkComplaint &c) { return c.reason; },
                          [](const PromiseCallBack &) { return QString(); },
                          [](const RecordCallBackAttempt &c) { return c.note; },
                          [](const ExcuseCallBack &c) { return c.reason; },
                          [](const AcceptComplaint &) { return QString(); },
                          [](const RefuseCompetence &c) { return c.reason; },
                          [](const ExtendDue &c) { return c.reason; },
                          [](const GiveProgressNotice &c) { return c.text; },
                          [](const ConfirmDictation &c) { return c.note; },
                          [](const MergeComplaint &c) { return c.reason; },
                          [](const JoinPetitioner &c) { return c.petitioner.name; },
                          [](const UnlinkComplaint &c) { return c.reason; },
                          [](const UndoStep &) { return QString(); },
                          [](const MoveCallBack &c) { return c.reason; },
                          [](const ReportObstacle &c) { return c.reason; },
                          [](const ClearObstacle &c) { return c.reason; },
                          [](const ProposeMediation &c) { return c.proposal; },
                          [](const DecideMediation &c) { return c.decision; },
                          [](const AddAttachment &c) { return c.attachment.name; },
                          [](const RemoveAttachment &c) { return c.reason; },
                          [](const RecordPanelVerdict &c) { return c.note; },
                          [](const RecountDue &) { return QString(); },
                          [](const Escalate &) { return QString(); },
                          [](const RegisterCitizen &c) { return c.note; },
                          [](const AmendCitizen &c) { return c.note.value_or(QString()); },
                          [](const LogCall &) { return QString(); },
                          [](const SetCallWrapUp &) { return QString(); },
                          [](const PurgeCall &) { return QString(); },
                      },
                      payload);
}

QString WrittenText::all(const Payload &payload)
{
    QStringList lines{words(payload)};
    if (const auto *intake = std::get_if<RegisterComplaint>(&payload)) {
        lines << linesOf(intake->place) << intake->petitionerName << intake->onBehalfOf;
        if (intake->petitionerPhone)
            lines << intake->petitionerPhone->formatted();
    } else if (const auto *amended = std::get_if<AmendComplaint>(&payload)) {
        if (amended->text)
            lines << amended->reason;
        if (amended->place)
            lines << linesOf(*amended->place);
    } else if (const auto *transfer = std::get_if<TransferOut>(&payload)) {
        lines << transfer->agency;
    } else if (const auto *closing = std::get_if<CloseComplaint>(&payload)) {
        lines << closing->contact;
    } else if (const auto *extension = std::get_if<ExtendDue>(&payload)) {
        lines << extension->consent;
    } else if (const auto *join = std::get_if<JoinPetitioner>(&payload)) {
        lines << join->petitioner.onBehalfOf;
        if (join->petitioner.phone)
            lines << join->petitioner.phone->formatted();
    } else if (const auto *promise = std::get_if<PromiseCallBack>(&payload)) {
        lines << promise->wish.number.formatted();
    } else if (const auto *citizen = std::get_if<RegisterCitizen>(&payload)) {
        lines << citizen->name << linesOf(citizen->phones) << citizen->address;
    } else if (const auto *changed = std::get_if<AmendCitizen>(&payload)) {
        lines << changed->name.value_or(QString()) << linesOf(changed->phones.value_or(QList<PhoneNumber>()))
              << changed->address.value_or(QString());
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace barodesk::ui

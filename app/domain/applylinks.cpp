#include "domain/applysupport.h"

#include <algorithm>

namespace barodesk::domain::applying {

using namespace Qt::StringLiterals;

Applied<Complaint> mergeComplaint(Complaint complaint, const MergeComplaint &payload, const Step &step)
{
    if (payload.into.isNull())
        return refused(Rule::UnknownRecord, u"into"_s);
    if (payload.into == complaint.id)
        return refused(Rule::SelfLink, u"into"_s);
    if (const auto check = checkReason(payload.reason, u"reason"_s))
        return refused(check);
    if (hasOpenCallBack(complaint))
        return refused(Rule::CallBackOpen, u"callBacks"_s);
    endStop(complaint, step.at);
    complaint.mergedInto = payload.into;
    return complaint;
}

Applied<Complaint> joinPetitioner(Complaint complaint, const JoinPetitioner &payload, const Step &step)
{
    const Petitioner &joined = payload.petitioner;
    if (!joined.citizen && !joined.phone && isBlank(joined.name))
        return refused(Rule::TextRequired, u"petitioner.name"_s);
    if (const auto check = checkLine(joined.name, u"petitioner.name"_s))
        return refused(check);
    if (const auto check = checkLine(joined.onBehalfOf, u"petitioner.onBehalfOf"_s))
        return refused(check);
    complaint.joined.append(joined);
    complaint.joined.last().joinedAt = step.at;
    if (payload.callBack) {
        if (const auto check = promise(complaint, *payload.callBack, step, u"callBack"_s))
            return refused(check);
    }
    return complaint;
}

Applied<Complaint> unlinkComplaint(Complaint complaint, const UnlinkComplaint &payload, const Step &)
{
    if (!linkTo(complaint, payload.other))
        return refused(Rule::NotLinked, u"other"_s);
    if (const auto check = checkReason(payload.reason, u"reason"_s))
        return refused(check);
    complaint.links.removeIf([&](const ComplaintLink &link) { return link.other == payload.other; });
    return complaint;
}

Applied<Complaint> undoStep(Complaint complaint, const Step &step)
{
    if (!mayUndo(complaint, step.context.actor, step.at))
        return refused(Rule::NotUndoable);
    const LastStep before = *complaint.lastStep;
    complaint.department = before.department;
    complaint.officer = before.officer;
    complaint.acceptedAt = before.acceptedAt;
    complaint.contractor = before.contractor;
    complaint.moves.resize(std::min<qsizetype>(complaint.moves.size(), before.moves));
    if (before.state != ComplaintState::Resolved) {
        complaint.resolvedAt.reset();
        complaint.resultText.clear();
    }
    return complaint;
}

} // namespace barodesk::domain::applying

#include "domain/applysupport.h"

namespace barodesk::domain {

using namespace Qt::StringLiterals;

bool mayBeTakenOrally(LegalType type) { return type == LegalType::General; }

namespace applying {

Applied<Complaint> registerComplaint(const RegisterComplaint &payload, const Step &step)
{
    const Organisation &organisation = step.context.organisation;
    if (const auto check = checkCategory(payload.category, payload.channel, payload.dictation, organisation))
        return refused(check);
    if (payload.dictation && (!isOral(payload.channel) || mayBeTakenOrally(organisation.category(payload.category)->legalType)))
        return refused(Rule::DictationNotNeeded, u"dictation"_s);
    if (const auto check = checkPlace(payload.place, organisation))
        return refused(check);
    if (const auto check = checkText(payload.text, u"text"_s))
        return refused(check);
    if (const auto check = checkLine(payload.petitionerName, u"petitionerName"_s))
        return refused(check);
    if (const auto check = checkLine(payload.onBehalfOf, u"onBehalfOf"_s))
        return refused(check);

    const Category &category = *organisation.category(payload.category);
    Complaint complaint;
    complaint.id = ComplaintId(step.command.target.id);
    complaint.number = step.context.number;
    complaint.state = payload.dictation ? ComplaintState::AwaitingSignature : ComplaintState::Received;
    complaint.channel = payload.channel;
    complaint.urgency = category.urgentByDefault ? Urgency::Urgent : payload.urgency;
    complaint.category = category.code;
    complaint.legalType = category.legalType;
    complaint.period = category.period;
    complaint.place = payload.place;
    complaint.text = payload.text;
    complaint.citizen = payload.citizen;
    complaint.petitionerName = payload.petitionerName;
    complaint.petitionerPhone = payload.petitionerPhone;
    complaint.onBehalfOf = payload.onBehalfOf;
    complaint.dictated = payload.dictation;
    complaint.call = payload.call;
    complaint.receivedAt = step.at;
    complaint.receivedBy = step.context.actor.user;
    const auto due = dueOf(complaint, organisation.calendar());
    if (!due)
        return tl::make_unexpected(due.error());
    complaint.dueAt = *due;
    if (payload.callBack) {
        if (const auto check = promise(complaint, *payload.callBack, step, u"callBack"_s))
            return refused(check);
    }
    return complaint;
}

Applied<Complaint> amendComplaint(Complaint complaint, const AmendComplaint &payload, const Step &step)
{
    const Organisation &organisation = step.context.organisation;
    const Complaint before = complaint;
    if (const auto check = checkLine(payload.reason, u"reason"_s))
        return refused(check);
    if (payload.place) {
        if (const auto check = checkPlace(*payload.place, organisation))
            return refused(check);
        complaint.place = *payload.place;
    }
    if (payload.text) {
        if (const auto check = checkText(*payload.text, u"text"_s))
            return refused(check);
        complaint.text = *payload.text;
    }
    if (payload.category && *payload.category != complaint.category) {
        if (const auto check = checkCategory(*payload.category, complaint.channel, complaint.dictated, organisation))
            return refused(check);
        const Category &category = *organisation.category(*payload.category);
        complaint.category = category.code;
        complaint.legalType = category.legalType;
        complaint.period = category.period;
        complaint.extensions.clear(); // They were measured by the old period.
        if (category.urgentByDefault)
            complaint.urgency = Urgency::Urgent;
        const auto due = dueOf(complaint, organisation.calendar());
        if (!due)
            return tl::make_unexpected(due.error());
        complaint.dueAt = *due;
    }
    if (payload.urgency)
        complaint.urgency = *payload.urgency;
    if (complaint == before)
        return refused(Rule::NothingChanged);
    return complaint;
}

} // namespace applying
} // namespace barodesk::domain

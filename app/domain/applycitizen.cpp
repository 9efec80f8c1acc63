#include "domain/applysupport.h"

namespace barodesk::domain::applying {

using namespace Qt::StringLiterals;

namespace {

Check check(const Citizen &citizen, const Organisation &organisation)
{
    if (citizen.phones.isEmpty() && isBlank(citizen.name))
        return refusal(Rule::PhoneRequired, u"phones"_s);
    if (auto found = checkLine(citizen.name, u"name"_s))
        return found;
    if (auto found = checkDistrict(citizen.district, organisation, u"district"_s))
        return found;
    if (auto found = checkLine(citizen.address, u"address"_s))
        return found;
    return checkOptionalText(citizen.note, u"note"_s);
}

} // namespace

Applied<Citizen> registerCitizen(const RegisterCitizen &payload, const Step &step)
{
    const Citizen citizen{.id = CitizenId(step.command.target.id),
                          .version = 0,
                          .name = payload.name,
                          .phones = payload.phones,
                          .district = payload.district,
                          .address = payload.address,
                          .note = payload.note,
                          .changedAt = {}};
    if (const auto found = check(citizen, step.context.organisation))
        return refused(found);
    return citizen;
}

Applied<Citizen> amendCitizen(Citizen citizen, const AmendCitizen &payload, const Step &step)
{
    const Citizen before = citizen;
    if (payload.name)
        citizen.name = *payload.name;
    if (payload.phones)
        citizen.phones = *payload.phones;
    if (payload.district)
        citizen.district = payload.district->isEmpty() ? std::nullopt : payload.district;
    if (payload.address)
        citizen.address = *payload.address;
    if (payload.note)
        citizen.note = *payload.note;
    if (const auto found = check(citizen, step.context.organisation))
        return refused(found);
    if (citizen == before)
        return refused(Rule::NothingChanged);
    return citizen;
}

} // namespace barodesk::domain::applying

#include "ui/templates/templatewords.h"

#include "domain/masking.h"
#include "ui/text/labels.h"
#include "ui/text/timetext.h"

namespace barodesk::ui::templates {

using namespace domain;
using namespace Qt::StringLiterals;

Subject subjectOf(const Complaint &complaint)
{
    return {.number = complaint.number,
            .category = complaint.category,
            .place = complaint.place,
            .dueAt = complaint.dueAt,
            .citizen = maskedName(complaint.petitionerName),
            .department = complaint.department,
            .contractor = complaint.contractor};
}

TemplateWords wordsOf(const Subject &subject, const Organisation &organisation)
{
    TemplateWords words;
    if (subject.number)
        words.insert(u"number"_s, subject.number->toString());
    if (organisation.category(subject.category))
        words.insert(u"category"_s, organisation.categoryPath(subject.category).constLast());
    if (!subject.place.isEmpty() && (subject.place.district || !subject.place.address.isEmpty() || !subject.place.landmark.isEmpty()))
        words.insert(u"place"_s, Labels::place(subject.place, organisation));
    if (subject.dueAt.isValid())
        words.insert(u"due"_s, TimeText::full(subject.dueAt));
    if (!subject.citizen.isEmpty())
        words.insert(u"citizen"_s, subject.citizen);
    if (organisation.department(subject.department))
        words.insert(u"department"_s, Labels::department(subject.department, organisation));
    if (!subject.contractor.isEmpty())
        words.insert(u"contractor"_s, subject.contractor);
    return words;
}

} // namespace barodesk::ui::templates

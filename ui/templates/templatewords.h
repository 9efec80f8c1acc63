#pragma once

#include "domain/complaint.h"
#include "domain/templatefill.h"

namespace barodesk::ui::templates {

/// What a template may name of the complaint it is written into, as far as it is known.
struct Subject
{
    std::optional<domain::ComplaintNumber> number = {};
    domain::CategoryCode category = {};
    domain::Place place = {};
    QDateTime dueAt = {};
    QString citizen = {}; ///< As it may be written there.
    domain::DepartmentCode department = {};
    QString contractor = {};
};

/// Of a complaint that is there. The citizen's name is masked: who only has the complaint before them has not opened it.
Subject subjectOf(const domain::Complaint &complaint);
/// The words for domain::filled(). Names in the braces are the file's, not the interface's: {number}, {category}, {place}, {due}, {citizen},
/// {department}, {contractor}.
domain::TemplateWords wordsOf(const Subject &subject, const domain::Organisation &organisation);

} // namespace barodesk::ui::templates

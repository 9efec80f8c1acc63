#pragma once

#include "domain/historyentry.h"
#include "ui/papers/paper.h"
#include "ui/papers/papertext.h"

namespace barodesk::ui::papers {

/// What the 민원조정위원회 (영 38) needs of a complaint nobody takes on: what is asked, what is proposed, every movement, who refused it and
/// why, what stands in the way, how the due time came about, what is linked, and the whole story. With room for what is decided.
/// \param history oldest first \param linked complaints the complaint names that the desk has, by their id
Paper dossierOf(const domain::Complaint &complaint, const QList<domain::HistoryEntry> &history,
                const QHash<domain::ComplaintId, domain::Complaint> &linked, const PaperContext &context);

} // namespace barodesk::ui::papers

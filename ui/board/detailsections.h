#pragma once

#include "domain/complaint.h"
#include "domain/historyentry.h"
#include "domain/organisation.h"

class QLayout;
class QWidget;

namespace barodesk::ui::board {

void clearLayout(QLayout *layout); ///< With the widgets in it.

/// Why the due time is when it is: the counted and left-out spans, one a line, days of the same kind drawn together.
void fillLedger(QWidget *place, const domain::Complaint &complaint, const domain::Organisation &organisation);
void fillCallBacks(QWidget *place, const domain::Complaint &complaint, const QDateTime &now, bool unmasked);
/// What happened, latest first, as sentences.
void fillHistory(QWidget *place, const QList<domain::HistoryEntry> &history, const domain::Organisation &organisation,
                 const QDateTime &now);

} // namespace barodesk::ui::board

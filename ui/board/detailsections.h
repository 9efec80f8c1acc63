#pragma once

#include "domain/complaint.h"
#include "domain/historyentry.h"
#include "domain/organisation.h"

#include <functional>

class QLayout;
class QWidget;

namespace barodesk::ui::widgets {
class Label;
}

namespace barodesk::ui::board {

/// Stands above a section of the panel.
widgets::Label *sectionHeading(const QString &text, QWidget *parent);
void clearLayout(QLayout *layout); ///< With the widgets in it.

/// Why the due time is when it is: the counted and left-out spans, one a line, days of the same kind drawn together.
void fillLedger(QWidget *place, const domain::Complaint &complaint, const domain::Organisation &organisation);
/// \param call what the button beside a promise that is open does; null: there is none
void fillCallBacks(QWidget *place, const domain::Complaint &complaint, const QDateTime &now, bool unmasked,
                   const std::function<void(const domain::PhoneNumber &)> &call);
/// What happened, latest first, as sentences.
void fillHistory(QWidget *place, const QList<domain::HistoryEntry> &history, const domain::Organisation &organisation,
                 const QDateTime &now);

} // namespace barodesk::ui::board

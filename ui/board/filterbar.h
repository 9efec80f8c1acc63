#pragma once

#include "domain/organisation.h"
#include "models/complaintfilter.h"

#include <QWidget>

class QComboBox;

namespace barodesk::ui::widgets {
class Button;
}

namespace barodesk::ui::board {

/// The choices that narrow the board, beside the figures and the search.
class FilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    void setOrganisation(const domain::Organisation &organisation); ///< Keeps what is chosen where it still exists.
    void setOfficer(const domain::UserId &me) { m_me = me; }
    /// Puts its choices into the filter; leaves figures and text alone.
    void addTo(models::ComplaintFilter &filter, const domain::Organisation &organisation) const;
    void clear();
    int chosen() const; ///< How many of the choices narrow.

signals:
    void changed();
    void resetRequested();

private:
    QComboBox *addCombo(const QString &objectName, const QString &accessibleName);

    QComboBox *m_state;
    QComboBox *m_department;
    QComboBox *m_district;
    QComboBox *m_category;
    QComboBox *m_urgency;
    widgets::Button *m_mine;
    domain::UserId m_me;
};

} // namespace barodesk::ui::board

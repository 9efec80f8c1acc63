#pragma once

#include "domain/organisation.h"
#include "models/boardview.h"

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
    models::FilterChoices choices() const;
    void setChoices(const models::FilterChoices &choices); ///< Tells nobody; what no longer exists is left out.

signals:
    void changed();
    void resetRequested();

private:
    widgets::Button *addToggle(const QString &objectName, const QString &text);
    QComboBox *addCombo(const QString &objectName, const QString &accessibleName);

    QComboBox *m_state;
    QComboBox *m_department;
    QComboBox *m_district;
    QComboBox *m_category;
    QComboBox *m_urgency;
    widgets::Button *m_mine;
    widgets::Button *m_stuck;
};

} // namespace barodesk::ui::board

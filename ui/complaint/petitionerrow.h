#pragma once

#include <QWidget>

class QLineEdit;

namespace barodesk::ui::widgets {
class Button;
}

namespace barodesk::ui::complaint {

/// Who complains: name, number, and the key for who does so for another. A whole number can always be read; where the row is too narrow
/// for that, the key becomes an icon.
class PetitionerRow final : public QWidget
{
public:
    /// Takes all three. \param forAnother has an icon and a tooltip
    PetitionerRow(QLineEdit *name, QLineEdit *phone, widgets::Button *forAnother, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override; ///< With the icon, so that the form may get narrower than it is.

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    widgets::Button *m_forAnother;
    int m_fields; ///< Pixels the two fields need.
};

} // namespace barodesk::ui::complaint

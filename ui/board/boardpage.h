#pragma once

#include "domain/id.h"
#include "domain/phonenumber.h"

#include <QWidget>

namespace barodesk::desk {
class Desk;
}
namespace barodesk::ui::board {

class BoardPanel;

/// The board of a desk: the panel over its records, its session and its connection.
class BoardPage final : public QWidget
{
    Q_OBJECT
public:
    explicit BoardPage(desk::Desk &desk, QWidget *parent = nullptr);

    void open(const domain::ComplaintId &id);
    void focusSearch();

signals:
    void callWanted(const barodesk::domain::PhoneNumber &number); ///< Somebody clicked on a number.

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void followSession();

    desk::Desk &m_desk;
    BoardPanel *m_panel;
};

} // namespace barodesk::ui::board

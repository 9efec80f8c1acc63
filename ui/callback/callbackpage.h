#pragma once

#include "domain/phonenumber.h"

#include <QWidget>

namespace barodesk::desk {
class Desk;
}

namespace barodesk::ui::callback {

class CallBackPanel;

/// The call-backs of a desk: the panel over its records, its session and its telephone.
class CallBackPage final : public QWidget
{
    Q_OBJECT
public:
    /// \param desk outlives the page
    explicit CallBackPage(desk::Desk &desk, QWidget *parent = nullptr);

    int lateCount() const;

signals:
    void callWanted(const barodesk::domain::PhoneNumber &number);
    void lateCountChanged(int count); ///< One's own promises whose time has passed.

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    CallBackPanel *m_panel;
};

} // namespace barodesk::ui::callback

#pragma once

#include "domain/id.h"

#include <QWidget>

namespace barodesk::desk {
class Desk;
}

namespace barodesk::ui::calls {

class CallsPanel;

/// The call log of a desk: the panel over its records, its session and its telephone.
class CallsPage final : public QWidget
{
    Q_OBJECT
public:
    /// \param desk outlives the page
    explicit CallsPage(desk::Desk &desk, QWidget *parent = nullptr);

    int callBacksWanted() const;

signals:
    void complaintActivated(const barodesk::domain::ComplaintId &id);
    void callBacksWantedChanged(int count); ///< One's own missed calls nobody has called back yet.

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    desk::Desk &m_desk;
    CallsPanel *m_panel;
};

} // namespace barodesk::ui::calls

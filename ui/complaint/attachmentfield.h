#pragma once

#include "desk/intakeform.h"

#include <QWidget>

namespace barodesk::ui::attachment {
class AttachmentBox;
}

namespace barodesk::ui::complaint {

/// 첨부: the files of the form being written. They go when it is submitted, and stay with its draft until then.
class AttachmentField final : public QWidget
{
    Q_OBJECT
public:
    AttachmentField(desk::Desk &desk, desk::IntakeForm &form, QWidget *parent = nullptr);

    void watch(QWidget *area); ///< Files dropped on it or pasted in it are the form's.
    QList<QWidget *> focusChain() const;

signals:
    void added(int count);
    void rowsChanged(); ///< The focus chain is another.

private:
    void refresh();
    void takePosition(const domain::GeoPoint &position);

    desk::Desk &m_desk;
    desk::IntakeForm &m_form;
    attachment::AttachmentBox *m_box;
};

} // namespace barodesk::ui::complaint

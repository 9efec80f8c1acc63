#pragma once

#include "domain/complaint.h"
#include "ui/attachment/attachmentsource.h"

#include <QWidget>

namespace barodesk::ui::attachment {
class AttachmentBox;
}

namespace barodesk::ui::board {

/// 첨부: the files of a complaint in its panel, and the way to add one. Hidden where there is neither.
class AttachmentSection final : public QWidget
{
    Q_OBJECT
public:
    AttachmentSection(const attachment::AttachmentSource &source, QWidget *parent = nullptr);

    void showComplaint(const domain::Complaint &complaint);
    void forget();
    void watch(QWidget *area); ///< Files dropped on it or pasted in it are the complaint's.

private:
    void chain();

    const bool m_mayAdd;
    attachment::AttachmentBox *m_box;
};

} // namespace barodesk::ui::board

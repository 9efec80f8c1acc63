#include "ui/board/attachmentsection.h"

#include "ui/attachment/attachmentbox.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace barodesk::ui::board {

AttachmentSection::AttachmentSection(const attachment::AttachmentSource &source, QWidget *parent)
    : QWidget(parent), m_mayAdd(source.outbox), m_box(new attachment::AttachmentBox(source, attachment::AttachmentBox::Place::Record, this))
{
    setObjectName(QStringLiteral("attachmentSection"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::metrics::S2, 0, 0);
    layout->setSpacing(theme::metrics::S2);
    layout->addWidget(new widgets::Label(tr("첨부"), theme::TextSize::Small, &theme::Tokens::text3, QFont::DemiBold, this));
    layout->addWidget(m_box);
    connect(m_box, &attachment::AttachmentBox::rowsChanged, this, &AttachmentSection::chain);
    hide();
}

void AttachmentSection::showComplaint(const domain::Complaint &complaint)
{
    m_box->showFiles(complaint.id, complaint.attachments);
    setVisible(m_mayAdd || !complaint.attachments.isEmpty());
}

void AttachmentSection::forget() { m_box->forget(); }

void AttachmentSection::watch(QWidget *area) { m_box->watch(area); }

/// Rows are made later than what stands below them: Tab goes as the eye does.
void AttachmentSection::chain()
{
    const QList<QWidget *> order = m_box->focusChain();
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

} // namespace barodesk::ui::board

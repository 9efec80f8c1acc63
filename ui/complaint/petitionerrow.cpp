#include "ui/complaint/petitionerrow.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace barodesk::ui::complaint {

using namespace Qt::StringLiterals;

namespace {

constexpr int FieldSides = 24; ///< Left and right of what stands in a field.

int widthFor(const QLineEdit *field, const QString &text) { return field->fontMetrics().horizontalAdvance(text) + FieldSides; }

} // namespace

PetitionerRow::PetitionerRow(QLineEdit *name, QLineEdit *phone, widgets::Button *forAnother, QWidget *parent)
    : QWidget(parent), m_forAnother(forAnother)
{
    phone->setMinimumWidth(widthFor(phone, u"010-0000-0000"_s));
    name->setMinimumWidth(widthFor(name, u"남궁바름"_s));
    m_fields = name->minimumWidth() + theme::metrics::S2 + phone->minimumWidth();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::metrics::S2);
    layout->addWidget(name, 2);
    layout->addWidget(phone, 3);
    layout->addWidget(forAnother);
    setFocusProxy(name);
}

QSize PetitionerRow::minimumSizeHint() const
{
    return {m_fields + theme::metrics::S2 + m_forAnother->iconOnlyWidth(), QWidget::minimumSizeHint().height()};
}

void PetitionerRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_forAnother->setIconOnly(m_fields + theme::metrics::S2 + m_forAnother->fullWidth() > width());
}

} // namespace barodesk::ui::complaint

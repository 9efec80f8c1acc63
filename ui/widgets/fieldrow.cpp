#include "ui/widgets/fieldrow.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/evidenceline.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QGridLayout>

namespace barodesk::ui::widgets {

FieldRow::FieldRow(const QString &label, QWidget *field, QWidget *parent) : QWidget(parent), m_field(field)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::metrics::S3);
    grid->setVerticalSpacing(theme::metrics::S1);
    grid->setColumnMinimumWidth(0, LabelWidth);
    grid->setColumnStretch(1, 1);
    m_label = new Label(label, theme::TextSize::Base, &theme::Tokens::text2, QFont::Normal, this);
    m_label->setMinimumHeight(theme::metrics::FieldHeight);
    m_label->setBuddy(field);
    m_evidence = new EvidenceLine(this);
    m_note = new Label({}, theme::TextSize::Small, &theme::Tokens::text3, QFont::Normal, this);
    m_note->setWrapping(true);
    grid->addWidget(m_label, 0, 0, Qt::AlignTop | Qt::AlignLeft);
    grid->addWidget(field, 0, 1);
    grid->addWidget(m_evidence, 1, 1);
    grid->addWidget(m_note, 2, 1);
    connect(m_evidence, &EvidenceLine::clicked, this, &FieldRow::evidenceAccepted);
    m_evidence->hide();
    setLabel(label);
    arrange();
}

void FieldRow::setLabel(const QString &label)
{
    m_label->setText(label);
    if (m_field->accessibleName() == m_named) {
        m_field->setAccessibleName(label);
        m_named = label;
    }
}

void FieldRow::setLabelWidth(int width) { static_cast<QGridLayout *>(layout())->setColumnMinimumWidth(0, width); }

void FieldRow::setEvidence(const QString &text, const QString &action)
{
    m_evidence->setContent(text, action);
    m_evidence->setVisible(!text.isEmpty());
}

void FieldRow::setError(const QString &sentence)
{
    if (m_error == sentence)
        return;
    m_error = sentence;
    arrange();
    if (!sentence.isEmpty()) {
        QAccessibleEvent event(m_note, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void FieldRow::setHint(const QString &sentence)
{
    m_hint = sentence;
    arrange();
}

void FieldRow::arrange()
{
    m_note->setRole(m_error.isEmpty() ? &theme::Tokens::text3 : &theme::Tokens::bad);
    m_note->setText(m_error.isEmpty() ? m_hint : m_error);
    m_note->setVisible(!m_note->text().isEmpty());
    m_field->setAccessibleDescription(m_note->text());
}

} // namespace barodesk::ui::widgets

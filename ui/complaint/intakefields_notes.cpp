// What stands below the fields: what was heard, what was taken of it, what is missing.
#include "ui/complaint/intakefields.h"

#include "desk/desk.h"
#include "ui/complaint/callbackbox.h"
#include "ui/complaint/categoryfield.h"
#include "ui/complaint/composition.h"
#include "ui/complaint/evidencewords.h"
#include "ui/complaint/growingtext.h"
#include "ui/complaint/placebox.h"
#include "ui/text/refusaltext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/evidenceline.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/searchfield.h"

#include <QLineEdit>

namespace barodesk::ui::complaint {

QKeySequence IntakeFields::keyOf(Field field)
{
    switch (field) {
    case Field::Category: return Qt::ALT | Qt::Key_1;
    case Field::Place: return Qt::ALT | Qt::Key_2;
    case Field::Urgency: return Qt::ALT | Qt::Key_3;
    case Field::Phone: return Qt::ALT | Qt::Key_4;
    case Field::CallBack: return Qt::ALT | Qt::Key_5;
    case Field::Text:
    case Field::Petitioner: return {};
    }
    return {};
}

QString IntakeFields::heard(const speech::Suggestion &suggestion) const
{
    return EvidenceWords::offer(suggestion, m_desk.replica().organisation());
}

void IntakeFields::showEvidence()
{
    for (const Field field : {Field::Category, Field::Place, Field::Urgency, Field::Phone, Field::CallBack}) {
        const speech::Suggestion *offered = m_form.suggestion(field);
        const QString words = offered ? heard(*offered) : QString();
        const QString action = offered ? tr("받기 %1").arg(widgets::keyText(keyOf(field))) : QString();
        if (field == Field::CallBack) {
            m_date->setContent(words, action);
            m_date->setVisible(offered);
            continue;
        }
        // The number is offered where it goes: at the call-back.
        widgets::FieldRow *row = rowOf(field == Field::Phone ? Field::CallBack : field);
        row->setEvidence(words, action);
        row->setHint(offered ? QString() : m_taken.value(field));
    }
}

void IntakeFields::accept(Field field)
{
    const speech::Suggestion *offered = m_form.suggestion(field);
    if (!offered)
        return;
    m_taken.insert(field, EvidenceWords::taken(*offered));
    m_composition->commit();
    if (!m_form.accept(field))
        m_taken.remove(field);
    showEvidence();
    emit accepted(field);
}

int IntakeFields::acceptAll()
{
    QHash<Field, QString> offered;
    for (const Field field : {Field::Category, Field::Place, Field::Urgency, Field::Phone}) {
        if (const speech::Suggestion *suggestion = m_form.suggestion(field))
            offered.insert(field, EvidenceWords::taken(*suggestion));
    }
    const int count = m_form.acceptAll();
    for (auto it = offered.cbegin(); it != offered.cend(); ++it) {
        if (!m_form.suggestion(it.key()))
            m_taken.insert(it.key(), it.value());
    }
    showEvidence();
    return count;
}

void IntakeFields::showMissing()
{
    m_showsMissing = true;
    showErrors();
    const auto missing = m_form.missing();
    if (missing.isEmpty())
        return;
    switch (missing.first().field) {
    case Field::Category: m_category->editor()->setFocus(Qt::ShortcutFocusReason); break;
    case Field::Place: m_place->editor()->setFocus(Qt::ShortcutFocusReason); break;
    case Field::Urgency: m_urgency->setFocus(Qt::ShortcutFocusReason); break;
    case Field::Text: m_text->setFocus(Qt::ShortcutFocusReason); break;
    case Field::Petitioner: m_name->setFocus(Qt::ShortcutFocusReason); break;
    case Field::Phone: m_phone->setFocus(Qt::ShortcutFocusReason); break;
    case Field::CallBack: m_callBack->phoneEditor()->setFocus(Qt::ShortcutFocusReason); break;
    }
}

void IntakeFields::clearMissing()
{
    m_showsMissing = false;
    showErrors();
}

/// Something stands there, and it is no number.
bool IntakeFields::wrongNumber(Field field) const
{
    const desk::ComplaintDraft &draft = m_form.draft();
    if (field == Field::Phone)
        return !draft.petitionerPhone.isEmpty();
    const QString &typed = draft.callBackPhone.isEmpty() ? draft.petitionerPhone : draft.callBackPhone;
    return field == Field::CallBack && !typed.isEmpty() && !domain::PhoneNumber::parse(typed);
}

void IntakeFields::showErrors()
{
    QHash<widgets::FieldRow *, QString> sentences;
    if (m_showsMissing) {
        for (const auto &[field, rule] : m_form.missing()) {
            if (widgets::FieldRow *row = rowOf(field); !sentences.contains(row))
                sentences.insert(row,
                                 wrongNumber(field) ? tr("번호를 읽을 수 없습니다. 숫자를 확인해 주십시오.") : RefusalText::sentence(rule));
        }
    }
    for (widgets::FieldRow *row : std::as_const(m_rows))
        row->setError(sentences.value(row));
}

} // namespace barodesk::ui::complaint

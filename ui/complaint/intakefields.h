#pragma once

#include "desk/intakeform.h"

#include <QHash>
#include <QWidget>

class QLineEdit;

namespace barodesk::desk {
class Desk;
}
namespace barodesk::ui::widgets {
class Button;
class Chip;
class EvidenceLine;
class FieldRow;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::templates {
struct TemplateSource;
}

namespace barodesk::ui::complaint {

class AttachmentField;
class CallBackBox;
class CategoryField;
class Composition;
class DueBox;
class GrowingText;
class PlaceBox;

/// The rows of the complaint form, in the order of the talk: each shows what stands in the IntakeForm, what was heard beside it, and what is
/// missing. Holds no rule.
class IntakeFields final : public QWidget
{
    Q_OBJECT
public:
    using Field = desk::IntakeForm::Field;

    IntakeFields(desk::Desk &desk, desk::IntakeForm &form, QWidget *parent = nullptr);
    ~IntakeFields() override;

    void commitComposition();
    void accept(Field field);
    int acceptAll();
    /// Says at each field what is missing and puts the focus on the first; from then on kept up to date until nothing is.
    void showMissing();
    void clearMissing();
    void refreshDue();
    void setRecent(const QList<domain::CategoryCode> &recent);
    void appendToPlace(const QString &words);
    void appendToText(const QString &words);
    void focusFirst();
    DueBox *dueBox() const { return m_due; } ///< Kept up to date here, laid out by the form.
    /// The key that accepts what was heard for a field; empty where nothing is ever heard.
    static QKeySequence keyOf(Field field);

signals:
    void accepted(barodesk::desk::IntakeForm::Field field);
    void filesAdded(int count); ///< Possibly where nobody sees it now.

private:
    void makeRows();
    void chainFocus();
    templates::TemplateSource templateSource() const;
    void connectEditors();
    void takeOrganisation();
    void showDraft();
    void showEvidence();
    void showErrors();
    bool wrongNumber(Field field) const;
    void showDepartment();
    void showDictation();
    QString heard(const speech::Suggestion &suggestion) const; ///< What would go in, and the words it was heard in.
    widgets::FieldRow *rowOf(Field field) const { return m_rows.value(field); }

    desk::Desk &m_desk;
    desk::IntakeForm &m_form;
    Composition *m_composition;
    CategoryField *m_category;
    PlaceBox *m_place;
    widgets::Button *m_urgency;
    widgets::Chip *m_danger;
    GrowingText *m_text;
    AttachmentField *m_attachments;
    QLineEdit *m_name;
    QLineEdit *m_phone;
    widgets::Button *m_behalfToggle;
    QLineEdit *m_behalf;
    widgets::Button *m_dictation;
    CallBackBox *m_callBack;
    QLineEdit *m_department;
    DueBox *m_due;
    QHash<Field, widgets::FieldRow *> m_rows;
    widgets::EvidenceLine *m_date = nullptr; ///< Below the call-back: the day that was heard.
    QHash<Field, QString> m_taken;           ///< Words of what was accepted; stays below the field.
    domain::ComplaintId m_shown;
    bool m_showsMissing = false;
    bool m_setting = false;
};

} // namespace barodesk::ui::complaint

#pragma once

#include <QWidget>

namespace barodesk::ui::widgets {

class EvidenceLine;
class Label;

/// A label column, a field, and below the field a line of evidence or of what is wrong. The rows of a form share a column width.
class FieldRow final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int LabelWidth = 76;
    static constexpr int WideLabelWidth
        = 100; ///< Of the settings, whose labels are longer: one edge for all their panes, in either language.

    /// Takes the field; the label becomes its accessible name unless it has one.
    FieldRow(const QString &label, QWidget *field, QWidget *parent = nullptr);

    QWidget *field() const { return m_field; }
    void setLabel(const QString &label);
    void setLabelWidth(int width);
    /// What was heard, offered beside the field: "들은 말 “…”" and what to press. A click accepts too. Empty removes it.
    void setEvidence(const QString &text, const QString &action = {});
    void setError(const QString &sentence); ///< Replaces the hint while it is not empty; announced to screen readers.
    void setHint(const QString &sentence);

signals:
    void evidenceAccepted();

private:
    void arrange();

    QWidget *m_field;
    Label *m_label;
    EvidenceLine *m_evidence;
    Label *m_note;
    QString m_error;
    QString m_hint;
    QString m_named; ///< The accessible name that came from the label.
};

} // namespace barodesk::ui::widgets

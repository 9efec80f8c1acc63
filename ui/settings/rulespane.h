#pragma once

#include "ui/settings/typedlistpane.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace barodesk::ui::complaint {
class CategoryField;
}
namespace barodesk::ui::widgets {
class FieldRow;
}

namespace barodesk::ui::settings {

/// 단계 알림: who is told when a complaint stands, as sentences.
class RulesPane final : public TypedListPane<domain::EscalationRule>
{
    Q_OBJECT
public:
    explicit RulesPane(desk::Desk &desk, QWidget *parent = nullptr);

private:
    QWidget *makeEditor();
    void fitAmount(domain::EscalationTrigger trigger);
    void retranslate() override;
    void focusEditor() override;
    domain::EscalationRule fresh() const override;
    void showItem(const domain::EscalationRule *item) override;
    QString faultOf(const domain::EscalationRule &item) const override;

    QComboBox *m_trigger = nullptr;
    QSpinBox *m_amount = nullptr;
    complaint::CategoryField *m_category = nullptr;
    QLineEdit *m_note = nullptr;
    QList<QCheckBox *> m_tell; ///< By Role, but those who only read.
    widgets::FieldRow *m_triggerRow = nullptr, *m_amountRow = nullptr, *m_categoryRow = nullptr, *m_tellRow = nullptr, *m_noteRow = nullptr;
};

} // namespace barodesk::ui::settings

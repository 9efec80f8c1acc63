#pragma once

#include "ui/settings/typedlistpane.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace barodesk::ui::complaint {
class CategoryField;
}
namespace barodesk::ui::widgets {
class Button;
class FieldRow;
class Label;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::settings {

/// 글틀: the texts the team puts into forms with Ctrl+T.
class TemplatesPane final : public TypedListPane<domain::TextTemplate>
{
    Q_OBJECT
public:
    explicit TemplatesPane(desk::Desk &desk, QWidget *parent = nullptr);

private:
    QWidget *makeEditor();
    void showPreview();
    void retranslate() override;
    void focusEditor() override;
    domain::TextTemplate fresh() const override;
    void showItem(const domain::TextTemplate *item) override;
    QString faultOf(const domain::TextTemplate &item) const override;

    QLineEdit *m_name = nullptr;
    QComboBox *m_use = nullptr;
    complaint::CategoryField *m_category = nullptr;
    QPlainTextEdit *m_text = nullptr;
    widgets::FieldRow *m_nameRow = nullptr, *m_useRow = nullptr, *m_categoryRow = nullptr, *m_textRow = nullptr;
    QList<widgets::Button *> m_words; ///< Each puts one word in braces in.
    widgets::Label *m_preview = nullptr;
};

} // namespace barodesk::ui::settings

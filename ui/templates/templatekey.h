#pragma once

#include "ui/templates/templatewords.h"

#include <QKeySequence>
#include <QObject>

#include <functional>

class QLineEdit;
class QPlainTextEdit;

namespace barodesk::ui::widgets {
class Button;
}

namespace barodesk::ui::templates {

class TemplatePopup;

/// Where a chooser gets what it shows, asked each time it opens.
struct TemplateSource
{
    std::function<const domain::Organisation &()> organisation;
    std::function<Subject()> subject;
};

/// Gives a field the key of the text templates (Ctrl+T) and, where there is room, a button of the same. What is chosen is put in at the
/// cursor, in place of what is selected, as one step that can be undone; a word it could not fill is left selected. Child of its field.
class TemplateKey final : public QObject
{
    Q_OBJECT
public:
    TemplateKey(QPlainTextEdit *field, domain::TemplateUse use, TemplateSource source);
    TemplateKey(QLineEdit *field, domain::TemplateUse use, TemplateSource source);

    static QKeySequence keys(); ///< Ctrl+T
    widgets::Button *makeButton(QWidget *parent);
    void open();

signals:
    void aboutToOpen(); ///< What is being composed in the field is to become text now.

private:
    TemplateKey(QWidget *field, domain::TemplateUse use, TemplateSource source);

    void put(const domain::TextTemplate &textTemplate);
    void putInto(QPlainTextEdit &field, const domain::FilledTemplate &text) const;
    bool putInto(QLineEdit &field, domain::FilledTemplate text) const; ///< False: it does not fit.

    QWidget *m_field;
    domain::TemplateUse m_use;
    TemplateSource m_source;
    TemplatePopup *m_popup;
};

} // namespace barodesk::ui::templates

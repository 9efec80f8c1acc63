#pragma once

#include "domain/templatefill.h"
#include "models/texttemplatemodel.h"

#include <QFrame>
#include <QPointer>

class QListView;

namespace barodesk::ui::widgets {
class Label;
class SearchField;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::templates {

class TemplateDelegate;

/// The templates for one field, over the window beside that field, with the whole text of the one in hand below them. It has the focus
/// while it is open, for its search; Enter takes one, Escape or a click elsewhere closes it, and the focus goes back to the field.
class TemplatePopup final : public QFrame
{
    Q_OBJECT
public:
    /// \param field stays its owner; the popup lies in the field's window while it is open
    explicit TemplatePopup(QWidget *field);

    void open(const domain::Organisation &organisation, domain::TemplateUse use, const domain::CategoryCode &category,
              const domain::TemplateWords &words);
    void say(const QString &sentence); ///< Why the one chosen was not put in.
    void close();

signals:
    void chosen(const barodesk::domain::TextTemplate &textTemplate);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool takesKey(int key, Qt::KeyboardModifiers modifiers);
    void move(int rows);
    void take(int row);
    void showCurrent();
    void place();
    void retranslate();

    QPointer<QWidget> m_field;
    widgets::SearchField *m_search;
    QListView *m_list;
    widgets::Label *m_text;
    models::TextTemplateModel m_model;
    TemplateDelegate *m_delegate;
    domain::TemplateWords m_words;
    bool m_none = false; ///< The team keeps none for this field.
};

} // namespace barodesk::ui::templates

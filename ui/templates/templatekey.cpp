#include "ui/templates/templatekey.h"

#include "ui/templates/templatepopup.h"
#include "ui/widgets/button.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QTextBlock>

#include <utility>

namespace barodesk::ui::templates {

using namespace domain;
using namespace Qt::StringLiterals;

TemplateKey::TemplateKey(QPlainTextEdit *field, TemplateUse use, TemplateSource source)
    : TemplateKey(static_cast<QWidget *>(field), use, std::move(source))
{
}

TemplateKey::TemplateKey(QLineEdit *field, TemplateUse use, TemplateSource source)
    : TemplateKey(static_cast<QWidget *>(field), use, std::move(source))
{
}

TemplateKey::TemplateKey(QWidget *field, TemplateUse use, TemplateSource source)
    : QObject(field), m_field(field), m_use(use), m_source(std::move(source)), m_popup(new TemplatePopup(field))
{
    auto *shortcut = new QShortcut(keys(), field, nullptr, nullptr, Qt::WidgetShortcut);
    shortcut->setAutoRepeat(false);
    connect(shortcut, &QShortcut::activated, this, &TemplateKey::open);
    connect(m_popup, &TemplatePopup::chosen, this, &TemplateKey::put);
    // The popup moves to the window when it opens; it goes with its field.
    connect(field, &QObject::destroyed, m_popup, &QObject::deleteLater);
}

QKeySequence TemplateKey::keys() { return QKeySequence{Qt::CTRL | Qt::Key_T}; }

widgets::Button *TemplateKey::makeButton(QWidget *parent)
{
    auto *button = new widgets::Button(tr("글틀"), theme::ButtonRole::Quiet, parent);
    button->setObjectName(u"templateButton"_s);
    button->setSmall(true);
    button->setThemeIcon(theme::Icon::FileText);
    button->setKeyHint(widgets::keyText(keys()));
    button->setFocusPolicy(Qt::NoFocus); // The key does the same from within the field.
    button->setToolTip(tr("팀이 함께 쓰는 글을 커서 자리에 넣습니다 (%1)").arg(widgets::keyText(keys())));
    connect(button, &QPushButton::clicked, this, &TemplateKey::open);
    return button;
}

void TemplateKey::open()
{
    if (!m_field->isEnabled())
        return;
    emit aboutToOpen();
    QGuiApplication::inputMethod()->commit();
    const Organisation &organisation = m_source.organisation();
    const Subject subject = m_source.subject();
    m_popup->open(organisation, m_use, subject.category, wordsOf(subject, organisation));
}

void TemplateKey::put(const TextTemplate &textTemplate)
{
    const FilledTemplate text = filled(textTemplate.text, wordsOf(m_source.subject(), m_source.organisation()));
    if (auto *many = qobject_cast<QPlainTextEdit *>(m_field)) {
        putInto(*many, text);
    } else if (auto *line = qobject_cast<QLineEdit *>(m_field); line && !putInto(*line, text)) {
        m_popup->say(tr("이 칸에는 길어서 다 들어가지 않습니다. 칸을 비우거나 짧은 글틀을 고르십시오."));
        return;
    }
    m_popup->close();
}

void TemplateKey::putInto(QPlainTextEdit &field, const FilledTemplate &text) const
{
    QTextCursor cursor = field.textCursor();
    const int at = cursor.selectionStart();
    const QChar before = at > 0 ? field.document()->characterAt(at - 1) : QChar(u' ');
    const bool apart = !before.isSpace() && before != QChar::ParagraphSeparator;
    cursor.insertText(apart ? QString(u' ' + text.text) : text.text);
    if (text.openAt >= 0) {
        const int open = at + (apart ? 1 : 0) + int(text.openAt);
        cursor.setPosition(open);
        cursor.setPosition(open + int(text.openLength), QTextCursor::KeepAnchor);
    }
    field.setTextCursor(cursor);
    field.ensureCursorVisible();
}

bool TemplateKey::putInto(QLineEdit &field, FilledTemplate text) const
{
    text.text.replace(u'\n', u' ');
    const int at = field.hasSelectedText() ? field.selectionStart() : field.cursorPosition();
    const bool apart = at > 0 && !field.text().at(at - 1).isSpace();
    const qsizetype length = field.text().size() - field.selectedText().size() + text.text.size() + (apart ? 1 : 0);
    if (length > field.maxLength())
        return false;
    field.insert(apart ? QString(u' ' + text.text) : text.text);
    if (text.openAt >= 0)
        field.setSelection(at + (apart ? 1 : 0) + int(text.openAt), int(text.openLength));
    return true;
}

} // namespace barodesk::ui::templates

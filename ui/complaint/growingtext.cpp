#include "ui/complaint/growingtext.h"

#include "ui/theme/fonts.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace barodesk::ui::complaint {

namespace {
constexpr int Frame = 2 * (1 + 6); ///< Line and air, above and below.
}

GrowingText::GrowingText(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(5);
    connect(this, &QPlainTextEdit::textChanged, this, &GrowingText::grow);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &GrowingText::grow);
}

int GrowingText::heightOf(int lines) const
{
    return int(std::ceil(QFontMetricsF(font()).lineSpacing() * lines)) + Frame;
}

QSize GrowingText::sizeHint() const { return {280, heightOf(m_lines)}; }
QSize GrowingText::minimumSizeHint() const { return {120, heightOf(m_lines)}; }

/// The document of a plain text edit measures its height in lines.
void GrowingText::grow()
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        lines += std::max(1, block.layout()->lineCount());
    lines = std::clamp(lines, LeastLines, MostLines);
    if (lines == m_lines)
        return;
    m_lines = lines;
    updateGeometry();
}

void GrowingText::append(const QString &words)
{
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    const bool apart = !document()->isEmpty() && !toPlainText().back().isSpace();
    cursor.insertText(apart ? QString(u' ' + words) : words);
}

void GrowingText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    grow();
}

void GrowingText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace barodesk::ui::complaint

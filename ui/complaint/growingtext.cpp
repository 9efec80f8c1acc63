#include "ui/complaint/growingtext.h"

#include "ui/theme/fonts.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace barodesk::ui::complaint {

namespace {
constexpr int Frame = 2 * (1 + 3); ///< Line and air, above and below.
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
    grow();
}

QSize GrowingText::sizeHint() const { return {280, m_height}; }
QSize GrowingText::minimumSizeHint() const { return {120, m_height}; }

void GrowingText::grow()
{
    double text = 0;
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        text += blockBoundingRect(block).height();
        lines += std::max(1, block.layout()->lineCount());
    }
    const double step = std::max(QFontMetricsF(font()).lineSpacing(), text / std::max(1, lines));
    const int height = int(std::ceil(std::clamp(text, LeastLines * step, MostLines * step) + 2 * document()->documentMargin())) + Frame;
    if (height == m_height)
        return;
    m_height = height;
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
        grow();
}

} // namespace barodesk::ui::complaint

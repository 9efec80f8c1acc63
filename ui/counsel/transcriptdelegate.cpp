#include "ui/counsel/transcriptdelegate.h"

#include "domain/callrecord.h"
#include "models/transcriptmodel.h"
#include "ui/text/labels.h"
#include "ui/text/timetext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QAbstractScrollArea>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace barodesk::ui::counsel {

namespace metrics = theme::metrics;
using models::TranscriptModel;
using theme::TextSize;
using theme::Tokens;
using namespace Qt::StringLiterals;

namespace {

constexpr int AirAbove = 5; ///< And below: two lines of talk stand a little apart from two lines of one sentence.
constexpr int NoteHeight = 18;

QFont words() { return theme::font(TextSize::Title); }

int wordsWidth(int rowWidth)
{
    return std::max(80, rowWidth - 2 * metrics::S4 - TranscriptDelegate::LegWidth - TranscriptDelegate::TimeWidth);
}

QPoint wordsOrigin(const QRect &row) { return row.topLeft() + QPoint(metrics::S4 + TranscriptDelegate::LegWidth, AirAbove); }

/// A view asks for sizes and paints with rectangles of different widths; the viewport's is the one that holds.
int rowWidthIn(const QStyleOptionViewItem &option)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(option.widget);
    return area ? area->viewport()->width() : option.rect.width();
}

bool isInterrupted(const QModelIndex &index) { return index.data(TranscriptModel::InterruptedRole).toBool(); }

} // namespace

TranscriptDelegate::TranscriptDelegate(QObject *parent) : QStyledItemDelegate(parent) { }

void TranscriptDelegate::setMarks(const Marks &marks) { m_marks = marks; }

void TranscriptDelegate::forget() { m_lines.clear(); }

const TranscriptDelegate::Line &TranscriptDelegate::lineOf(const QModelIndex &index, int rowWidth) const
{
    const int id = index.data(TranscriptModel::IdRole).toInt();
    const QString text = index.data(TranscriptModel::TextRole).toString();
    const int width = wordsWidth(rowWidth);
    const QList<Mark> marks = m_marks.value(id);
    Line &line = m_lines[id];
    if (line.layout && line.text == text && line.width == width) {
        // Marks change how it is painted, not where its lines break.
        line.marks = marks;
        return line;
    }
    line.text = text;
    line.width = width;
    line.marks = marks;
    line.layout = std::make_unique<QTextLayout>(text, words());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    line.layout->setTextOption(option);
    line.layout->setCacheEnabled(true);
    const double step = theme::lineHeight(words());
    double y = 0;
    line.layout->beginLayout();
    for (QTextLine part = line.layout->createLine(); part.isValid(); part = line.layout->createLine()) {
        part.setLineWidth(width);
        part.setPosition({0, y + std::floor((step - part.height()) / 2)});
        y += step;
    }
    line.layout->endLayout();
    line.height = std::max(y, step);
    ++m_made;
    return line;
}

QSize TranscriptDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = rowWidthIn(option);
    const Line &line = lineOf(index, width);
    return {width, int(std::ceil(line.height)) + 2 * AirAbove + (isInterrupted(index) ? NoteHeight : 0)};
}

QRectF TranscriptDelegate::textBounds(const QModelIndex &index, int rowWidth) const
{
    const Line &line = lineOf(index, rowWidth);
    QRectF bounds;
    for (int i = 0; i < line.layout->lineCount(); ++i)
        bounds |= line.layout->lineAt(i).naturalTextRect();
    return bounds.translated(wordsOrigin(QRect(0, 0, rowWidth, 0)));
}

void TranscriptDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = theme::tokens(option.widget);
    const Line &line = lineOf(index, rowWidthIn(option));
    const bool citizen = domain::Leg(index.data(TranscriptModel::LegRole).toInt()) == domain::Leg::Citizen;
    const bool final = index.data(TranscriptModel::FinalRole).toBool();
    const int step = theme::lineHeight(words());
    const QRect row(option.rect.topLeft(), QSize(rowWidthIn(option), option.rect.height()));

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.accentSoft);
        painter->drawRoundedRect(row.adjusted(metrics::S2, 1, -metrics::S2, -1), metrics::RadiusChip, metrics::RadiusChip);
    }
    painter->setFont(theme::font(TextSize::Small, citizen ? QFont::DemiBold : QFont::Normal));
    painter->setPen(citizen ? t.accent : t.text2);
    painter->drawText(QRect(row.left() + metrics::S4, row.top() + AirAbove, LegWidth, step), Qt::AlignLeft | Qt::AlignVCenter,
                      Labels::of(citizen ? domain::Leg::Citizen : domain::Leg::Counsellor));
    painter->setFont(theme::font(TextSize::Tiny));
    painter->setPen(t.text3);
    const std::chrono::milliseconds start{index.data(TranscriptModel::StartRole).toLongLong()};
    painter->drawText(QRect(row.right() - metrics::S4 - TimeWidth + 1, row.top() + AirAbove, TimeWidth, step),
                      Qt::AlignRight | Qt::AlignVCenter, TimeText::clock(std::chrono::duration_cast<std::chrono::seconds>(start)));

    const QPointF origin = wordsOrigin(row);
    painter->setPen(Qt::NoPen);
    painter->setBrush(t.mark);
    for (const Mark &mark : line.marks) {
        const int end = std::min(mark.start + mark.length, int(line.text.size()));
        for (int i = 0; i < line.layout->lineCount(); ++i) {
            const QTextLine part = line.layout->lineAt(i);
            const int from = std::max(mark.start, part.textStart());
            const int to = std::min(end, part.textStart() + part.textLength());
            if (from >= to)
                continue;
            const QRectF ground(part.cursorToX(from) - 2, part.y() - 1, part.cursorToX(to) - part.cursorToX(from) + 4, part.height() + 2);
            painter->drawRoundedRect(ground.translated(origin), 3, 3);
        }
    }
    painter->setPen(final ? t.text : t.text2);
    line.layout->draw(painter, origin);
    if (!final && line.layout->lineCount() > 0) {
        // Somebody is still speaking.
        const QTextLine last = line.layout->lineAt(line.layout->lineCount() - 1);
        const double x = origin.x() + last.cursorToX(int(line.text.size())) + 2;
        painter->fillRect(QRectF(x, origin.y() + last.y() + 1, 2, last.height() - 2), t.accent);
    }
    if (isInterrupted(index)) {
        painter->setFont(theme::font(TextSize::Tiny));
        painter->setPen(t.warn);
        painter->drawText(QRectF(origin.x(), origin.y() + line.height, line.width, NoteHeight), Qt::AlignLeft | Qt::AlignVCenter,
                          tr("여기서 받아쓰기가 끊겼다가 이어졌습니다"));
    }
    painter->restore();
}

QString TranscriptDelegate::wordsAt(const QModelIndex &index, const QRect &row, const QPoint &point) const
{
    const Line &line = lineOf(index, row.width());
    const QPointF inside = QPointF(point) - wordsOrigin(row);
    for (int i = 0; i < line.layout->lineCount(); ++i) {
        const QTextLine part = line.layout->lineAt(i);
        if (!part.naturalTextRect().adjusted(-2, -3, 2, 3).contains(inside))
            continue;
        const int at = std::min(part.xToCursor(inside.x(), QTextLine::CursorOnCharacter), int(line.text.size()) - 1);
        for (const Mark &mark : line.marks) {
            if (at >= mark.start && at < mark.start + mark.length)
                return line.text.mid(mark.start, mark.length);
        }
        // Korean words stand between spaces.
        const auto before = line.text.lastIndexOf(u' ', at);
        const auto after = line.text.indexOf(u' ', at);
        return line.text.mid(before + 1, (after < 0 ? line.text.size() : after) - before - 1);
    }
    return {};
}

} // namespace barodesk::ui::counsel

#pragma once

#include "ui/counsel/transcriptmarks.h"

#include <QHash>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <memory>
#include <unordered_map>

namespace barodesk::ui::counsel {

/// A line of the talk: who, the words, when. Layouts are kept for each line until its words, its marks or the width change, so that a
/// line being spoken costs one layout and the others none.
class TranscriptDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int LegWidth = 56;
    static constexpr int TimeWidth = 44;

    explicit TranscriptDelegate(QObject *parent = nullptr);

    void setMarks(const Marks &marks);
    const Marks &marks() const { return m_marks; }
    void forget(); ///< Fonts have changed, or the talk is another one.
    /// What is under a point of the row: the whole understood stretch, or the word. Empty beside the words.
    QString wordsAt(const QModelIndex &index, const QRect &row, const QPoint &point) const;
    /// The room the words take, for tests: no glyph may lie outside the row.
    QRectF textBounds(const QModelIndex &index, int rowWidth) const;
    int layoutCount() const { return m_made; } ///< Since it was made.

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Line
    {
        QString text;
        int width = 0;
        QList<Mark> marks;
        std::unique_ptr<QTextLayout> layout;
        double height = 0;
    };

    const Line &lineOf(const QModelIndex &index, int rowWidth) const;

    Marks m_marks;
    mutable std::unordered_map<int, Line> m_lines; ///< By line id.
    mutable int m_made = 0;
};

} // namespace barodesk::ui::counsel

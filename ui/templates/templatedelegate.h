#pragma once

#include "domain/templatefill.h"

#include <QStyledItemDelegate>

namespace barodesk::ui::templates {

/// A template as a row: its name, and below it the beginning of the text as it would be put in.
class TemplateDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int RowHeight = 46;

    using QStyledItemDelegate::QStyledItemDelegate;

    void setWords(const domain::TemplateWords &words) { m_words = words; }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    domain::TemplateWords m_words;
};

} // namespace barodesk::ui::templates

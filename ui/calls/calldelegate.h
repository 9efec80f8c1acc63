#pragma once

#include "domain/organisation.h"

#include <QStyledItemDelegate>

#include <functional>

namespace barodesk::ui::calls {

/// A call in two lines: which way and how it ended, who, through which queue; at the right when and how long.
class CallDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int RowHeight = 56;

    CallDelegate(std::function<QDateTime()> now, std::function<const domain::Organisation &()> organisation, QObject *parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// A row in one sentence, for who does not see it.
    QString spoken(const QModelIndex &index) const;

private:
    QString secondLine(const QModelIndex &index) const;

    std::function<QDateTime()> m_now;
    std::function<const domain::Organisation &()> m_organisation;
};

} // namespace barodesk::ui::calls

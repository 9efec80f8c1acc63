#pragma once

#include "domain/organisation.h"

#include <QStyledItemDelegate>

#include <functional>

namespace barodesk::ui::callback {

/// A promise in two lines: who is to be phoned and why, of which complaint; at the right by when.
class CallBackDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int RowHeight = 60;

    CallBackDelegate(std::function<QDateTime()> now, std::function<const domain::Organisation &()> organisation, QObject *parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// A row in one sentence, for who does not see it.
    QString spoken(const QModelIndex &index) const;

private:
    QString firstLine(const QModelIndex &index) const;
    QString secondLine(const QModelIndex &index) const;

    std::function<QDateTime()> m_now;
    std::function<const domain::Organisation &()> m_organisation;
};

} // namespace barodesk::ui::callback

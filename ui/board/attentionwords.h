#pragma once

#include "models/attentionmodel.h"
#include "ui/widgets/chip.h"

#include <QIdentityProxyModel>
#include <QStyledItemDelegate>

namespace barodesk::ui::board {

/// What waits for somebody, in words.
class AttentionWords final : public QIdentityProxyModel
{
    Q_OBJECT
public:
    enum Roles {
        FirstRole = Qt::UserRole + 100, ///< What is to be done.
        SecondRole,                     ///< For which complaint.
        ChipRole,                       ///< widgets::ChipContent: by when.
    };

    AttentionWords(const store::Replica &replica, std::function<QDateTime()> now, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString first(const models::Attention &attention) const;
    QString second(const models::Attention &attention) const;
    widgets::ChipContent chip(const models::Attention &attention) const;

    const store::Replica &m_replica;
    std::function<QDateTime()> m_now;
};

/// Two lines and a chip.
class AttentionDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace barodesk::ui::board

Q_DECLARE_METATYPE(barodesk::ui::widgets::ChipContent)

#pragma once

#include <QDateTime>
#include <QStyledItemDelegate>

#include <functional>

namespace barodesk::domain {
class Organisation;
}

namespace barodesk::ui::counsel {

/// An earlier complaint of the person on the phone, as a card: what and where, its state and time, its number.
class HistoryDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int CardHeight = 62;
    static constexpr int Gap = 8;

    HistoryDelegate(std::function<QDateTime()> now, std::function<const domain::Organisation &()> organisation, QObject *parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    std::function<QDateTime()> m_now;
    std::function<const domain::Organisation &()> m_organisation;
};

} // namespace barodesk::ui::counsel

#pragma once

#include <QWidget>

#include <algorithm>

namespace barodesk::test {

/// Where Tab goes inside `pane`, beginning at its first widget: what is shown and takes the focus.
inline QList<QWidget *> tabOrder(QWidget *pane)
{
    QList<QWidget *> order;
    for (QWidget *widget = pane->nextInFocusChain(); widget != pane; widget = widget->nextInFocusChain()) {
        const bool stops = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isEnabled() && !widget->focusProxy();
        if (stops && widget->isVisible() && pane->isAncestorOf(widget))
            order.append(widget);
    }
    // Two places may lead into the pane; it begins where nothing is above or, in its row, further left.
    const auto before = [pane](const QWidget *a, const QWidget *b) {
        const QPoint one = a->mapTo(pane, QPoint());
        const QPoint two = b->mapTo(pane, QPoint());
        return one.y() == two.y() ? one.x() < two.x() : one.y() < two.y();
    };
    const auto first = std::ranges::min_element(order, before);
    std::ranges::rotate(order, first);
    return order;
}

/// Whether Tab follows the eye: to the right in the same row, else further down; a column beside what was gone through begins at its top.
/// \returns the first step that does not, empty: all do
inline QString firstStepBack(QWidget *pane)
{
    const auto name = [](const QWidget *widget) {
        return QStringLiteral("%1 “%2”").arg(widget->objectName().isEmpty() ? QString::fromLatin1(widget->metaObject()->className())
                                                                            : widget->objectName(),
                                             widget->accessibleName());
    };
    const QList<QWidget *> order = tabOrder(pane);
    for (qsizetype i = 1; i < order.size(); ++i) {
        const QRect from(order[i - 1]->mapTo(pane, QPoint()), order[i - 1]->size());
        const QRect to(order[i]->mapTo(pane, QPoint()), order[i]->size());
        const bool sameRow = to.center().y() > from.top() && to.center().y() < from.bottom();
        const bool down = to.center().y() >= from.bottom();
        if (!(sameRow ? to.left() > from.left() : down || to.left() >= from.right()))
            return QStringLiteral("%1 → %2").arg(name(order[i - 1]), name(order[i]));
    }
    return {};
}

} // namespace barodesk::test

#include "ui/shell/commandpalette.h"

#include "domain/hangul.h"
#include "ui/shell/palettedelegate.h"
#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace barodesk::ui::shell {

namespace metrics = theme::metrics;
using namespace Qt::StringLiterals;

namespace {
constexpr int Margin = 12; ///< Room for the shadow.
constexpr int IndexRole = Qt::UserRole;
} // namespace

CommandPalette::CommandPalette(QWidget *window) : QFrame(window)
{
    setObjectName(u"command-palette"_s);
    m_field = new widgets::SearchField(this);
    m_field->setObjectName(u"palette-field"_s);
    m_list = new QListWidget(this);
    m_list->setObjectName(u"palette-list"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_nothing = new widgets::Label({}, theme::TextSize::Base, &theme::Tokens::text2, QFont::Normal, this);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setFixedHeight(72);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Margin + 10, Margin + 10, Margin + 10, Margin + 6);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    layout->addWidget(m_nothing);
    connect(m_field, &widgets::SearchField::liveTextChanged, this, &CommandPalette::filter);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    retranslate();
    hide();
}

void CommandPalette::open()
{
    if (isVisible())
        return close();
    m_before = QApplication::focusWidget();
    gather();
    m_field->clear();
    filter({});
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::gather()
{
    m_actions.clear();
    for (QAction *action : parentWidget()->findChildren<QAction *>()) {
        if (!action->isVisible() || action->text().isEmpty() || action->isSeparator() || action->menu() || action->objectName().isEmpty()
            || action->objectName() == u"palette-open"_s)
            continue;
        if (!action->objectName().startsWith(u"_q_"_s)) // Qt's own, in line edits.
            m_actions.append(action);
    }
    std::ranges::stable_sort(
        m_actions, [](const QAction *a, const QAction *b) { return a->isEnabled() > b->isEnabled(); },
        [](const QPointer<QAction> &action) { return action.data(); });
}

void CommandPalette::filter(const QString &text)
{
    m_list->clear();
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const QAction *action = m_actions.at(i);
        if (!action || !domain::hangul::matches(action->text(), text))
            continue;
        auto *item = new QListWidgetItem(action->text(), m_list);
        item->setData(PaletteDelegate::KeyRole, widgets::keyText(action->shortcut()));
        item->setData(IndexRole, i);
        if (!action->isEnabled())
            item->setFlags(Qt::NoItemFlags);
    }
    m_list->setCurrentRow(0);
    m_list->setVisible(m_list->count() > 0);
    m_nothing->setVisible(m_list->count() == 0);
    place();
}

void CommandPalette::run()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || !(item->flags() & Qt::ItemIsEnabled))
        return;
    const QPointer<QAction> action = m_actions.value(item->data(IndexRole).toInt());
    close();
    if (action)
        action->trigger();
}

void CommandPalette::close() { hide(); }

void CommandPalette::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::PopupFocusReason);
    m_before = nullptr;
}

void CommandPalette::place()
{
    const QWidget *window = parentWidget();
    const int width = std::min(560, window->width() - 80) + 2 * Margin;
    const int rows = std::min(m_list->count(), 9);
    m_list->setFixedHeight(rows * metrics::RowHeight + 2);
    const int height = 2 * Margin + 16 + metrics::FieldHeight + metrics::S2 + (rows > 0 ? rows * metrics::RowHeight + 2 : 72);
    setGeometry((window->width() - width) / 2, std::max(40, window->height() / 8), width, height);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && isVisible() && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
        m_before = nullptr; // Somebody chose another place for the focus.
        close();
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    switch (key) {
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: run(); return true;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int step = key == Qt::Key_Down ? 1 : -1;
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, std::max(0, m_list->count() - 1)));
        return true;
    }
    default: return QFrame::eventFilter(watched, event);
    }
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &t = theme::tokens(this);
    QColor shade = t.shadow;
    for (int i = 0; i < Margin; i += 2) {
        shade.setAlpha(std::max(1, t.shadow.alpha() / 6));
        theme::parts::box(painter, QRectF(rect()).adjusted(i, i + 2, -i, -i + 2 - (i == 0 ? 2 : 0)), metrics::RadiusPane + Margin - i,
                          shade, Qt::transparent);
    }
    theme::parts::box(painter, rect().adjusted(Margin, Margin, -Margin, -Margin), metrics::RadiusPane, t.surface, t.strong);
}

void CommandPalette::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CommandPalette::retranslate()
{
    m_field->setPlaceholderText(tr("할 일 찾기 (초성도 됩니다)"));
    m_field->setAccessibleName(tr("할 일 찾기"));
    m_list->setAccessibleName(tr("할 일"));
    m_nothing->setText(tr("찾는 일이 없습니다. 다른 말로 찾아 보십시오."));
    setAccessibleName(tr("할 일 찾기"));
}

} // namespace barodesk::ui::shell

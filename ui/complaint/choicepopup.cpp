#include "ui/complaint/choicepopup.h"

#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"
#include "ui/theme/tokens.h"

#include <QAbstractItemDelegate>
#include <QAbstractItemModel>
#include <QEvent>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace barodesk::ui::complaint {

namespace metrics = theme::metrics;
using namespace Qt::StringLiterals;

ChoicePopup::ChoicePopup(Kind kind, QAbstractItemModel &model, QAbstractItemDelegate *delegate, QWidget *field)
    : QFrame(field), m_kind(std::move(kind)), m_model(model), m_field(field), m_list(new QListView(this))
{
    setObjectName(m_kind.objectName);
    setFocusPolicy(Qt::NoFocus);
    m_list->setObjectName(QString(m_kind.objectName).replace(u"Popup"_s, u"List"_s));
    m_list->setAccessibleName(m_kind.accessibleName);
    m_list->setModel(&model);
    delegate->setParent(m_list);
    m_list->setItemDelegate(delegate);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::S1, metrics::S1, metrics::S1, metrics::S1);
    layout->addWidget(m_list);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { emit chosen(index.row()); });
    connect(&model, &QAbstractItemModel::modelReset, this, &ChoicePopup::settle);
    hide();
}

/// It lies over the whole window, so it belongs to it, whatever window the field is in by now.
void ChoicePopup::showBelow()
{
    if (parentWidget() != m_field->window()) {
        setParent(m_field->window());
        m_field->window()->installEventFilter(this);
    }
    settle();
    show();
    raise();
}

void ChoicePopup::settle()
{
    if (m_model.rowCount() > 0) {
        m_list->setCurrentIndex(m_model.index(0, 0));
        m_list->scrollToTop();
    }
    const int rows = std::clamp(m_model.rowCount(), 1, m_kind.mostRows);
    const QPoint below = m_field->mapTo(m_field->window(), QPoint(0, m_field->height() + metrics::S1));
    setGeometry(QRect(below, QSize(m_field->width(), rows * m_kind.rowHeight + 2 * metrics::S1)));
}

void ChoicePopup::moveChoice(int rows)
{
    if (m_model.rowCount() == 0)
        return;
    const int row = std::clamp(current() + rows, 0, m_model.rowCount() - 1);
    m_list->setCurrentIndex(m_model.index(row, 0));
}

int ChoicePopup::current() const { return m_model.rowCount() ? m_list->currentIndex().row() : -1; }

void ChoicePopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &t = theme::tokens(this);
    theme::parts::box(painter, rect(), metrics::RadiusField, t.surface, t.strong);
    if (m_model.rowCount() == 0) {
        painter.setPen(t.text2);
        painter.drawText(rect().adjusted(metrics::S3, 0, -metrics::S3, 0), Qt::AlignVCenter, m_kind.nothing);
    }
    m_list->setVisible(m_model.rowCount() > 0);
}

bool ChoicePopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field->window() && event->type() == QEvent::Resize && isVisible())
        settle();
    return QFrame::eventFilter(watched, event);
}

} // namespace barodesk::ui::complaint

#include "ui/complaint/categorypopup.h"

#include "models/categorysearchmodel.h"
#include "ui/complaint/categorydelegate.h"
#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace barodesk::ui::complaint {

namespace metrics = theme::metrics;
using namespace Qt::StringLiterals;

CategoryPopup::CategoryPopup(models::CategorySearchModel &model, QWidget *field)
    : QFrame(field), m_model(model), m_field(field), m_list(new QListView(this))
{
    setObjectName(u"categoryPopup"_s);
    setFocusPolicy(Qt::NoFocus);
    m_list->setObjectName(u"categoryList"_s);
    m_list->setAccessibleName(tr("민원 유형 후보"));
    m_list->setModel(&model);
    m_list->setItemDelegate(new CategoryDelegate(m_list));
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
    connect(&model, &QAbstractItemModel::modelReset, this, &CategoryPopup::settle);
    hide();
}

/// It lies over the whole window, so it belongs to it, whatever window the field is in by now.
void CategoryPopup::showBelow()
{
    if (parentWidget() != m_field->window()) {
        setParent(m_field->window());
        m_field->window()->installEventFilter(this);
    }
    settle();
    show();
    raise();
}

void CategoryPopup::settle()
{
    if (m_model.rowCount() > 0) {
        m_list->setCurrentIndex(m_model.index(0));
        m_list->scrollToTop();
    }
    const int rows = std::clamp(m_model.rowCount(), 1, MostRows);
    const QPoint below = m_field->mapTo(m_field->window(), QPoint(0, m_field->height() + metrics::S1));
    setGeometry(QRect(below, QSize(m_field->width(), rows * CategoryDelegate::RowHeight + 2 * metrics::S1)));
}

void CategoryPopup::moveChoice(int rows)
{
    if (m_model.rowCount() == 0)
        return;
    const int row = std::clamp(current() + rows, 0, m_model.rowCount() - 1);
    m_list->setCurrentIndex(m_model.index(row));
}

int CategoryPopup::current() const { return m_model.rowCount() ? m_list->currentIndex().row() : -1; }

void CategoryPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &t = theme::tokens(this);
    theme::parts::box(painter, rect(), metrics::RadiusField, t.surface, t.strong);
    if (m_model.rowCount() == 0) {
        painter.setPen(t.text2);
        painter.drawText(rect().adjusted(metrics::S3, 0, -metrics::S3, 0), Qt::AlignVCenter,
                         tr("맞는 유형이 없습니다. 다른 말로 찾아 보십시오."));
    }
    m_list->setVisible(m_model.rowCount() > 0);
}

bool CategoryPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field->window() && event->type() == QEvent::Resize && isVisible())
        settle();
    return QFrame::eventFilter(watched, event);
}

} // namespace barodesk::ui::complaint

#include "ui/performance/performancetable.h"

#include "ui/performance/performancewords.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>

namespace barodesk::ui::performance {

using namespace Qt::StringLiterals;
using namespace theme::metrics;
using models::PerformanceColumn;
using models::PerformanceModel;

namespace {

constexpr int Row = 42;
constexpr int NarrowestName = 170;
constexpr int RoomyName = 260;
constexpr int HeadMargins = 38; ///< The sort mark's room in it.
constexpr int CellMargin = S2;

std::optional<double> numberOf(const QVariant &value) { return value.isValid() ? std::optional(value.toDouble()) : std::nullopt; }

} // namespace

PerformanceTextModel::PerformanceTextModel(PerformanceModel &model, QObject *parent) : QIdentityProxyModel(parent)
{
    setSourceModel(&model);
}

QVariant PerformanceTextModel::data(const QModelIndex &index, int role) const
{
    const auto column = PerformanceColumn(index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant((column == PerformanceColumn::Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole && role != DifferenceRole && role != ToneRole)
        return QIdentityProxyModel::data(index, role);
    const QVariant value = index.data(PerformanceModel::ValueRole);
    if (column == PerformanceColumn::Name)
        return role == DifferenceRole || role == ToneRole ? QVariant() : value;
    const auto now = numberOf(value);
    const QVariant earlier = index.data(PerformanceModel::BeforeRole);
    const auto before = numberOf(earlier);
    if (role == Qt::DisplayRole)
        return PerformanceWords::value(now, column);
    if (role == ToneRole)
        return int(PerformanceWords::differenceTone(now, before, column));
    const QString difference = PerformanceWords::difference(now, before, column);
    if (role == DifferenceRole)
        return difference;
    QString said = u"%1 %2"_s.arg(PerformanceWords::name(column), PerformanceWords::value(now, column));
    if (!difference.isEmpty())
        said = tr("%1, 비교 기간 %2 (%3)").arg(said, PerformanceWords::value(before, column), difference);
    return said;
}

QVariant PerformanceTextModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = PerformanceColumn(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant((column == PerformanceColumn::Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return column == PerformanceColumn::Name
            ? QVariant()
            : QString(PerformanceWords::name(column) + u": "_s + PerformanceWords::explanation(column));
    if (role != Qt::DisplayRole)
        return {};
    return column == PerformanceColumn::Name ? tr("묶음") : PerformanceWords::of(column);
}

void PerformanceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const theme::Tokens &t = theme::tokens(option.widget);
    const bool selected = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, selected ? t.accentSoft : option.state & QStyle::State_MouseOver ? t.raised : t.surface);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.border);
    if (selected && index.column() == 0)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height() - 1), t.accent);
    const QRect cell = option.rect.adjusted(index.column() == 0 ? S4 : CellMargin, 3, -CellMargin, -4);
    const QString text = index.data(Qt::DisplayRole).toString();
    const QString difference = index.data(PerformanceTextModel::DifferenceRole).toString();
    const int alignment = index.data(Qt::TextAlignmentRole).toInt() & ~int(Qt::AlignVertical_Mask);
    const QFont font = theme::font(theme::TextSize::Base, index.column() == 0 ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(text == u"–"_s || text == u"0"_s ? t.text3 : t.text);
    const QRect upper = difference.isEmpty() ? cell : cell.adjusted(0, 0, 0, -15);
    painter->drawText(upper, alignment | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideMiddle, cell.width()));
    if (difference.isEmpty())
        return;
    const QFont small = theme::font(theme::TextSize::Tiny);
    const auto tone = widgets::Tone(index.data(PerformanceTextModel::ToneRole).toInt());
    painter->setFont(small);
    painter->setPen(tone == widgets::Tone::Neutral ? t.text3 : widgets::toneColour(tone, t));
    painter->drawText(QRect(cell.left(), cell.bottom() - 15, cell.width(), 16), alignment | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(small).elidedText(difference, Qt::ElideRight, cell.width()));
}

PerformanceTable::PerformanceTable(PerformanceModel &model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setModel(new PerformanceTextModel(model, this));
    setItemDelegate(new PerformanceDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(Row);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSortIndicatorShown(true);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this](int column, Qt::SortOrder order) { m_model.sort(column, order); });
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) { emit opened(index.row()); });
    showSorting();
    fitColumns();
}

void PerformanceTable::showSorting()
{
    const QSignalBlocker blocker(horizontalHeader());
    horizontalHeader()->setSortIndicator(int(m_model.sortColumn()), m_model.sortOrder());
}

void PerformanceTable::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        emit opened(currentIndex().row());
    else if (event->key() == Qt::Key_Backspace)
        event->ignore(); // The panel's.
    else
        QTableView::keyPressEvent(event);
}

void PerformanceTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    emit chosen(current.isValid() ? current.row() : -1);
}

void PerformanceTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        fitColumns();
}

void PerformanceTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

/// The figures as wide as their heads, or wider where there is room; the names take what is left.
void PerformanceTable::fitColumns()
{
    const int room = viewport()->width();
    const int most = (room - RoomyName) / (models::PerformanceColumnCount - 1);
    const QFontMetrics metrics(horizontalHeader()->font());
    int used = 0;
    for (int column = 1; column < models::PerformanceColumnCount; ++column) {
        const int head = metrics.horizontalAdvance(model()->headerData(column, Qt::Horizontal).toString()) + HeadMargins;
        const int width = std::max(head, std::clamp(most, 70, 120));
        setColumnWidth(column, width);
        used += width;
    }
    setColumnWidth(0, std::max(NarrowestName, room - used));
}

} // namespace barodesk::ui::performance

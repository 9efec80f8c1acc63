#include "ui/board/boardtable.h"

#include "models/complaintviewmodel.h"
#include "ui/board/boarddelegate.h"
#include "ui/board/boardheader.h"
#include "ui/board/boardtextmodel.h"
#include "ui/board/recentchanges.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <array>
#include <optional>

namespace barodesk::ui::board {

using models::ComplaintColumn;

namespace {

struct Width
{
    ComplaintColumn column;
    int width;
    int least;     ///< Where the table is narrow: the usual words still fit.
    int shownFrom; ///< Not narrower than this is the table when the column is shown.
};
constexpr std::array Widths{
    Width{ComplaintColumn::Number, 104, 100, 0},     Width{ComplaintColumn::State, 114, 106, 0},
    Width{ComplaintColumn::Category, 140, 134, 0},   Width{ComplaintColumn::Place, 210, 210, 0},
    Width{ComplaintColumn::Received, 112, 112, 800}, Width{ComplaintColumn::Due, 140, 134, 0},
    Width{ComplaintColumn::Owner, 112, 92, 560},     Width{ComplaintColumn::CallBack, 104, 104, 820},
    Width{ComplaintColumn::District, 80, 80, 0},     Width{ComplaintColumn::Team, 104, 104, 0},
    Width{ComplaintColumn::Contractor, 104, 104, 0}, Width{ComplaintColumn::Planned, 104, 104, 0},
    Width{ComplaintColumn::Channel, 64, 64, 0},      Width{ComplaintColumn::Transfers, 64, 64, 0},
};

constexpr int NarrowWidth = 990;
constexpr int NarrowestTaking = 120; ///< Of the column that takes what is left; from there on the table scrolls.

constexpr bool isExtra(ComplaintColumn column) { return column >= ComplaintColumn::District; }

/// The column that brings the groups together.
std::optional<ComplaintColumn> columnOf(models::Grouping grouping)
{
    switch (grouping) {
    case models::Grouping::None: break;
    case models::Grouping::Team: return ComplaintColumn::Team;
    case models::Grouping::Department: return ComplaintColumn::Owner;
    case models::Grouping::District: return ComplaintColumn::District;
    case models::Grouping::Category: return ComplaintColumn::Category;
    case models::Grouping::Contractor: return ComplaintColumn::Contractor;
    }
    return std::nullopt;
}

} // namespace

BoardTable::BoardTable(models::ComplaintViewModel &view, ComplaintFaces &faces, RecentChanges &recent, QWidget *parent)
    : QTableView(parent),
      m_view(view),
      m_words(new BoardTextModel(faces, this)),
      m_delegate(new BoardDelegate(faces, recent, this)),
      m_header(new BoardHeader(this))
{
    setObjectName(QStringLiteral("boardTable"));
    setAccessibleName(tr("민원 표"));
    m_words->setSourceModel(&view);
    // Before the view and its selection know of it: what leaves takes the cursor to a neighbour, and nobody chose that.
    connect(m_words, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_leaving = true; });
    connect(m_words, &QAbstractItemModel::rowsRemoved, this, [this] { m_leaving = false; });
    setModel(m_words);
    // All rows are alike: which is where is nothing to the hidden header. It would look through all of them, twice for each that moves.
    disconnect(m_words, &QAbstractItemModel::rowsAboutToBeMoved, verticalHeader(), nullptr);
    disconnect(m_words, &QAbstractItemModel::rowsMoved, verticalHeader(), nullptr);
    connect(m_words, &QAbstractItemModel::rowsMoved, viewport(), qOverload<>(&QWidget::update));
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(BoardDelegate::RowHeight);
    verticalHeader()->setMinimumSectionSize(BoardDelegate::RowHeight);
    setHorizontalHeader(m_header);
    QHeaderView *header = m_header;
    header->setSectionResizeMode(QHeaderView::Fixed);
    m_header->setSortKeys(m_view.sortKeys());
    connect(m_header, &BoardHeader::sortChosen, this, &BoardTable::applyOrder);
    connect(m_header, &BoardHeader::columnToggled, this, [this](ComplaintColumn column) {
        if (!m_extra.remove(column))
            m_extra.insert(column);
        fitColumns();
    });
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { emit menuRequested(viewport()->mapToGlobal(at)); });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_selecting && !m_leaving)
            emit selectionByPerson();
    });
    for (const Width &width : Widths)
        header->resizeSection(int(width.column), width.width);
    connect(&recent, &RecentChanges::faded, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (const auto complaint = complaintOf(index))
            emit openRequested(complaint->id);
    });
}

void BoardTable::select(const std::optional<domain::ComplaintId> &id)
{
    const int row = id ? m_view.rowOf(*id) : -1;
    m_selecting = true;
    if (row < 0) {
        selectionModel()->clear();
    } else if (currentIndex().row() != row || selectionModel()->selectedRows().size() != 1 || !selectionModel()->isRowSelected(row)) {
        selectionModel()->setCurrentIndex(m_words->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        scrollTo(m_words->index(row, 0));
    }
    m_selecting = false;
}

QList<domain::ComplaintId> BoardTable::selected(int most) const
{
    QModelIndexList rows;
    const QItemSelection ranges = selectionModel()->selection();
    for (const QItemSelectionRange &range : ranges) {
        for (int row = range.top(); row <= range.bottom() && rows.size() < most; ++row)
            rows.append(model()->index(row, 0));
    }
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QList<domain::ComplaintId> ids;
    for (const QModelIndex &row : std::as_const(rows)) {
        if (const auto complaint = complaintOf(row); complaint && !ids.contains(complaint->id))
            ids.append(complaint->id);
    }
    return ids;
}

void BoardTable::setSortKeys(const QList<models::ComplaintSortKey> &keys)
{
    m_header->setSortKeys(keys.isEmpty() ? QList{models::ComplaintSortKey()} : keys);
    applyOrder();
}

const QList<models::ComplaintSortKey> &BoardTable::sortKeys() const { return m_header->sortKeys(); }

void BoardTable::setGrouping(models::Grouping grouping)
{
    m_grouping = grouping;
    m_delegate->setGrouping(grouping);
    applyOrder();
}

void BoardTable::applyOrder()
{
    QList<models::ComplaintSortKey> keys = m_header->sortKeys();
    if (const auto column = columnOf(m_grouping); column && keys.first().column != *column) {
        keys.removeIf([&](const models::ComplaintSortKey &key) { return key.column == *column; });
        keys.prepend({*column, Qt::AscendingOrder});
    }
    m_view.setSortKeys(keys);
}

void BoardTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (m_selecting || m_leaving)
        return;
    if (const auto complaint = complaintOf(current))
        emit chosen(complaint->id);
}

void BoardTable::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    m_selecting = true; // Qt puts the cursor on a neighbour: nobody chose that.
    QTableView::rowsAboutToBeRemoved(parent, first, last);
    m_selecting = false;
}

void BoardTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (const auto complaint = complaintOf(currentIndex()))
            emit openRequested(complaint->id);
        return;
    }
    if (event->key() == Qt::Key_Slash || event->key() == Qt::Key_Escape) {
        event->ignore(); // The page's keys; the view would search its first column for a slash.
        return;
    }
    const bool typed = !event->text().isEmpty() && event->text().at(0).isLetterOrNumber()
        && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (typed) {
        emit searchRequested(event->text());
        return;
    }
    QTableView::keyPressEvent(event);
}

void BoardTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_delegate->forgetFonts();
}

void BoardTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
    if (selectionModel()->hasSelection())
        scrollTo(currentIndex());
}

void BoardTable::focusInEvent(QFocusEvent *event)
{
    m_selecting = true; // Qt puts the cursor on the first row: nobody chose that.
    QTableView::focusInEvent(event);
    m_selecting = false;
}

void BoardTable::fitColumns()
{
    const int width = viewport()->width();
    for (const Width &column : Widths)
        setColumnHidden(int(column.column), isExtra(column.column) ? !m_extra.contains(column.column) : width < column.shownFrom);
    const bool narrow = width < NarrowWidth; // What is left for the text would hold no word: the place takes it.
    setColumnHidden(int(ComplaintColumn::Text), narrow);
    if (!narrow)
        setColumnWidth(int(ComplaintColumn::Place), width >= 1300 ? 260 : width >= 1000 ? 210 : 170);
    const auto taking = narrow ? ComplaintColumn::Place : ComplaintColumn::Text;
    const auto others = [&] {
        int sum = 0;
        for (int column = 0; column < models::ComplaintColumnCount; ++column)
            sum += column == int(taking) || isColumnHidden(column) ? 0 : columnWidth(column);
        return sum;
    };
    const auto setWidths = [&](int Width::*which) {
        for (const Width &column : Widths) {
            if (column.column != ComplaintColumn::Place)
                setColumnWidth(int(column.column), column.*which);
        }
    };
    setWidths(&Width::width);
    if (others() + NarrowestTaking > width)
        setWidths(&Width::least);
    setColumnWidth(int(taking), std::max(NarrowestTaking, width - others()));
}

} // namespace barodesk::ui::board

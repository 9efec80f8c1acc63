#include "ui/counsel/transcriptview.h"

#include "models/transcriptmodel.h"
#include "ui/counsel/transcriptdelegate.h"
#include "ui/counsel/transcriptwords.h"
#include "ui/text/labels.h"
#include "ui/text/timetext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace barodesk::ui::counsel {

namespace metrics = theme::metrics;
using models::TranscriptModel;
using namespace Qt::StringLiterals;

TranscriptView::TranscriptView(TranscriptModel &model, QWidget *parent)
    : WrappingList(parent),
      m_model(model),
      m_delegate(new TranscriptDelegate(this)),
      m_toEnd(new widgets::Button(tr("맨 아래로"), theme::ButtonRole::Secondary, this))
{
    setObjectName(u"transcriptView"_s);
    setAccessibleName(tr("실시간 대화"));
    auto *words = new TranscriptWords(this);
    words->setSourceModel(&model);
    setModel(words);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setMouseTracking(false);
    viewport()->setAutoFillBackground(false);
    m_toEnd->setObjectName(u"transcriptToEnd"_s);
    m_toEnd->setThemeIcon(theme::Icon::ChevronDown);
    m_toEnd->setSmall(true);
    m_toEnd->setFocusPolicy(Qt::NoFocus);
    m_toEnd->setKeyHint(widgets::keyText(QKeySequence(Qt::Key_End)));
    m_toEnd->setToolTip(tr("지금 하는 말로 갑니다 (End)"));
    m_toEnd->hide();
    connect(m_toEnd, &QPushButton::clicked, this, &TranscriptView::goToEnd);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &TranscriptView::scrolled);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_delegate->forget();
        m_follows = true;
        m_toEnd->hide();
    });
}

void TranscriptView::setMarks(const Marks &marks)
{
    m_delegate->setMarks(marks);
    viewport()->update();
}

/// Every change of a line's height comes through here, after it was laid out.
void TranscriptView::updateGeometries()
{
    m_moving = true;
    WrappingList::updateGeometries();
    if (m_follows)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    m_moving = false;
}

void TranscriptView::scrolled()
{
    if (m_moving)
        return;
    const QScrollBar *bar = verticalScrollBar();
    m_follows = bar->value() >= bar->maximum() - metrics::S2;
    m_toEnd->setVisible(!m_follows);
    placeButton();
}

void TranscriptView::goToEnd()
{
    m_follows = true;
    m_toEnd->hide();
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void TranscriptView::placeButton()
{
    m_toEnd->adjustSize();
    m_toEnd->move((width() - m_toEnd->width()) / 2, height() - m_toEnd->height() - metrics::S3);
}

void TranscriptView::resizeEvent(QResizeEvent *event)
{
    WrappingList::resizeEvent(event);
    placeButton();
}

void TranscriptView::changeEvent(QEvent *event)
{
    WrappingList::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_delegate->forget();
}

QString TranscriptView::selectedLines() const
{
    QModelIndexList rows = selectionModel()->selectedIndexes();
    std::ranges::sort(rows, {}, [](const QModelIndex &index) { return index.row(); });
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows)) {
        const std::chrono::milliseconds start{row.data(TranscriptModel::StartRole).toLongLong()};
        lines.append(u"%1 %2: %3"_s.arg(TimeText::clock(std::chrono::duration_cast<std::chrono::seconds>(start)),
                                        Labels::of(domain::Leg(row.data(TranscriptModel::LegRole).toInt())),
                                        row.data(TranscriptModel::TextRole).toString()));
    }
    return lines.join(u'\n');
}

void TranscriptView::copy()
{
    if (const QString lines = selectedLines(); !lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines);
}

void TranscriptView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    if (event->key() == Qt::Key_End && event->modifiers() == Qt::NoModifier)
        goToEnd();
    WrappingList::keyPressEvent(event);
}

QString TranscriptView::wordsAt(const QPoint &point) const
{
    const QModelIndex index = indexAt(point);
    if (!index.isValid())
        return {};
    const QRect row = visualRect(index);
    return m_delegate->wordsAt(index, QRect(row.topLeft(), QSize(viewport()->width(), row.height())), point);
}

void TranscriptView::offer(const QString &words, const QPoint &at)
{
    QMenu menu(this);
    menu.setObjectName(u"transcriptMenu"_s);
    if (!words.isEmpty()) {
        const QString shown = words.size() > 24 ? QString(words.left(24) + u'…') : words;
        connect(menu.addAction(theme::icon(theme::Icon::MapPin), tr("위치에 넣기: %1").arg(shown)), &QAction::triggered, this,
                [this, words] { emit toPlace(words); });
        connect(menu.addAction(theme::icon(theme::Icon::FileText), tr("내용에 넣기: %1").arg(shown)), &QAction::triggered, this,
                [this, words] { emit toText(words); });
        menu.addSeparator();
    }
    QAction *copyLines = menu.addAction(theme::icon(theme::Icon::Copy), tr("고른 줄 복사"));
    copyLines->setShortcut(QKeySequence::Copy);
    copyLines->setEnabled(selectionModel()->hasSelection());
    connect(copyLines, &QAction::triggered, this, &TranscriptView::copy);
    menu.exec(at);
}

void TranscriptView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    QString words = wordsAt(event->pos());
    if (words.isEmpty() && index.isValid())
        words = index.data(TranscriptModel::TextRole).toString();
    offer(words, event->globalPos());
}

void TranscriptView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QString words = wordsAt(event->pos());
    if (words.isEmpty())
        WrappingList::mouseDoubleClickEvent(event);
    else
        offer(words, event->globalPosition().toPoint());
}

} // namespace barodesk::ui::counsel

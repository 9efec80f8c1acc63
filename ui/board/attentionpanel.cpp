#include "ui/board/attentionpanel.h"

#include "ui/board/attentionwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace barodesk::ui::board {

using namespace theme::metrics;
using theme::TextSize;
using theme::Tokens;

AttentionPanel::AttentionPanel(const BoardAccess &access, QWidget *parent)
    : QFrame(parent),
      m_access(access),
      m_model(new models::AttentionModel(access.replica, access.now, this)),
      m_title(new widgets::Label(QString(), TextSize::Title, &Tokens::text, QFont::DemiBold, this)),
      m_list(new QListView(this)),
      m_empty(new widgets::EmptyState(this))
{
    setObjectName(QStringLiteral("attentionPanel"));
    setAccessibleName(tr("챙길 일"));
    auto *words = new AttentionWords(access.replica, access.now, this);
    words->setSourceModel(m_model);
    m_list->setObjectName(QStringLiteral("attentionList"));
    m_list->setAccessibleName(tr("챙길 일"));
    m_list->setModel(words);
    m_list->setItemDelegate(new AttentionDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->installEventFilter(this);
    m_empty->setContent(theme::Icon::CircleCheck, tr("지금 챙길 일이 없습니다"),
                        tr("법이 정한 때가 다가오거나 팀이 정한 알림이 울리면 여기에 나타납니다."));
    auto *close = new widgets::IconButton(theme::Icon::Cross, tr("닫기"), this);
    close->setObjectName(QStringLiteral("attentionClose"));
    close->setName(tr("닫기"), tr("Esc"));
    connect(close, &QToolButton::clicked, this, &AttentionPanel::closeRequested);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(S4, S2, S2, S2);
    m_title->setObjectName(QStringLiteral("attentionTitle"));
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, S2);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    setFocusProxy(m_list);
    connect(m_list, &QAbstractItemView::clicked, this, &AttentionPanel::openCurrent);
    connect(m_model, &models::AttentionModel::countChanged, this, &AttentionPanel::showCount);
    actorChanged();
    showCount();
}

void AttentionPanel::actorChanged() { m_model->setRole(m_access.actor().role); }

void AttentionPanel::tick()
{
    m_model->tick();
    m_list->viewport()->update();
}

void AttentionPanel::openCurrent()
{
    if (m_list->currentIndex().isValid())
        emit openRequested(m_model->at(m_list->currentIndex().row()).complaint->id);
}

void AttentionPanel::showCount()
{
    const int count = m_model->rowCount();
    const int late = m_model->lateCount(); // What the board's button counts.
    if (late > 0)
        m_title->setText(tr("챙길 일 %1건 · %2건 지남").arg(count).arg(late));
    else
        m_title->setText(count > 0 ? tr("챙길 일 %1건").arg(count) : tr("챙길 일"));
    m_list->setVisible(count > 0);
    m_empty->setVisible(count == 0);
    emit countChanged();
}

bool AttentionPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: openCurrent(); return true;
    case Qt::Key_Escape: emit closeRequested(); return true;
    default: return QFrame::eventFilter(watched, event);
    }
}

void AttentionPanel::paintEvent(QPaintEvent *)
{
    const Tokens &t = theme::tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(t.border);
    painter.setBrush(t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), RadiusPane, RadiusPane);
}

} // namespace barodesk::ui::board

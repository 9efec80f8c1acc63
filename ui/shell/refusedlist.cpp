#include "ui/shell/refusedlist.h"

#include "ui/text/labels.h"
#include "ui/text/refusaltext.h"
#include "ui/text/writtentext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScreen>
#include <QScrollArea>

#include <algorithm>

namespace barodesk::ui::shell {

namespace metrics = theme::metrics;
using namespace Qt::StringLiterals;
using theme::ButtonRole;
using theme::TextSize;
using theme::Tokens;
using widgets::Label;

namespace {
constexpr int Width = 380;
constexpr int MostHeight = 460;
constexpr int WordsShown = 160;
} // namespace

RefusedList::RefusedList(store::Replica &replica, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_replica(replica), m_scroll(new QScrollArea(this))
{
    setObjectName(u"refused-list"_s);
    setAccessibleName(tr("반려된 변경"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::S3, metrics::S3, metrics::S3, metrics::S3);
    layout->setSpacing(metrics::S2);
    auto *title = new Label(tr("반려된 변경"), TextSize::Title, &Tokens::text, QFont::DemiBold, this);
    auto *help
        = new Label(tr("적용되지 않았습니다. 쓴 내용은 닫을 때까지 남아 있습니다."), TextSize::Small, &Tokens::text2, QFont::Normal, this);
    help->setWrapping(true);
    layout->addWidget(title);
    layout->addWidget(help);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    layout->addWidget(m_scroll, 1);
    connect(&m_replica, &store::Replica::pendingChanged, this, &RefusedList::fill,
            Qt::QueuedConnection); // The button that was pressed is in it.
    fill();
}

void RefusedList::fill()
{
    auto *inside = new QWidget;
    inside->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::S2);
    for (const store::PendingCommand &pending : m_replica.pending()) {
        if (pending.state == store::PendingState::Refused)
            layout->addWidget(makeEntry(pending, inside));
    }
    const bool any = layout->count() > 0;
    layout->addStretch(1);
    m_scroll->setWidget(inside);
    inside->setAutoFillBackground(false);
    inside->show();
    if (!any)
        close();
    else
        fit();
}

QWidget *RefusedList::makeEntry(const store::PendingCommand &refused, QWidget *parent)
{
    const domain::Command &command = refused.command;
    auto *card = new widgets::Card(parent);
    card->setRaised(true);
    card->body()->setSpacing(metrics::S1 + 2);
    QStringList what{Labels::of(command.kind())};
    if (command.target.kind == domain::EntityKind::Complaint) {
        const auto complaint = m_replica.complaint(domain::ComplaintId(command.target.id));
        const auto *intake = std::get_if<domain::RegisterComplaint>(&command.payload);
        if (complaint && complaint->number)
            what.append(complaint->number->toString());
        else if (complaint || intake)
            what.append(Labels::category(complaint ? complaint->category : intake->category, m_replica.organisation()));
    }
    auto *title = new Label(what.join(u" · "_s), TextSize::Base, &Tokens::text, QFont::DemiBold, card);
    title->setWrapping(true);
    card->body()->addWidget(title);
    auto *why
        = new Label(refused.refusal ? RefusalText::full(*refused.refusal) : QString(), TextSize::Base, &Tokens::bad, QFont::Normal, card);
    why->setWrapping(true);
    card->body()->addWidget(why);
    const QString words = WrittenText::words(command.payload).simplified();
    if (!words.isEmpty()) {
        auto *text = new Label(words.size() > WordsShown ? QString(words.left(WordsShown) + u'…') : words, TextSize::Small, &Tokens::text2,
                               QFont::Normal, card);
        text->setWrapping(true);
        card->body()->addWidget(text);
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::S2);
    row->addStretch(1);
    if (const QString all = WrittenText::all(command.payload); !all.isEmpty()) {
        auto *copy = new widgets::Button(tr("본문 복사"), ButtonRole::Secondary, card);
        copy->setObjectName(u"refused-copy"_s);
        copy->setSmall(true);
        copy->setThemeIcon(theme::Icon::Copy);
        connect(copy, &QPushButton::clicked, this, [all] { QGuiApplication::clipboard()->setText(all); });
        row->addWidget(copy);
    }
    auto *dismiss = new widgets::Button(tr("닫기"), ButtonRole::Secondary, card);
    dismiss->setObjectName(u"refused-dismiss"_s);
    dismiss->setSmall(true);
    dismiss->setToolTip(tr("이 변경을 목록에서 지웁니다. 쓴 내용도 지워집니다."));
    connect(dismiss, &QPushButton::clicked, this, [this, id = command.id] { m_replica.dismissRefused(id); });
    row->addWidget(dismiss);
    card->body()->addLayout(row);
    return card;
}

void RefusedList::fit()
{
    setFixedWidth(Width);
    const int inner = Width - 2 * metrics::S3 - 2 * frameWidth();
    const QLayout *content = m_scroll->widget()->layout();
    const int wanted = content->hasHeightForWidth() ? content->totalHeightForWidth(inner) : content->totalSizeHint().height();
    m_scroll->setFixedHeight(std::min(wanted, MostHeight));
    adjustSize();
}

void RefusedList::openAt(const QWidget &chip)
{
    QPoint corner = chip.mapToGlobal(QPoint(chip.width() - width(), chip.height() + 6));
    if (const QScreen *on = chip.screen())
        corner.setX(std::max(on->availableGeometry().left() + 8, corner.x()));
    move(corner);
    show();
}

} // namespace barodesk::ui::shell

#include "ui/counsel/similarsection.h"

#include "ui/counsel/historywords.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace barodesk::ui::counsel {

namespace metrics = theme::metrics;
using theme::TextSize;
using theme::Tokens;
using namespace Qt::StringLiterals;

SimilarSection::SimilarSection(std::function<QDateTime()> now, std::function<const domain::Organisation &()> organisation, QWidget *parent)
    : QWidget(parent),
      m_now(std::move(now)),
      m_organisation(std::move(organisation)),
      m_head(new widgets::Label({}, TextSize::Small, &Tokens::text2, QFont::DemiBold, this)),
      m_cards(new QVBoxLayout)
{
    setObjectName(u"similarList"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::S2);
    layout->addWidget(m_head);
    m_cards->setSpacing(metrics::S2);
    layout->addLayout(m_cards);
    hide();
}

void SimilarSection::setFound(const QList<domain::SimilarComplaint> &found, const QSet<domain::ComplaintId> &linked)
{
    m_found = found;
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        // The button that was clicked may be inside.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (int i = 0; i < found.size(); ++i)
        m_cards->addWidget(makeCard(found.at(i), linked.contains(found.at(i).complaint->id), i == 0));
    m_head->setText(tr("비슷한 민원 %n건", nullptr, int(found.size())));
    setAccessibleName(m_head->text());
    setVisible(!found.isEmpty());
}

QWidget *SimilarSection::makeCard(const domain::SimilarComplaint &similar, bool linked, bool first)
{
    const domain::Complaint &complaint = *similar.complaint;
    auto *card = new widgets::Card(this);
    card->setTone(widgets::Tone::Vio);
    const QString title = HistoryWords::title(complaint, m_organisation());
    card->setAccessibleName(tr("%1: %2").arg(HistoryWords::kind(similar.kind), title));
    auto *kind = new widgets::Chip(HistoryWords::kind(similar.kind), HistoryWords::kindTone(similar.kind), card);
    kind->setObjectName(u"similarKind"_s);
    kind->setToolTip(HistoryWords::kindExplained(similar.kind));
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::S2);
    head->addWidget(kind);
    head->addWidget(new widgets::ElidedLabel(title, TextSize::Base, &Tokens::text, QFont::DemiBold, card), 1);
    card->body()->addLayout(head);
    card->body()->addWidget(
        new widgets::ElidedLabel(HistoryWords::reasons(similar, m_now()), TextSize::Small, &Tokens::text2, QFont::Normal, card));
    card->body()->addWidget(new widgets::ElidedLabel(HistoryWords::standing(complaint, m_now(), m_organisation()), TextSize::Small,
                                                     &Tokens::vio, QFont::DemiBold, card));
    auto *link = new widgets::Button(linked ? tr("접수하면 연결됨") : tr("이 민원에 연결"), theme::ButtonRole::Secondary, card);
    link->setObjectName(first ? u"linkButton"_s : u"linkButtonMore"_s);
    link->setSmall(true);
    if (linked)
        link->setThemeIcon(theme::Icon::Check);
    if (first)
        link->setKeyHint(widgets::keyText(QKeySequence(Qt::ALT | Qt::Key_L)));
    link->setToolTip(linked ? tr("다시 누르면 연결하지 않습니다") : tr("새 민원을 접수할 때 이 민원에 연결합니다"));
    const domain::ComplaintId id = complaint.id;
    connect(link, &QPushButton::clicked, this, [this, id] { emit linkToggled(id); });
    auto *row = new QHBoxLayout;
    row->addWidget(link);
    row->addStretch();
    card->body()->addLayout(row);
    return card;
}

void SimilarSection::linkFirst()
{
    if (!m_found.isEmpty())
        emit linkToggled(m_found.first().complaint->id);
}

} // namespace barodesk::ui::counsel

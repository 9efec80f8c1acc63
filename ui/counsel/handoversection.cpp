#include "ui/counsel/handoversection.h"

#include "desk/desk.h"
#include "ui/text/labels.h"
#include "ui/text/timetext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

namespace barodesk::ui::counsel {

namespace metrics = theme::metrics;
using theme::TextSize;
using theme::Tokens;
using namespace Qt::StringLiterals;

namespace {
/// More is in the form once it is taken; the pane stays a glance.
constexpr qsizetype ShownText = 300;
} // namespace

HandOverSection::HandOverSection(desk::Desk &desk, QWidget *parent)
    : Card(parent),
      m_desk(desk),
      m_head(new widgets::Label(tr("넘겨받은 상담"), TextSize::Small, &Tokens::accent, QFont::DemiBold, this)),
      m_from(new widgets::ElidedLabel({}, TextSize::Small, &Tokens::text2, QFont::Normal, this)),
      m_facts(new widgets::Label({}, TextSize::Base, &Tokens::text, QFont::DemiBold, this)),
      m_text(new widgets::Label({}, TextSize::Base, &Tokens::text, QFont::Normal, this)),
      m_complaint(new widgets::Button({}, theme::ButtonRole::Quiet, this)),
      m_take(new widgets::Button({}, theme::ButtonRole::Secondary, this))
{
    setObjectName(u"handOverCard"_s);
    setTone(widgets::Tone::Accent);
    m_from->setObjectName(u"handOverFrom"_s);
    m_facts->setObjectName(u"handOverFacts"_s);
    m_facts->setWrapping(true);
    m_text->setObjectName(u"handOverText"_s);
    m_text->setWrapping(true);
    m_complaint->setObjectName(u"handOverComplaint"_s);
    m_complaint->setSmall(true);
    m_complaint->setLineStart(true);
    connect(m_complaint, &QPushButton::clicked, this, &HandOverSection::showComplaint);
    m_take->setObjectName(u"handOverTake"_s);
    m_take->setSmall(true);
    m_take->setKeyHint(widgets::keyText(QKeySequence(Qt::ALT | Qt::Key_I)));
    m_take->setToolTip(tr("비어 있는 칸에만 넣고, 내용은 쓴 글 뒤에 붙입니다"));
    connect(m_take, &QPushButton::clicked, this, &HandOverSection::takeWanted);
    auto *row = new QHBoxLayout;
    row->addWidget(m_take);
    row->addStretch();
    for (QWidget *part : std::initializer_list<QWidget *>{m_head, m_from, m_facts, m_text})
        body()->addWidget(part);
    body()->addWidget(m_complaint, 0, Qt::AlignLeft);
    body()->addSpacing(metrics::S1);
    body()->addLayout(row);
    hide();
}

void HandOverSection::showTalk(desk::Talk *talk)
{
    if (m_talk != talk) {
        if (m_talk)
            m_talk->disconnect(this);
        m_talk = talk;
        if (m_talk)
            connect(m_talk, &desk::Talk::handOverChanged, this, &HandOverSection::refresh);
    }
    refresh();
}

void HandOverSection::setTaken()
{
    m_take->setText(tr("양식에 넣음"));
    m_take->setThemeIcon(theme::Icon::Check);
    m_take->setEnabled(false);
}

void HandOverSection::refresh()
{
    const auto card = m_talk ? m_talk->handOver() : std::nullopt;
    setVisible(card.has_value());
    if (!card) {
        m_facts->setText({});
        m_text->setText({});
        return;
    }
    const domain::Organisation &organisation = m_desk.replica().organisation();
    m_from->setText(QString(Labels::user(card->from, organisation) + u" · "_s + TimeText::moment(card->at, m_desk.now())));

    const auto &noted = card->noted;
    QStringList facts;
    if (noted.urgency == domain::Urgency::Urgent)
        facts.append(Labels::of(noted.urgency));
    if (noted.category)
        facts.append(Labels::category(*noted.category, organisation));
    if (!noted.place.isEmpty())
        facts.append(Labels::place(noted.place, organisation));
    m_facts->setText(facts.join(u" · "_s));
    m_facts->setVisible(!facts.isEmpty());
    const bool nothing = facts.isEmpty() && noted.text.isEmpty();
    m_text->setText(nothing                             ? tr("적은 내용은 없습니다.")
                        : noted.text.size() > ShownText ? QString(noted.text.left(ShownText) + u'…')
                                                        : noted.text);
    m_text->setVisible(!m_text->text().isEmpty());

    const auto registered = noted.complaints.isEmpty() ? nullptr : m_desk.replica().complaint(noted.complaints.constLast());
    m_complaint->setVisible(registered != nullptr);
    if (registered)
        m_complaint->setText(registered->number ? tr("이미 접수됨 %1").arg(registered->number->toString()) : tr("이미 접수됨"));
    m_take->setText(tr("양식에 넣기"));
    m_take->setThemeIcon(std::nullopt);
    m_take->setEnabled(true);
    m_take->setVisible(!nothing || noted.citizen || !noted.petitionerName.isEmpty());
    setAccessibleName(QStringList{m_head->text(), m_from->text(), m_facts->text(), m_text->text()}.join(u", "_s));
}

void HandOverSection::showComplaint()
{
    if (m_talk && m_talk->handOver() && !m_talk->handOver()->noted.complaints.isEmpty())
        emit complaintActivated(m_talk->handOver()->noted.complaints.constLast());
}

} // namespace barodesk::ui::counsel

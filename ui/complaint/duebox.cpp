#include "ui/complaint/duebox.h"

#include "ui/complaint/duewords.h"
#include "ui/text/labels.h"
#include "ui/text/lawtext.h"
#include "ui/text/timetext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"

#include <QGridLayout>

namespace barodesk::ui::complaint {

namespace metrics = theme::metrics;
using theme::TextSize;
using theme::Tokens;
using namespace Qt::StringLiterals;

DueBox::DueBox(QWidget *parent)
    : Card(parent),
      m_title(new widgets::Label({}, TextSize::Base, &Tokens::text, QFont::DemiBold, this)),
      m_period(new widgets::Chip(this)),
      m_why(new widgets::Button(tr("왜?"), theme::ButtonRole::Quiet, this)),
      m_sentence(new widgets::Label({}, TextSize::Small, &Tokens::text2, QFont::Normal, this)),
      m_ledger(new QWidget(this)),
      m_rows(new QGridLayout(m_ledger))
{
    setObjectName(u"dueBox"_s);
    setAccessibleName(tr("처리기한"));
    setRaised(true);
    m_why->setObjectName(u"whyButton"_s);
    m_why->setSmall(true);
    m_why->setKeyHint(widgets::keyText(QKeySequence(Qt::ALT | Qt::Key_Q)));
    m_why->setToolTip(tr("처리기한을 어떻게 셌는지 봅니다"));
    m_sentence->setWrapping(true);
    m_period->setIcon(theme::Icon::Clock);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::S2);
    head->addWidget(m_title);
    head->addWidget(m_period);
    head->addStretch();
    head->addWidget(m_why);
    body()->addLayout(head);
    body()->addWidget(m_sentence);
    body()->addWidget(m_ledger);
    m_rows->setContentsMargins(0, metrics::S1, 0, 0);
    m_rows->setHorizontalSpacing(metrics::S3);
    m_rows->setVerticalSpacing(2);
    m_rows->setColumnStretch(1, 1);
    m_ledger->setObjectName(u"dueLedger"_s);
    m_ledger->hide();
    connect(m_why, &QPushButton::clicked, this, &DueBox::toggleLedger);
    showNone();
}

void DueBox::showDue(const domain::DueTime &due, const domain::Category &category, const QDateTime &now)
{
    m_title->setText(tr("처리기한 %1").arg(TimeText::moment(due.due, now)));
    m_title->setToolTip(TimeText::full(due.due));
    m_period->setText(DueWords::chip(category.period));
    m_period->setTone(due.due.date() == now.date() ? widgets::Tone::Warn : widgets::Tone::Neutral);
    m_period->setVisible(true);
    m_why->setVisible(true);
    m_sentence->setText(DueWords::reason(due, category));
    setAccessibleDescription(m_title->text() + u". "_s + m_sentence->text());
    if (m_spans != due.ledger) {
        m_spans = due.ledger;
        if (isOpen())
            fillLedger(m_spans);
    }
}

void DueBox::showNone()
{
    m_title->setText(tr("처리기한"));
    m_title->setToolTip({});
    m_period->hide();
    m_why->hide();
    m_ledger->hide();
    m_spans.clear();
    m_sentence->setText(tr("유형을 고르면 처리기한과 그 까닭이 여기에 나옵니다."));
    setAccessibleDescription(m_sentence->text());
}

void DueBox::showImpossible(domain::DueError error)
{
    showNone();
    m_sentence->setText(Labels::of(error));
    setAccessibleDescription(m_sentence->text());
}

bool DueBox::isOpen() const { return !m_ledger->isHidden(); }

void DueBox::toggleLedger()
{
    if (m_spans.isEmpty())
        return;
    if (!isOpen())
        fillLedger(m_spans);
    m_ledger->setVisible(!isOpen());
    m_why->setText(isOpen() ? tr("접기") : tr("왜?"));
}

void DueBox::fillLedger(const QList<domain::LedgerSpan> &spans)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const domain::LedgerSpan &span : spans) {
        const bool counts = span.kind == domain::SpanKind::Counted;
        const theme::Role role = counts ? &Tokens::text : &Tokens::text3;
        const QString what = counts ? DueWords::counted(span) : span.note.isEmpty() ? Labels::of(span.kind) : span.note;
        m_rows->addWidget(new widgets::Label(DueWords::span(span), TextSize::Small, role, QFont::Normal, m_ledger), row, 0);
        m_rows->addWidget(new widgets::Label(counts ? tr("셈 %1").arg(what) : tr("뺌 %1").arg(what), TextSize::Small, role,
                                             counts ? QFont::DemiBold : QFont::Normal, m_ledger),
                          row, 1);
        m_rows->addWidget(new widgets::Label(LawText::article(span.rule), TextSize::Tiny, &Tokens::text3, QFont::Normal, m_ledger), row, 2,
                          Qt::AlignRight);
        ++row;
    }
}

} // namespace barodesk::ui::complaint

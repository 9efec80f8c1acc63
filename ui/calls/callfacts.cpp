#include "ui/calls/callfacts.h"

#include "domain/koreatime.h"
#include "ui/calls/callwords.h"
#include "ui/text/labels.h"
#include "ui/text/timetext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"

#include <QGridLayout>

namespace barodesk::ui::calls {

using namespace domain;
using namespace Qt::StringLiterals;
using theme::TextSize;
using theme::Tokens;

namespace {

QString clock(const QDateTime &at) { return toKoreaTime(at).toString(u"HH:mm:ss"_s); }

} // namespace

CallFacts::CallFacts(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::metrics::S3);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < FactCount; ++i) {
        auto *name = m_names[size_t(i)] = new widgets::Label({}, TextSize::Small, &Tokens::text3, QFont::Normal, this);
        auto *value = m_values[size_t(i)] = new widgets::Label({}, TextSize::Base, &Tokens::text, QFont::Normal, this);
        name->setMinimumWidth(76);
        value->setWrapping(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(name, i, 0, Qt::AlignTop);
        grid->addWidget(value, i, 1);
    }
}

void CallFacts::show(Fact fact, const QString &name, const QString &value)
{
    m_names[size_t(fact)]->setText(name);
    m_values[size_t(fact)]->setText(value);
    m_names[size_t(fact)]->setVisible(!value.isEmpty());
    m_values[size_t(fact)]->setVisible(!value.isEmpty());
}

void CallFacts::setCall(const CallRecord &call, const Organisation &organisation)
{
    const bool incoming = call.direction == CallDirection::Incoming;
    const auto ring = CallWords::ringTime(call);
    const auto talk = CallWords::talkTime(call);
    show(Fact::Began, incoming ? tr("벨 울림") : tr("걸기 시작"),
         TimeText::full(call.startedAt) + toKoreaTime(call.startedAt).toString(u":ss"_s));
    show(Fact::Answered, incoming ? tr("받음") : tr("상대가 받음"), call.answeredAt ? clock(*call.answeredAt) : QString());
    show(Fact::Ended, tr("끝남"), clock(call.endedAt));
    show(Fact::Ring, incoming ? tr("울린 시간") : tr("기다린 시간"), TimeText::clock(ring));
    show(Fact::Talk, tr("통화 시간"), call.answeredAt ? TimeText::clock(talk) : QString());
    show(Fact::Queue, tr("대표번호"), call.queue.isEmpty() ? QString() : Labels::queue(call.queue, organisation));
    show(Fact::Dialled, tr("걸려 온 번호"), incoming && call.dialled ? call.dialled->formatted() : QString());
    show(Fact::Who, tr("상담사"), Labels::user(call.handledBy, organisation));
    show(Fact::FairEnd, tr("공정한 종료"),
         call.fairEnd ? tr("%1 경고, %2").arg(clock(call.fairEnd->warnedAt), Labels::fairEndReason(call.fairEnd->reason, organisation))
                      : QString());
}

QString CallFacts::text() const
{
    QStringList lines;
    for (int i = 0; i < FactCount; ++i) {
        if (!m_values[size_t(i)]->text().isEmpty())
            lines.append(u"%1: %2"_s.arg(m_names[size_t(i)]->text(), m_values[size_t(i)]->text()));
    }
    return lines.join(u'\n');
}

} // namespace barodesk::ui::calls

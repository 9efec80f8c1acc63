#include "ui/board/detailsections.h"

#include "domain/complaintclock.h"
#include "domain/masking.h"
#include "ui/text/historytext.h"
#include "ui/text/labels.h"
#include "ui/text/lawtext.h"
#include "ui/text/timetext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace barodesk::ui::board {

using namespace domain;
using namespace theme::metrics;
using theme::TextSize;
using theme::Tokens;
using widgets::Label;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(barodesk::ui::board::DetailSections)
};

QVBoxLayout *freshLayout(QWidget *place, int spacing)
{
    auto *layout = qobject_cast<QVBoxLayout *>(place->layout());
    if (!layout)
        layout = new QVBoxLayout(place);
    clearLayout(layout);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    return layout;
}

void addLine(QVBoxLayout *layout, const QString &left, const QString &right, theme::Role role)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(S2);
    auto *first = new Label(left, TextSize::Small, &Tokens::text2, QFont::Normal, layout->parentWidget());
    first->setFixedWidth(132);
    auto *second = new Label(right, TextSize::Small, role, QFont::Normal, layout->parentWidget());
    second->setWrapping(true);
    row->addWidget(first, 0, Qt::AlignTop);
    row->addWidget(second, 1);
    layout->addLayout(row);
}

QString spanTime(const LedgerSpan &span)
{
    const QString from = span.from.toString(QStringLiteral("M/d HH:mm"));
    const bool midnight = span.to.time() == QTime(0, 0);
    if (span.to.date() == span.from.date() || (midnight && span.from.date().addDays(1) == span.to.date()))
        return QString(from + QStringLiteral("–") + (midnight ? QStringLiteral("24:00") : span.to.toString(QStringLiteral("HH:mm"))));
    return QString(from + QStringLiteral("–") + span.to.toString(QStringLiteral("M/d HH:mm")));
}

} // namespace

Label *sectionHeading(const QString &text, QWidget *parent)
{
    auto *heading = new Label(text, TextSize::Small, &Tokens::text3, QFont::DemiBold, parent);
    heading->setContentsMargins(0, S2, 0, 0);
    return heading;
}

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        if (QLayout *inner = item->layout())
            clearLayout(inner);
        delete item;
    }
}

void fillLedger(QWidget *place, const Complaint &complaint, const Organisation &organisation)
{
    QVBoxLayout *layout = freshLayout(place, 2);
    const auto due = explainDue(complaint, organisation.calendar());
    if (!due) {
        addLine(layout, {}, Labels::of(due.error()), &Tokens::bad);
        return;
    }
    addLine(layout, Words::tr("기간"), QString(Labels::of(complaint.legalType) + QStringLiteral(" · ") + Labels::of(complaint.period)),
            &Tokens::text);
    int days = 0;
    std::chrono::minutes counted{};
    for (const LedgerSpan &span : due->ledger) {
        counted += span.counted;
        days += span.countedDays;
        QStringList parts{Labels::of(span.kind)};
        if (span.counted.count() > 0)
            parts << Words::tr("+%1, 모두 %2").arg(TimeText::duration(span.counted), TimeText::duration(counted));
        if (span.countedDays > 0)
            parts << Words::tr("%n일째", nullptr, days);
        if (!span.note.isEmpty())
            parts << span.note;
        if (!span.rule.isEmpty())
            parts << LawText::article(span.rule);
        addLine(layout, spanTime(span), parts.join(QStringLiteral(" · ")), span.kind == SpanKind::Counted ? &Tokens::text : &Tokens::text3);
    }
}

void fillCallBacks(QWidget *place, const Complaint &complaint, const QDateTime &now, bool unmasked,
                   const std::function<void(const PhoneNumber &)> &call)
{
    QVBoxLayout *layout = freshLayout(place, S1);
    for (const CallBack &callBack : complaint.callBacks) {
        auto *row = new QHBoxLayout;
        row->setSpacing(S2);
        widgets::ChipContent chip{.text = Labels::of(callBack.state), .tone = widgets::Tone::Ok, .icon = theme::Icon::Check};
        if (callBack.state == CallBackState::Promised) {
            const bool late = callBack.promisedFor && *callBack.promisedFor <= now;
            chip = {.text = callBack.promisedFor ? TimeText::until(*callBack.promisedFor, now) : Labels::of(callBack.state),
                    .tone = late ? widgets::Tone::Bad : widgets::Tone::Accent,
                    .icon = theme::Icon::PhoneOutgoing};
        } else if (callBack.state == CallBackState::Excused) {
            chip.tone = widgets::Tone::Neutral;
        }
        auto *mark = new widgets::Chip(place);
        mark->setContent(chip);
        row->addWidget(mark);
        QString text = QString(Labels::of(callBack.reason) + QStringLiteral(" · ")
                               + (unmasked ? callBack.number.formatted() : callBack.number.masked()));
        if (!callBack.attempts.isEmpty())
            text += Words::tr(" · %n회 시도", nullptr, int(callBack.attempts.size()));
        auto *words = new Label(text, TextSize::Small, &Tokens::text2, QFont::Normal, place);
        row->addWidget(words, 1);
        if (call && callBack.state == CallBackState::Promised) {
            auto *button = new widgets::IconButton(theme::Icon::PhoneOutgoing, Words::tr("전화 걸기"), place);
            button->setObjectName(QStringLiteral("callBackCall"));
            QObject::connect(button, &QToolButton::clicked, button, [call, number = callBack.number] { call(number); });
            row->addWidget(button);
        }
        layout->addLayout(row);
    }
}

void fillHistory(QWidget *place, const QList<HistoryEntry> &history, const Organisation &organisation, const QDateTime &now)
{
    QVBoxLayout *layout = freshLayout(place, S2);
    if (history.isEmpty()) {
        layout->addWidget(new Label(Words::tr("아직 적힌 이력이 없습니다"), TextSize::Small, &Tokens::text3, QFont::Normal, place));
        return;
    }
    for (auto entry = history.crbegin(); entry != history.crend(); ++entry) {
        auto *block = new QVBoxLayout;
        block->setSpacing(1);
        auto *head = new Label(QString(TimeText::moment(entry->at, now) + QStringLiteral(" · ") + Labels::user(entry->by, organisation)),
                               TextSize::Tiny, &Tokens::text3, QFont::Normal, place);
        auto *sentence = new Label(HistoryText::sentence(*entry, organisation), TextSize::Base, &Tokens::text, QFont::Normal, place);
        sentence->setWrapping(true);
        block->addWidget(head);
        block->addWidget(sentence);
        const QString detail = maskedIdentifiers(HistoryText::detail(*entry, organisation));
        if (!detail.isEmpty()) {
            auto *words = new Label(detail, TextSize::Small, &Tokens::text2, QFont::Normal, place);
            words->setWrapping(true);
            block->addWidget(words);
        }
        layout->addLayout(block);
    }
}

} // namespace barodesk::ui::board

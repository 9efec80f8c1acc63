#include "ui/complaint/duewords.h"

#include "ui/text/labels.h"
#include "ui/text/lawtext.h"
#include "ui/text/timetext.h"

#include <QStringList>

namespace barodesk::ui::complaint {

using domain::LedgerSpan;
using domain::Period;
using domain::SpanKind;
using namespace Qt::StringLiterals;

QString DueWords::chip(const Period &period)
{
    switch (period.unit()) {
    case Period::Unit::Hours: return tr("%1시간 · 근무시간").arg(period.count());
    case Period::Unit::Days:
        return period.count() <= 5 ? tr("%1시간 · 근무시간").arg(period.count() * 8) : tr("%1일 · 근무일").arg(period.count());
    case Period::Unit::Weeks: return tr("%1주 · 달력").arg(period.count());
    case Period::Unit::Months: return tr("%1개월 · 달력").arg(period.count());
    case Period::Unit::Years: return tr("%1년 · 달력").arg(period.count());
    }
    return {};
}

QString DueWords::reason(const domain::DueTime &due, const domain::Category &category)
{
    QStringList excluded;
    QString rule;
    for (const LedgerSpan &span : due.ledger) {
        if (span.kind == SpanKind::Counted) {
            if (rule.isEmpty())
                rule = LawText::article(span.rule);
            continue;
        }
        const QString word = span.kind == SpanKind::Holiday && !span.note.isEmpty() ? span.note : Labels::of(span.kind);
        if (!excluded.contains(word))
            excluded.append(word);
    }
    const QString type = Labels::of(category.legalType);
    const Period &period = category.period;
    QString text;
    switch (period.unit()) {
    case Period::Unit::Hours:
        text = period == Period::immediate() ? tr("%1 ‘즉시’ = 근무시간 %2시간 (%3).").arg(type).arg(period.count()).arg(rule)
                                             : tr("%1 = 근무시간 %2시간 (%3).").arg(type).arg(period.count()).arg(rule);
        break;
    case Period::Unit::Days:
        text = period.count() <= 5 ? tr("%1 %2일 = 근무시간 %3시간 (%4).").arg(type).arg(period.count()).arg(period.count() * 8).arg(rule)
                                   : tr("%1 %2일, 첫날부터 근무일로 셉니다 (%3).").arg(type).arg(period.count()).arg(rule);
        break;
    case Period::Unit::Weeks:
    case Period::Unit::Months:
    case Period::Unit::Years: text = tr("%1 %2, 첫날부터 달력으로 셉니다 (%3).").arg(type, Labels::of(period), rule); break;
    }
    if (!excluded.isEmpty()) {
        constexpr int Most = 3;
        const QString more = excluded.size() > Most ? tr(" 외 %1가지").arg(excluded.size() - Most) : QString();
        text += u' ' + tr("%1 제외.").arg(QString(excluded.first(std::min<qsizetype>(Most, excluded.size())).join(u", "_s) + more));
    }
    return text;
}

QString DueWords::span(const LedgerSpan &span)
{
    const QString day = u"M/d"_s;
    const QString moment = u"M/d HH:mm"_s;
    const bool wholeDays = span.from.time() == QTime(0, 0) && span.to.time() == QTime(0, 0);
    if (wholeDays) {
        const QDate last = span.to.date().addDays(-1);
        return last == span.from.date() ? span.from.toString(day) : QString(span.from.toString(day) + u" – " + last.toString(day));
    }
    if (span.from.date() == span.to.date())
        return span.from.toString(moment) + u" – " + span.to.toString(u"HH:mm"_s);
    return span.from.toString(moment) + u" – " + span.to.toString(moment);
}

QString DueWords::counted(const LedgerSpan &span)
{
    if (span.countedDays > 0)
        return tr("%1일").arg(span.countedDays);
    return span.counted.count() > 0 ? TimeText::duration(span.counted) : QString();
}

} // namespace barodesk::ui::complaint

#include "ui/performance/performancewords.h"

#include "ui/text/labels.h"

#include <QLocale>

#include <array>
#include <cmath>

namespace barodesk::ui::performance {

using namespace Qt::StringLiterals;
using models::Comparison;
using models::PerformanceColumn;
using models::PerformanceGrouping;
using models::PeriodChoice;
using widgets::Tone;

namespace {

/// The same value as it would be shown, so that a difference nobody sees is none.
double rounded(double figure, PerformanceColumn column)
{
    if (models::isShare(column))
        return std::round(figure * 1000) / 10;
    if (models::isTime(column) && figure >= 60)
        return std::round(figure / 6) * 6;
    return std::round(figure);
}

} // namespace

QString PerformanceWords::of(PerformanceGrouping grouping)
{
    switch (grouping) {
    case PerformanceGrouping::Category: return tr("유형");
    case PerformanceGrouping::Department: return tr("부서");
    case PerformanceGrouping::Contractor: return tr("업체");
    case PerformanceGrouping::District: return tr("읍면동");
    }
    return {};
}

QString PerformanceWords::of(PeriodChoice choice)
{
    switch (choice) {
    case PeriodChoice::ThisMonth: return tr("이번 달");
    case PeriodChoice::LastMonth: return tr("지난달");
    case PeriodChoice::ThisYear: return tr("올해");
    case PeriodChoice::Chosen: return tr("기간 지정");
    }
    return {};
}

QString PerformanceWords::of(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Before: return tr("앞 기간과 비교");
    case Comparison::LastYear: return tr("지난해 같은 기간과 비교");
    case Comparison::None: return tr("비교 안 함");
    }
    return {};
}

QString PerformanceWords::of(PerformanceColumn column)
{
    switch (column) {
    case PerformanceColumn::Name: return {};
    case PerformanceColumn::Received: return tr("접수");
    case PerformanceColumn::Resolved: return tr("완료");
    case PerformanceColumn::NotClosed: return tr("미종결");
    case PerformanceColumn::Closed: return tr("종결");
    case PerformanceColumn::Median: return tr("중앙값");
    case PerformanceColumn::P90: return tr("90%");
    case PerformanceColumn::OnTime: return tr("기한 내");
    case PerformanceColumn::Repeats: return tr("반복");
    case PerformanceColumn::Reopened: return tr("다시 엶");
    case PerformanceColumn::CallBacks: return tr("콜백");
    case PerformanceColumn::Panel: return tr("참여단");
    }
    return {};
}

QString PerformanceWords::name(PerformanceColumn column)
{
    switch (column) {
    case PerformanceColumn::NotClosed: return tr("완료 후 미종결");
    case PerformanceColumn::Median: return tr("처리시간 중앙값");
    case PerformanceColumn::P90: return tr("처리시간 90%");
    case PerformanceColumn::OnTime: return tr("기한 내 완료");
    case PerformanceColumn::Repeats: return tr("반복·중복·재발");
    case PerformanceColumn::CallBacks: return tr("콜백 제때 지킴");
    case PerformanceColumn::Panel: return tr("참여단 ‘잘됨’");
    case PerformanceColumn::Name:
    case PerformanceColumn::Received:
    case PerformanceColumn::Resolved:
    case PerformanceColumn::Closed:
    case PerformanceColumn::Reopened: break;
    }
    return of(column);
}

QString PerformanceWords::withUnit(PerformanceColumn column)
{
    if (models::isTime(column))
        return tr("%1 (근무시간, 시간)").arg(name(column));
    return models::isShare(column) ? tr("%1 (%)").arg(name(column)) : name(column);
}

QString PerformanceWords::explanation(PerformanceColumn column)
{
    switch (column) {
    case PerformanceColumn::Name: return {};
    case PerformanceColumn::Received: return tr("기간 안에 접수한 민원");
    case PerformanceColumn::Resolved: return tr("기간 안에 완료한 민원. 그 뒤 다시 연 것은 빠집니다");
    case PerformanceColumn::NotClosed: return tr("기간 안에 완료했으나 아직 민원인에게 알리고 종결하지 않은 민원");
    case PerformanceColumn::Closed: return tr("기간 안에 종결한 민원. 완료한 때는 묻지 않습니다");
    case PerformanceColumn::Median:
        return tr("기간 안에 완료한 민원의 처리시간을 늘어놓았을 때 가운데 값. 기한을 세기 시작한 때부터 완료까지의 근무시간이며, 보완을 "
                  "기다린 동안은 뺍니다");
    case PerformanceColumn::P90: return tr("기간 안에 완료한 민원 열에 아홉은 이 근무시간 안에 처리했습니다");
    case PerformanceColumn::OnTime: return tr("기간 안에 완료한 민원 가운데 처리기한(연장·보완 포함)까지 완료한 비율");
    case PerformanceColumn::Repeats: return tr("기간 안에 접수한 민원 가운데 먼저 접수한 민원에 반복·중복·재발로 이어진 것");
    case PerformanceColumn::Reopened: return tr("기간 안에 다시 연 민원. 여러 번 열었으면 마지막 것만 셉니다");
    case PerformanceColumn::CallBacks:
        return tr(
            "전화하기로 한 때가 기간 안에 있는 약속 가운데 제때 지킨 비율. 때가 지났는데 못 지킨 것이 들어가고, 면제한 것은 빠집니다");
    case PerformanceColumn::Panel: return tr("기간 안에 완료한 민원에 시민참여단이 남긴 평가 가운데 ‘잘됨’의 비율");
    }
    return {};
}

QString PerformanceWords::rule()
{
    return tr("세는 법: 접수·반복은 기간 안에 접수한 민원, 완료·처리시간·기한 내·미종결·참여단은 기간 안에 완료한 민원, 종결과 다시 엶은 "
              "기간 안에 그렇게 한 민원, 콜백은 전화하기로 한 때가 기간 안에 있는 약속입니다. "
              "처리시간은 기한을 세기 시작한 때부터 완료까지의 근무시간이고, 보완을 기다린 동안은 뺍니다.");
}

QString PerformanceWords::group(const QString &key, PerformanceGrouping grouping, const domain::Organisation &organisation)
{
    switch (grouping) {
    case PerformanceGrouping::Category:
        if (const auto code = domain::CategoryCode::parse(key))
            return Labels::category(*code, organisation);
        return tr("유형 없음");
    case PerformanceGrouping::Department:
        return Labels::department(domain::DepartmentCode::parse(key).value_or(domain::DepartmentCode()), organisation);
    case PerformanceGrouping::Contractor: return key.isEmpty() ? tr("직영 (업체 없음)") : key;
    case PerformanceGrouping::District:
        if (const auto code = domain::DistrictCode::parse(key))
            return Labels::district(*code, organisation);
        return tr("읍면동 모름");
    }
    return key;
}

QString PerformanceWords::range(const models::DayRange &days)
{
    return days.from == days.to ? days.from.toString(Qt::ISODate)
                                : tr("%1 ~ %2").arg(days.from.toString(Qt::ISODate), days.to.toString(Qt::ISODate));
}

QString PerformanceWords::step(const models::DayRange &days, models::StepLength length)
{
    static constexpr std::array Months{QT_TR_NOOP("1월"), QT_TR_NOOP("2월"),  QT_TR_NOOP("3월"),  QT_TR_NOOP("4월"),
                                       QT_TR_NOOP("5월"), QT_TR_NOOP("6월"),  QT_TR_NOOP("7월"),  QT_TR_NOOP("8월"),
                                       QT_TR_NOOP("9월"), QT_TR_NOOP("10월"), QT_TR_NOOP("11월"), QT_TR_NOOP("12월")};
    const QString first = days.from.toString(u"M/d"_s);
    switch (length) {
    case models::StepLength::Day: break;
    case models::StepLength::Week: return tr("%1~").arg(first);
    case models::StepLength::Month: return tr(Months[size_t(days.from.month() - 1)]);
    }
    return first;
}

QString PerformanceWords::value(const std::optional<double> &figure, PerformanceColumn column)
{
    if (!figure)
        return u"–"_s;
    const QLocale locale;
    if (models::isShare(column))
        return locale.toString(*figure * 100, 'f', 1) + u'%';
    if (models::isTime(column))
        return *figure < 60 ? tr("%1분").arg(qRound(*figure)) : tr("%1시간").arg(locale.toString(*figure / 60, 'f', 1));
    return locale.toString(qRound64(*figure));
}

QString PerformanceWords::difference(const std::optional<double> &now, const std::optional<double> &before, PerformanceColumn column)
{
    if (!now || !before)
        return {};
    const double difference = rounded(*now, column) - rounded(*before, column);
    if (std::abs(difference) < 1e-9)
        return tr("변화 없음");
    const QString arrow = difference > 0 ? u"▲ "_s : u"▼ "_s;
    if (models::isShare(column))
        return arrow + QLocale().toString(std::abs(difference), 'f', 1) + u"%p"_s;
    return arrow + value(std::abs(difference), column);
}

Tone PerformanceWords::differenceTone(const std::optional<double> &now, const std::optional<double> &before, PerformanceColumn column)
{
    if (!now || !before || std::abs(rounded(*now, column) - rounded(*before, column)) < 1e-9)
        return Tone::Neutral;
    switch (column) {
    case PerformanceColumn::Name:
    case PerformanceColumn::Received:
    case PerformanceColumn::Resolved:
    case PerformanceColumn::Closed: return Tone::Neutral; // More work is neither good nor bad.
    case PerformanceColumn::OnTime:
    case PerformanceColumn::CallBacks:
    case PerformanceColumn::Panel: return *now > *before ? Tone::Ok : Tone::Bad;
    case PerformanceColumn::NotClosed:
    case PerformanceColumn::Median:
    case PerformanceColumn::P90:
    case PerformanceColumn::Repeats:
    case PerformanceColumn::Reopened: break;
    }
    return *now < *before ? Tone::Ok : Tone::Bad;
}

} // namespace barodesk::ui::performance

#pragma once

#include "domain/duetime.h"
#include "domain/organisation.h"

#include <QCoreApplication>
#include <QString>

namespace barodesk::ui::complaint {

/// The words of a due time's explanation.
class DueWords final
{
    Q_DECLARE_TR_FUNCTIONS(barodesk::ui::complaint::DueWords)

public:
    DueWords() = delete;

    /// "기타민원 ‘즉시’는 근무시간 3시간 안입니다 (시행령 제19조). 점심시간, 주말은 빼고 셉니다."
    static QString reason(const domain::DueTime &due, const domain::Category &category);
    /// "3시간 · 근무시간", "7일 · 근무일"
    static QString chip(const domain::Period &period);
    /// "11/24 13:43 – 16:43", the day once; whole days without times.
    static QString span(const domain::LedgerSpan &span);
    static QString counted(const domain::LedgerSpan &span); ///< "3시간", "1일"; empty when nothing is counted.
};

} // namespace barodesk::ui::complaint

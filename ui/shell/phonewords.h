#pragma once

#include "telephony/softphone.h"

#include <QCoreApplication>

#include <functional>

namespace barodesk::ui::shell {

/// Who is known under a number, by name; empty when nobody or several are.
using NameLookup = std::function<QString(const domain::PhoneNumber &)>;

/// What the bar says of a call.
class PhoneWords final
{
    Q_DECLARE_TR_FUNCTIONS(barodesk::ui::shell::PhoneWords)

public:
    PhoneWords() = delete;

    static QString peer(const telephony::Call &call, const NameLookup &lookup); ///< "010-••••-5678 · 홍•동", "발신번호 표시제한"
    static QString phase(const telephony::Call &call);  ///< "전화 옴", "거는 중", "통화 중", "보류 중", "상대가 보류함"
    static QString detail(const telephony::Call &call); ///< "대표번호 590-8572", "음소거됨"
};

} // namespace barodesk::ui::shell

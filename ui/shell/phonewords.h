#pragma once

#include "telephony/softphone.h"

#include <QCoreApplication>

#include <functional>
#include <utility>

namespace barodesk::ui::shell {

struct KnownName
{
    KnownName() = default;
    KnownName(QString known, bool citizen = true) : name(std::move(known)), isCitizen(citizen) { }

    QString name;
    bool isCitizen = true; ///< Shown masked; departments and colleagues are not.
};

/// Who is known under a number, by name; empty when nobody or several are.
using NameLookup = std::function<KnownName(const domain::PhoneNumber &)>;

/// What the bar says of a call.
class PhoneWords final
{
    Q_DECLARE_TR_FUNCTIONS(barodesk::ui::shell::PhoneWords)

public:
    PhoneWords() = delete;

    static QString peer(const telephony::Call &call, const NameLookup &lookup); ///< "010-••••-5678 · 홍•동", "발신번호 표시제한"
    static QString phase(const telephony::Call &call);    ///< "전화 옴", "거는 중", "통화 중", "보류 중", "상대가 보류함"
    static QString detail(const telephony::Call &call);   ///< "대표번호 590-8572", "음소거됨"
    static QString listener(const telephony::Call &call); ///< "김팀장 듣는 중", "김팀장 참여 중"; empty: nobody listens.
    static QString failedTransfer(int sipStatus);         ///< "상대가 통화 중입니다"
};

} // namespace barodesk::ui::shell

#pragma once

#include "telephony/softphone.h"
#include "ui/widgets/tone.h"

#include <QCoreApplication>
#include <QString>

namespace barodesk::ui::shell {

/// What the bar says of the counsellor. Names are the city's; where it does not know a code, the code stands for itself.
class AgentWords final
{
    Q_DECLARE_TR_FUNCTIONS(barodesk::ui::shell::AgentWords)

public:
    AgentWords() = delete;

    struct Pill
    {
        widgets::Tone tone = widgets::Tone::Neutral;
        QString word;           ///< "휴식", "응답 없음", "통화 중"
        QString time;           ///< "03:12"; "00:17 남음" while after-call work runs out; empty when signed out.
        QString change;         ///< "→ 휴식"; empty: nothing waits.
        bool canChange = false; ///< There is a menu to open.
        friend bool operator==(const Pill &, const Pill &) = default;
    };

    /// \param now Korea time, the clock of the phone
    static Pill pill(telephony::Softphone &phone, const QDateTime &now);
    static QString state(const telephony::AgentStatus &status, const domain::CallCentre &centre); ///< "대기", "휴식", "응답 없음"
    static QString change(const domain::WaitingChange &change, const domain::CallCentre &centre); ///< "대기", "휴식", "로그아웃"
    /// Why after-call work cannot be left yet, with what to do; empty: it can be, or there is none.
    static QString whyHeld(const telephony::Agent &agent);
};

} // namespace barodesk::ui::shell

#pragma once

#include "domain/id.h"
#include "domain/phonenumber.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace barodesk::domain {

enum class CallBackReason { AfterResolution, BeforePlannedWork, Requested };
enum class CallBackState { Promised, Kept, Excused };
enum class CallBackResult { Reached, NoAnswer, Retry, TextMessage };

struct CallBackAttempt
{
    QDateTime at;
    UserId by;
    CallBackResult result = CallBackResult::NoAnswer;
    QString note;
    friend bool operator==(const CallBackAttempt &, const CallBackAttempt &) = default;
};

/// A promise to phone the citizen. It ends kept or excused, never silently.
struct CallBack
{
    CallBackId id;
    CallBackReason reason = CallBackReason::Requested;
    PhoneNumber number;
    std::optional<QDateTime> promisedFor; ///< None: when the complaint is resolved.
    UserId owner;
    CallBackState state = CallBackState::Promised;
    QList<CallBackAttempt> attempts;
    friend bool operator==(const CallBack &, const CallBack &) = default;
};

} // namespace barodesk::domain

#pragma once

#include "telephony/call.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace barodesk::telephony {

class Softphone;

/// Watches the time of a phone's calls by the city's rules: a call of a queue that rings too long is given back, a long one is
/// signalled. GUI thread; one of each Softphone.
class CallWatch final : public QObject
{
    Q_OBJECT
public:
    using Clock = std::function<QDateTime()>; ///< Korea time.

    CallWatch(Softphone &phone, Clock clock, QObject *parent = nullptr);
    ~CallWatch() override;

    int warnings(const domain::CallId &call) const; ///< How many have come: 0, 1, 2.
    void checkTime(); ///< Looks at the clock. By itself when something is due; tests with a clock of their own call it.

signals:
    /// The call lasts as long as the first (1) or the second (2) warning of Etiquette says. Each once.
    void longCall(const barodesk::telephony::Call &call, int warning);
    void unanswered(const barodesk::telephony::Call &call); ///< It rang too long and is being given back.

private:
    struct Watched
    {
        bool givenBack = false;
        int warnings = 0;
    };

    std::optional<QDateTime> due(const Call &call) const; ///< When something is to be done for it next.
    void act(const Call &call);
    void rearm();

    Softphone &m_phone;
    Clock m_clock;
    QHash<domain::CallId, Watched> m_watched;
    QTimer m_timer;
};

} // namespace barodesk::telephony

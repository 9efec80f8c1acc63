#pragma once

#include "recording/recorder.h"
#include "telephony/softphone.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace barodesk::recording {
class NoticePort;
}
namespace barodesk::store {
class Replica;
}

namespace barodesk::desk {

/// What can be said of a call's recording at this moment.
struct RecordingStatus
{
    enum class Kind {
        None,     ///< It is not recorded, by the city's rule.
        Notice,   ///< The citizen is being told; what the counsellor says does not reach them yet.
        Starting, ///< Nothing is on the disk yet.
        Recording,
        Paused,
        Failed, ///< The call goes on without.
    };
    Kind kind = Kind::None;
    domain::RecordingPauseCode reason; ///< Of Paused.
    recording::RecordingError error;   ///< Of Failed.
    friend bool operator==(const RecordingStatus &, const RecordingStatus &) = default;
};

/// Records the phone's calls as the city's rule says (domain::RecordingPolicy): from the answer on, with the notice where the desk is to
/// give it, paused for a reason where the rule allows. GUI thread.
class RecordingKeeper final : public QObject
{
    Q_OBJECT
public:
    using Clock = std::function<QDateTime()>; ///< Korea time.

    /// \param recorder its tap has the engine; it outlives that \param replica knows the city's rule \param notice speaks into the call; may be null: then calls the desk would have to tell of are
    /// not recorded
    RecordingKeeper(telephony::Softphone &phone, recording::Recorder &recorder, store::Replica &replica, Clock clock,
                    recording::NoticePort *notice, QObject *parent = nullptr);
    ~RecordingKeeper() override;

    void open(const QString &folder, const store::DataKey &key, const domain::UserId &user); ///< Of the person signed in.
    void close();                                                                            ///< Every recording is finished.

    RecordingStatus status(const domain::CallId &call) const;
    /// For which reasons this call's recording may be paused now; empty: it may not.
    QList<domain::RecordingPauseReason> pauseReasons(const domain::CallId &call) const;
    void pause(const domain::CallId &call, const domain::RecordingPauseCode &reason); ///< Ignored where it may not be.
    void resume(const domain::CallId &call);

signals:
    void statusChanged(const barodesk::domain::CallId &call);
    void recordingEnded(const barodesk::domain::CallId &call); ///< Its file is whole, or as far as it came.

private:
    void follow(const telephony::Call &call);
    void ended(const telephony::Call &call);
    void begin(const telephony::Call &call);
    bool wants(const telephony::Call &call) const;
    bool isColleague(const telephony::Call &call) const;
    bool deskTells(const telephony::Call &call) const;
    QByteArray aboutOf(const telephony::Call &call) const;

    telephony::Softphone &m_phone;
    recording::Recorder &m_recorder;
    store::Replica &m_replica;
    Clock m_clock;
    recording::NoticePort *m_notice;
    domain::UserId m_user;
    QSet<domain::CallId> m_seen; ///< Decided upon, whichever way.
    QHash<domain::CallId, domain::RecordingPauseCode> m_paused;
    domain::CallId m_told; ///< Whose notice is being spoken; null: nobody's.
    QTimer m_noticeEnd;
};

} // namespace barodesk::desk

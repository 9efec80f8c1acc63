#pragma once

#include "desk/talk.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace barodesk::speech {
class SpeechService;
}

namespace barodesk::desk {

/// Follows the phone's calls: makes a Talk of each, has both legs written down from the answer on, and hands over the record of the call
/// when it has ended and the last words are in. GUI thread.
class CallKeeper final : public QObject
{
    Q_OBJECT
public:
    using Clock = std::function<QDateTime()>;

    CallKeeper(telephony::Softphone &phone, speech::SpeechService &speech, store::Replica &replica, Clock clock, QObject *parent = nullptr);
    ~CallKeeper() override;

    Talk *talk() const { return m_talk; }           ///< The current call's, else the last one's; null before the first.
    Talk *talkOf(const domain::CallId &call) const; ///< Null: not kept any more.
    void setHandOver(const domain::CallId &call, const api::HandOverCard &card);
    /// At sign-out and at the program's end: records every call that is not yet recorded, as far as it came, and has no talk any more.
    void finishAll();

signals:
    void talkChanged();
    void callRecorded(const barodesk::domain::CallRecord &record); ///< Once per ended call; version and handledBy are not set.
    /// A code given, or changed, when the record was written already.
    void wrapUpFollowed(const barodesk::domain::CallId &call, const barodesk::domain::WrapUpCode &code);

private:
    void added(const telephony::Call &call);
    void changed(const telephony::Call &call);
    void ended(const telephony::Call &call);
    void record(const domain::CallId &id);
    void wrapUp(const domain::CallId &id, const domain::WrapUpCode &code);
    void show(Talk *talk);

    struct Kept
    {
        Talk *talk = nullptr; ///< Child of the keeper.
        std::shared_ptr<speech::Transcript> transcript;
        bool ended = false;
    };

    telephony::Softphone &m_phone;
    speech::SpeechService &m_speech;
    store::Replica &m_replica;
    Clock m_clock;
    QHash<domain::CallId, Kept> m_kept;
    Talk *m_talk = nullptr;
};

} // namespace barodesk::desk

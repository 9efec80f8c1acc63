#pragma once

#include "api/wirerecording.h"
#include "api/wireroom.h"
#include "desk/citylistanswer.h"
#include "desk/complaintdraft.h"
#include "desk/listenins.h"
#include "desk/settings.h"
#include "desk/talk.h"
#include "domain/permission.h"
#include "domain/placeindex.h"
#include "store/replica.h"
#include "sync/apierror.h"
#include "sync/syncstatus.h"

#include <QObject>

#include <functional>
#include <memory>

namespace barodesk::files {
class FileOutbox;
}

namespace barodesk::desk {

class AgentReporter;
class ContactBook;
class RecordingKeeper;
class RecordingUploader;

enum class SessionState { SignedOut, SigningIn, SignedIn };

enum class SignInError {
    WrongCredentials,
    LockedOut,         ///< Too many failures; `retryAfterSeconds` says how long.
    ServerUnreachable, ///< And nothing on this machine to sign in with.
    CertificateUntrusted,
    Incompatible,  ///< Server of another API version.
    StorageFailed, ///< The local folder cannot be used; detail says why.
    Internal,
};

struct SignInFailure
{
    SignInError error = SignInError::Internal;
    int retryAfterSeconds = 0;
    QString detail; ///< Technical.
};

enum class KeychainState { Unknown, Available, Unavailable, SwitchedOff };

/// Everything a counsellor's window needs, tied together: who is signed in, the records, the phone, the speech, what they wrote.
/// Widgets know this and models; they hold no rule. GUI thread; made and owned by the composition root.
class Desk final : public QObject
{
    Q_OBJECT
public:
    using Clock = std::function<QDateTime()>; ///< Korea time.

    struct Parts
    {
        std::unique_ptr<engines::PhoneEngine> phoneEngine; ///< May be null.
        std::unique_ptr<engines::AudioPort> audioPort;     ///< May be null: silence.
        Clock clock;
    };

    Desk(Settings settings, Parts parts, QObject *parent = nullptr);
    ~Desk() override;

    const Settings &settings() const;
    QDateTime now() const;

    // The session.
    SessionState sessionState() const;
    const domain::User &user() const; ///< Valid while signed in.
    bool can(domain::Permission permission) const;
    KeychainState keychainState() const;
    void resumeSession(); ///< With the token of the keychain, offline too; else stays signed out.
    void signIn(const QString &name, const QString &password);
    void signOut(); ///< Waiting commands and drafts stay, encrypted.

    // The records.
    store::Replica &replica();
    sync::SyncStatus syncStatus() const;
    void syncNow();
    /// Makes a command of what the person did and submits it: on the view at once, to the server when it can be.
    tl::expected<void, domain::Refusal> give(const domain::EntityRef &target, const domain::Payload &payload);

    /// Before masked personal data of a record is shown: the server writes down who, when and why. False: it could not be told, so
    /// what is masked stays masked. Answers once, later, unless `context` has gone by then.
    void openPersonalData(const domain::EntityRef &target, const QString &purpose, QObject *context, std::function<void(bool)> answer);

    // The lists the teams keep in the organisation, saved in place of `was`: the list as it was when somebody began to change it. Answers
    // once, later, when the replica has the list that counts, unless `context` has gone by then.
    void putCityList(const QList<domain::EscalationRule> &was, const QList<domain::EscalationRule> &wanted, QObject *context,
                     const CityListAnswer &answer);
    void putCityList(const QList<domain::TextTemplate> &was, const QList<domain::TextTemplate> &wanted, QObject *context,
                     const CityListAnswer &answer);
    void putCityList(const QList<domain::SharedView> &was, const QList<domain::SharedView> &wanted, QObject *context,
                     const CityListAnswer &answer);

    // How this person looks at the board, as the board wrote it down; sealed on this desk.
    QByteArray boardViews() const; ///< Empty: nothing was ever kept, or nobody is signed in.
    void keepBoardViews(const QByteArray &views);

    // Papers: where the person put the last one.
    void setPaperFolder(const QString &folder); ///< In settings() from now on; paperFolderChanged() has it kept.

    // The room, for who supervises it. Answers come once, later, unless `context` has gone by then; RoomWatch follows it.
    void fetchRoom(QObject *context, std::function<void(const tl::expected<api::Room, sync::ApiError> &)> answer);
    /// Which colleagues can be called; for everybody. PresenceWatch follows it.
    void fetchPresence(QObject *context, std::function<void(const tl::expected<api::RoomPresence, sync::ApiError> &)> answer);
    /// \param day invalid: today. One's own is for everybody.
    void fetchAgentDay(const domain::UserId &user, const QDate &day, QObject *context,
                       std::function<void(const tl::expected<api::AgentDay, sync::ApiError> &)> answer);
    const AgentReporter &reporter() const;
    /// Calls the counsellor's desk to hear the talk, if the server lets us; the call is one of phone(). Else listenInFailed().
    void listenIn(const domain::UserId &user, domain::ListenWay way);

    // Recordings of calls. Answers come once, later, unless `context` has gone by then.
    RecordingKeeper &recordings();                     ///< Of the calls there are.
    const RecordingUploader *recordingsUpload() const; ///< Those not yet at the server; null: there is none.
    void fetchRecordingInfo(const domain::CallId &call, QObject *context,
                            std::function<void(const tl::expected<api::RecordingInfo, sync::ApiError> &)> answer);
    /// Ogg Opus. The server writes down who listens, when and why before it answers.
    void fetchRecording(const domain::CallId &call, const QString &purpose, QObject *context,
                        std::function<void(const tl::expected<QByteArray, sync::ApiError> &)> answer);

    // Files of complaints.
    files::FileOutbox &files(); ///< Those not yet at the server.
    /// The bytes of an attachment. The server writes down who opens it, when and why before it answers.
    void fetchAttachment(const domain::ComplaintId &complaint, const domain::AttachmentId &attachment, const QString &purpose,
                         QObject *context, std::function<void(const tl::expected<QByteArray, sync::ApiError> &)> answer);

    // The phone and the talk.
    telephony::Softphone &phone();
    speech::SpeechService &speech();
    Talk *talk() const; ///< The current call's, else the last one's until the next call; null before the first.

    ContactBook &contacts(); ///< The person's favourites and last calls of the directory.

    /// The city's addresses, offline too; null while there are none.
    std::shared_ptr<const domain::PlaceIndex> places() const;

    // The form.
    QList<ComplaintDraft> drafts() const;        ///< Latest first.
    void saveDraft(const ComplaintDraft &draft); ///< Durable within 200 ms, also over a crash after that.
    void discardDraft(const domain::ComplaintId &id);

signals:
    void sessionChanged();
    void signInFailed(const barodesk::desk::SignInFailure &failure);
    void keychainChanged();
    void syncStatusChanged();
    void roomChanged();                                  ///< A hint, at most once a second; only for who supervises the room.
    void recordingsChanged();                            ///< What waits for the server.
    void handOverNotDelivered(const QString &extension); ///< A colleague gets the call without what was noted.
    void listenInFailed(barodesk::desk::ListenInProblem problem);
    void placesChanged();
    void paperFolderChanged(const QString &folder);
    void talkChanged(); ///< Another Talk object, or none.

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace barodesk::desk

#pragma once

#include "desk/desk.h"

#include "desk/agentreporter.h"
#include "desk/callkeeper.h"
#include "desk/citylists.h"
#include "desk/contactbook.h"
#include "desk/draftkeeper.h"
#include "desk/handovers.h"
#include "desk/placekeeper.h"
#include "desk/recordingkeeper.h"
#include "desk/recordinguploader.h"
#include "desk/session.h"
#include "files/fileoutbox.h"
#include "recording/noticeport.h"
#include "recording/tapfanout.h"
#include "sync/syncengine.h"

#include <QLoggingCategory>
#include <QTimer>

/// The inside of Desk, shared by its two sources: desk.cpp is what others ask of it, desk_session.cpp what it is made of and how a person's
/// session opens and closes it.
namespace barodesk::desk {

Q_DECLARE_LOGGING_CATEGORY(lcDesk)

class Desk::Private
{
public:
    Private(Desk &desk, Settings aSettings, Parts parts);

    void open(const std::shared_ptr<OpenedSession> &session);
    void close();
    void takeOrganisation(domain::Organisation organisation);
    void nameHotwords();
    void askAgain();
    void recordLostCall(const QByteArray &about, std::chrono::milliseconds duration);
    void stopAsking();
    std::optional<engines::SipAccount> account() const;
    api::Noted notedIn(const telephony::Call &call) const;

    Desk &q;
    Settings settings; ///< As given, but for the folder of the papers.
    Clock clock;
    std::unique_ptr<recording::NoticePort> audioPort; ///< Outlives the engine inside `phone`, as do the taps.
    std::unique_ptr<SecretStore> secrets;
    sync::RestClient client;
    store::Replica replica;
    speech::SpeechService speech; ///< Its tap outlives the engine, too.
    recording::Recorder recorder;
    recording::TapFanOut tap; ///< To both who listen.
    telephony::Softphone phone;
    RecordingKeeper recordings;
    RecordingUploader uploader;
    CallKeeper calls;
    AgentReporter reporter;
    DraftKeeper drafts;
    ContactBook contacts;
    HandOvers handOvers;
    ListenIns listenIns;
    PlaceKeeper addresses;
    files::FileOutbox files;
    CityLists cityLists;
    QByteArray boardViews;
    Session session;

    SessionState state = SessionState::SignedOut;
    Profile profile;
    std::unique_ptr<store::ReplicaStore> replicaStore;
    std::unique_ptr<sync::SyncEngine> engine;
    QString password; ///< Only while opened offline.
    QTimer signInRetry;
};

} // namespace barodesk::desk

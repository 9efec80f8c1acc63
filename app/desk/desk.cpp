#include "desk/desk.h"

#include "api/codecrecords.h"
#include "desk/agentreporter.h"
#include "desk/callkeeper.h"
#include "desk/citylists.h"
#include "desk/contactbook.h"
#include "desk/draftkeeper.h"
#include "desk/handovers.h"
#include "desk/holdmusic.h"
#include "desk/keychainsecretstore.h"
#include "desk/placekeeper.h"
#include "desk/recordingkeeper.h"
#include "desk/recordinguploader.h"
#include "desk/session.h"
#include "domain/koreatime.h"
#include "files/fileoutbox.h"
#include "recording/noticeport.h"
#include "recording/tapfanout.h"
#include "speech/hotwords.h"
#include "sync/syncengine.h"
#include "telephony/wavfile.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

static void initNotice() // Q_INIT_RESOURCE wants to stand outside of our namespaces.
{
    Q_INIT_RESOURCE(recordingnotice);
}

namespace barodesk::desk {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcDesk, "barodesk.desk", QtInfoMsg)

namespace {

/// How often a desk that was opened offline asks the server for a sign-in with the password just typed.
constexpr auto SignInRetry = 15s;

/// So many complaints name the places a city speaks of; reading them takes about 2 ms.
constexpr qsizetype MostPlacesRead = 2000;

std::unique_ptr<SecretStore> makeSecretStore(const Settings &settings)
{
    if (!settings.keychain)
        return std::make_unique<NoSecretStore>();
    return std::make_unique<KeychainSecretStore>(settings.keychainService);
}

/// The city's own words, or ours where it has none.
std::unique_ptr<recording::NoticePort> noticePort(std::unique_ptr<engines::AudioPort> headset, const QString &file)
{
    initNotice();
    auto sound = file.isEmpty() ? tl::expected<telephony::Sound, telephony::WavError>(tl::unexpected(telephony::WavError{}))
                                : telephony::readWav(file);
    if (!sound) {
        if (!file.isEmpty())
            qCWarning(lcDesk) << "the notice of a recording cannot be used:" << sound.error().detail;
        QFile own(u":/audio/recording-notice.wav"_s);
        if (own.open(QIODevice::ReadOnly))
            sound = telephony::parseWav(own.readAll());
    }
    std::vector<qint16> samples;
    if (sound)
        samples = telephony::resampled(*sound, engines::AudioPort::SampleRate).samples;
    return std::make_unique<recording::NoticePort>(std::move(headset), std::move(samples));
}

engines::Transport transportOf(api::SipTransport transport)
{
    switch (transport) {
    case api::SipTransport::Udp: return engines::Transport::Udp;
    case api::SipTransport::Tcp: return engines::Transport::Tcp;
    case api::SipTransport::Tls: return engines::Transport::Tls;
    }
    Q_UNREACHABLE();
}

} // namespace

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

Desk::Private::Private(Desk &desk, Settings aSettings, Parts parts)
    : q(desk),
      settings(std::move(aSettings)),
      clock(parts.clock ? std::move(parts.clock) : [] { return domain::toKoreaTime(QDateTime::currentDateTimeUtc()); }),
      audioPort(noticePort(std::move(parts.audioPort), settings.recordingNotice)),
      secrets(makeSecretStore(settings)),
      client(settings.serverUrl, settings.serverCaFile),
      tap(*speech.tap(), *recorder.tap()),
      phone(std::move(parts.phoneEngine), clock),
      recordings(phone, recorder, replica, clock, audioPort.get()),
      uploader(client, [this](const domain::CallId &call) { return recorder.isAtWork(call); }),
      calls(phone, speech, replica, clock),
      reporter(phone, client, clock),
      handOvers(phone, replica, client, [this](const telephony::Call &call) { return notedIn(call); }),
      listenIns(phone, replica, client, settings.listenCodes),
      addresses(client),
      files(
          replica, client, [this](const domain::EntityRef &target, const domain::Payload &payload) { return q.give(target, payload); },
          clock),
      cityLists(client, replica, [this](domain::Organisation organisation) { takeOrganisation(std::move(organisation)); }),
      session(settings, *secrets, client)
{
    signInRetry.setInterval(SignInRetry);
}

Desk::Desk(Settings settings, Parts parts, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, std::move(settings), std::move(parts)))
{
    connect(&d->session, &Session::opened, this, [this](const auto &session) { d->open(session); });
    connect(&d->session, &Session::nothingToResume, this, [this] {
        d->state = SessionState::SignedOut;
        emit sessionChanged();
    });
    connect(&d->session, &Session::failed, this, [this](const SignInFailure &failure) {
        if (d->state == SessionState::SignedIn)
            return; // The repeated try of a desk opened offline.
        d->state = SessionState::SignedOut;
        emit sessionChanged();
        emit signInFailed(failure);
    });
    connect(&d->session, &Session::keychainChanged, this, &Desk::keychainChanged);
    connect(&d->calls, &CallKeeper::talkChanged, this, &Desk::talkChanged);
    connect(&d->handOvers, &HandOvers::cardCame, &d->calls, &CallKeeper::setHandOver);
    connect(&d->handOvers, &HandOvers::notDelivered, this, &Desk::handOverNotDelivered);
    connect(&d->phone, &telephony::Softphone::callAdded, this, [this](const telephony::Call &call) {
        if (call.direction == domain::CallDirection::Outgoing && !call.listening && call.transferredBy.isEmpty() && call.number)
            d->contacts.called(call.number->digits()); // Wherever it was dialled.
    });
    connect(&d->listenIns, &ListenIns::failed, this, &Desk::listenInFailed);
    connect(&d->addresses, &PlaceKeeper::changed, this, &Desk::placesChanged);
    // The server's addresses change with the organisation's version.
    connect(&d->replica, &store::Replica::organisationChanged, &d->addresses, &PlaceKeeper::refresh);
    connect(&d->calls, &CallKeeper::callRecorded, this, [this](const domain::CallRecord &record) {
        if (d->state != SessionState::SignedIn)
            return;
        if (const auto given = give(record.id, domain::LogCall{record}); !given)
            qCWarning(lcDesk) << "the record of a call was refused:" << domain::code(given.error().rule);
    });
    connect(&d->calls, &CallKeeper::wrapUpFollowed, this, [this](const domain::CallId &call, const domain::WrapUpCode &code) {
        if (d->state != SessionState::SignedIn)
            return;
        if (const auto given = give(call, domain::SetCallWrapUp{code}); !given)
            qCWarning(lcDesk) << "the wrap-up code of a call was refused:" << domain::code(given.error().rule);
    });
    connect(&d->recordings, &RecordingKeeper::recordingEnded, &d->uploader, &RecordingUploader::add);
    connect(&d->uploader, &RecordingUploader::waitingChanged, this, &Desk::recordingsChanged);
    connect(&d->uploader, &RecordingUploader::found, this,
            [this](const QByteArray &about, std::chrono::milliseconds duration) { d->recordLostCall(about, duration); });
    const auto takeCallCentre = [this] { d->phone.agent().setCallCentre(d->replica.organisation().data().callCentre); };
    connect(&d->replica, &store::Replica::organisationChanged, this, takeCallCentre);
    connect(&d->replica, &store::Replica::reset, this, takeCallCentre);
    connect(&d->phone.agent(), &telephony::Agent::signedOutAsAsked, this, &Desk::signOut, Qt::QueuedConnection);
    connect(&d->replica, &store::Replica::reset, this, [this] { d->nameHotwords(); });
    connect(&d->replica, &store::Replica::organisationChanged, this, [this] { d->nameHotwords(); });
    connect(&d->signInRetry, &QTimer::timeout, this, [this] { d->askAgain(); });

    d->speech.start(d->settings.speech);
    engines::PhoneSettings phone = d->settings.phone;
    phone.holdMusic = holdMusicFile(d->settings.holdMusic, d->settings.dataDirectory);
    d->phone.start(phone, d->audioPort.get(), &d->tap);
}

Desk::~Desk()
{
    // Unsaved drafts and waiting commands go to the disk; the keychain keeps the session.
    d->signInRetry.stop();
    if (d->state == SessionState::SignedIn) {
        d->calls.finishAll();
        d->recordings.close();
        d->uploader.close();
        d->files.close();
        d->phone.signOut(); // The server is told with the next start; until then it finds the desk gone.
        d->reporter.close();
        d->drafts.close();
        d->contacts.close();
    }
    d->engine.reset();
}

const Settings &Desk::settings() const { return d->settings; }
QDateTime Desk::now() const { return d->clock(); }
SessionState Desk::sessionState() const { return d->state; }
const domain::User &Desk::user() const { return d->profile.user; }

bool Desk::can(domain::Permission permission) const
{
    return d->state == SessionState::SignedIn && domain::isPermitted(d->profile.user.role, permission);
}

KeychainState Desk::keychainState() const { return d->session.keychainState(); }

void Desk::resumeSession()
{
    if (d->state != SessionState::SignedOut || d->session.isBusy())
        return;
    d->state = SessionState::SigningIn;
    emit sessionChanged();
    d->session.resume();
}

void Desk::signIn(const QString &name, const QString &password)
{
    if (d->state != SessionState::SignedOut || d->session.isBusy())
        return;
    d->state = SessionState::SigningIn;
    emit sessionChanged();
    d->session.signIn(name, password);
}

void Desk::signOut()
{
    if (d->state != SessionState::SignedIn)
        return;
    d->session.forget();
    d->close();
    emit sessionChanged();
}

/// The account the server gives, at the exchange the settings name if they name one.
std::optional<engines::SipAccount> Desk::Private::account() const
{
    if (!profile.sip)
        return std::nullopt;
    engines::SipAccount account{.user = profile.sip->user,
                                .domain = profile.sip->domain,
                                .authUser = {},
                                .password = profile.sip->password,
                                .registrar = profile.sip->registrar,
                                .transport = transportOf(profile.sip->transport)};
    if (!settings.sipRegistrar.isEmpty()) {
        account.registrar = settings.sipRegistrar;
        account.transport = settings.sipTransport;
    }
    account.backupRegistrar = settings.sipBackup;
    if (!settings.sipDomain.isEmpty())
        account.domain = settings.sipDomain;
    if (!settings.sipPassword.isEmpty())
        account.password = settings.sipPassword;
    if (account.registrar.isEmpty())
        return std::nullopt;
    return account;
}

void Desk::Private::open(const std::shared_ptr<OpenedSession> &opened)
{
    profile = opened->profile;
    replicaStore = std::move(opened->store);
    store::StoredState &stored = *opened->state;
    drafts.open(*replicaStore, stored.drafts);
    contacts.open(*replicaStore, stored.contacts);
    boardViews = std::move(stored.boardViews);
    const bool resync = stored.resyncNeeded;
    replica.setActor({profile.user.id, profile.user.role});
    replica.adopt(std::move(stored.image), std::move(stored.organisation), stored.cursor, std::move(stored.pending));
    replicaStore->keep(replica);
    engine = std::make_unique<sync::SyncEngine>(client, replica, *replicaStore);
    QObject::connect(engine.get(), &sync::SyncEngine::statusChanged, &q, &Desk::syncStatusChanged);
    if (resync)
        engine->requestResync();
    client.setToken(opened->token);
    if (opened->token.isEmpty()) {
        password = opened->password;
        opened->password.fill(u'\0');
        signInRetry.start(SignInRetry);
    }
    QObject::connect(engine.get(), &sync::SyncEngine::roomChanged, &q, &Desk::roomChanged);
    QObject::connect(engine.get(), &sync::SyncEngine::listenersChanged, &listenIns, &ListenIns::look);
    QObject::connect(engine.get(), &sync::SyncEngine::statusChanged, &reporter, [this] {
        if (engine->status().connection == sync::Connection::Live) {
            reporter.sendNow();
            uploader.sendNow();
            files.sendNow();
        }
    });
    QObject::connect(engine.get(), &sync::SyncEngine::statusChanged, &addresses, [this, live = false]() mutable {
        const bool was = std::exchange(live, engine->status().connection == sync::Connection::Live);
        if (live && !was)
            addresses.refresh();
    });
    engine->start();
    reporter.open(*replicaStore, std::move(stored.agentReports));
    handOvers.open();
    const QString recordingFolder = QDir(opened->folder).filePath(u"recordings"_s);
    recordings.open(recordingFolder, *opened->key, profile.user.id);
    uploader.open(recordingFolder, *opened->key);
    listenIns.open();
    addresses.open(opened->folder, *opened->key);
    files.open(QDir(opened->folder).filePath(u"attachments"_s), *opened->key,
               [this](const auto &id) { return std::ranges::count(drafts.drafts(), id, &ComplaintDraft::id) > 0; });
    phone.signIn(account());
    state = SessionState::SignedIn;
    emit q.sessionChanged();
    emit q.syncStatusChanged();
}

/// From the form that is being written in this call, and what is known of the caller beside it.
api::Noted Desk::Private::notedIn(const telephony::Call &call) const
{
    api::Noted noted;
    noted.caller = call.number;
    if (call.number)
        noted.petitionerPhone = call.number->formatted();
    const Talk *talk = calls.talkOf(call.id);
    noted.citizen = talk ? talk->citizen() : std::nullopt;
    const QList<ComplaintDraft> written = drafts.drafts();
    const auto draft = std::ranges::find(written, std::optional(call.id), &ComplaintDraft::call);
    if (draft != written.cend()) {
        noted.citizen = draft->citizen;
        noted.petitionerName = draft->petitionerName;
        noted.petitionerPhone = draft->petitionerPhone;
        noted.category = draft->category;
        noted.urgency = draft->urgency;
        noted.place = draft->place;
        noted.text = draft->text.left(domain::MaxTextLength);
    }
    for (const auto &complaint : replica.complaints()) {
        if (complaint->call == call.id && noted.complaints.size() < api::MaxHandedComplaints)
            noted.complaints.append(complaint->id);
    }
    return noted;
}

/// As the sync engine does with what it fetched by itself.
void Desk::Private::takeOrganisation(domain::Organisation organisation)
{
    if (!replicaStore)
        return; // Signed out meanwhile.
    replica.setOrganisation(std::move(organisation));
    replicaStore->putOrganisation(replica.organisation());
}

/// Of the person's city; nobody's after sign-out.
void Desk::Private::nameHotwords()
{
    QList<domain::Place> places;
    const auto &complaints = replica.complaints();
    places.reserve(std::min(complaints.size(), MostPlacesRead));
    for (auto it = complaints.cbegin(); it != complaints.cend() && places.size() < MostPlacesRead; ++it)
        places.append(it.value()->place);
    speech.setHotwords(speech::hotwordsOf(replica.organisation(), places));
}

void Desk::Private::askAgain()
{
    client.signIn({profile.user.signInName, password, {}}, &q,
                  [this, who = profile.user.id](const tl::expected<api::SessionAnswer, sync::ApiError> &answer) {
                      // Somebody else may sit here by now.
                      if (state != SessionState::SignedIn || profile.user.id != who || !signInRetry.isActive())
                          return;
                      using Kind = sync::ApiErrorKind;
                      if (!answer && answer.error().kind == Kind::LockedOut) {
                          signInRetry.start(std::chrono::seconds(std::max(answer.error().retryAfterSeconds, 60)));
                          return;
                      }
                      if (!answer && (answer.error().kind == Kind::Unreachable || answer.error().kind == Kind::Timeout))
                          return;
                      stopAsking();
                      if (answer) {
                          client.setToken(answer->token);
                          session.remember(answer->token, answer->expiresAt);
                          engine->start();
                      } else {
                          // A password that is no longer good is not tried again: it would lock the whole office out.
                          qCWarning(lcDesk) << "the server does not sign this person in:" << answer.error().detail;
                      }
                      emit q.syncStatusChanged();
                  });
}

/// The program died during a call: what its recording knows of it becomes its record, if there is none.
void Desk::Private::recordLostCall(const QByteArray &about, std::chrono::milliseconds duration)
{
    auto call = api::fromBytes<domain::CallRecord>(about);
    if (!call || state != SessionState::SignedIn || replica.call(call->id))
        return;
    call->endedAt = call->answeredAt.value_or(call->startedAt).addMSecs(duration.count());
    if (const auto given = q.give(call->id, domain::LogCall{*call}); !given)
        qCWarning(lcDesk) << "the record of an earlier call was refused:" << domain::code(given.error().rule);
}

void Desk::Private::stopAsking()
{
    signInRetry.stop();
    password.fill(u'\0');
    password.clear();
}

void Desk::Private::close()
{
    stopAsking();
    calls.finishAll();
    recordings.close();
    uploader.close(); // What was not brought comes with the next sign-in.
    files.close();
    phone.signOut();
    handOvers.close();
    listenIns.close();
    addresses.close();
    reporter.close();
    client.signOut();
    drafts.close();
    contacts.close();
    boardViews.clear();
    engine.reset();
    replicaStore.reset(); // Writes what is waiting.
    client.setToken({});
    profile = {};
    replica.load(std::vector<domain::Entity>(), std::vector<domain::HistoryEntry>(), domain::Organisation(), 0, {});
    state = SessionState::SignedOut;
}

store::Replica &Desk::replica() { return d->replica; }

sync::SyncStatus Desk::syncStatus() const
{
    sync::SyncStatus status = d->engine ? d->engine->status() : sync::SyncStatus{};
    // Opened without the server: the person is signed in here, the server has to be asked or has said no.
    if (d->state == SessionState::SignedIn && !d->client.hasToken())
        status.connection = d->signInRetry.isActive() ? sync::Connection::Offline : sync::Connection::TokenRejected;
    return status;
}

void Desk::syncNow()
{
    if (d->signInRetry.isActive())
        d->askAgain();
    else if (d->engine)
        d->engine->syncNow();
}

tl::expected<void, domain::Refusal> Desk::give(const domain::EntityRef &target, const domain::Payload &payload)
{
    const QDateTime at = now();
    return d->replica.submit({domain::CommandId::create(), target, at, payload}, at);
}

void Desk::openPersonalData(const domain::EntityRef &target, const QString &purpose, QObject *context, std::function<void(bool)> answer)
{
    d->client.logAccess({target, purpose}, context, [answer = std::move(answer)](const tl::expected<bool, sync::ApiError> &told) {
        if (!told)
            qCWarning(lcDesk) << "the server was not told of an access:" << told.error().detail;
        answer(told.has_value());
    });
}

void Desk::putCityList(const QList<domain::EscalationRule> &was, const QList<domain::EscalationRule> &wanted, QObject *context,
                       const CityListAnswer &answer)
{
    d->cityLists.put(&domain::Organisation::Data::escalationRules, was, wanted, context, answer);
}

void Desk::putCityList(const QList<domain::TextTemplate> &was, const QList<domain::TextTemplate> &wanted, QObject *context,
                       const CityListAnswer &answer)
{
    d->cityLists.put(&domain::Organisation::Data::textTemplates, was, wanted, context, answer);
}

void Desk::putCityList(const QList<domain::SharedView> &was, const QList<domain::SharedView> &wanted, QObject *context,
                       const CityListAnswer &answer)
{
    d->cityLists.put(&domain::Organisation::Data::sharedViews, was, wanted, context, answer);
}

void Desk::setPaperFolder(const QString &folder)
{
    if (folder.isEmpty() || folder == d->settings.paperFolder)
        return;
    d->settings.paperFolder = folder;
    emit paperFolderChanged(folder);
}

void Desk::fetchRoom(QObject *context, std::function<void(const tl::expected<api::Room, sync::ApiError> &)> answer)
{
    d->client.room(context, std::move(answer));
}

void Desk::fetchPresence(QObject *context, std::function<void(const tl::expected<api::RoomPresence, sync::ApiError> &)> answer)
{
    d->client.presence(context, std::move(answer));
}

void Desk::fetchAgentDay(const domain::UserId &user, const QDate &day, QObject *context,
                         std::function<void(const tl::expected<api::AgentDay, sync::ApiError> &)> answer)
{
    d->client.agentDay(user, day, context, std::move(answer));
}

RecordingKeeper &Desk::recordings() { return d->recordings; }
const RecordingUploader *Desk::recordingsUpload() const { return &d->uploader; }

void Desk::fetchRecordingInfo(const domain::CallId &call, QObject *context,
                              std::function<void(const tl::expected<api::RecordingInfo, sync::ApiError> &)> answer)
{
    d->client.recordingInfo(call, context, std::move(answer));
}

void Desk::fetchRecording(const domain::CallId &call, const QString &purpose, QObject *context,
                          std::function<void(const tl::expected<QByteArray, sync::ApiError> &)> answer)
{
    d->client.recording(call, purpose, context, std::move(answer));
}

files::FileOutbox &Desk::files() { return d->files; }

void Desk::fetchAttachment(const domain::ComplaintId &complaint, const domain::AttachmentId &attachment, const QString &purpose,
                           QObject *context, std::function<void(const tl::expected<QByteArray, sync::ApiError> &)> answer)
{
    d->client.attachment(complaint, attachment, purpose, context, std::move(answer));
}

void Desk::listenIn(const domain::UserId &user, domain::ListenWay way) { d->listenIns.listenTo(user, way); }

const AgentReporter &Desk::reporter() const { return d->reporter; }
telephony::Softphone &Desk::phone() { return d->phone; }
speech::SpeechService &Desk::speech() { return d->speech; }
Talk *Desk::talk() const { return d->calls.talk(); }
ContactBook &Desk::contacts() { return d->contacts; }

QByteArray Desk::boardViews() const { return d->boardViews; }

void Desk::keepBoardViews(const QByteArray &views)
{
    if (!d->replicaStore)
        return;
    d->boardViews = views;
    d->replicaStore->saveBoardViews(views);
}
std::shared_ptr<const domain::PlaceIndex> Desk::places() const { return d->addresses.index(); }
QList<ComplaintDraft> Desk::drafts() const { return d->drafts.drafts(); }
void Desk::saveDraft(const ComplaintDraft &draft) { d->drafts.save(draft); }
void Desk::discardDraft(const domain::ComplaintId &id)
{
    d->drafts.discard(id);
    if (!d->replica.complaint(id)) // Else it was registered, and they are its own.
        d->files.forget(id);
}

} // namespace barodesk::desk

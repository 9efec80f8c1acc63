#include "desk/desk_p.h"

#include "desk/holdmusic.h"

#include <utility>

namespace barodesk::desk {

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

#include "desk/desk_p.h"

#include "api/codecrecords.h"
#include "desk/keychainsecretstore.h"
#include "domain/koreatime.h"
#include "speech/hotwords.h"
#include "telephony/wavfile.h"

#include <QDir>
#include <QFile>

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

} // namespace barodesk::desk

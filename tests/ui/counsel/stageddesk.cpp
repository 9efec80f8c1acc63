#include "stageddesk.h"

#include "desk/recordingkeeper.h"
#include "files/fileoutbox.h"
#include "speech/speechservice.h"

#include <QTemporaryDir>

#include <algorithm>
#include <utility>

namespace barodesk::desk {

/// Stands where the real one would: the linker takes this and leaves app/desk/desk.cpp out.
class Desk::Private
{
public:
    Settings settings;
    QDateTime now;
    SessionState state = SessionState::SignedOut;
    domain::User user;
    store::Replica replica;
    speech::SpeechService speech;
    std::unique_ptr<telephony::Softphone> phone;
    recording::Recorder recorder;
    std::unique_ptr<RecordingKeeper> recordings;
    sync::RestClient client{QUrl(QStringLiteral("http://127.0.0.1:9"))}; ///< Nobody answers: without a token it is not asked.
    QTemporaryDir folder;
    std::unique_ptr<files::FileOutbox> files;
    std::unique_ptr<Talk> talk;
    QList<ComplaintDraft> drafts;
    std::vector<test::StagedDesk::RoomAsked> roomAsked;
    QList<domain::UserId> listenedTo;
    std::shared_ptr<const domain::PlaceIndex> places;
    QList<domain::ListenWay> listenWays;
    std::vector<test::StagedDesk::ListAsked> listsAsked;
    tl::expected<void, CityListFailure> listAnswer;
};

namespace {
/// What the stage moves behind the desk's back.
struct Strings
{
    QDateTime *now = nullptr;
    SessionState *state = nullptr;
    domain::User *user = nullptr;
    std::unique_ptr<Talk> *talk = nullptr;
    QList<ComplaintDraft> *drafts = nullptr;
    std::vector<test::StagedDesk::RoomAsked> *roomAsked = nullptr;
    QList<domain::UserId> *listenedTo = nullptr;
    std::shared_ptr<const domain::PlaceIndex> *places = nullptr;
    QList<domain::ListenWay> *listenWays = nullptr;
    std::vector<test::StagedDesk::ListAsked> *listsAsked = nullptr;
    tl::expected<void, CityListFailure> *listAnswer = nullptr;
};
QHash<const Desk *, Strings> &strings()
{
    static QHash<const Desk *, Strings> all;
    return all;
}
} // namespace

Desk::Desk(Settings settings, Parts parts, QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->settings = std::move(settings);
    d->now = parts.clock();
    d->phone = std::make_unique<telephony::Softphone>(nullptr, [this] { return d->now; });
    d->recordings = std::make_unique<RecordingKeeper>(
        *d->phone, d->recorder, d->replica, [this] { return d->now; }, nullptr);
    d->files = std::make_unique<files::FileOutbox>(
        d->replica, d->client, [this](const domain::EntityRef &target, const domain::Payload &payload) { return give(target, payload); },
        [this] { return d->now; });
    d->files->open(d->folder.path(), store::DataKey::generate());
    strings().insert(this,
                     {&d->now, &d->state, &d->user, &d->talk, &d->drafts, &d->roomAsked, &d->listenedTo, &d->places, &d->listenWays,
                      &d->listsAsked, &d->listAnswer});
}

Desk::~Desk() { strings().remove(this); }
const Settings &Desk::settings() const { return d->settings; }
QDateTime Desk::now() const { return d->now; }
SessionState Desk::sessionState() const { return d->state; }
const domain::User &Desk::user() const { return d->user; }
bool Desk::can(domain::Permission permission) const { return domain::isPermitted(d->user.role, permission); }
KeychainState Desk::keychainState() const { return KeychainState::SwitchedOff; }
void Desk::resumeSession() { }
void Desk::signIn(const QString &, const QString &) { }
void Desk::openPersonalData(const domain::EntityRef &, const QString &, QObject *, std::function<void(bool)> answer) { answer(true); }
void Desk::fetchRoom(QObject *context, std::function<void(const tl::expected<api::Room, sync::ApiError> &)> answer)
{
    d->roomAsked.push_back({context, std::move(answer)});
}
void Desk::fetchPresence(QObject *, std::function<void(const tl::expected<api::RoomPresence, sync::ApiError> &)>) { }
void Desk::fetchAgentDay(const domain::UserId &, const QDate &, QObject *,
                         std::function<void(const tl::expected<api::AgentDay, sync::ApiError> &)>)
{
}
void Desk::putCityList(const QList<domain::EscalationRule> &, const QList<domain::EscalationRule> &wanted, QObject *,
                       const CityListAnswer &answer)
{
    d->listsAsked.push_back({.templates = {}, .rules = wanted});
    if (d->listAnswer) {
        domain::Organisation::Data data = d->replica.organisation().data();
        data.escalationRules = wanted;
        d->replica.setOrganisation(domain::Organisation(data));
    }
    answer(d->listAnswer);
}
void Desk::putCityList(const QList<domain::TextTemplate> &, const QList<domain::TextTemplate> &wanted, QObject *,
                       const CityListAnswer &answer)
{
    d->listsAsked.push_back({.templates = wanted, .rules = {}});
    if (d->listAnswer) {
        domain::Organisation::Data data = d->replica.organisation().data();
        data.textTemplates = wanted;
        d->replica.setOrganisation(domain::Organisation(data));
    }
    answer(d->listAnswer);
}
void Desk::putCityList(const QList<domain::SharedView> &, const QList<domain::SharedView> &, QObject *, const CityListAnswer &answer)
{
    answer(d->listAnswer);
}
void Desk::setPaperFolder(const QString &folder)
{
    d->settings.paperFolder = folder;
    emit paperFolderChanged(folder);
}
RecordingKeeper &Desk::recordings() { return *d->recordings; }
const RecordingUploader *Desk::recordingsUpload() const { return nullptr; }
void Desk::fetchRecordingInfo(const domain::CallId &, QObject *,
                              std::function<void(const tl::expected<api::RecordingInfo, sync::ApiError> &)>)
{
}
void Desk::fetchRecording(const domain::CallId &, const QString &, QObject *,
                          std::function<void(const tl::expected<QByteArray, sync::ApiError> &)>)
{
}
files::FileOutbox &Desk::files() { return *d->files; }
void Desk::fetchAttachment(const domain::ComplaintId &, const domain::AttachmentId &, const QString &, QObject *,
                           std::function<void(const tl::expected<QByteArray, sync::ApiError> &)>)
{
}
void Desk::listenIn(const domain::UserId &user, domain::ListenWay way)
{
    strings()[this].listenedTo->append(user);
    strings()[this].listenWays->append(way);
}
void Desk::signOut()
{
    d->state = SessionState::SignedOut;
    emit sessionChanged();
}
store::Replica &Desk::replica() { return d->replica; }
sync::SyncStatus Desk::syncStatus() const { return {}; }
void Desk::syncNow() { }
tl::expected<void, domain::Refusal> Desk::give(const domain::EntityRef &target, const domain::Payload &payload)
{
    return d->replica.submit({domain::CommandId::create(), target, d->now, payload}, d->now);
}
telephony::Softphone &Desk::phone() { return *d->phone; }
speech::SpeechService &Desk::speech() { return d->speech; }
Talk *Desk::talk() const { return d->talk.get(); }
std::shared_ptr<const domain::PlaceIndex> Desk::places() const { return d->places; }
QList<ComplaintDraft> Desk::drafts() const { return d->drafts; }
void Desk::saveDraft(const ComplaintDraft &draft)
{
    d->drafts.removeIf([&](const ComplaintDraft &other) { return other.id == draft.id; });
    d->drafts.prepend(draft);
}
void Desk::discardDraft(const domain::ComplaintId &id)
{
    d->drafts.removeIf([&](const ComplaintDraft &draft) { return draft.id == id; });
    if (!d->replica.complaint(id))
        d->files->forget(id);
}

} // namespace barodesk::desk

namespace barodesk::test {

StagedDesk::StagedDesk(domain::Organisation organisation, const QDateTime &now, std::vector<domain::Entity> entities,
                       const desk::Settings &settings)
    : m_desk(std::make_unique<desk::Desk>(settings, desk::Desk::Parts{.phoneEngine = {}, .audioPort = {}, .clock = [now] { return now; }}))
{
    replica().load(std::move(entities), {}, std::move(organisation), 0, {});
}

StagedDesk::~StagedDesk() = default;

store::Replica &StagedDesk::replica() { return m_desk->replica(); }
void StagedDesk::setNow(const QDateTime &now) { *desk::strings()[m_desk.get()].now = now; }

void StagedDesk::signIn(const domain::User &user)
{
    *desk::strings()[m_desk.get()].user = user;
    *desk::strings()[m_desk.get()].state = desk::SessionState::SignedIn;
    replica().setActor({user.id, user.role});
    emit m_desk->sessionChanged();
}

void StagedDesk::setPlaces(domain::PlaceBook book)
{
    *desk::strings()[m_desk.get()].places = std::make_shared<const domain::PlaceIndex>(std::move(book));
    emit m_desk->placesChanged();
}

const std::vector<StagedDesk::ListAsked> &StagedDesk::listsAsked() const { return *desk::strings()[m_desk.get()].listsAsked; }

void StagedDesk::setListAnswer(const tl::expected<void, desk::CityListFailure> &answer)
{
    *desk::strings()[m_desk.get()].listAnswer = answer;
}

int StagedDesk::roomAsked() const { return int(desk::strings()[m_desk.get()].roomAsked->size()); }

QList<domain::ListenWay> StagedDesk::listenWays() const { return *desk::strings()[m_desk.get()].listenWays; }
QList<domain::UserId> StagedDesk::listenedTo() const { return *desk::strings()[m_desk.get()].listenedTo; }

void StagedDesk::answerRoom(const tl::expected<api::Room, sync::ApiError> &answer)
{
    auto &all = *desk::strings()[m_desk.get()].roomAsked;
    const auto asked = std::exchange(all, {});
    for (const RoomAsked &one : asked) {
        if (one.context)
            one.answer(answer);
    }
}

void StagedDesk::keepDrafts(const QList<desk::ComplaintDraft> &drafts) { *desk::strings()[m_desk.get()].drafts = drafts; }

desk::Talk *StagedDesk::ring(const std::optional<domain::PhoneNumber> &number)
{
    telephony::Call call;
    call.id = domain::CallId::create();
    call.state = engines::EngineCallState::IncomingRinging;
    call.number = number;
    call.startedAt = m_desk->now();
    const QDate today = m_desk->now().date();
    auto &talk = *desk::strings()[m_desk.get()].talk;
    const auto before = std::move(talk); // Goes after everybody has let go of it.
    talk = std::make_unique<desk::Talk>(call, replica(), [today] { return today; });
    m_transcript.reset();
    emit m_desk->talkChanged();
    return talk.get();
}

void StagedDesk::answer()
{
    desk::Talk *talk = m_desk->talk();
    telephony::Call call = talk->call();
    call.state = engines::EngineCallState::Active;
    call.answeredAt = m_desk->now();
    talk->setCall(call);
    m_transcript = std::make_shared<speech::Transcript>(call.id);
    talk->setTranscript(m_transcript);
}

void StagedDesk::say(int id, domain::Leg leg, const QString &text, int seconds, bool final, bool interrupted)
{
    m_transcript->upsert({.id = id,
                          .leg = leg,
                          .text = text,
                          .spoken = text,
                          .start = std::chrono::seconds(seconds),
                          .end = std::chrono::seconds(seconds + 3),
                          .final = final,
                          .interrupted = interrupted});
}

void StagedDesk::hangUp()
{
    desk::Talk *talk = m_desk->talk();
    telephony::Call call = talk->call();
    call.state = engines::EngineCallState::Ended;
    call.endedAt = m_desk->now();
    talk->setCall(call);
}

} // namespace barodesk::test

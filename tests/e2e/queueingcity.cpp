#include "tests/e2e/queueingcity.h"

#include "api/parse.h"
#include "domain/koreatime.h"
#include "telephony/wavaudioport.h"
#include "tests/telephony/phonetest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace barodesk::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 30'000;
const QLatin1StringView StaffPassword("exchange-secret");

} // namespace

tl::expected<void, QString> QueueingCity::start()
{
    return m_server
        .init(0,
              {u"--sip-domain"_s, QLatin1StringView(KamailioServer::Domain), u"--sip-transport"_s, u"tcp"_s, u"--sip-password"_s,
               StaffPassword})
        .and_then([this] { return m_server.start(); })
        .and_then([this] { return m_queues.start(StaffPassword); });
}

tl::expected<void, QString> QueueingCity::import(const QString &what, const std::function<void(QJsonObject &)> &change)
{
    const QStringList folder{u"--data"_s, m_server.dataFolder()};
    const auto before = ServerProcess::run(QStringList{what, u"export"_s, u"-"_s} + folder);
    QJsonObject object = QJsonDocument::fromJson(before.out.toUtf8()).object();
    change(object);
    const auto after = ServerProcess::run(QStringList{what, u"import"_s, u"-"_s} + folder, QJsonDocument(object).toJson());
    return after.code == 0 ? tl::expected<void, QString>() : tl::unexpected(before.err + after.err);
}

tl::expected<void, QString> QueueingCity::changeMain(bool openAlways, int maxWaitSeconds)
{
    return import(u"call-centre"_s, [&](QJsonObject &centre) {
        QJsonArray queues = centre[u"queues"].toArray();
        QJsonObject main = queues.at(0).toObject();
        main[u"openAlways"] = openAlways;
        main[u"maxWaitSeconds"] = maxWaitSeconds;
        main[u"noAnswerSeconds"] = NoAnswerSeconds;
        queues[0] = main;
        centre[u"queues"] = queues;
    });
}

tl::expected<void, QString> QueueingCity::closeOffice()
{
    return import(u"organisation"_s, [](QJsonObject &organisation) {
        const bool morning = domain::toKoreaTime(QDateTime::currentDateTimeUtc()).time() < QTime(12, 0);
        const QString lunch = morning ? u"15:00"_s : u"09:00"_s;
        organisation[u"workingHours"] = QJsonObject{{u"start"_s, morning ? u"14:00"_s : u"08:00"_s},
                                                    {u"end"_s, morning ? u"18:00"_s : u"10:00"_s},
                                                    {u"lunchStart"_s, lunch},
                                                    {u"lunchEnd"_s, lunch}};
    });
}

tl::expected<QueueingCity::Seat, QString> QueueingCity::seat(const QString &name, engines::Transport transport)
{
    const bool tls = transport == engines::Transport::Tls;
    desk::Settings settings;
    settings.serverUrl = QUrl(m_server.url());
    settings.serverCaFile = m_server.caFile();
    settings.dataDirectory = m_folder.filePath(QString::number(++m_seats));
    settings.keychain = false;
    settings.speech.enabled = false;
    settings.sipRegistrar = tls ? u"localhost:%1"_s.arg(m_exchange.tlsPort()) : m_exchange.registrar();
    settings.sipTransport = transport;
    settings.phone.localAddress = u"127.0.0.1"_s;
    settings.phone.rootCaFile = m_server.caFile();
    Seat made{std::make_unique<desk::Desk>(
        settings,
        desk::Desk::Parts{.phoneEngine = makePhoneEngine(), .audioPort = std::make_unique<telephony::WavAudioPort>(), .clock = {}})};
    made.desk->signIn(name, QString::fromLatin1(ServerProcess::Password));
    if (!QTest::qWaitFor([&] { return made.desk->syncStatus().connection == sync::Connection::Live; }, Patience))
        return tl::unexpected(name + u" is not signed in"_s);
    if (!QTest::qWaitFor([&] { return made.phone().lineState() == telephony::LineState::Registered; }, Patience))
        return tl::unexpected(name + u" has no telephone"_s);
    return made;
}

tl::expected<QueueingCity::Seat, QString> QueueingCity::readySeat(const QString &name, engines::Transport transport)
{
    auto made = seat(name, transport);
    if (!made)
        return made;
    made->phone().setReady();
    const auto known = [&] {
        const auto seen = agent(*made);
        return seen && seen->state == domain::AgentState::Ready && !seen->lineLost;
    };
    if (!QTest::qWaitFor(known, Patience))
        return tl::unexpected(name + u" is not ready"_s);
    return made;
}

api::Room QueueingCity::room()
{
    if (!m_supervisor) {
        m_supervisor = std::make_unique<HttpClient>(m_server.url(), m_server.caFile());
        m_supervisor->signIn(u"s01"_s, QString::fromLatin1(ServerProcess::Password));
    }
    return api::fromBytes<api::Room>(m_supervisor->get(u"/v1/room"_s).body).value_or(api::Room());
}

api::RoomQueue QueueingCity::mainQueue() { return room().queues.value(0); }

std::optional<api::RoomAgent> QueueingCity::agent(const Seat &seat)
{
    for (const api::RoomAgent &agent : room().agents) {
        if (agent.user == seat.desk->user().id)
            return agent;
    }
    return std::nullopt;
}

tl::expected<void, QString> QueueingCity::call(SippCaller &citizen, const QString &number, std::chrono::milliseconds talk)
{
    return citizen.start({.target = QLatin1StringView(Number), .number = number, .after = talk}, m_exchange.registrar());
}

} // namespace barodesk::test

#include "tests/bench/eventbench.h"

#include "domain/koreatime.h"
#include "tests/bench/fanout.h"
#include "tests/bench/lightdesk.h"
#include "tests/bench/waiting.h"
#include "tests/support/serverprocess.h"

#include <QEventLoop>
#include <QTimer>

#include <memory>

namespace barodesk::bench {

using namespace domain;
using namespace Qt::StringLiterals;
using test::ServerProcess;

namespace {

constexpr int Counsellors = 12; ///< Of the sample city: desks beyond that sign in as the same people.
constexpr int WarmUp = 5;

Command takenCall()
{
    RegisterComplaint payload;
    payload.category = CategoryCode::parse(u"road-pothole").value();
    payload.place.district = DistrictCode::parse(u"hopyeong");
    payload.place.landmark = u"이마트 앞"_s;
    payload.text = u"호평동 이마트 앞 도로가 움푹 파였습니다."_s;
    return {CommandId::create(), ComplaintId::create(), toKoreaTime(QDateTime::currentDateTimeUtc()), payload};
}

tl::expected<QStringList, QString> tokens(const ServerProcess &server, int count)
{
    sync::RestClient client(QUrl(server.url()), server.caFile());
    QStringList found;
    for (int i = 0; i < std::min(count, Counsellors); ++i) {
        QObject context;
        std::optional<QString> fault;
        client.signIn({.name = u"c%1"_s.arg(i + 1, 2, 10, QChar(u'0')), .password = QLatin1StringView(ServerProcess::Password), .desk = {}},
                      &context, [&](const tl::expected<api::SessionAnswer, sync::ApiError> &answer) {
                          fault = answer ? QString() : answer.error().detail;
                          if (answer)
                              found.append(answer->token);
                      });
        if (!waitFor([&] { return fault.has_value(); }) || !fault->isEmpty())
            return tl::unexpected(u"sign-in: %1"_s.arg(fault.value_or(u"no answer"_s)));
    }
    return found;
}

/// All desks at one server; the first one works, the others watch.
class Office
{
public:
    tl::expected<void, QString> open(const ServerProcess &server, int desks)
    {
        const auto signedIn = tokens(server, desks);
        if (!signedIn)
            return tl::unexpected(signedIn.error());
        for (int i = 0; i < desks; ++i) {
            m_desks.push_back(std::make_unique<LightDesk>(server.url(), server.caFile(), signedIn->at(i % signedIn->size()),
                                                          [this, i](const api::ChangesPage &page) { note(i, page); }));
            m_desks.back()->open();
        }
        m_patience.setSingleShot(true);
        QObject::connect(&m_patience, &QTimer::timeout, &m_loop, [this] { m_loop.exit(1); });
        if (!waitFor([&] { return std::ranges::all_of(m_desks, [](const auto &desk) { return desk->isLive(); }); }))
            return tl::unexpected(u"not all desks get to the server: %1"_s.arg(problem()));
        return {};
    }

    /// One command, until its change is at every desk.
    tl::expected<void, QString> giveOne()
    {
        const Command command = takenCall();
        m_awaited = m_desks.front()->cursor() + 1;
        m_arrivals.clear();
        m_missing = int(m_desks.size()) + 1; // the answer, too
        QString fault;
        QObject context;
        m_patience.start(30'000);
        m_timer.start();
        m_desks.front()->client().sendCommands({command}, &context, [&](const tl::expected<api::CommandsAnswer, sync::ApiError> &answer) {
            if (!answer)
                fault = answer.error().detail;
            else if (answer->results.size() != 1 || answer->results.first().status != api::CommandStatus::Accepted
                     || answer->results.first().sequence != m_awaited)
                fault = u"the server did not take the command as the next"_s;
            countDown();
            if (!fault.isEmpty())
                m_loop.exit(1);
        });
        if (m_loop.exec() != 0)
            return tl::unexpected(fault.isEmpty() ? u"a change did not get to all desks: %1"_s.arg(problem()) : fault);
        return {};
    }

    const std::vector<double> &arrivals() const { return m_arrivals; } ///< Of the last command at the watching desks, in milliseconds.
    qsizetype pageBytes() const { return m_pageBytes; }                ///< Of the last page fetched.

private:
    void note(int desk, const api::ChangesPage &page)
    {
        if (m_desks[size_t(desk)]->cursor() != m_awaited)
            return;
        if (desk > 0)
            m_arrivals.push_back(double(m_timer.nsecsElapsed()) / 1e6);
        else
            m_pageBytes = api::toBytes(api::toJson(page)).size();
        countDown();
    }

    void countDown()
    {
        if (--m_missing == 0)
            m_loop.quit();
    }

    QString problem() const
    {
        for (const auto &desk : m_desks) {
            if (!desk->problem().isEmpty())
                return desk->problem();
        }
        return u"no answer"_s;
    }

    QEventLoop m_loop;
    QTimer m_patience;
    QElapsedTimer m_timer;
    std::vector<double> m_arrivals;
    quint64 m_awaited = 0;
    int m_missing = 0;
    qsizetype m_pageBytes = 0;
    std::vector<std::unique_ptr<LightDesk>> m_desks; ///< Last: they call note().
};

} // namespace

Figures eventFigures(int desks, int commands)
{
    ServerProcess server;
    if (const auto made = server.init(); !made)
        return tl::unexpected(made.error());
    if (const auto serving = server.start(); !serving)
        return tl::unexpected(serving.error());
    Office office;
    if (const auto open = office.open(server, desks); !open)
        return tl::unexpected(open.error());

    std::vector<double> each;
    std::vector<double> last;
    for (int i = 0; i < WarmUp + commands; ++i) {
        if (const auto given = office.giveOne(); !given)
            return tl::unexpected(given.error());
        if (i < WarmUp)
            continue;
        each.insert(each.end(), office.arrivals().begin(), office.arrivals().end());
        last.push_back(std::ranges::max(office.arrivals()));
    }
    const auto plain = fanOut(desks - 1, office.pageBytes(), commands);
    if (!plain)
        return tl::unexpected(plain.error());

    const QString reference = u"bare TCP fan-out of the same %L1 bytes"_s.arg(office.pageBytes());
    const QString what = u"command to %1 of %2 other desks, %3"_s;
    const auto figure = [&](const QString &id, const QString &who, const QString &share, double ours, double theirs) {
        return Figure{id, what.arg(who).arg(desks - 1).arg(share), u"ms"_s, ours, reference, theirs};
    };
    return QList<Figure>{figure(u"events.deskP50"_s, u"any"_s, u"p50"_s, median(each), median(plain->each)),
                         figure(u"events.deskP99"_s, u"any"_s, u"p99"_s, percentile(each, 0.99), percentile(plain->each, 0.99)),
                         figure(u"events.lastP50"_s, u"the last"_s, u"p50"_s, median(last), median(plain->last)),
                         figure(u"events.lastP99"_s, u"the last"_s, u"p99"_s, percentile(last, 0.99), percentile(plain->last, 0.99))};
}

} // namespace barodesk::bench

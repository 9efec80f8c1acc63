#include "tests/server/bothbackends.h"
#include "tests/server/wirecommands.h"
#include "tests/support/eventstream.h"
#include "tests/support/serverprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace barodesk;
using namespace barodesk::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::function<void(QJsonObject &)>)

namespace {

/// Changes the named field of one object in a list.
void setIn(QJsonObject &object, const QString &list, int index, const QString &field, const QJsonValue &value)
{
    QJsonArray items = object[list].toArray();
    QJsonObject item = items.at(index).toObject();
    if (value.isUndefined())
        item.remove(field);
    else
        item.insert(field, value);
    items.replace(index, item);
    object[list] = items;
}

void removeCode(QJsonObject &object, const QString &list, const QString &code)
{
    QJsonArray kept;
    for (const QJsonValue &item : object[list].toArray()) {
        if (item[u"code"_s].toString() != code)
            kept.append(item);
    }
    object[list] = kept;
}

} // namespace

/// A city brings its own departments and categories, beside a running server, on both databases.
class TestOrganisation final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto started = m_both.start(u"organisation"_s);
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
    }

    void initTestCase_data()
    {
        QTest::addColumn<QString>("database");
        QTest::newRow("SQLite") << u"sqlite"_s;
        QTest::newRow("PostgreSQL") << u"postgresql"_s;
    }

    void init()
    {
        QFETCH_GLOBAL(const QString, database);
        m_backend = &m_both.on(database);
        m_client = std::make_unique<HttpClient>(m_backend->url());
        QCOMPARE(m_client->signIn(u"c01"_s, u"sample-password"_s).status, 200);
    }

    void whatWasExportedIsThatAlready()
    {
        const quint64 before = organisation().version;
        const QJsonObject city = exported();
        QVERIFY(!city.contains(u"users"_s) && !city.contains(u"holidays"_s) && !city.contains(u"version"_s));
        QCOMPARE(city[u"departments"_s].toArray().size(), organisation().departments.size());
        const auto ran = import(city);
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        QVERIFY(ran.out.contains(u"already"));
        QCOMPARE(organisation().version, before);
    }

    void importReachesRunningDesksAndLeavesTheRest()
    {
        EventStream stream(*m_client);
        QTRY_VERIFY_WITH_TIMEOUT(stream.events() >= 1, 20'000);
        const auto before = organisation();
        QJsonObject city = exported();
        city[u"cityName"_s] = u"바로시"_s;
        setIn(city, u"categories"_s, 0, u"name"_s, u"새 이름"_s);
        QJsonArray categories = city[u"categories"_s].toArray();
        categories.append(QJsonObject{{u"code"_s, u"test-new"_s},
                                      {u"name"_s, u"새 유형"_s},
                                      {u"legalType"_s, u"grievance"_s},
                                      {u"period"_s, u"7d"_s},
                                      {u"spoken"_s, QJsonArray()},
                                      {u"urgentByDefault"_s, false}});
        city[u"categories"_s] = categories;
        city[u"workingHours"_s]
            = QJsonObject{{u"start"_s, u"08:30"_s}, {u"end"_s, u"17:30"_s}, {u"lunchStart"_s, u"12:00"_s}, {u"lunchEnd"_s, u"13:00"_s}};
        // As a whole document of desks: what is not the city's is read and left aside.
        city[u"version"_s] = 1;
        city[u"users"_s] = QJsonArray();
        const auto ran = import(city);
        QVERIFY2(ran.code == 0, qPrintable(ran.err));

        QTRY_COMPARE_WITH_TIMEOUT(stream.organisationVersion(), before.version + 1, 20'000);
        const auto after = organisation();
        QCOMPARE(after.version, before.version + 1);
        QCOMPARE(after.cityName, u"바로시"_s);
        QCOMPARE(after.categories.last().code.text(), u"test-new"_s);
        QCOMPARE(after.categories.last().period.toString(), u"7d"_s);
        QCOMPARE(after.workingHours.start, QTime(8, 30));
        QVERIFY(after.users == before.users && after.holidays == before.holidays);
        QVERIFY(exported() != QJsonObject());
    }

    void badFilesChangeNothingAndSayWhere_data()
    {
        using Change = std::function<void(QJsonObject &)>;
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const Change &change, const QString &says) { QTest::newRow(name) << change << says; };
        row(
            "no departments", [](QJsonObject &o) { o.remove(u"departments"_s); }, u"departments: This field is missing"_s);
        row(
            "unknown field", [](QJsonObject &o) { o[u"colour"_s] = u"red"_s; }, u"colour: "_s);
        row(
            "unknown field within", [](QJsonObject &o) { setIn(o, u"districts"_s, 2, u"colour"_s, 1); }, u"districts[2].colour: "_s);
        row(
            "blank name", [](QJsonObject &o) { setIn(o, u"departments"_s, 1, u"name"_s, u" "_s); }, u"departments[1].name: "_s);
        row(
            "blank city", [](QJsonObject &o) { o[u"cityName"_s] = u""_s; }, u"cityName: "_s);
        row(
            "not a code", [](QJsonObject &o) { setIn(o, u"districts"_s, 0, u"code"_s, u"호평"_s); }, u"districts[0].code: "_s);
        row(
            "no department there", [](QJsonObject &o) { setIn(o, u"categories"_s, 3, u"department"_s, u"nowhere"_s); },
            u"categories[3].department: "_s);
        row(
            "parent that never comes", [](QJsonObject &o) { setIn(o, u"categories"_s, 3, u"parent"_s, u"nowhere"_s); },
            u"categories[3].parent: "_s);
        row(
            "no period", [](QJsonObject &o) { setIn(o, u"categories"_s, 3, u"period"_s, u"0h"_s); }, u"categories[3].period: "_s);
        row(
            "no legal type", [](QJsonObject &o) { setIn(o, u"categories"_s, 3, u"legalType"_s, u"whim"_s); },
            u"categories[3].legalType: "_s);
        row(
            "type of a value", [](QJsonObject &o) { setIn(o, u"categories"_s, 3, u"urgentByDefault"_s, u"yes"_s); },
            u"categories[3].urgentByDefault: "_s);
        row(
            "the same code twice", [](QJsonObject &o) { setIn(o, u"departments"_s, 1, u"code"_s, o[u"departments"_s][0][u"code"_s]); },
            u"departments[1]: "_s);
        row(
            "night shift",
            [](QJsonObject &o) {
                QJsonObject hours = o[u"workingHours"_s].toObject();
                hours[u"end"_s] = u"08:00"_s;
                o[u"workingHours"_s] = hours;
            },
            u"workingHours.end: "_s);
        row(
            "bad user beside it", [](QJsonObject &o) { o[u"users"_s] = QJsonArray{1}; }, u"users[0]: "_s);
        row(
            "bad holidays beside it", [](QJsonObject &o) { o[u"holidays"_s] = QJsonObject(); }, u"holidays.version: "_s);
    }

    void badFilesChangeNothingAndSayWhere()
    {
        QFETCH(const std::function<void(QJsonObject &)>, change);
        QFETCH(const QString, says);
        const auto before = organisation();
        QJsonObject city = exported();
        change(city);
        const auto ran = import(city);
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains(says), qPrintable(ran.err));
        QCOMPARE(ran.err.count(u'\n'), 1);
        QVERIFY(organisation() == before);
    }

    void whatIsNoDocumentIsRefused()
    {
        const auto before = organisation();
        for (const QByteArray &text : {QByteArray(), QByteArray("{"), QByteArray("[]"), QByteArray("\xff\xfe"), QByteArray(100'000, '['),
                                       QByteArray("{\"cityName\":\"\\ud800\"}")}) {
            const auto ran = ServerProcess::run(arguments(u"import"_s, u"-"_s), text);
            QCOMPARE(ran.code, 1);
            QCOMPARE(ran.err.count(u'\n'), 1);
        }
        QCOMPARE(ServerProcess::run(arguments(u"import"_s, u"/nonexistent/city.json"_s)).code, 1);
        QCOMPARE(ServerProcess::run(arguments(u"paint"_s, u"-"_s)).code, 2);
        QVERIFY(organisation() == before);
    }

    void codesInUseCannotBeLeftOut()
    {
        const domain::Command registered = registerCommand(m_backend->now()); // road-pothole, hopyeong
        QCOMPARE(give(*m_client, {registered}).value(0).status, api::CommandStatus::Accepted);
        const auto complaint = std::get<domain::Complaint>(allChanges(*m_client).back().entity);
        const auto before = organisation();

        QJsonObject withoutDistrict = exported();
        removeCode(withoutDistrict, u"districts"_s, u"hopyeong"_s);
        auto ran = import(withoutDistrict);
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains(u"district 'hopyeong'"), qPrintable(ran.err));

        QJsonObject withoutCategory = exported();
        removeCode(withoutCategory, u"categories"_s, u"road-pothole"_s);
        ran = import(withoutCategory);
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains(u"category 'road-pothole'") && ran.err.contains(complaint.number->toString()), qPrintable(ran.err));

        domain::User officer;
        for (const domain::User &user : before.users)
            officer = user.department ? user : officer;
        QVERIFY(officer.department);
        QJsonObject withoutDepartment = exported();
        removeCode(withoutDepartment, u"departments"_s, officer.department->text());
        for (int i = 0; i < withoutDepartment[u"categories"_s].toArray().size(); ++i)
            setIn(withoutDepartment, u"categories"_s, i, u"department"_s, QJsonValue(QJsonValue::Undefined));
        ran = import(withoutDepartment);
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains(u"department '%1' (user '"_s.arg(officer.department->text())), qPrintable(ran.err));
        QVERIFY(organisation() == before);
    }

    void codesNobodyUsesMayGo()
    {
        QJsonObject city = exported();
        QJsonArray districts = city[u"districts"_s].toArray();
        districts.append(QJsonObject{{u"code"_s, u"test-unused"_s}, {u"name"_s, u"없는동"_s}, {u"spoken"_s, QJsonArray()}});
        city[u"districts"_s] = districts;
        QCOMPARE(import(city).code, 0);
        // A citizen's words that look like a use are none.
        const auto results = give(*m_client, {registerCommand(m_backend->now(), u"\"district\":\"test-unused\""_s)});
        QCOMPARE(results.value(0).status, api::CommandStatus::Accepted);
        removeCode(city, u"districts"_s, u"test-unused"_s);
        const auto ran = import(city);
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
    }

    void ownCityBeginsWithItsFile()
    {
        QFETCH_GLOBAL(const QString, database);
        QTemporaryDir folder;
        const QString data = folder.filePath(u"city"_s);
        QStringList options{u"init"_s, u"--data"_s, data, u"--city"_s, u"바로시"_s, u"--admin-password"_s, u"admin-password"_s};
        if (database == u"postgresql") {
            QVERIFY(m_both.postgres().createDatabase(u"own"_s));
            options += {u"--database"_s, m_both.postgres().url(u"own"_s)};
        }
        auto ran = ServerProcess::run(options);
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        const QString sample = QStringLiteral(BARODESK_SOURCE_DIR "/resources/sample/organisation.json");
        ran = ServerProcess::run({u"organisation"_s, u"import"_s, sample, u"--data"_s, data});
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        QVERIFY(ran.out.contains(u"left aside"));
        const QString department = exported()[u"departments"_s][0][u"code"_s].toString();
        ran = ServerProcess::run(
            {u"user"_s, u"add"_s, u"minji"_s, u"--role"_s, u"complaintStaff"_s, u"--department"_s, department, u"--data"_s, data});
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
    }

private:
    QStringList arguments(const QString &action, const QString &file) const
    {
        return {u"organisation"_s, action, file, u"--data"_s, m_backend->dataFolder()};
    }
    QJsonObject exported() const
    {
        const auto ran = ServerProcess::run(arguments(u"export"_s, u"-"_s));
        return QJsonDocument::fromJson(ran.out.toUtf8()).object();
    }
    ServerProcess::Ran import(const QJsonObject &city) const
    {
        QFile file(m_folder.filePath(u"city.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(city).toJson()) < 0)
            return {};
        file.close();
        return ServerProcess::run(arguments(u"import"_s, file.fileName()));
    }
    domain::Organisation::Data organisation()
    {
        return api::fromBytes<domain::Organisation::Data>(m_client->get(u"/v1/organisation"_s).body).value_or(domain::Organisation::Data());
    }

    QTemporaryDir m_folder;
    BothBackends m_both;
    LocalBackend *m_backend = nullptr;
    std::unique_ptr<HttpClient> m_client;
};

QTEST_GUILESS_MAIN(TestOrganisation)
#include "tst_organisation.moc"

#include "domain/code.h"
#include "domain/id.h"
#include "domain/period.h"
#include "domain/phonenumber.h"
#include "resources/samplefiles.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace barodesk;
using namespace Qt::StringLiterals;

class TestSampleCity : public QObject
{
    Q_OBJECT

    QJsonObject m_city;
    QSet<QString> m_districts;
    QSet<QString> m_departments;

    static QJsonDocument read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
    }
    static QString text(const QJsonValue &value, const QString &name) { return value[name].toString(); }

private slots:
    void initTestCase()
    {
        sample::makeReadable();
        m_city = read(sample::organisationFile()).object();
        const QJsonArray districts = m_city[u"districts"_s].toArray();
        for (const QJsonValue &district : districts)
            m_districts.insert(text(district, u"code"_s));
        const QJsonArray departments = m_city[u"departments"_s].toArray();
        for (const QJsonValue &department : departments)
            m_departments.insert(text(department, u"code"_s));
    }

    void cityHasSixteenDistricts()
    {
        QCOMPARE(text(m_city, u"cityName"_s), u"남양주시"_s);
        QCOMPARE(m_districts.size(), 16);
        QCOMPARE(m_city[u"districts"_s].toArray().size(), 16);
        for (const QString &code : std::as_const(m_districts))
            QVERIFY2(domain::DistrictCode::parse(code), qPrintable(code));
    }

    void departmentsCanBePhoned()
    {
        const QJsonArray departments = m_city[u"departments"_s].toArray();
        QCOMPARE(m_departments.size(), departments.size());
        for (const QJsonValue &department : departments) {
            QVERIFY(domain::DepartmentCode::parse(text(department, u"code"_s)));
            QVERIFY(domain::PhoneNumber::parse(text(department, u"phone"_s)));
            QVERIFY(!department[u"duties"_s].toArray().isEmpty());
        }
    }

    void everyLeafHasAPeriodAndItsOwnWords()
    {
        QSet<QString> codes;
        QSet<QString> words;
        int leaves = 0;
        const QJsonArray categories = m_city[u"categories"_s].toArray();
        for (const QJsonValue &category : categories) {
            const QString code = text(category, u"code"_s);
            const QString parent = text(category, u"parent"_s);
            const QString department = text(category, u"department"_s);
            QVERIFY2(domain::CategoryCode::parse(code) && !codes.contains(code), qPrintable(code));
            QVERIFY2(parent.isEmpty() || codes.contains(parent), qPrintable(code));
            QVERIFY2(department.isEmpty() || m_departments.contains(department), qPrintable(code));
            QVERIFY2(domain::Period::parse(text(category, u"period"_s)), qPrintable(code));
            codes.insert(code);
            if (parent.isEmpty())
                continue;
            ++leaves;
            const QJsonArray spoken = category[u"spoken"_s].toArray();
            QVERIFY2(!spoken.isEmpty(), qPrintable(code));
            for (const QJsonValue &word : spoken) {
                QVERIFY2(!words.contains(word.toString()), qPrintable(code + u' ' + word.toString()));
                words.insert(word.toString());
            }
        }
        QVERIFY(leaves >= 38);
    }

    void staffIsNamedByRoleAndNumberOnly()
    {
        static const QRegularExpression roleAndNumber(u"^(상담사|바로처리|현장기동|진심소통|팀장|전산) [0-9]{2}$"_s);
        QSet<QString> taken;
        const QJsonArray users = m_city[u"users"_s].toArray();
        QCOMPARE(users.size(), 24);
        for (const QJsonValue &user : users) {
            QVERIFY(domain::UserId::parse(text(user, u"id"_s)));
            QVERIFY(roleAndNumber.match(text(user, u"displayName"_s)).hasMatch());
            QVERIFY(m_departments.contains(text(user, u"department"_s)));
            for (const QString &name : {u"id"_s, u"signInName"_s, u"extension"_s}) {
                QVERIFY(!taken.contains(text(user, name)));
                taken.insert(text(user, name));
            }
        }
    }

    void everyQueueIsAnsweredByATeamThereIs()
    {
        QSet<QString> teams;
        for (const QJsonValue &user : m_city[u"users"_s].toArray())
            teams.insert(text(user, u"team"_s));
        const QJsonArray queues = m_city[u"callCentre"_s][u"queues"_s].toArray();
        QVERIFY(queues.size() >= 3);
        for (const QJsonValue &queue : queues) {
            QVERIFY(domain::QueueCode::parse(text(queue, u"code"_s)));
            QVERIFY(domain::PhoneNumber::parse(text(queue, u"number"_s)));
            QVERIFY(!queue[u"teams"_s].toArray().isEmpty());
            for (const QJsonValue &team : queue[u"teams"_s].toArray())
                QVERIFY2(teams.contains(team.toString()), qPrintable(team.toString()));
        }
        QCOMPARE(m_city[u"callCentre"_s][u"notReadyReasons"_s].toArray().size(), 5);
    }

    void landmarksStandInKnownDistricts()
    {
        const QJsonArray landmarks = read(sample::landmarksFile()).array();
        QVERIFY(landmarks.size() >= 60);
        for (const QJsonValue &landmark : landmarks) {
            QVERIFY(m_districts.contains(text(landmark, u"district"_s)));
            QVERIFY(!landmark[u"spoken"_s].toArray().isEmpty());
            const double latitude = landmark[u"latitude"_s].toDouble();
            const double longitude = landmark[u"longitude"_s].toDouble();
            QVERIFY(latitude > 37.5 && latitude < 37.8 && longitude > 127.0 && longitude < 127.45);
        }
    }
};

QTEST_GUILESS_MAIN(TestSampleCity)
#include "tst_samplecity.moc"

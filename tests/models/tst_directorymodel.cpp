#include "models/directorymodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace barodesk;
using namespace barodesk::domain;
using engines::PresenceState;
using models::DirectoryModel;

namespace {

const UserId self = UserId::create();

Organisation city()
{
    Organisation::Data data;
    data.callCentre.queues = {{.code = *QueueCode::parse(u"main"),
                               .name = u"민원 대표"_s,
                               .number = PhoneNumber::parse(u"0315908572"),
                               .afterCall = {},
                               .teams = {}}};
    data.callCentre.survey = SatisfactionSurvey{.name = u"만족도 조사"_s, .number = PhoneNumber::parse(u"8580")};
    data.departments = {{.code = *DepartmentCode::parse(u"road"),
                         .name = u"도로관리과"_s,
                         .team = u"도로보수팀"_s,
                         .phone = PhoneNumber::parse(u"0315902741"),
                         .duties = {u"포트홀"_s, u"보도블록"_s}},
                        {.code = *DepartmentCode::parse(u"light"),
                         .name = u"도로관리과"_s,
                         .team = u"조명팀"_s,
                         .phone = PhoneNumber::parse(u"0315902745"),
                         .duties = {u"가로등"_s}},
                        {.code = *DepartmentCode::parse(u"none"), .name = u"전화 없는 과"_s, .team = {}, .phone = {}, .duties = {}}};
    const auto person = [](const UserId &id, const QString &name, const QString &extension) {
        return User{.id = id,
                    .signInName = {},
                    .displayName = name,
                    .role = domain::Role::Counsellor,
                    .team = u"콜센터"_s,
                    .department = {},
                    .extension = extension};
    };
    data.users = {person(self, u"상담사 07"_s, u"8507"_s), person(UserId::create(), u"상담사 08"_s, u"8508"_s),
                  person(UserId::create(), u"열람 01"_s, {})};
    return Organisation(data);
}

QStringList names(const DirectoryModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row).data(DirectoryModel::NameRole).toString());
    return all;
}

} // namespace

class TestDirectoryModel : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_model = std::make_unique<DirectoryModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
        m_model->setOrganisation(city(), self);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void everybodyWhoCanBeCalledIsListedButOneself()
    {
        QCOMPARE(names(*m_model),
                 (QStringList{u"민원 대표"_s, u"만족도 조사"_s, u"도로관리과 도로보수팀"_s, u"도로관리과 조명팀"_s, u"상담사 08"_s}));
        QCOMPARE(m_model->index(1).data(DirectoryModel::KindRole).toInt(), int(DirectoryModel::Kind::Survey));
        QCOMPARE(m_model->index(1).data(DirectoryModel::TargetRole).toString(), u"8580"_s);
    }

    void isFound_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("duty") << u"가로등"_s << QStringList{u"도로관리과 조명팀"_s};
        QTest::newRow("half a syllable") << u"조ㅁ"_s << QStringList{u"도로관리과 조명팀"_s};
        QTest::newRow("initials") << u"ㅅㄷㅅ"_s << QStringList{u"상담사 08"_s};
        QTest::newRow("team") << u"콜센터"_s << QStringList{u"상담사 08"_s};
        QTest::newRow("end of a number") << u"2745"_s << QStringList{u"2745"_s, u"도로관리과 조명팀"_s};
        QTest::newRow("unknown number") << u"+82 10-1234-5678"_s << QStringList{u"010-1234-5678"_s};
        QTest::newRow("nobody") << u"우주국"_s << QStringList{};
    }
    void isFound()
    {
        QFETCH(QString, query);
        QFETCH(QStringList, found);
        m_model->setQuery(query);
        QCOMPARE(names(*m_model), found);
    }

    void numberWithAnySeparatorsIsDialledWithout_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("target");
        QTest::newRow("hyphens") << u"031-590-1234"_s << u"0315901234"_s;
        QTest::newRow("brackets") << u"(031) 590 1234"_s << u"0315901234"_s;
        QTest::newRow("country") << u"+82 10 1234 5678"_s << u"01012345678"_s;
        QTest::newRow("extension") << u" 85 02 "_s << u"8502"_s;
    }
    void numberWithAnySeparatorsIsDialledWithout()
    {
        QFETCH(QString, typed);
        QFETCH(QString, target);
        m_model->setQuery(typed);
        QCOMPARE(m_model->index(0).data(DirectoryModel::TargetRole).toString(), target);
    }

    void likelyDepartmentComesFirstThenThoseCalledLast()
    {
        m_model->setRecent({u"8508"_s});
        QCOMPARE(names(*m_model).constFirst(), u"상담사 08"_s);
        m_model->setLikely(*DepartmentCode::parse(u"light"));
        QCOMPARE(names(*m_model).first(2), (QStringList{u"도로관리과 조명팀"_s, u"상담사 08"_s}));
        QVERIFY(m_model->index(0).data(DirectoryModel::LikelyRole).toBool());
        QVERIFY(m_model->index(1).data(DirectoryModel::RecentRole).toBool());
        m_model->setQuery(u"민원"_s); // What is typed is meant.
        QCOMPARE(names(*m_model), QStringList{u"민원 대표"_s});
    }

    void favouritesComeBeforeThoseCalledLast()
    {
        m_model->setFavourites({u"8508"_s, u"0315902745"_s});
        m_model->setRecent({u"0315902741"_s, u"8508"_s});
        QCOMPARE(names(*m_model),
                 (QStringList{u"상담사 08"_s, u"도로관리과 조명팀"_s, u"도로관리과 도로보수팀"_s, u"민원 대표"_s, u"만족도 조사"_s}));
        QVERIFY(m_model->index(1).data(DirectoryModel::FavouriteRole).toBool());
        QVERIFY(!m_model->index(2).data(DirectoryModel::FavouriteRole).toBool());
        m_model->setLikely(*DepartmentCode::parse(u"road")); // What the talk is about is more than a habit.
        QCOMPARE(names(*m_model).constFirst(), u"도로관리과 도로보수팀"_s);
    }

    void markedContactStaysInItsPlaceUntilTheListIsMadeAnew()
    {
        const QStringList before = names(*m_model);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        m_model->markFavourite(u"8508"_s, true);
        QCOMPARE(names(*m_model), before);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.constFirst().constFirst().toModelIndex().row(), 4);
        QVERIFY(m_model->index(4).data(DirectoryModel::FavouriteRole).toBool());
        m_model->setQuery(u"상담"_s);
        m_model->setQuery({});
        QCOMPARE(names(*m_model).constFirst(), u"상담사 08"_s);
        m_model->markFavourite(u"8508"_s, false);
        QVERIFY(!m_model->index(0).data(DirectoryModel::FavouriteRole).toBool());
    }

    void numbersOfNobodyAreListedWhenMarkedOrCalled()
    {
        m_model->setFavourites({u"0212345678"_s});
        m_model->setRecent({u"01012345678"_s, u"8508"_s, u"0212345678"_s});
        QCOMPARE(names(*m_model).first(3), (QStringList{u"02-••••-5678"_s, u"010-••••-5678"_s, u"상담사 08"_s}));
        QCOMPARE(m_model->rowCount(), 7);
        QCOMPARE(m_model->index(1).data(DirectoryModel::TargetRole).toString(), u"01012345678"_s);
        QVERIFY(!m_model->index(1).data(DirectoryModel::TypedRole).toBool());
        m_model->setQuery(u"010-1234-5678"_s); // Once, not twice.
        QCOMPARE(names(*m_model), QStringList{u"010-1234-5678"_s});
        QVERIFY(m_model->index(0).data(DirectoryModel::TypedRole).toBool());
        m_model->setQuery(u"가로등"_s);
        QCOMPARE(names(*m_model), QStringList{u"도로관리과 조명팀"_s});
        m_model->setRecent({});
        m_model->setQuery({});
        QCOMPARE(m_model->rowCount(), 6);
    }

    void presenceIsToldInPlace()
    {
        QCOMPARE(m_model->extensions(), QStringList{u"8508"_s});
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->setPresence(u"8508"_s, PresenceState::Busy);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_model->index(4).data(DirectoryModel::PresenceRole).toInt(), int(PresenceState::Busy));
    }

    void presenceOfTheServerCountsWhereTheExchangeSaysNothing()
    {
        const auto shown = [this] { return PresenceState(m_model->index(4).data(DirectoryModel::PresenceRole).toInt()); };
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->setServerPresence({{u"8508"_s, PresenceState::Away}, {u"8599"_s, PresenceState::Free}});
        QCOMPARE(shown(), PresenceState::Away);
        QCOMPARE(changed.size(), 1);
        m_model->setServerPresence({{u"8508"_s, PresenceState::Away}});
        QCOMPARE(changed.size(), 1); // No news.
        m_model->setPresence(u"8508"_s, PresenceState::Busy);
        QCOMPARE(shown(), PresenceState::Busy);
        m_model->setPresence(u"8508"_s, PresenceState::Unknown);
        QCOMPARE(shown(), PresenceState::Away);
        m_model->setServerPresence({});
        QCOMPARE(shown(), PresenceState::Unknown);
    }

private:
    std::unique_ptr<DirectoryModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestDirectoryModel)
#include "tst_directorymodel.moc"

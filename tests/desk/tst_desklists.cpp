#include "desk/desk.h"
#include "tests/support/serverprocess.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using desk::CityListProblem;
using desk::Desk;
using desk::SessionState;
using domain::Organisation;
using test::ServerProcess;

namespace {

constexpr int Patience = 30'000;

domain::TextTemplate thanks(const QString &code)
{
    return {.code = domain::TemplateCode::parse(code).value(),
            .name = u"감사 인사"_s,
            .use = domain::TemplateUse::Notice,
            .category = {},
            .text = u"알려 주셔서 고맙습니다. 접수번호 {number}"_s};
}

} // namespace

/// Desks and a real server: what a team changes in its lists, two at once, and without the server.
class TestDeskLists final : public QObject
{
    Q_OBJECT

    struct Seat
    {
        std::unique_ptr<QTemporaryDir> folder = std::make_unique<QTemporaryDir>();
        std::unique_ptr<Desk> desk;
        const Organisation::Data &data() const { return desk->replica().organisation().data(); }
    };

    Seat seat(const QString &who)
    {
        Seat made;
        desk::Settings settings;
        settings.serverUrl = QUrl(m_server.url());
        settings.serverCaFile = m_server.caFile();
        settings.dataDirectory = made.folder->path();
        settings.keychain = false;
        made.desk = std::make_unique<Desk>(settings, Desk::Parts{});
        made.desk->signIn(who, QString::fromLatin1(ServerProcess::Password));
        return made;
    }
    static bool isLive(const Seat &seat) { return seat.desk->syncStatus().connection == sync::Connection::Live; }

    template <typename Item>
    static std::optional<tl::expected<void, desk::CityListFailure>> save(const Seat &seat, const QList<Item> &was,
                                                                         const QList<Item> &wanted)
    {
        auto answer = std::make_shared<std::optional<tl::expected<void, desk::CityListFailure>>>();
        QObject context;
        seat.desk->putCityList(was, wanted, &context, [answer](const auto &told) { *answer = told; });
        if (answer->has_value())
            return {}; // At once: the caller is not prepared for that.
        (void)QTest::qWaitFor([&] { return answer->has_value(); }, Patience);
        return *answer;
    }

private slots:
    void initTestCase()
    {
        const auto made = m_server.init();
        QVERIFY2(made, made ? "" : qPrintable(made.error()));
        const auto started = m_server.start();
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
    }

    void whatOneSavesTheOthersHave()
    {
        const Seat staff = seat(u"b01"_s);
        const Seat counsellor = seat(u"c01"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isLive(staff) && isLive(counsellor), Patience);
        const auto was = staff.data().textTemplates;
        QVERIFY(!was.isEmpty());
        auto wanted = was;
        wanted.prepend(thanks(u"thanks"_s));
        const auto saved = save(staff, was, wanted);
        QVERIFY(saved && *saved);
        QCOMPARE(staff.data().textTemplates, wanted); // No later than the answer.
        QTRY_COMPARE_WITH_TIMEOUT(counsellor.data().textTemplates, wanted, Patience);
    }

    void ofEachListOnlyThatOneIsChanged()
    {
        const Seat staff = seat(u"b01"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isLive(staff), Patience);
        const auto templates = staff.data().textTemplates;
        auto rules = staff.data().escalationRules;
        QVERIFY(rules.size() > 1);
        rules.swapItemsAt(0, 1);
        const auto savedRules = save(staff, staff.data().escalationRules, rules);
        QVERIFY(savedRules && *savedRules);
        const QList<domain::SharedView> views{
            {.code = domain::ViewCode::parse(u"due-today").value(), .name = u"오늘 기한"_s, .team = {}, .content = u"{}"_s}};
        const auto savedViews = save(staff, staff.data().sharedViews, views);
        QVERIFY(savedViews && *savedViews);
        QCOMPARE(staff.data().escalationRules, rules);
        QCOMPARE(staff.data().sharedViews, views);
        QCOMPARE(staff.data().textTemplates, templates);
    }

    void whatElseChangesInTheCityIsNoConflict()
    {
        const Seat one = seat(u"b01"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isLive(one), Patience);
        const auto was = one.data().textTemplates;
        auto wanted = was;
        wanted.removeFirst();
        {
            // Before the hint of it can come: another list, by another person.
            const Seat other = seat(u"s01"_s);
            QTRY_VERIFY_WITH_TIMEOUT(isLive(other), Patience);
            auto rules = other.data().escalationRules;
            rules.removeLast();
            const auto saved = save(other, other.data().escalationRules, rules);
            QVERIFY(saved && *saved);
        }
        // And as if this desk knew nothing of it.
        Organisation::Data old = one.data();
        old.version = old.version > 1 ? old.version - 1 : old.version;
        one.desk->replica().setOrganisation(Organisation(old));
        const auto saved = save(one, was, wanted);
        QVERIFY(saved && *saved);
        QCOMPARE(one.data().textTemplates, wanted);
    }

    void theSameListChangedByAnotherIsToldAndTheNewOneIsThere()
    {
        const Seat one = seat(u"b01"_s);
        const Seat other = seat(u"s01"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isLive(one) && isLive(other), Patience);
        const Organisation::Data before = one.data();
        auto theirs = before.textTemplates;
        theirs.append(thanks(u"theirs"_s));
        const auto first = save(other, before.textTemplates, theirs);
        QVERIFY(first && *first);
        QTRY_COMPARE_WITH_TIMEOUT(one.data().textTemplates, theirs, Patience);
        // The hint has not come: the server has to notice.
        one.desk->replica().setOrganisation(Organisation(before));
        auto mine = before.textTemplates;
        mine.append(thanks(u"mine"_s));
        const auto second = save(one, before.textTemplates, mine);
        QVERIFY(second && !*second);
        QCOMPARE(second->error().problem, CityListProblem::Changed);
        QCOMPARE(one.data().textTemplates, theirs);
        // The hint has come: the desk notices by itself.
        const auto third = save(one, before.textTemplates, mine);
        QVERIFY(third && !*third);
        QCOMPARE(third->error().problem, CityListProblem::Changed);
    }

    void aListSavedWithALostAnswerIsNoConflict()
    {
        const Seat one = seat(u"b01"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isLive(one), Patience);
        const Organisation::Data before = one.data();
        auto wanted = before.textTemplates;
        wanted.append(thanks(u"lost"_s));
        const auto first = save(one, before.textTemplates, wanted);
        QVERIFY(first && *first);
        one.desk->replica().setOrganisation(Organisation(before));
        const auto again = save(one, before.textTemplates, wanted);
        QVERIFY(again && *again);
    }

    void aCounsellorMayNotAndIsTold()
    {
        const Seat counsellor = seat(u"c01"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isLive(counsellor), Patience);
        const auto was = counsellor.data().textTemplates;
        const auto told = save(counsellor, was, {});
        QVERIFY(told && !*told);
        QCOMPARE(told->error().problem, CityListProblem::NotPermitted);
        QCOMPARE(counsellor.data().textTemplates, was);
    }

    void aListTheServerDoesNotTakeIsSaid()
    {
        const Seat staff = seat(u"b01"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isLive(staff), Patience);
        const auto was = staff.data().textTemplates;
        auto wanted = was;
        wanted.append(thanks(u"empty"_s));
        wanted.last().text = u"   "_s;
        const auto told = save(staff, was, wanted);
        QVERIFY(told && !*told);
        QCOMPARE(told->error().problem, CityListProblem::NotAccepted);
        QVERIFY(!told->error().detail.isEmpty());
    }

    void withoutTheServerNothingIsSavedAndItIsSaid()
    {
        const Seat staff = seat(u"b01"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isLive(staff), Patience);
        QVERIFY(m_server.stop());
        const auto was = staff.data().textTemplates;
        const auto told = save(staff, was, {});
        QVERIFY(told && !*told);
        QCOMPARE(told->error().problem, CityListProblem::Unreachable);
        QCOMPARE(staff.data().textTemplates, was);
    }

private:
    ServerProcess m_server;
};

QTEST_GUILESS_MAIN(TestDeskLists)
#include "tst_desklists.moc"

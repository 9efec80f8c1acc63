#include "tests/support/complaints/madecomplaints.h"
#include "ui/shell/refusedlist.h"
#include "ui/theme/theme.h"

#include "domain/koreatime.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QtTest>

using namespace barodesk;
using namespace Qt::StringLiterals;

/// Two changes of this desk that the server refused.
class TestRefusedList final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<ui::theme::Theme>(*qApp, ui::theme::Theme::Mode::Light); }
    void cleanupTestCase() { m_theme.reset(); }

    void saysWhatAndWhyAndGivesTheWordsBack()
    {
        const QDateTime now = domain::koreaTime(QDate(2026, 11, 23), QTime(13, 43));
        const domain::Organisation organisation = test::madeOrganisation();
        test::ComplaintMaker maker(7, organisation, now);
        auto entities = maker.make(40);
        QList<domain::Complaint> open;
        for (const domain::Entity &entity : entities) {
            if (const auto &complaint = std::get<domain::Complaint>(entity); !domain::isEnded(complaint.state))
                open.append(complaint);
        }
        store::Replica replica;
        replica.load(std::move(entities), {}, organisation, 0, {});
        replica.setActor({organisation.data().users[6].id, domain::Role::ComplaintStaff});
        for (int i = 0; i < 2; ++i) {
            const domain::Command command{domain::CommandId::create(), open.at(i).id, now,
                                          domain::AddNote{.text = u"현장 확인 필요 %1"_s.arg(i)}};
            QVERIFY(replica.submit(command, now));
            replica.refuse(command.id, domain::Refusal{.rule = domain::Rule::StateForbids, .field = {}, .allowed = {}});
        }
        QCOMPARE(replica.refusedCount(), 2);

        QWidget window;
        window.resize(1280, 720);
        window.show();
        QPointer<ui::shell::RefusedList> list = new ui::shell::RefusedList(replica, &window);
        list->openAt(window);
        QVERIFY(list->isVisible());
        QCOMPARE(list->findChildren<QPushButton *>(u"refused-dismiss"_s).size(), 2);
        if (const QString folder = qEnvironmentVariable("BARODESK_PICTURES"); !folder.isEmpty())
            list->grab().save(folder + u"/refused.png"_s);
        const auto says = [&](const QString &words) {
            const auto labels = list->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(words); });
        };
        QVERIFY(says(u"현장 확인 필요 0"_s));
        QVERIFY(says(u"메모"_s));
        QTest::mouseClick(list->findChild<QPushButton *>(u"refused-copy"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"현장 확인 필요 0"_s);

        QTest::mouseClick(list->findChild<QPushButton *>(u"refused-dismiss"_s), Qt::LeftButton);
        QCOMPARE(replica.refusedCount(), 1);
        QTRY_COMPARE(list->findChildren<QPushButton *>(u"refused-dismiss"_s).size(), 1);
        QTest::mouseClick(list->findChild<QPushButton *>(u"refused-dismiss"_s), Qt::LeftButton);
        QTRY_VERIFY(!list);
        QCOMPARE(replica.refusedCount(), 0);
    }

private:
    std::unique_ptr<ui::theme::Theme> m_theme;
};

QTEST_MAIN(TestRefusedList)
#include "tst_refusedlist.moc"

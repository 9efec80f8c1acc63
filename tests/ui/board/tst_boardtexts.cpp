#include "tests/ui/board/boardworld.h"
#include "ui/board/detailpanel.h"
#include "ui/templates/templatepopup.h"
#include "ui/widgets/iconbutton.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using domain::CommandKind;
using domain::TemplateUse;
using ui::board::DetailPanel;

namespace {

constexpr int Patience = 15'000;

domain::TextTemplate made(const QString &code, TemplateUse use, const QString &text)
{
    return {.code = domain::TemplateCode::parse(code).value(), .name = code, .use = use, .category = {}, .text = text};
}

} // namespace

/// The complaint in hand: the papers it is offered, and the team's texts in its forms.
class TestBoardTexts final : public QObject
{
    Q_OBJECT

    struct Room
    {
        explicit Room(domain::Role role = domain::Role::ComplaintStaff) : world(20, role), access(world.access()), panel(access)
        {
            domain::Organisation::Data data = world.organisation.data();
            data.textTemplates = {made(u"result"_s, TemplateUse::Result, u"{number} 조치했습니다."_s),
                                  made(u"reason"_s, TemplateUse::Reason, u"자재가 늦습니다."_s),
                                  made(u"notice"_s, TemplateUse::Notice, u"{citizen} 님께 알립니다."_s)};
            world.replica.setOrganisation(domain::Organisation(data));
            panel.resize(420, 800);
            panel.show();
            panel.activateWindow();
        }
        /// The first complaint in that state.
        const domain::Complaint &show(domain::ComplaintState state)
        {
            for (const domain::Complaint &complaint : world.known) {
                if (complaint.state == state) {
                    panel.showComplaint(complaint.id);
                    return complaint;
                }
            }
            qFatal("no such complaint was made");
        }
        QWidget *search() const
        {
            for (auto *popup : panel.findChildren<ui::templates::TemplatePopup *>()) {
                if (popup->isVisible())
                    return popup->findChild<QWidget *>(u"templateSearch"_s);
            }
            return nullptr;
        }
        QStringList offered() const
        {
            QStringList names;
            for (const QAction *action : panel.findChild<ui::widgets::IconButton *>(u"detailPapers"_s)->menu()->actions()) {
                if (action->isVisible() && action->isEnabled())
                    names << action->objectName();
            }
            return names;
        }

        test::BoardWorld world;
        ui::board::BoardAccess access;
        DetailPanel panel;
    };

private slots:
    void theResultTakesTheTeamsTextsAtTheCursor()
    {
        Room room;
        QVERIFY(QTest::qWaitForWindowActive(&room.panel, Patience));
        const domain::Complaint &complaint = room.show(domain::ComplaintState::InProgress);
        room.panel.openForm(CommandKind::ResolveComplaint);
        auto *text = room.panel.findChild<QPlainTextEdit *>(u"actionText"_s);
        text->setFocus();
        QTest::keyClick(text, Qt::Key_T, Qt::ControlModifier);
        QVERIFY(room.search());
        QTest::keyClick(room.search(), Qt::Key_Return);
        QCOMPARE(text->toPlainText(), QString(complaint.number->toString() + u" 조치했습니다."));
        QVERIFY(room.panel.hasForm()); // Enter was the chooser's.
        text->undo();
        QCOMPARE(text->toPlainText(), QString());
    }

    void escapeClosesTheChooserAndNotTheForm()
    {
        Room room;
        QVERIFY(QTest::qWaitForWindowActive(&room.panel, Patience));
        room.show(domain::ComplaintState::InProgress);
        room.panel.openForm(CommandKind::ResolveComplaint);
        auto *text = room.panel.findChild<QPlainTextEdit *>(u"actionText"_s);
        text->setFocus();
        QTest::keyClick(text, Qt::Key_T, Qt::ControlModifier);
        QTest::keyClick(room.search(), Qt::Key_Escape);
        QVERIFY(!room.search());
        QVERIFY(room.panel.hasForm());
        QTRY_VERIFY_WITH_TIMEOUT(text->hasFocus(), Patience);
    }

    void whatIsToldTakesItsOwnTextsAndTheNameMasked()
    {
        Room room;
        QVERIFY(QTest::qWaitForWindowActive(&room.panel, Patience));
        domain::Complaint named = room.show(domain::ComplaintState::InProgress);
        named.petitionerName = u"홍길동"_s;
        room.world.send(named);
        room.panel.refresh();
        room.panel.openForm(CommandKind::RequestSupplement);
        auto *text = room.panel.findChild<QPlainTextEdit *>(u"actionText"_s);
        text->setFocus();
        QTest::keyClick(text, Qt::Key_T, Qt::ControlModifier);
        QTest::keyClick(room.search(), Qt::Key_Return);
        QCOMPARE(text->toPlainText(), u"홍•동 님께 알립니다."_s);
    }

    void aReasonInALineTakesThemToo()
    {
        Room room;
        QVERIFY(QTest::qWaitForWindowActive(&room.panel, Patience));
        room.show(domain::ComplaintState::InProgress);
        room.panel.openForm(CommandKind::TransferOut);
        const auto lines = room.panel.findChildren<QLineEdit *>();
        const auto reason = std::ranges::find(lines, u"사유"_s, &QWidget::accessibleName);
        QVERIFY(reason != lines.cend());
        (*reason)->setFocus();
        QTest::keyClick(*reason, Qt::Key_T, Qt::ControlModifier);
        QTest::keyClick(room.search(), Qt::Key_Return);
        QCOMPARE((*reason)->text(), u"자재가 늦습니다."_s);
    }

    void papersAreOfferedByRole_data()
    {
        QTest::addColumn<domain::Role>("role");
        QTest::addColumn<QStringList>("names");
        const QStringList all{u"paper-receipt-print"_s, u"paper-receipt-save"_s, u"paper-dossier-save"_s, u"paper-dossier-names"_s};
        QTest::newRow("complaint staff") << domain::Role::ComplaintStaff << all;
        QTest::newRow("counsellor") << domain::Role::Counsellor << all;
        QTest::newRow("field team: no routing") << domain::Role::FieldLead << all.first(2);
        QTest::newRow("administrator") << domain::Role::Administrator << QStringList{};
        QTest::newRow("who only reads") << domain::Role::ReadOnly << QStringList{};
    }
    void papersAreOfferedByRole()
    {
        QFETCH(domain::Role, role);
        QFETCH(QStringList, names);
        Room room(role);
        QVERIFY(room.offered().isEmpty()); // Of nothing there is no paper.
        room.show(domain::ComplaintState::InProgress);
        QCOMPARE(room.offered(), names);
        QCOMPARE(room.panel.findChild<ui::widgets::IconButton *>(u"detailPapers"_s)->isVisible(), !names.isEmpty());
        room.panel.hide(); // Out of sight, out of the palette.
        QVERIFY(room.offered().isEmpty());
        room.panel.show();
        QCOMPARE(room.offered(), names);
        room.panel.forget();
        QVERIFY(room.offered().isEmpty());
    }
};

QTEST_MAIN(TestBoardTexts)
#include "tst_boardtexts.moc"

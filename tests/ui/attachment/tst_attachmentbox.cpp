#include "attachmentstage.h"

#include "ui/attachment/attachmentbox.h"
#include "ui/attachment/imageviewer.h"
#include "ui/attachment/picture.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace barodesk;
using namespace barodesk::test;
using namespace Qt::StringLiterals;
using domain::AttachmentPurpose;
using ui::attachment::AttachmentBox;
using ui::attachment::AttachmentRow;

namespace {

constexpr int Patience = 20'000;
const domain::GeoPoint Station{37.6512, 127.2415};

QString textOf(const QWidget *row)
{
    QStringList all{row->accessibleName()};
    return all.join(u' ');
}

} // namespace

class TestAttachmentBox final : public QObject
{
    Q_OBJECT

    void stand(AttachmentBox::Place place)
    {
        m_window.reset();
        m_stage = std::make_unique<AttachmentStage>();
        m_window = std::make_unique<QWidget>();
        m_line = new QLineEdit(m_window.get());
        m_box = new AttachmentBox(m_stage->source(), place);
        auto *layout = new QVBoxLayout(m_window.get());
        layout->addWidget(m_line);
        layout->addWidget(m_box);
        m_box->watch(m_window.get());
        m_id = place == AttachmentBox::Place::Record ? m_stage->complaint.id : domain::ComplaintId::create();
        // As whoever shows it does.
        connect(&m_stage->replica, &store::Replica::complaintsChanged, m_box, [this, place] {
            if (place == AttachmentBox::Place::Record)
                m_box->showFiles(m_id, m_stage->stored());
        });
        m_box->showFiles(m_id, place == AttachmentBox::Place::Record ? m_stage->stored() : QList<domain::Attachment>());
        m_window->resize(420, 420);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    QList<AttachmentRow *> rows() const
    {
        QList<AttachmentRow *> shown;
        for (AttachmentRow *row : m_box->findChildren<AttachmentRow *>()) {
            if (row->isVisible())
                shown.append(row);
        }
        std::ranges::sort(shown, {}, &QWidget::y);
        return shown;
    }
    template <typename T> T *in(QWidget *row, const char16_t *name) const { return row->findChild<T *>(QString::fromUtf16(name)); }
    void give(const QByteArray &bytes, const QString &name)
    {
        m_box->add({{.path = {}, .bytes = bytes, .name = name}});
        const auto ready = [this] {
            for (const files::HeldFile &file : m_stage->outbox.filesOf(m_id)) {
                if (!file.ready && file.state != files::HeldState::Refused)
                    return false;
            }
            return true;
        };
        QVERIFY(QTest::qWaitFor(ready, Patience));
    }
    /// As the outbox names it.
    domain::Attachment added(const files::HeldFile &held) const
    {
        return {.id = held.id,
                .purpose = held.purpose,
                .name = held.name,
                .mediaType = held.mediaType,
                .size = held.size,
                .sha256 = QString(64, u'b'),
                .by = {},
                .at = {}};
    }
    QString saved(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_stage->folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            QTest::qFail("not written", __FILE__, __LINE__);
        return file.fileName();
    }
    void drop(QWidget *target, QMimeData &data, bool expected)
    {
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &enter);
        QDropEvent event(QPointF(5, 5), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &event);
        QCOMPARE(event.isAccepted() && event.dropAction() == Qt::CopyAction, expected);
    }

private slots:
    void initTestCase() { ui::theme::loadFonts(); }
    void cleanup()
    {
        m_window.reset();
        m_stage.reset();
    }

    void droppedFilesBecomeRowsWhereverTheyFall()
    {
        stand(AttachmentBox::Place::Intake);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(saved(u"포트홀.jpg"_s, madePhoto({640, 480}, Qt::darkGray))),
                      QUrl::fromLocalFile(saved(u"진정서.pdf"_s, "%PDF-1.7"))});
        drop(m_window.get(), data, true);
        QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 2, Patience);
        QVERIFY(textOf(rows().first()).contains(u"포트홀.jpg"_s));
        QTRY_VERIFY_WITH_TIMEOUT(rows().first()->hasPicture(), Patience);
        QVERIFY(!rows().last()->hasPicture());
        drop(m_line, data, true); // On a text field, too: not as the text of a path.
        QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 4, Patience);
        QVERIFY(m_line->text().isEmpty());
        QVERIFY(!m_line->hasFocus() || m_line == QApplication::focusWidget());
    }

    void pasteAttachesPicturesAndFilesAndLeavesTextToTheField()
    {
        stand(AttachmentBox::Place::Intake);
        m_line->setFocus();
        QImage shot(60, 40, QImage::Format_RGB32);
        shot.fill(Qt::darkCyan);
        QApplication::clipboard()->setImage(shot);
        QTest::keyClick(m_line, Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 1, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(rows().first()->hasPicture(), Patience);
        QVERIFY(m_line->text().isEmpty());
        QVERIFY(m_line->hasFocus());
        auto *files = new QMimeData;
        files->setUrls({QUrl::fromLocalFile(saved(u"a.pdf"_s, "%PDF-1.7"))});
        files->setText(u"/somewhere/a.pdf"_s); // As file managers do.
        QApplication::clipboard()->setMimeData(files);
        QTest::keyClick(m_line, Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 2, Patience);
        QVERIFY(m_line->text().isEmpty());
        auto *office = new QMimeData; // A cell of a table comes with its picture.
        office->setImageData(shot);
        office->setText(u"호평동"_s);
        QApplication::clipboard()->setMimeData(office);
        QTest::keyClick(m_line, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(m_line->text(), u"호평동"_s);
        QCOMPARE(rows().size(), 2);
        // With the focus on a button.
        QApplication::clipboard()->setImage(shot);
        in<QPushButton>(m_box, u"attachmentAdd")->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 3, Patience);
    }

    void fileTakenOutByKeyComesBackByKey()
    {
        stand(AttachmentBox::Place::Intake);
        give("%PDF-1.7", u"a.pdf"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 1, Patience);
        auto *remove = in<QToolButton>(rows().first(), u"attachmentRemove");
        for (int i = 0; i < 12 && !remove->hasFocus(); ++i)
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_line, Qt::Key_Tab);
        QVERIFY(remove->hasFocus());
        QTest::keyClick(remove, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(rows().isEmpty(), Patience);
        auto *undo = in<ui::widgets::Banner>(m_box, u"attachmentUndo");
        QVERIFY(undo->isVisible());
        auto *back = undo->findChild<QPushButton *>();
        QTRY_VERIFY_WITH_TIMEOUT(back->hasFocus(), Patience);
        QTest::keyClick(back, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 1, Patience);
        QVERIFY(!undo->isVisible());
    }

    void whatIsWrongIsSaidInTheRowWithWhatToDo()
    {
        stand(AttachmentBox::Place::Record);
        give(QByteArray("\0\0\0\x18", 4) + "ftypheic" + QByteArray(40, 'x'), u"IMG_0001.HEIC"_s);
        m_stage->client.setToken(u"token"_s); // It would go now.
        m_stage->outbox.sendNow();
        QTRY_VERIFY_WITH_TIMEOUT(textOf(rows().value(0)).contains(u"위치정보를 지울 수 없습니다"_s), Patience);
        QVERIFY(textOf(rows().value(0)).contains(u"위치정보 남기기"_s));
        in<QCheckBox>(m_box, u"attachmentKeepPosition")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!textOf(rows().value(0)).contains(u"지울 수 없습니다"_s), Patience);
        give({}, u"빈 파일.txt"_s);
        QTRY_VERIFY_WITH_TIMEOUT(textOf(rows().value(1)).contains(u"빈 파일입니다"_s), Patience);
    }

    void wishForThePositionBelongsToItsComplaint()
    {
        stand(AttachmentBox::Place::Intake);
        give(madePhoto({64, 48}, Qt::gray, Station), u"a.jpg"_s);
        auto *keep = in<QCheckBox>(m_box, u"attachmentKeepPosition");
        keep->click();
        QVERIFY(m_stage->outbox.filesOf(m_id).value(0).keepPosition);
        m_box->showFiles(domain::ComplaintId::create(), {}); // The next form.
        QVERIFY(!keep->isChecked());
        QVERIFY(m_stage->outbox.filesOf(m_id).value(0).keepPosition);
        m_box->showFiles(m_id, {}); // The draft again.
        QVERIFY(keep->isChecked());
    }

    void filesOfADraftAreKeptHoweverOldTheyAre()
    {
        stand(AttachmentBox::Place::Intake);
        const QTemporaryDir folder;
        const auto key = store::DataKey::generate();
        const auto draft = domain::ComplaintId::create();
        const auto gone = domain::ComplaintId::create();
        files::FileOutbox &outbox = m_stage->outbox;
        const auto isDraft = [&](const domain::ComplaintId &id) { return id == draft; };
        outbox.open(folder.path(), key, isDraft);
        for (const domain::ComplaintId &id : {draft, gone}) {
            outbox.add(id, AttachmentPurpose::Evidence, {.path = {}, .bytes = "%PDF-1.7", .name = u"a.pdf"_s}, false);
            QTRY_VERIFY_WITH_TIMEOUT(outbox.filesOf(id).value(0).ready, Patience);
        }
        outbox.close();
        m_stage->now = m_stage->now.addDays(31);
        outbox.open(folder.path(), key, isDraft);
        QCOMPARE(outbox.filesOf(draft).size(), 1);
        QVERIFY(outbox.filesOf(gone).isEmpty());
    }

    void fileThatAColleagueTookOffBeforeItsAnswerCameStaysOff()
    {
        stand(AttachmentBox::Place::Record);
        give("%PDF-1.7", u"a.pdf"_s);
        const files::HeldFile held = m_stage->outbox.filesOf(m_id).value(0);
        const domain::Command command{domain::CommandId::create(), domain::EntityRef(m_id), m_stage->now,
                                      domain::AddAttachment{added(held)}};
        QVERIFY(m_stage->replica.submit(command, m_stage->now));
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->outbox.filesOf(m_id).value(0).state, files::HeldState::Adding, Patience);
        // Both come at once, after a line that was down.
        domain::Complaint with = m_stage->complaint;
        with.version++;
        with.attachments.append(added(held));
        domain::Change itsOwn = changeTo(with, ++m_stage->sequence, m_stage->actor.user, m_stage->now);
        itsOwn.command = command.id;
        domain::Complaint without = m_stage->complaint;
        without.version = with.version + 1;
        const domain::Change takenOff = changeTo(without, ++m_stage->sequence, m_stage->actor.user, m_stage->now);
        m_stage->replica.applyChanges({itsOwn, takenOff});
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->outbox.filesOf(m_id).isEmpty(), Patience);
        QVERIFY(m_stage->stored().isEmpty());
    }

    void fileOnItsWayCountsOnce()
    {
        stand(AttachmentBox::Place::Record);
        for (int i = 0; i < domain::MaxAttachments - 2; ++i)
            m_stage->addStored(u"%1.jpg"_s.arg(i), AttachmentPurpose::Evidence, 100, u"image/jpeg"_s);
        give("%PDF-1.7", u"a.pdf"_s);
        const files::HeldFile held = m_stage->outbox.filesOf(m_id).value(0);
        QVERIFY(m_stage->give(domain::EntityRef(m_id), domain::AddAttachment{added(held)}));
        QCOMPARE(m_stage->stored().size(), domain::MaxAttachments - 1);
        give("%PDF-1.6", u"b.pdf"_s);
        QCOMPARE(m_stage->outbox.filesOf(m_id).last().problem, files::HeldProblem::None);
        give("%PDF-1.5", u"c.pdf"_s);
        QCOMPARE(m_stage->outbox.filesOf(m_id).last().problem, files::HeldProblem::TooMany);
    }

    void positionOfAPhotoIsOfferedInTheForm()
    {
        for (const auto place : {AttachmentBox::Place::Intake, AttachmentBox::Place::Record}) {
            stand(place);
            QSignalSpy chosen(m_box, &AttachmentBox::positionChosen);
            give(madePhoto({64, 48}, Qt::gray, Station), u"a.jpg"_s);
            QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 1, Patience);
            auto *button = in<QPushButton>(rows().first(), u"attachmentPosition");
            QCOMPARE(button->isVisible(), place == AttachmentBox::Place::Intake);
            if (place != AttachmentBox::Place::Intake)
                continue;
            button->click();
            QCOMPARE(chosen.size(), 1);
            QVERIFY(std::abs(chosen.first().first().value<domain::GeoPoint>().latitude - Station.latitude) < 1e-5);
            give(madePhoto({64, 48}, Qt::gray), u"b.jpg"_s);
            QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 2, Patience);
            QVERIFY(!in<QPushButton>(rows().last(), u"attachmentPosition")->isVisible());
        }
    }

    void fileOfTheRecordIsFetchedOnlyWhenItIsOpened()
    {
        stand(AttachmentBox::Place::Record);
        const auto file = m_stage->addStored(u"현장.jpg"_s, AttachmentPurpose::Result, 81'920, u"image/jpeg"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 1, Patience);
        QVERIFY(textOf(rows().first()).contains(u"처리 결과 · 80 KB"_s));
        QVERIFY(m_stage->fetched.isEmpty()); // To show it would be to look at it, and be written down.
        auto *open = in<QToolButton>(rows().first(), u"attachmentOpen");
        m_stage->bytes = tl::unexpected(sync::ApiError{});
        open->click();
        QVERIFY(textOf(rows().first()).contains(u"지금 가져올 수 없습니다"_s));
        m_stage->bytes = madePhoto({640, 480}, Qt::darkGray);
        open->click();
        QCOMPARE(m_stage->fetched, (QList{file.id, file.id}));
        auto *viewer = m_box->findChild<ui::attachment::ImageViewer *>();
        QVERIFY(viewer);
        QTRY_VERIFY_WITH_TIMEOUT(viewer->isDecided(), Patience);
        QVERIFY(viewer->hasPicture());
        QTRY_VERIFY_WITH_TIMEOUT(rows().first()->hasPicture(), Patience);
        QTest::keyClick(viewer, Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!m_box->findChild<ui::attachment::ImageViewer *>(), Patience);
    }

    void fileOfTheRecordIsTakenOffWithAReasonAndPutBack()
    {
        stand(AttachmentBox::Place::Record);
        m_stage->addStored(u"현장.jpg"_s, AttachmentPurpose::Result, 81'920, u"image/jpeg"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 1, Patience);
        in<QToolButton>(rows().first(), u"attachmentRemove")->click();
        auto *reason = in<QLineEdit>(rows().first(), u"attachmentReason");
        QVERIFY(reason && reason->hasFocus());
        QTest::keyClick(reason, Qt::Key_Return); // Without a reason nothing happens.
        QCOMPARE(m_stage->stored().size(), 1);
        reason->setText(u"다른 민원의 사진"_s);
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(rows().isEmpty(), Patience);
        QVERIFY(m_stage->stored().isEmpty());
        auto *undo = in<ui::widgets::Banner>(m_box, u"attachmentUndo");
        undo->findChild<QPushButton *>()->click();
        QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 1, Patience);
        QCOMPARE(m_stage->stored().first().purpose, AttachmentPurpose::Result);
    }

    void whoMayNotDoesNotSeeWhatTheyMayNot()
    {
        stand(AttachmentBox::Place::Record);
        m_stage->setRole(domain::Role::ReadOnly);
        m_stage->addStored(u"현장.jpg"_s, AttachmentPurpose::Evidence, 100, u"image/jpeg"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 1, Patience);
        for (const char16_t *name : {u"attachmentOpen", u"attachmentSave", u"attachmentRemove"})
            QVERIFY(!in<QToolButton>(rows().first(), name)->isVisible());
        QVERIFY(!in<QPushButton>(m_box, u"attachmentAdd")->isVisible());
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(saved(u"a.pdf"_s, "%PDF-1.7"))});
        drop(m_window.get(), data, false);
        QVERIFY(m_stage->outbox.filesOf(m_id).isEmpty());
    }

    void rowKeepsTheFocusWhileItsFileGoesOn()
    {
        stand(AttachmentBox::Place::Record);
        give("%PDF-1.7", u"a.pdf"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 1, Patience);
        auto *open = in<QToolButton>(rows().first(), u"attachmentOpen");
        open->setFocus();
        m_stage->addStored(u"현장.jpg"_s, AttachmentPurpose::Result, 100, u"image/jpeg"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 2, Patience);
        QVERIFY(open->hasFocus());
    }

    void picturesAreTurnedAsTheyWereTakenAndHostileOnesAreNone()
    {
        const QImage turned = ui::attachment::decoded(madePhoto({400, 200}, Qt::gray, Station, 6), {100, 100});
        QCOMPARE(turned.size(), QSize(50, 100));
        QByteArray bomb = "P6 60000 60000 255\n"; // A few bytes that ask for eleven gigabytes.
        QVERIFY(ui::attachment::decoded(bomb).isNull());
        QVERIFY(ui::attachment::decoded("%PDF-1.7").isNull());
        QVERIFY(ui::attachment::decoded("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>")
                    .isNull());
        QVERIFY(ui::attachment::decoded({}).isNull());
    }

private:
    std::unique_ptr<AttachmentStage> m_stage;
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_line = nullptr;
    AttachmentBox *m_box = nullptr;
    domain::ComplaintId m_id;
};

QTEST_MAIN(TestAttachmentBox)
#include "tst_attachmentbox.moc"

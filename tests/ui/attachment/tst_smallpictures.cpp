#include "attachmentstage.h"

#include "ui/attachment/attachmentbox.h"
#include "ui/attachment/smallpictures.h"
#include "ui/theme/fonts.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace barodesk;
using namespace barodesk::test;
using namespace Qt::StringLiterals;
using domain::AttachmentPurpose;
using ui::attachment::AttachmentBox;
using ui::attachment::AttachmentRow;
using ui::attachment::SmallPictures;

namespace {
constexpr int Patience = 20'000;
constexpr int Pass = 1'000; ///< Longer than a look.
} // namespace

/// Small pictures of what only the server has: each is an access that is written down.
class TestSmallPictures final : public QObject
{
    Q_OBJECT

    void add(int photos, qint64 size = 81'920)
    {
        for (int i = 0; i < photos; ++i)
            m_stage->addStored(u"현장 %1.jpg"_s.arg(i), AttachmentPurpose::Evidence, size, u"image/jpeg"_s);
    }
    /// In a window that shows a few rows.
    void show()
    {
        m_box = new AttachmentBox(m_stage->source(), AttachmentBox::Place::Record);
        m_area = std::make_unique<QScrollArea>();
        m_area->setWidgetResizable(true);
        m_area->setWidget(m_box);
        m_area->resize(420, 260);
        m_box->showFiles(m_stage->complaint.id, m_stage->stored());
        m_area->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_area.get()));
    }
    AttachmentRow *row(const domain::AttachmentId &id) const
    {
        const auto rows = m_box->findChildren<AttachmentRow *>();
        const auto found = std::ranges::find_if(rows, [&](const AttachmentRow *row) { return row->id() == id && row->isVisible(); });
        return found == rows.end() ? nullptr : *found;
    }

private slots:
    void initTestCase() { ui::theme::loadFonts(); }
    void init()
    {
        m_stage = std::make_unique<AttachmentStage>();
        m_stage->small = madePhoto({640, 480}, Qt::darkGray);
    }
    void cleanup()
    {
        m_area.reset();
        m_stage.reset();
    }

    void pictureIsFetchedOnceWhenItsFileIsLookedAt()
    {
        add(1);
        show();
        const domain::AttachmentId id = m_stage->stored().first().id;
        QTRY_VERIFY_WITH_TIMEOUT(row(id)->hasPicture(), Patience);
        QCOMPARE(m_stage->looked, QList{id});
        QVERIFY(m_stage->fetched.isEmpty()); // That would say somebody opened it.
        QVERIFY(row(id)->toolTip().isEmpty());
        // Come back to, it is here.
        m_box->showFiles(domain::ComplaintId::create(), {});
        m_box->showFiles(m_stage->complaint.id, m_stage->stored());
        QVERIFY(row(id)->hasPicture());
        QTest::qWait(Pass);
        QCOMPARE(m_stage->looked.size(), 1);
        // Nothing of it stays when the person has gone.
        m_box->forget();
        m_box->showFiles(m_stage->complaint.id, m_stage->stored());
        QVERIFY(!row(id)->hasPicture());
    }

    void whatIsScrolledAwayIsNotFetched()
    {
        add(20);
        show();
        QTRY_VERIFY_WITH_TIMEOUT(row(m_stage->stored().first().id)->hasPicture(), Patience);
        QTest::qWait(Pass);
        const qsizetype first = m_stage->looked.size();
        QVERIFY2(first >= 2 && first < 10, qPrintable(QString::number(first)));
        const domain::AttachmentId last = m_stage->stored().last().id;
        QVERIFY(!m_stage->looked.contains(last));
        m_area->verticalScrollBar()->setValue(m_area->verticalScrollBar()->maximum());
        QTRY_VERIFY_WITH_TIMEOUT(row(last)->hasPicture(), Patience);
        QVERIFY(m_stage->looked.size() < 20);
    }

    void whatIsPassedByIsNotFetched()
    {
        add(3);
        show();
        QTest::qWait(50); // Painted, and gone before anybody could have looked.
        m_box->showFiles(domain::ComplaintId::create(), {});
        QTest::qWait(Pass);
        QVERIFY(m_stage->looked.isEmpty());
    }

    void whoMayNotOpenItSeesNoPictureOfIt()
    {
        m_stage->setRole(domain::Role::ReadOnly);
        add(1);
        show();
        QTest::qWait(Pass);
        QVERIFY(m_stage->looked.isEmpty());
    }

    void whatCannotBeHadIsSaidToWhoPointsAtIt_data()
    {
        QTest::addColumn<bool>("answers");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("said");
        QTest::newRow("no connection") << false << QByteArray() << QString() << u"서버에 연결되면"_s;
        QTest::newRow("not there") << false << QByteArray() << u"not-found"_s << u"서버에 이 파일이 없습니다"_s;
        QTest::newRow("no picture in it") << true << QByteArray("%PDF-1.7") << QString() << u"볼 수 없는 형식"_s;
    }
    void whatCannotBeHadIsSaidToWhoPointsAtIt()
    {
        QFETCH(const bool, answers);
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, code);
        QFETCH(const QString, said);
        if (answers)
            m_stage->small = bytes;
        else
            m_stage->small = tl::unexpected(sync::ApiError{sync::ApiErrorKind::BadRequest, code, {}});
        add(1);
        show();
        const domain::AttachmentId id = m_stage->stored().first().id;
        QTRY_VERIFY2_WITH_TIMEOUT(row(id)->toolTip().contains(said), qPrintable(row(id)->toolTip()), Patience);
        QVERIFY(!row(id)->hasPicture());
        QVERIFY(!row(id)->accessibleName().contains(said)); // Quietly: the row says nothing of it.
        m_area->hide();
        m_area->show();
        QTest::qWait(Pass);
        QCOMPARE(m_stage->looked.size(), 1); // Not again and again.
        m_stage->small = madePhoto({640, 480}, Qt::darkGray);
        m_box->showFiles(domain::ComplaintId::create(), {});
        m_box->showFiles(m_stage->complaint.id, m_stage->stored());
        QTRY_VERIFY_WITH_TIMEOUT(row(id)->hasPicture(), Patience);
        QVERIFY(row(id)->toolTip().isEmpty());
    }

    void fileTooLargeForItsPictureIsLeftAlone()
    {
        add(1, 9ll * 1024 * 1024);
        show();
        QTRY_VERIFY_WITH_TIMEOUT(row(m_stage->stored().first().id)->toolTip().contains(u"파일이 커서"_s), Patience);
        QTest::qWait(Pass);
        QVERIFY(m_stage->looked.isEmpty());
    }

    void documentsAreNotAskedFor()
    {
        m_stage->addStored(u"진정서.pdf"_s, AttachmentPurpose::Evidence, 81'920, u"application/pdf"_s);
        m_stage->addStored(u"도면.svg"_s, AttachmentPurpose::Evidence, 81'920, u"image/svg+xml"_s); // A program, not a picture.
        show();
        QTest::qWait(Pass);
        QVERIFY(m_stage->looked.isEmpty());
        QVERIFY(row(m_stage->stored().first().id)->toolTip().isEmpty());
    }

    void noMoreIsKeptThanTheBound()
    {
        SmallPictures pictures({}, {.look = {}, .mostBytes = 1'000, .mostKept = 400'000});
        QSignalSpy changed(&pictures, &SmallPictures::changed);
        QList<domain::AttachmentId> ids;
        for (int i = 0; i < 12; ++i) {
            ids.append(domain::AttachmentId::create());
            pictures.take(ids.last(), madePhoto({640, 480}, Qt::darkGray)); // Some 50,000 bytes when small.
            QTRY_COMPARE_WITH_TIMEOUT(changed.size(), i + 1, Patience);
        }
        qsizetype bytes = 0;
        for (const domain::AttachmentId &id : std::as_const(ids))
            bytes += pictures.of(id).sizeInBytes();
        QVERIFY(bytes > 0 && bytes <= 400'000);
        QVERIFY(pictures.of(ids.first()).isNull());
        QVERIFY(!pictures.of(ids.last()).isNull());
    }

    void whatComesAfterItWasForgottenIsNotKept()
    {
        std::function<void(const tl::expected<QByteArray, sync::ApiError> &)> late;
        SmallPictures pictures([&](const auto &, const auto &, QObject *context, auto answer) {
            late = [context = QPointer<QObject>(context), answer](const auto &bytes) {
                if (context)
                    answer(bytes);
            };
        });
        add(1);
        const domain::Attachment file = m_stage->stored().first();
        pictures.want(m_stage->complaint.id, file);
        QTRY_VERIFY_WITH_TIMEOUT(late, Patience);
        pictures.forget();
        late(madePhoto({640, 480}, Qt::darkGray));
        QTest::qWait(200);
        QVERIFY(pictures.of(file.id).isNull());
        late = {};
        pictures.want(m_stage->complaint.id, file); // And the next person's is fetched.
        QTRY_VERIFY_WITH_TIMEOUT(late, Patience);
    }

private:
    std::unique_ptr<AttachmentStage> m_stage;
    std::unique_ptr<QScrollArea> m_area;
    AttachmentBox *m_box = nullptr;
};

QTEST_MAIN(TestSmallPictures)
#include "tst_smallpictures.moc"

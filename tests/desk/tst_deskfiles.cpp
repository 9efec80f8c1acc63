#include "desk/desk.h"
#include "desk/intakeform.h"
#include "files/fileoutbox.h"
#include "files/photo.h"
#include "tests/files/tiffmaker.h"
#include "tests/support/serverprocess.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using desk::Desk;
using desk::SessionState;
using domain::AttachmentPurpose;
using files::HeldProblem;
using files::HeldState;
using test::ServerProcess;

namespace {

constexpr int Patience = 30'000;
const domain::GeoPoint Station{37.6512, 127.2415};

/// The segments of a photo that was taken there.
QByteArray photo()
{
    const QByteArray bare = QByteArray("\xff\xd8\xff\xda\x00\x04xx", 8) + QByteArray(1'500'000, 'p') + QByteArray("\xff\xd9", 2);
    return test::withExif(bare, test::TiffMaker::photo(true, 6, Station));
}

} // namespace

/// Files from the form of one desk to the eyes at another, over everything that can come between.
class TestDeskFiles final : public QObject
{
    Q_OBJECT

    std::unique_ptr<Desk> signedIn(const QString &name, bool live = true)
    {
        desk::Settings settings;
        settings.serverUrl = QUrl(m_server->url());
        settings.serverCaFile = m_server->caFile();
        settings.dataDirectory = m_folder->filePath(name);
        settings.keychain = false;
        auto made = std::make_unique<Desk>(settings, Desk::Parts{});
        made->signIn(name, QString::fromLatin1(ServerProcess::Password));
        const bool there = QTest::qWaitFor(
            [&] { return live ? made->syncStatus().connection == sync::Connection::Live : made->sessionState() == SessionState::SignedIn; },
            Patience);
        if (!there)
            QTest::qFail("not signed in", __FILE__, __LINE__);
        return made;
    }

    static void fill(desk::IntakeForm &form, Desk &desk)
    {
        for (const domain::Category &category : desk.replica().organisation().data().categories) {
            if (category.code.text() == u"road-pothole")
                form.setCategory(category.code);
        }
        form.setPlace({.address = u"호평동 이마트 앞"_s, .district = {}, .landmark = {}, .point = {}});
        form.setText(u"차로가 꺼졌습니다."_s);
    }
    domain::ComplaintId registered(Desk &desk)
    {
        desk::IntakeForm form(desk);
        fill(form, desk);
        const auto id = form.submit();
        if (!id)
            QTest::qFail(qPrintable(domain::code(id.error().rule)), __FILE__, __LINE__);
        return id.value_or(domain::ComplaintId());
    }
    static files::GivenFile given(const QByteArray &bytes, const QString &name = u"포트홀.jpg"_s)
    {
        return {.path = {}, .bytes = bytes, .name = name};
    }
    /// The state of a complaint's only file on its way; none: there is none.
    static std::optional<files::HeldFile> only(Desk &desk, const domain::ComplaintId &complaint)
    {
        const auto all = desk.files().filesOf(complaint);
        return all.size() == 1 ? std::optional(all.first()) : std::nullopt;
    }
    static qsizetype named(Desk &desk, const domain::ComplaintId &complaint)
    {
        const auto record = desk.replica().complaint(complaint);
        return record ? record->attachments.size() : -1;
    }
    tl::expected<QByteArray, sync::ApiError> opened(Desk &desk, const domain::ComplaintId &complaint)
    {
        const auto record = desk.replica().complaint(complaint);
        std::optional<tl::expected<QByteArray, sync::ApiError>> came;
        desk.fetchAttachment(complaint, record->attachments.first().id, u"시험"_s, this, [&](const auto &answer) { came = answer; });
        if (!QTest::qWaitFor([&] { return came.has_value(); }, Patience))
            QTest::qFail("no answer", __FILE__, __LINE__);
        return came.value_or(QByteArray());
    }
    QStringList kept() const
    {
        QStringList files;
        QDirIterator all(m_folder->path(), {u"*.bytes"_s, u"*.about"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext())
            files.append(all.next());
        return files;
    }
    void setScanner(const QByteArray &body, QJsonObject more = {})
    {
        const QString path = m_folder->filePath(u"scanner"_s);
        QFile program(path);
        QVERIFY(program.open(QIODevice::WriteOnly));
        program.write("#!/bin/sh\n" + body + "\n");
        program.close();
        program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QFile file(m_server->dataFolder() + u"/server.json"_s);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QJsonObject settings = QJsonDocument::fromJson(file.readAll()).object();
        more[u"scanner"_s] = QJsonArray{path};
        settings[u"attachments"_s] = more;
        file.resize(0);
        file.write(QJsonDocument(settings).toJson());
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<ServerProcess>();
        const auto made = m_server->init();
        QVERIFY2(made, made ? "" : qPrintable(made.error()));
    }
    void cleanup()
    {
        if (QTest::currentTestFailed() && m_server)
            qInfo().noquote() << m_server->log().right(2'000);
        m_server.reset();
    }

    void photoOfTheFormIsSeenAtAnotherDeskWithoutWhereItWasTaken()
    {
        QVERIFY(m_server->start());
        const auto seat = signedIn(u"c01"_s);
        desk::IntakeForm form(*seat);
        const domain::ComplaintId id = form.draft().id;
        const QByteArray taken = photo();
        seat->files().add(id, AttachmentPurpose::Evidence, given(taken), false);
        QTRY_VERIFY_WITH_TIMEOUT(only(*seat, id) && only(*seat, id)->ready, Patience);
        QCOMPARE(only(*seat, id)->state, HeldState::Kept); // Nothing goes before it is submitted.
        QCOMPARE(only(*seat, id)->mediaType, u"image/jpeg"_s);
        QVERIFY(only(*seat, id)->position && std::abs(only(*seat, id)->position->latitude - Station.latitude) < 1e-5);
        fill(form, *seat);
        QVERIFY(form.submit());
        QTRY_VERIFY_WITH_TIMEOUT(seat->files().filesOf(id).isEmpty(), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(kept().isEmpty(), Patience);
        const auto team = signedIn(u"b01"_s);
        QTRY_COMPARE_WITH_TIMEOUT(named(*team, id), 1, Patience);
        const domain::Attachment file = team->replica().complaint(id)->attachments.first();
        QCOMPARE(file.name, u"포트홀.jpg"_s);
        QCOMPARE(file.by, seat->user().id);
        const auto bytes = opened(*team, id);
        QVERIFY(bytes);
        QCOMPARE(*bytes, *files::withoutPosition(taken));
        QVERIFY(!files::exifOf(*bytes).position);
        QCOMPARE(files::exifOf(*bytes).orientation, 6);
        QCOMPARE(file.size, bytes->size());
    }

    void positionIsKeptWhereItIsWanted()
    {
        QVERIFY(m_server->start());
        const auto seat = signedIn(u"c01"_s);
        const domain::ComplaintId id = registered(*seat);
        seat->files().add(id, AttachmentPurpose::Result, given(photo()), true);
        QTRY_VERIFY_WITH_TIMEOUT(seat->files().filesOf(id).isEmpty() && named(*seat, id) == 1, Patience);
        QCOMPARE(seat->replica().complaint(id)->attachments.first().purpose, AttachmentPurpose::Result);
        const auto bytes = opened(*seat, id);
        QVERIFY(bytes && *bytes == photo());
    }

    void positionThatIsNotWantedAnyMoreDoesNotGo()
    {
        QVERIFY(m_server->start());
        const auto seat = signedIn(u"c01"_s);
        const domain::ComplaintId id = registered(*seat);
        bool unticked = false;
        connect(&seat->files(), &files::FileOutbox::changed, this, [&](const domain::ComplaintId &changed) {
            const auto file = only(*seat, id);
            if (changed != id || !file || file->state != HeldState::Waiting || std::exchange(unticked, true))
                return;
            // In the next round of the loop: it is being packed then.
            QMetaObject::invokeMethod(
                &seat->files(), [&files = seat->files(), id] { files.setKeepPosition(id, false); }, Qt::QueuedConnection);
        });
        seat->files().add(id, AttachmentPurpose::Evidence, given(photo()), true);
        QTRY_VERIFY_WITH_TIMEOUT(seat->files().filesOf(id).isEmpty() && named(*seat, id) == 1, Patience);
        QVERIFY(unticked);
        const auto bytes = opened(*seat, id);
        QVERIFY(bytes);
        QVERIFY(!files::exifOf(*bytes).position);
    }

    void attachingWorksWithoutTheServerAndSurvivesARestart()
    {
        QVERIFY(m_server->start());
        const QByteArray taken = photo();
        domain::ComplaintId id;
        {
            const auto seat = signedIn(u"c01"_s);
            QVERIFY(m_server->stop());
            id = registered(*seat);
            seat->files().add(id, AttachmentPurpose::Evidence, given(taken), false);
            QTRY_VERIFY_WITH_TIMEOUT(only(*seat, id) && only(*seat, id)->ready, Patience);
            QTRY_COMPARE_WITH_TIMEOUT(seat->files().waiting(), 1, Patience);
        }
        // Sealed: nothing of it lies in clear.
        QCOMPARE(kept().size(), 2);
        for (const QString &path : kept()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY(!bytes.contains("pppppppp") && !bytes.contains("포트홀") && !bytes.contains("jpeg"));
        }
        const auto seat = signedIn(u"c01"_s, false);
        QVERIFY(only(*seat, id));
        std::optional<QByteArray> read;
        seat->files().read(only(*seat, id)->id, this, [&](const auto &bytes) { read = bytes; });
        QTRY_VERIFY_WITH_TIMEOUT(read == taken, Patience);
        QCOMPARE(named(*seat, id), 0);
        QVERIFY(m_server->start());
        seat->syncNow();
        QTRY_VERIFY_WITH_TIMEOUT(seat->files().filesOf(id).isEmpty() && named(*seat, id) == 1, 2 * Patience);
        QTRY_COMPARE_WITH_TIMEOUT(seat->replica().waitingCount(), 0, Patience);
        QVERIFY(opened(*seat, id));
    }

    void draftOfNothingButAPhotoIsThereAfterARestart()
    {
        QVERIFY(m_server->start());
        domain::ComplaintId id;
        {
            const auto seat = signedIn(u"c01"_s);
            desk::IntakeForm form(*seat);
            id = form.draft().id;
            QVERIFY(form.isBlank());
            seat->files().add(id, AttachmentPurpose::Evidence, given(photo()), false);
            QTRY_VERIFY_WITH_TIMEOUT(only(*seat, id) && only(*seat, id)->ready, Patience);
            QVERIFY(!form.isBlank());
        }
        const auto seat = signedIn(u"c01"_s);
        QCOMPARE(seat->drafts().size(), 1);
        QCOMPARE(seat->drafts().first().id, id);
        desk::IntakeForm form(*seat);
        form.open(seat->drafts().first());
        QVERIFY(!form.isBlank());
        QVERIFY(only(*seat, id));
        form.discard();
        QVERIFY(seat->files().filesOf(id).isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(kept().isEmpty(), Patience);
    }

    void removedOneComesBackAsLongAsItIsRegretted()
    {
        QVERIFY(m_server->start());
        const auto seat = signedIn(u"c01"_s);
        desk::IntakeForm form(*seat);
        const domain::ComplaintId id = form.draft().id;
        const auto file = seat->files().add(id, AttachmentPurpose::Evidence, given("%PDF-1.7", u"a.pdf"_s), false);
        QTRY_VERIFY_WITH_TIMEOUT(only(*seat, id) && only(*seat, id)->ready, Patience);
        seat->files().remove(file);
        QVERIFY(seat->files().filesOf(id).isEmpty());
        QVERIFY(form.isBlank());
        QVERIFY(seat->files().restore(file));
        QCOMPARE(only(*seat, id)->name, u"a.pdf"_s);
        QVERIFY(!form.isBlank());
        seat->files().remove(file);
        seat->signOut();
        QVERIFY(kept().isEmpty());
    }

    void whatCannotBeTakenIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("problem");
        QTest::newRow("empty") << QByteArray() << int(HeldProblem::Empty);
        QTest::newRow("a byte too large") << QByteArray(domain::MaxAttachmentSize + 1, 'x') << int(HeldProblem::TooLarge);
        QTest::newRow("position in a form we cannot take out")
            << QByteArray("\0\0\0\x18", 4) + "ftypheic" + QByteArray(40, 'x') << int(HeldProblem::UnknownForm);
        QTest::newRow("photo that is none") << QByteArray("\xff\xd8\xff\xe1 no") << int(HeldProblem::DamagedPhoto);
    }
    void whatCannotBeTakenIsSaid()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, problem);
        QVERIFY(m_server->start());
        const auto seat = signedIn(u"c01"_s);
        const domain::ComplaintId id = registered(*seat);
        const auto file = seat->files().add(id, AttachmentPurpose::Evidence, given(bytes), false);
        QTRY_COMPARE_WITH_TIMEOUT(int(only(*seat, id)->problem), problem, Patience);
        QCOMPARE(only(*seat, id)->state, HeldState::Refused);
        QCOMPARE(seat->files().waiting(), 0);
        const bool goesWhole = problem == int(HeldProblem::UnknownForm) || problem == int(HeldProblem::DamagedPhoto);
        seat->files().setKeepPosition(id, true); // "As it is, then."
        if (goesWhole) {
            QTRY_COMPARE_WITH_TIMEOUT(named(*seat, id), 1, Patience);
            QTRY_VERIFY_WITH_TIMEOUT(seat->files().filesOf(id).isEmpty(), Patience);
        } else {
            QCOMPARE(int(only(*seat, id)->problem), problem);
            seat->files().remove(file);
            QVERIFY(seat->files().filesOf(id).isEmpty());
        }
    }

    void fileThatIsNotThereIsSaid()
    {
        QVERIFY(m_server->start());
        const auto seat = signedIn(u"c01"_s);
        const domain::ComplaintId id = registered(*seat);
        for (const QString &path : {m_folder->filePath(u"none.jpg"_s), m_folder->path()}) {
            const auto file = seat->files().add(id, AttachmentPurpose::Evidence, {.path = path, .bytes = {}, .name = {}}, false);
            QTRY_COMPARE_WITH_TIMEOUT(only(*seat, id)->problem, HeldProblem::CannotRead, Patience);
            seat->files().remove(file);
        }
    }

    void fileBeyondWhatThePersonMayLeaveWaitsAndSaysWhy()
    {
        setScanner("exit 2", {{u"unnamedFiles"_s, 1}}); // Ill: what was brought cannot be named.
        QVERIFY(m_server->start());
        const auto seat = signedIn(u"c01"_s);
        const auto id = registered(*seat);
        seat->files().add(id, AttachmentPurpose::Evidence, given(photo()), false);
        QTRY_COMPARE_WITH_TIMEOUT(only(*seat, id)->state, HeldState::Checking, Patience);
        seat->files().add(id, AttachmentPurpose::Evidence, given("%PDF-1.7", u"진정서.pdf"_s), false);
        const auto second = [&] { return seat->files().filesOf(id).value(1); };
        QTRY_COMPARE_WITH_TIMEOUT(second().problem, HeldProblem::TooMuchUnnamed, Patience);
        QCOMPARE(second().state, HeldState::Waiting); // It goes when there is room.
        QCOMPARE(seat->files().waiting(), 2);
    }

    void infectedOneIsRefusedAndNeverNamed()
    {
        setScanner("exit 1");
        QVERIFY(m_server->start());
        const auto seat = signedIn(u"c01"_s);
        const domain::ComplaintId id = registered(*seat);
        seat->files().add(id, AttachmentPurpose::Evidence, given("X5O!P%@AP", u"invoice.pdf"_s), false);
        QTRY_COMPARE_WITH_TIMEOUT(only(*seat, id)->problem, HeldProblem::Infected, Patience);
        QCOMPARE(only(*seat, id)->state, HeldState::Refused);
        QCOMPARE(named(*seat, id), 0);
        QCOMPARE(seat->replica().waitingCount(), 0);
    }

    void fileWaitsWhileTheScannerIsAtIt()
    {
        setScanner("while [ ! -e '" + m_folder->filePath(u"go"_s).toUtf8() + "' ]; do sleep 0.1; done");
        QVERIFY(m_server->start());
        const auto seat = signedIn(u"c01"_s);
        const domain::ComplaintId id = registered(*seat);
        seat->files().add(id, AttachmentPurpose::Evidence, given("%PDF-1.7", u"a.pdf"_s), false);
        QTRY_COMPARE_WITH_TIMEOUT(only(*seat, id)->state, HeldState::Checking, Patience);
        QCOMPARE(named(*seat, id), 0);
        // Meanwhile the server serves: a scanner is not waited for.
        const auto other = signedIn(u"b01"_s);
        QVERIFY(other->replica().complaint(id));
        QFile go(m_folder->filePath(u"go"_s));
        QVERIFY(go.open(QIODevice::WriteOnly));
        QTRY_COMPARE_WITH_TIMEOUT(named(*seat, id), 1, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(seat->files().filesOf(id).isEmpty(), Patience);
    }

    void filesLaidBesideAFormGoWithItOrNotAtAll()
    {
        QVERIFY(m_server->start());
        const auto seat = signedIn(u"b01"_s);
        const domain::ComplaintId id = registered(*seat);
        const auto tray = domain::ComplaintId::create();
        seat->files().add(tray, AttachmentPurpose::Result, given(photo()), false);
        QTRY_VERIFY_WITH_TIMEOUT(only(*seat, tray) && only(*seat, tray)->ready, Patience);
        QCOMPARE(only(*seat, tray)->state, HeldState::Kept);
        seat->files().move(tray, id);
        QTRY_COMPARE_WITH_TIMEOUT(named(*seat, id), 1, Patience);
        seat->files().add(tray, AttachmentPurpose::Result, given(photo()), false);
        seat->files().forget(tray);
        QVERIFY(seat->files().filesOf(tray).isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(kept().isEmpty(), Patience);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerProcess> m_server;
};

QTEST_GUILESS_MAIN(TestDeskFiles)
#include "tst_deskfiles.moc"

#include "recording/sealedrecording.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace barodesk;
using namespace barodesk::recording;
using namespace Qt::StringLiterals;

namespace {

using Piece = std::pair<PieceKind, QByteArray>;

/// Files of this process grow to so many bytes and no further, as long as it lives.
class RoomFor
{
public:
    explicit RoomFor(rlim_t bytes)
    {
        signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit less{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &less);
    }
    ~RoomFor() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(RoomFor)

private:
    rlimit m_before{};
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestSealedRecording final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { qInfo("seed %u", m_seed); }

    void init()
    {
        m_path = m_folder.filePath(u"one.recording"_s);
        QFile::remove(m_path);
        m_pieces = {{PieceKind::About, "{\"who\":\"a citizen with a name\"}"}};
        for (int i = 0; i < 40; ++i)
            m_pieces.append({PieceKind::Sound, noise(m_random.bounded(1, 6'000))});
        m_pieces.append({PieceKind::Pause, "{}"});
        m_pieces.append({PieceKind::End, "{}"});
    }

    void whatWasWrittenIsReadAndNothingOfItLiesInClear()
    {
        writeAll();
        const auto content = read();
        QVERIFY(content);
        QVERIFY(content->complete);
        QVERIFY(!content->fault);
        QCOMPARE(m_read, m_pieces);
        const QByteArray bytes = bytesOf(m_path);
        QCOMPARE(content->goodBytes, bytes.size());
        for (const Piece &piece : m_pieces) {
            if (piece.second.size() > 8)
                QVERIFY(!bytes.contains(piece.second.first(8)));
        }
        QVERIFY(!(QFile::permissions(m_path) & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void anotherKeyAndAnotherCallOpenNothing()
    {
        writeAll();
        QCOMPARE(read(m_call, store::DataKey::generate()).error().code, RecordingErrorCode::NotOurs);
        QCOMPARE(read(domain::CallId::create(), m_key).error().code, RecordingErrorCode::NotOurs);
    }

    /// As a program that dies leaves it, wherever it was.
    void everyCutKeepsAllPiecesBeforeIt()
    {
        writeAll();
        const QByteArray whole = bytesOf(m_path);
        for (int i = 0; i < 200; ++i) {
            const qsizetype length = m_random.bounded(32, int(whole.size()));
            write(m_path, whole.first(length));
            const auto content = read();
            QVERIFY2(content, qPrintable(u"cut at %1"_s.arg(length)));
            QVERIFY(!content->complete);
            QVERIFY2(!content->fault, qPrintable(u"cut at %1"_s.arg(length)));
            QVERIFY(content->goodBytes <= length);
            QCOMPARE(m_read, m_pieces.first(m_read.size()));
            qsizetype there = 32;
            for (const Piece &piece : m_read)
                there += 4 + 1 + 17 + piece.second.size();
            QCOMPARE(there, content->goodBytes); // Not one whole piece is missing.
            if (m_read.size() < m_pieces.size())
                QVERIFY(length < there + 4 + 1 + 17 + m_pieces.at(m_read.size()).second.size());
        }
    }

    void everyChangedByteIsTold()
    {
        writeAll();
        const QByteArray whole = bytesOf(m_path);
        for (int i = 0; i < 200; ++i) {
            QByteArray changed = whole;
            const int at = m_random.bounded(int(whole.size()));
            changed[at] = char(changed[at] ^ (1 << m_random.bounded(8)));
            write(m_path, changed);
            const auto content = read();
            const QByteArray where = QByteArray::number(at);
            if (!content) {
                QCOMPARE(content.error().code, RecordingErrorCode::NotOurs);
                continue;
            }
            QVERIFY2(!content->complete, where);
            // A changed length may also lead beyond the end of the file.
            QVERIFY2(content->fault ? content->fault->code == RecordingErrorCode::Tampered : content->goodBytes <= at, where);
            QCOMPARE(m_read, m_pieces.first(m_read.size()));
        }
    }

    void piecesOutOfTheirPlaceAreTold()
    {
        writeAll();
        const QByteArray whole = bytesOf(m_path);
        const qsizetype first = 32;
        const qsizetype second = first + 4 + 1 + 17 + m_pieces.at(0).second.size();
        const qsizetype third = second + 4 + 1 + 17 + m_pieces.at(1).second.size();
        write(m_path, whole.first(second) + whole.mid(third)); // One is left out.
        auto content = read();
        QVERIFY(content && content->fault && content->fault->code == RecordingErrorCode::Tampered);
        QCOMPARE(m_read.size(), 1);
        write(m_path, whole.first(third) + whole.mid(second)); // One comes twice.
        content = read();
        QVERIFY(content && content->fault && content->fault->code == RecordingErrorCode::Tampered);
        write(m_path, whole + whole.mid(second)); // Something is added.
        content = read();
        QVERIFY(content && content->fault && !content->complete);
    }

    void afterTheEndNothingIsWrittenAndNothingIsOverwritten()
    {
        auto writer = SealedWriter::create(m_path, m_call, m_key);
        QVERIFY(writer);
        QVERIFY((*writer)->write(PieceKind::End, {}));
        QVERIFY(!(*writer)->write(PieceKind::Sound, "more"));
        QCOMPARE(SealedWriter::create(m_path, m_call, m_key).error().code, RecordingErrorCode::NotWritable);
    }

    /// In the place of a full disk: the system lets the file grow no further.
    void whereNoMoreIsTakenWhatWasWrittenStaysGood()
    {
        const RoomFor room(30'000);
        auto writer = SealedWriter::create(m_path, m_call, m_key);
        QVERIFY(writer);
        qsizetype written = 0;
        tl::expected<void, RecordingError> fault;
        for (; written < m_pieces.size() && fault; ++written)
            fault = (*writer)->write(m_pieces.at(written).first, m_pieces.at(written).second);
        QVERIFY(!fault);
        QCOMPARE(fault.error().code, RecordingErrorCode::NotWritable);
        QVERIFY(!(*writer)->write(PieceKind::Sound, "x")); // Nothing follows half a piece.
        const auto content = read();
        QVERIFY(content && !content->complete && !content->fault);
        QCOMPARE(m_read, m_pieces.first(written - 1));
        const auto none = SealedWriter::create(m_folder.filePath(u"nowhere/one"_s), m_call, m_key);
        QCOMPARE(none.error().code, RecordingErrorCode::NotWritable);
    }

private:
    QByteArray noise(int length)
    {
        QByteArray bytes(length, Qt::Uninitialized);
        for (char &byte : bytes)
            byte = char(m_random.bounded(256));
        return bytes;
    }
    void writeAll()
    {
        auto writer = SealedWriter::create(m_path, m_call, m_key);
        QVERIFY(writer);
        for (const Piece &piece : m_pieces)
            QVERIFY((*writer)->write(piece.first, piece.second));
    }
    tl::expected<SealedContent, RecordingError> read() { return read(m_call, m_key); }
    tl::expected<SealedContent, RecordingError> read(const domain::CallId &call, const store::DataKey &key)
    {
        m_read.clear();
        return readSealed(m_path, call, key, [this](PieceKind kind, const QByteArray &piece) { m_read.append({kind, piece}); });
    }

    const quint32 m_seed = QRandomGenerator::global()->generate();
    QRandomGenerator m_random{m_seed};
    QTemporaryDir m_folder;
    QString m_path;
    const domain::CallId m_call = domain::CallId::create();
    const store::DataKey m_key = store::DataKey::generate();
    QList<Piece> m_pieces;
    QList<Piece> m_read;
};

QTEST_GUILESS_MAIN(TestSealedRecording)
#include "tst_sealedrecording.moc"

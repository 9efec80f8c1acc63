#include "tests/files/tiffmaker.h"

#include "files/photo.h"
#include "files/preparedfile.h"

#include <QRandomGenerator>
#include <QtEndian>
#include <QTest>

#include <cmath>

using namespace barodesk;
using namespace barodesk::files;
using barodesk::test::TiffMaker;
using namespace Qt::StringLiterals;

namespace {

const domain::GeoPoint Station{37.6512, 127.2415};

QByteArray segment(quint8 marker, const QByteArray &body)
{
    QByteArray bytes("\xff");
    bytes += char(marker);
    bytes += char((body.size() + 2) >> 8);
    bytes += char((body.size() + 2) & 0xff);
    return bytes + body;
}

/// Not a picture, but the segments of one: tables, a scan with stuffed bytes and restart markers, the end.
QByteArray jpeg(const QByteArray &tiff, const QByteArray &more = {}, const QByteArray &behind = {})
{
    QByteArray bytes("\xff\xd8");
    bytes += segment(0xe0, QByteArray("JFIF\0\1\1\0\0\1\0\1\0\0", 14));
    if (!tiff.isEmpty())
        bytes += segment(0xe1, QByteArray("Exif\0\0", 6) + tiff);
    bytes += more;
    bytes += segment(0xdb, QByteArray(65, 'q'));
    bytes += segment(0xc0, QByteArray(15, 'f'));
    bytes += segment(0xda, QByteArray(10, 's')) + QByteArray("\x12\xff\x00\x34\xff\xd0\x56\xff\xff", 9) + segment(0xc4, QByteArray(20, 'h'))
        + segment(0xda, QByteArray(8, 't')) + QByteArray("scan two", 8);
    return bytes + QByteArray("\xff\xd9", 2) + behind;
}

QByteArray chunk(const QByteArray &kind, const QByteArray &data)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(quint32(data.size()), bytes.data());
    return bytes + kind + data + QByteArray(4, 'c');
}
QByteArray png(const QByteArray &tiff, const QByteArray &behind = {})
{
    QByteArray bytes("\x89PNG\r\n\x1a\n", 8);
    bytes += chunk("IHDR", QByteArray(13, 'i')) + chunk("tEXt", "Where\0Hopyeong-dong");
    if (!tiff.isEmpty())
        bytes += chunk("eXIf", tiff);
    return bytes + chunk("IDAT", "pixels") + chunk("iTXt", "XML:com.adobe.xmp exif:GPSLatitude=37") + chunk("IEND", {}) + behind;
}

QByteArray riff(const QByteArray &kind, const QByteArray &data)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToLittleEndian(quint32(data.size()), bytes.data());
    return kind + bytes + data + QByteArray(data.size() % 2, '\0');
}
QByteArray webp(const QByteArray &tiff)
{
    QByteArray body("WEBP");
    body += riff("VP8X", QByteArray("\x0c\0\0\0\1\0\0\1\0\0", 10)) + riff("VP8 ", "pixels!") + riff("XMP ", "exif:GPSLatitude=37");
    if (!tiff.isEmpty())
        body += riff("EXIF", tiff);
    QByteArray size(4, Qt::Uninitialized);
    qToLittleEndian(quint32(body.size()), size.data());
    return "RIFF" + size + body;
}

QByteArray subBlocks(const QByteArray &data)
{
    QByteArray bytes;
    for (qsizetype at = 0; at < data.size(); at += 255) {
        const QByteArray part = data.mid(at, 255);
        bytes += char(part.size());
        bytes += part;
    }
    return bytes + '\0';
}
QByteArray extension(char label, const QByteArray &blocks) { return QByteArray("\x21") + label + blocks; }
QByteArray application(const QByteArray &name, const QByteArray &data) { return extension('\xff', '\x0b' + name + subBlocks(data)); }
/// XMP as Adobe lays it down: not in sub-blocks, but with a trailer that leads who reads it as such to its end.
QByteArray gifXmp()
{
    QByteArray trailer("\x01");
    for (int i = 0xff; i >= 0; --i)
        trailer += char(i);
    return extension('\xff', "\x0bXMP DataXMP<x:xmpmeta>exif:GPSLatitude=37 Hopyeong-dong</x:xmpmeta>" + trailer + '\0');
}
/// A film of two pictures, with all that may stand between them. \param more in front of each picture
QByteArray gif(const QByteArray &more = {}, const QByteArray &behind = {})
{
    const QByteArray rounds = application("NETSCAPE2.0", QByteArray("\1\0\0", 3));
    const QByteArray control = extension('\xf9', QByteArray("\x04\x05\x0a\0\1\0", 6));
    const QByteArray own = QByteArray("\x2c\0\0\0\0\1\0\1\0\x80", 10) + QByteArray("\0\0\0\xff\xff\xff", 6); // With its own colours.
    const QByteArray shared = QByteArray("\x2c\0\0\0\0\1\0\1\0\0", 10);
    return QByteArray("GIF89a\1\0\1\0\x81\0\0", 13) + QByteArray(12, 'c') + rounds + more + control + own + '\x02'
        + subBlocks(QByteArray(300, '\x21')) + more + control + shared + '\x02' + subBlocks("\x4c\x01") + more + ';' + behind;
}

bool near(const std::optional<domain::GeoPoint> &a, const domain::GeoPoint &b)
{
    return a && std::abs(a->latitude - b.latitude) < 1e-5 && std::abs(a->longitude - b.longitude) < 1e-5;
}

} // namespace

class TestPhoto final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { qInfo("seed %u", m_seed); }

    void positionIsReadAndTakenOutAndTheRestStays_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<domain::GeoPoint>("at");
        QTest::addColumn<int>("orientation");
        const domain::GeoPoint south{-33.8688, -70.6693};
        for (const bool little : {true, false}) {
            const char *order = little ? "little endian" : "big endian";
            QTest::addRow("JPEG, %s", order) << jpeg(TiffMaker::photo(little, 6, Station)) << Station << 6;
            QTest::addRow("PNG, %s", order) << png(TiffMaker::photo(little, 8, Station)) << Station << 8;
            QTest::addRow("WebP, %s", order) << webp(TiffMaker::photo(little, 3, Station)) << Station << 3;
        }
        QTest::newRow("south and west") << jpeg(TiffMaker::photo(true, 1, south)) << south << 1;
        QTest::newRow("WebP with the head of a JPEG")
            << webp(QByteArray("Exif\0\0", 6) + TiffMaker::photo(true, 1, Station)) << Station << 1;
    }
    void positionIsReadAndTakenOutAndTheRestStays()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const domain::GeoPoint, at);
        QFETCH(const int, orientation);
        const Exif before = exifOf(file);
        QVERIFY(near(before.position, at));
        QCOMPARE(before.orientation, orientation);
        const auto clean = withoutPosition(file);
        QVERIFY(clean);
        const Exif after = exifOf(*clean);
        QVERIFY(!after.position);
        QCOMPARE(after.orientation, orientation);
        QCOMPARE(after.takenAt, QByteArray("2026:11:27 14:03:11"));
        for (const QByteArray &secret : {QByteArray("SECRET-MAKER"), QByteArray("GPSLatitude"), QByteArray("Hopyeong")})
            QVERIFY2(!clean->contains(secret), secret.constData());
        // Clean is clean: nothing more is taken out, nothing put in.
        QCOMPARE(*withoutPosition(*clean), *clean);
    }

    void pictureItselfIsKeptByteForByte()
    {
        const QByteArray icc = segment(0xe2, QByteArray("ICC_PROFILE\0", 12) + "profile");
        const QByteArray adobe = segment(0xee, QByteArray("Adobe\0dddd", 10));
        const QByteArray bare = jpeg({}, icc + adobe);
        QCOMPARE(*withoutPosition(bare), bare);
        const QByteArray full = jpeg(TiffMaker::photo(true, 1, Station).replace("2026:11:27 14:03:11", "no time, no time !!"),
                                     segment(0xe1, QByteArray("http://ns.adobe.com/xap/1.0/\0", 29) + "<exif:GPSLatitude/>")
                                         + segment(0xe2, QByteArray("MPF\0", 4) + "a second picture with its own Exif") + icc
                                         + segment(0xed, "Photoshop 3.0 city") + segment(0xfe, "a comment") + adobe);
        QCOMPARE(*withoutPosition(full), bare);
    }

    void filmBehindAPhotoGoes()
    {
        const QByteArray film = QByteArray("\0\0\0\x18", 4) + "ftypmp42 +37.6512+127.2415/";
        QCOMPARE(*withoutPosition(jpeg({}, {}, film)), jpeg({}));
        QVERIFY(!withoutPosition(png({}, film))->contains("ftyp"));
    }

    void whatAGifTellsBesideItsPicturesGoes_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::newRow("comment") << extension('\xfe', subBlocks("taken in Hopyeong-dong " + QByteArray(400, 'x')));
        QTest::newRow("XMP") << gifXmp();
        QTest::newRow("an application's own") << application("ImageMagick", "gamma=0.45 GPSLatitude=37");
        QTest::newRow("text") << extension('\x01', QByteArray("\x0c") + QByteArray(12, 't') + subBlocks("Hopyeong"));
        QTest::newRow("more than the number of rounds") << application("NETSCAPE2.0", QByteArray("\1\0\0", 3) + "GPSLatitude");
        QTest::newRow("more behind the time a picture stands")
            << extension('\xf9', QByteArray("\x04\x05\x0a\0\1", 5) + subBlocks("GPSLatitude"));
        QTest::newRow("of a kind nobody knows") << extension('\x77', subBlocks("GPSLatitude"));
        QTest::newRow("a block that is ended twice") << QByteArray("\0", 1);
    }
    void whatAGifTellsBesideItsPicturesGoes()
    {
        QFETCH(const QByteArray, more);
        QCOMPARE(*withoutPosition(gif()), gif());
        const auto clean = withoutPosition(gif(more));
        QVERIFY(clean);
        QCOMPARE(clean->toHex(' '), gif().toHex(' '));
        QCOMPARE(*withoutPosition(gif(more, "a film +37.6512+127.2415/")), gif());
        QCOMPARE(*withoutPosition(gif(more).chopped(1)), gif()); // Many are written without their end.
    }

    void coloursOfAGifStay()
    {
        const QByteArray profile = gif(application("ICCRGBG1012", "profile"));
        QCOMPARE(*withoutPosition(profile), profile);
    }

    void photoCutOffInItsPictureIsStillCleaned()
    {
        const QByteArray file = jpeg(TiffMaker::photo(true, 6, Station));
        const QByteArray cut = file.chopped(6);
        const auto clean = withoutPosition(cut);
        QVERIFY(clean);
        QVERIFY(!exifOf(*clean).position);
        QCOMPARE(exifOf(*clean).orientation, 6);
    }

    void whatCannotBeCleanedIsSaid_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<bool>("known");
        QTest::newRow("HEIF of a telephone") << QByteArray("\0\0\0\x18", 4) + "ftypheic....mif1" << false;
        QTest::newRow("film") << QByteArray("\0\0\0\x18", 4) + "ftypqt  " + QByteArray(20, 'x') << false;
        QTest::newRow("TIFF and raw photos") << TiffMaker::photo(true, 1, Station) << false;
        QTest::newRow("Matroska") << QByteArray("\x1a\x45\xdf\xa3") + QByteArray(20, 'x') << false;
        QTest::newRow("AVI") << QByteArray("RIFF\x40\0\0\0", 8) + "AVI LIST" + QByteArray(40, 'x') << false;
        QTest::newRow("JPEG 2000") << QByteArray("\0\0\0\x0cjP  \r\n\x87\n\0\0\0\x14", 16) + "ftyp" + "jp2 " + QByteArray(40, 'x') << false;
        QTest::newRow("Photoshop") << QByteArray("8BPS\0\1\0\0\0\0\0\0", 12) + QByteArray(40, 'x') << false;
        QTest::newRow("raw photo of Fujifilm") << QByteArray("FUJIFILMCCD-RAW 0201") + QByteArray(80, 'x') << false;
        QTest::newRow("JPEG whose head alone came") << jpeg(TiffMaker::photo(true, 1, Station)).first(60) << true;
        QTest::newRow("JPEG with rubbish between segments") << QByteArray("\xff\xd8\xff\xe0\x00\x04xyrubbish", 15) << true;
        QTest::newRow("PNG without its end") << png({}).chopped(12) << true;
        QTest::newRow("GIF without a picture") << QByteArray("GIF89a\1\0\1\0\0\0\0;", 14) << true;
        QTest::newRow("GIF cut off in a picture") << gif().chopped(6) << true;
        QTest::newRow("GIF whose head alone came") << gif().first(20) << true;
        QTest::newRow("GIF with rubbish between pictures") << gif("rubbish") << true;
        QTest::newRow("GIF of a version there is not") << "GIF88a" + gif().sliced(6) << false;
        QTest::newRow("WebP cut off") << webp({}).chopped(12) << true;
    }
    void whatCannotBeCleanedIsSaid()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const bool, known);
        const auto clean = withoutPosition(file);
        QVERIFY(!clean);
        QCOMPARE(clean.error(), known ? CleanError::Damaged : CleanError::UnknownForm);
    }

    void documentsComeBackAsTheyAre()
    {
        for (const QByteArray &file : {QByteArray("%PDF-1.7 ..."), QByteArray("한글"), QByteArray("\0", 1), QByteArray(),
                                       QByteArray(QByteArray("BM\x1e\0\0\0\0\0\0\0\x1a\0\0\0\x0c\0\0\0", 18) + QByteArray(12, '\1'))})
            QCOMPARE(*withoutPosition(file), file);
    }

    void positionThatIsNoneIsNone_data()
    {
        QTest::addColumn<domain::GeoPoint>("at");
        QTest::newRow("0, 0: a telephone that did not know") << domain::GeoPoint{0, 0};
        QTest::newRow("beyond the pole") << domain::GeoPoint{91, 10};
        QTest::newRow("beyond the date line") << domain::GeoPoint{37, 181};
    }
    void positionThatIsNoneIsNone()
    {
        QFETCH(const domain::GeoPoint, at);
        QVERIFY(!exifOf(jpeg(TiffMaker::photo(true, 1, at))).position);
    }

    /// Nothing a citizen sends may bring a desk down or get a position through.
    void hostileFilesAreSurvived()
    {
        QRandomGenerator random(m_seed);
        const QByteArrayList whole{jpeg(TiffMaker::photo(true, 6, Station)), png(TiffMaker::photo(false, 6, Station)),
                                   webp(TiffMaker::photo(true, 6, Station)), gif(gifXmp())};
        for (int round = 0; round < 20'000; ++round) {
            QByteArray file = whole.at(round % whole.size());
            if (random.bounded(3) == 0)
                file.truncate(random.bounded(int(file.size())));
            for (int n = random.bounded(6); n > 0 && !file.isEmpty(); --n) {
                const int at = random.bounded(int(file.size()));
                file[at] = random.bounded(2) ? char(0xff) : char(random.bounded(256));
            }
            exifOf(file);
            readExif(QByteArrayView(file).sliced(std::min<qsizetype>(file.size(), 30)));
            if (const auto clean = withoutPosition(file); clean && clean->size() >= 12 && exifOf(file).position)
                QVERIFY2(!exifOf(*clean).position, file.toHex().constData());
        }
    }

    void namesAreNamesAndNeverPaths_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("name");
        QTest::newRow("usual") << u"포트홀 1.jpg"_s << u"포트홀 1.jpg"_s;
        QTest::newRow("of a Mac, taken apart") << u"포트홀.jpg"_s.normalized(QString::NormalizationForm_D) << u"포트홀.jpg"_s;
        QTest::newRow("path") << u"../../etc/passwd"_s << u"passwd"_s;
        QTest::newRow("path of Windows") << u"C:\\Users\\x\\a.png"_s << u"a.png"_s;
        QTest::newRow("hidden") << u"..bashrc"_s << u"bashrc"_s;
        QTest::newRow("control characters") << u"a\nb\tc.jpg"_s << u"abc.jpg"_s;
        QTest::newRow("nothing left") << u"..."_s << u"file"_s;
        QTest::newRow("too long keeps its ending") << QString(300, u'가') + u".jpg"_s << QString(196, u'가') + u".jpg"_s;
    }
    void namesAreNamesAndNeverPaths()
    {
        QFETCH(const QString, given);
        QFETCH(const QString, name);
        QCOMPARE(fileNameOf({.path = {}, .bytes = {}, .name = given}), name);
    }

private:
    const quint32 m_seed = QRandomGenerator::global()->generate();
};

QTEST_GUILESS_MAIN(TestPhoto)
#include "tst_photo.moc"

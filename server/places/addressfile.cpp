#include "server/places/addressfile.h"

#include "server/places/utmk.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace barodesk::server::places {

namespace {

constexpr int None = 0;

/// Where a layout has what, from 1; None: it does not.
struct Columns
{
    AddressLayout layout;
    int least; ///< So many columns at least: newer files append some.
    int town, village, mountain, lotMain, lotSub;
    int roadCode, road, underground, main, sub;
    int adminTown, reason, registered, building, x, y;
};
constexpr Columns Layouts[]{
    {AddressLayout::RoadAddress, 23, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 21, 22, 23, None, None},
    {AddressLayout::Building, 26, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 19, 23, 14, 26, None, None},
    {AddressLayout::Navigation, 27, 4, None, None, None, None, 5, 6, 7, 8, 9, 15, None, None, 12, 26, 27},
};
constexpr qsizetype RoadCodeDigits = 12;
constexpr quint32 MostNumber = 99'999; ///< Five digits, by the layout.
constexpr quint32 MostLot = 9'999;
// Korea and its waters; what lies outside is no address.
constexpr double Least[]{32.5, 124};
constexpr double Most[]{39.5, 132.5};

bool isDigits(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

QList<QByteArrayView> split(QByteArrayView line)
{
    QList<QByteArrayView> cells;
    for (qsizetype from = 0;;) {
        const qsizetype to = line.indexOf('|', from);
        cells.append(to < 0 ? line.sliced(from) : line.sliced(from, to - from));
        if (to < 0)
            return cells;
        from = to + 1;
    }
}

const Columns *columnsOf(const QList<QByteArrayView> &cells)
{
    for (const Columns &columns : Layouts) {
        const QByteArrayView code = cells.size() < columns.least ? QByteArrayView() : cells.at(columns.roadCode - 1);
        if (code.size() == RoadCodeDigits && isDigits(code))
            return &columns;
    }
    return nullptr;
}

/// "CP949" is IBM's 949 to ICU, which lacks the 8,822 syllables that Microsoft's has; the files are written with the latter.
QStringDecoder decoderFor(AddressEncoding encoding)
{
    return encoding == AddressEncoding::Utf8 ? QStringDecoder(QStringDecoder::Utf8) : QStringDecoder("windows-949");
}

/// What a decoder makes of bytes that are no letter, it says for some only.
bool isLetterless(QChar c)
{
    const char16_t unit = c.unicode();
    return unit < u' ' || unit == u'\x7f' || unit == QChar::ReplacementCharacter || (unit >= u'\ue000' && unit <= u'\uf8ff');
}

/// Reads the cells of one line; remembers the first that is wrong.
class Line
{
public:
    Line(const QList<QByteArrayView> &cells, QStringDecoder &decoder) : m_cells(cells), m_decoder(decoder) { }

    QString text(int column, bool needed = false)
    {
        if (column == None)
            return {};
        const QByteArrayView cell = m_cells.at(column - 1);
        m_decoder.resetState();
        QString text = m_decoder(cell);
        if (m_decoder.hasError() || std::ranges::any_of(text, isLetterless))
            fail(column, u"This is not text in the file's encoding."_s);
        text = text.trimmed();
        if (needed && text.isEmpty())
            fail(column, u"This must not be empty."_s);
        return text;
    }
    quint32 number(int column, quint32 most)
    {
        if (column == None)
            return 0;
        const QByteArray cell = m_cells.at(column - 1).trimmed().toByteArray();
        bool good = cell.isEmpty() || isDigits(cell);
        const quint32 value = cell.isEmpty() ? 0 : cell.toUInt(&good);
        if (!good || value > most)
            fail(column, u"This must be a whole number from 0 to %1."_s.arg(most));
        return value;
    }
    std::optional<domain::GeoPoint> point(int x, int y)
    {
        if (x == None || m_cells.at(x - 1).trimmed().isEmpty() || m_cells.at(y - 1).trimmed().isEmpty())
            return std::nullopt;
        const domain::GeoPoint point = fromUtmK(coordinate(x), coordinate(y));
        if (m_fault)
            return std::nullopt;
        if (!(point.latitude > Least[0] && point.latitude < Most[0] && point.longitude > Least[1] && point.longitude < Most[1])) {
            fail(x, u"This point does not lie in Korea."_s);
            return std::nullopt;
        }
        return point;
    }
    void fail(int column, const QString &message)
    {
        if (!m_fault)
            m_fault = AddressFault{0, column, message};
    }
    const std::optional<AddressFault> &fault() const { return m_fault; }

private:
    double coordinate(int column)
    {
        bool good = false;
        const double value = m_cells.at(column - 1).trimmed().toByteArray().toDouble(&good);
        if (!good)
            fail(column, u"This must be a number of metres."_s);
        return value;
    }

    const QList<QByteArrayView> &m_cells;
    QStringDecoder &m_decoder;
    std::optional<AddressFault> m_fault;
};

AddressRecord recordOf(Line &line, const Columns &columns)
{
    AddressRecord record;
    record.town = line.text(columns.town, true);
    record.village = line.text(columns.village);
    record.mountain = line.number(columns.mountain, 1) == 1;
    record.lotMain = quint16(line.number(columns.lotMain, MostLot));
    record.lotSub = quint16(line.number(columns.lotSub, MostLot));
    record.road = line.text(columns.road, true);
    record.underground = line.number(columns.underground, 2) == 1;
    record.main = line.number(columns.main, MostNumber);
    record.sub = line.number(columns.sub, MostNumber);
    record.adminTown = line.text(columns.adminTown);
    record.building = line.text(columns.building);
    if (record.building.isEmpty())
        record.building = line.text(columns.registered);
    record.point = line.point(columns.x, columns.y);
    if (record.main == 0)
        line.fail(columns.main, u"An address has a number from 1."_s);
    return record;
}

bool isAbolished(const QList<QByteArrayView> &cells, const Columns &columns)
{
    const QByteArrayView reason = columns.reason == None ? QByteArrayView() : cells.at(columns.reason - 1);
    return reason == "63" || reason == "64";
}

} // namespace

tl::expected<AddressFile, QString> readAddressFile(QByteArrayView bytes)
{
    constexpr QByteArrayView Bom("\xef\xbb\xbf");
    AddressFile file;
    const bool marked = bytes.startsWith(Bom);
    if (marked)
        bytes = bytes.sliced(Bom.size());

    QList<QByteArrayView> lines;
    for (qsizetype from = 0; from < bytes.size();) {
        const qsizetype end = bytes.indexOf('\n', from);
        QByteArrayView line = end < 0 ? bytes.sliced(from) : bytes.sliced(from, end - from);
        from = end < 0 ? bytes.size() : end + 1;
        if (line.endsWith('\r'))
            line.chop(1);
        lines.append(line);
    }

    const Columns *columns = nullptr;
    std::optional<AddressEncoding> encoding;
    if (marked)
        encoding = AddressEncoding::Utf8;
    for (const QByteArrayView line : std::as_const(lines)) {
        if (!columns)
            columns = columnsOf(split(line));
        if (!encoding && std::ranges::any_of(line, [](char c) { return uchar(c) > 0x7f; })) {
            QStringDecoder utf8(QStringDecoder::Utf8);
            const bool blank = QString(utf8(line)).isEmpty(); // Decoded for its errors.
            encoding = blank || utf8.hasError() ? AddressEncoding::Cp949 : AddressEncoding::Utf8;
        }
        if (columns && encoding)
            break;
    }
    if (!columns)
        return tl::unexpected(
            u"No line has the columns of a public address file (도로명주소 한글, 건물DB or 내비게이션용DB), parted by '|'."_s);
    file.layout = columns->layout;
    file.encoding = encoding.value_or(AddressEncoding::Utf8);
    QStringDecoder decoder = decoderFor(file.encoding);
    if (!decoder.isValid())
        return tl::unexpected(u"This machine cannot read CP949: convert the file to UTF-8."_s);

    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i).trimmed().isEmpty())
            continue;
        const QList<QByteArrayView> cells = split(lines.at(i));
        std::optional<AddressFault> fault;
        if (cells.size() < columns->least) {
            fault = AddressFault{0, 0, u"This line has %1 columns instead of at least %2."_s.arg(cells.size()).arg(columns->least)};
        } else if (isAbolished(cells, *columns)) {
            ++file.abolished;
            continue;
        } else {
            Line line(cells, decoder);
            AddressRecord record = recordOf(line, *columns);
            fault = line.fault();
            if (!fault)
                file.records.append(std::move(record));
        }
        if (fault) {
            fault->line = i + 1;
            ++file.faults;
            if (file.shown.size() < AddressFile::MostShown)
                file.shown.append(*fault);
        }
    }
    return file;
}

} // namespace barodesk::server::places

#include "speech/protocol.h"

#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace barodesk::speech::protocol {

namespace {

enum class Type : quint8 {
    Hello = 0x01,
    OpenStream = 0x02,
    Audio = 0x03,
    CloseStream = 0x04,
    Ping = 0x05,
    Hotwords = 0x06,
    Ready = 0x81,
    Error = 0x82,
    Result = 0x83,
    Closed = 0x84,
    Pong = 0x85,
};

constexpr qsizetype LengthSize = 4;
constexpr qsizetype LongestText = 64 << 10;
constexpr quint16 MostHotwords = 4000;
constexpr quint16 LastErrorCode = quint16(Error::Code::Internal);

class Writer
{
public:
    explicit Writer(Type type)
    {
        m_bytes.resize(LengthSize);
        number(quint8(type));
    }

    template <typename Number> void number(Number value)
    {
        const Number little = qToLittleEndian(value);
        m_bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
    }
    void text(const QString &value)
    {
        QByteArray utf8 = value.toUtf8();
        if (utf8.size() > LongestText) { // cut between characters
            qsizetype length = LongestText;
            while (length > 0 && (quint8(utf8.at(length)) & 0xc0) == 0x80)
                --length;
            utf8.truncate(length);
        }
        number(quint32(utf8.size()));
        m_bytes.append(utf8);
    }
    void raw(const QByteArray &bytes) { m_bytes.append(bytes); }
    qsizetype size() const { return m_bytes.size() - LengthSize; }

    QByteArray finish()
    {
        qToLittleEndian(quint32(size()), m_bytes.data());
        return std::move(m_bytes);
    }

private:
    QByteArray m_bytes;
};

/// Reads one frame's payload; the first failure sticks.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes) : m_bytes(bytes) { }

    template <typename Number> Number number()
    {
        if (m_bytes.size() - m_at < qsizetype(sizeof(Number))) {
            fail(u"the frame ends within a number"_s);
            return {};
        }
        const auto value = qFromLittleEndian<Number>(m_bytes.data() + m_at);
        m_at += qsizetype(sizeof(Number));
        return value;
    }
    QString text()
    {
        const auto length = number<quint32>();
        if (qsizetype(length) > LongestText || qsizetype(length) > m_bytes.size() - m_at) {
            fail(u"a text of %1 bytes does not fit its frame"_s.arg(length));
            return {};
        }
        const QString value = QString::fromUtf8(m_bytes.sliced(m_at, qsizetype(length)));
        m_at += qsizetype(length);
        return value;
    }
    QByteArray rest()
    {
        const QByteArray bytes = m_bytes.sliced(m_at).toByteArray();
        m_at = m_bytes.size();
        return bytes;
    }
    void fail(const QString &what)
    {
        if (m_what.isEmpty()) {
            m_what = what;
            m_failedAt = m_at;
        }
    }
    void finish()
    {
        if (m_at != m_bytes.size())
            fail(u"%1 bytes too many in the frame"_s.arg(m_bytes.size() - m_at));
    }

    bool failed() const { return !m_what.isEmpty(); }
    const QString &what() const { return m_what; }
    qsizetype failedAt() const { return m_failedAt; }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    QString m_what;
    qsizetype m_failedAt = 0;
};

quint32 readStream(Reader &reader)
{
    const auto stream = reader.number<quint32>();
    if (stream == 0)
        reader.fail(u"stream 0 does not exist"_s);
    return stream;
}

QStringList readWords(Reader &reader)
{
    QStringList words;
    const auto count = reader.number<quint16>();
    if (count > MostHotwords)
        reader.fail(u"%1 hotwords are too many"_s.arg(count));
    for (int i = 0; i < count && !reader.failed(); ++i)
        words.append(reader.text());
    return words;
}

void writeWords(Writer &writer, const QStringList &words)
{
    QStringList fitting; // as many as fit a frame with room to spare
    qsizetype room = MaxFrame / 2;
    for (const QString &word : words) {
        room -= 4 + word.size() * 3;
        if (room < 0 || fitting.size() == MostHotwords)
            break;
        fitting.append(word);
    }
    writer.number(quint16(fitting.size()));
    for (const QString &word : std::as_const(fitting))
        writer.text(word);
}

Hello readHello(Reader &reader)
{
    Hello hello;
    hello.version = reader.number<quint16>();
    if (hello.version != Version) { // what follows may look different
        reader.rest();
        return hello;
    }
    const auto kind = reader.number<quint8>();
    if (kind > 1)
        reader.fail(u"unknown kind of model %1"_s.arg(kind));
    hello.model.kind = kind == 0 ? engines::SpeechModelSettings::Kind::Transducer : engines::SpeechModelSettings::Kind::Ctc;
    hello.model.threads = reader.number<quint16>();
    hello.model.directory = reader.text();
    hello.model.runtimeLibrary = reader.text();
    hello.model.hotwords = readWords(reader);
    return hello;
}

Audio readAudio(Reader &reader)
{
    Audio audio;
    audio.stream = readStream(reader);
    audio.rate = reader.number<quint32>();
    if (audio.rate < quint32(MinRate) || audio.rate > quint32(MaxRate))
        reader.fail(u"a rate of %1 is not between 8000 and 48000"_s.arg(audio.rate));
    if (!reader.failed())
        audio.pcm = reader.rest();
    if (!reader.failed() && (audio.pcm.isEmpty() || audio.pcm.size() % 2 != 0))
        reader.fail(u"%1 bytes are no whole samples"_s.arg(audio.pcm.size()));
    return audio;
}

Ready readReady(Reader &reader)
{
    Ready ready;
    ready.version = reader.number<quint16>();
    ready.description = reader.text();
    return ready;
}

Error readError(Reader &reader)
{
    Error error;
    const auto code = reader.number<quint16>();
    error.code = Error::Code(std::min(code, LastErrorCode)); // a newer one's own code is an internal one to us
    error.detail = reader.text();
    return error;
}

Result readResult(Reader &reader)
{
    Result result;
    result.stream = readStream(reader);
    const auto segment = reader.number<quint32>();
    const auto start = reader.number<quint32>();
    const auto end = reader.number<quint32>();
    const auto final = reader.number<quint8>();
    if (segment > quint32(std::numeric_limits<int>::max()) || end < start || final > 1)
        reader.fail(u"a result's segment, times or mark are impossible"_s);
    result.result.segment = int(segment);
    result.result.start = std::chrono::milliseconds(start);
    result.result.end = std::chrono::milliseconds(end);
    result.result.final = final == 1;
    result.result.text = reader.text();
    return result;
}

std::optional<Message> readMessage(quint8 type, Reader &reader)
{
    switch (Type(type)) {
    case Type::Hello: return readHello(reader);
    case Type::OpenStream: return OpenStream{readStream(reader)};
    case Type::Audio: return readAudio(reader);
    case Type::CloseStream: return CloseStream{readStream(reader)};
    case Type::Ping: return Ping{reader.number<quint64>()};
    case Type::Hotwords: return Hotwords{readWords(reader)};
    case Type::Ready: return readReady(reader);
    case Type::Error: return readError(reader);
    case Type::Result: return readResult(reader);
    case Type::Closed: return Closed{readStream(reader)};
    case Type::Pong: return Pong{reader.number<quint64>()};
    }
    return std::nullopt;
}

struct Encoder
{
    QByteArray operator()(const Hello &hello) const
    {
        Writer writer(Type::Hello);
        writer.number(hello.version);
        writer.number(quint8(hello.model.kind == engines::SpeechModelSettings::Kind::Transducer ? 0 : 1));
        writer.number(quint16(std::clamp(hello.model.threads, 1, 64)));
        writer.text(hello.model.directory);
        writer.text(hello.model.runtimeLibrary);
        writeWords(writer, hello.model.hotwords);
        return writer.finish();
    }
    QByteArray operator()(const OpenStream &open) const { return single(Type::OpenStream, open.stream); }
    QByteArray operator()(const Audio &audio) const
    {
        Writer writer(Type::Audio);
        writer.number(audio.stream);
        writer.number(audio.rate);
        writer.raw(audio.pcm.first(std::min(audio.pcm.size(), (MaxFrame - writer.size()) & ~qsizetype(1))));
        return writer.finish();
    }
    QByteArray operator()(const CloseStream &close) const { return single(Type::CloseStream, close.stream); }
    QByteArray operator()(const Ping &ping) const { return single(Type::Ping, ping.token); }
    QByteArray operator()(const Hotwords &hotwords) const
    {
        Writer writer(Type::Hotwords);
        writeWords(writer, hotwords.words);
        return writer.finish();
    }
    QByteArray operator()(const Ready &ready) const
    {
        Writer writer(Type::Ready);
        writer.number(ready.version);
        writer.text(ready.description);
        return writer.finish();
    }
    QByteArray operator()(const Error &error) const
    {
        Writer writer(Type::Error);
        writer.number(quint16(error.code));
        writer.text(error.detail);
        return writer.finish();
    }
    QByteArray operator()(const Result &result) const
    {
        Writer writer(Type::Result);
        writer.number(result.stream);
        writer.number(quint32(result.result.segment));
        writer.number(quint32(result.result.start.count()));
        writer.number(quint32(result.result.end.count()));
        writer.number(quint8(result.result.final ? 1 : 0));
        writer.text(result.result.text);
        return writer.finish();
    }
    QByteArray operator()(const Closed &closed) const { return single(Type::Closed, closed.stream); }
    QByteArray operator()(const Pong &pong) const { return single(Type::Pong, pong.token); }

private:
    template <typename Number> static QByteArray single(Type type, Number value)
    {
        Writer writer(type);
        writer.number(value);
        return writer.finish();
    }
};

} // namespace

QByteArray encode(const Message &message) { return std::visit(Encoder(), message); }

void FrameReader::append(const QByteArray &bytes)
{
    if (m_error)
        return;
    if (m_at > 0) {
        m_buffer.remove(0, m_at);
        m_consumed += m_at;
        m_at = 0;
    }
    m_buffer.append(bytes);
}

tl::expected<std::optional<Message>, ParseError> FrameReader::next()
{
    const auto refuse = [this](const QString &what, qsizetype at) {
        m_error = ParseError{what, m_consumed + m_at + at};
        m_buffer.clear();
        return tl::unexpected(*m_error);
    };
    if (m_error)
        return tl::unexpected(*m_error);
    if (m_buffer.size() - m_at < LengthSize)
        return std::optional<Message>();
    const auto length = qFromLittleEndian<quint32>(m_buffer.constData() + m_at);
    if (length == 0 || length > quint32(MaxFrame))
        return refuse(u"a frame of %1 bytes; 1 to %2 are possible"_s.arg(length).arg(MaxFrame), 0);
    if (m_buffer.size() - m_at - LengthSize < qsizetype(length))
        return std::optional<Message>();

    const QByteArrayView frame = QByteArrayView(m_buffer).sliced(m_at + LengthSize, qsizetype(length));
    Reader reader(frame.sliced(1));
    std::optional<Message> message = readMessage(quint8(frame.front()), reader);
    if (!message)
        return refuse(u"unknown frame type %1"_s.arg(quint8(frame.front())), LengthSize);
    if (!reader.failed())
        reader.finish();
    if (reader.failed())
        return refuse(reader.what(), LengthSize + 1 + reader.failedAt());
    m_at += LengthSize + qsizetype(length);
    return message;
}

} // namespace barodesk::speech::protocol

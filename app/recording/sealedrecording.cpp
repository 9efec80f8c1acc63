#include "recording/sealedrecording.h"

#include "store/sealing.h"

#include <QtEndian>

#include <sodium.h>

#include <array>
#include <cerrno>

namespace barodesk::recording {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView Magic("BDREC001");
constexpr size_t HeaderBytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr size_t Overhead = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr qsizetype Preamble = Magic.size() + qsizetype(HeaderBytes);
using Key = std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES>;

const unsigned char *bytesOf(QByteArrayView view) { return reinterpret_cast<const unsigned char *>(view.data()); }

/// Each call has a key of its own: a file renamed to another call does not open.
Key keyOf(const store::DataKey &key, const domain::CallId &call)
{
    store::startSodium();
    const QByteArray context = "barodesk recording\n" + call.value().toByteArray(QUuid::WithoutBraces);
    Key made{};
    crypto_generichash(made.data(), made.size(), bytesOf(context), size_t(context.size()), key.bytes().data(), key.bytes().size());
    return made;
}

RecordingError writeError(const QFile &file, int error)
{
    bool full = error == ENOSPC;
#ifdef EDQUOT
    full = full || error == EDQUOT;
#endif
    return {full ? RecordingErrorCode::DiskFull : RecordingErrorCode::NotWritable, u"%1: %2"_s.arg(file.fileName(), file.errorString())};
}

} // namespace

struct SealedWriter::Stream
{
    crypto_secretstream_xchacha20poly1305_state state{};
    bool ended = false;
    ~Stream() { sodium_memzero(&state, sizeof state); }
};

SealedWriter::SealedWriter() : m_stream(std::make_unique<Stream>()) { }
SealedWriter::~SealedWriter() = default;

tl::expected<std::unique_ptr<SealedWriter>, RecordingError> SealedWriter::create(const QString &path, const domain::CallId &call,
                                                                                 const store::DataKey &key)
{
    std::unique_ptr<SealedWriter> writer(new SealedWriter);
    QFile &file = writer->m_file;
    file.setFileName(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return tl::unexpected(writeError(file, errno));
    Key own = keyOf(key, call);
    std::array<unsigned char, HeaderBytes> header{};
    crypto_secretstream_xchacha20poly1305_init_push(&writer->m_stream->state, header.data(), own.data());
    sodium_memzero(own.data(), own.size());
    const QByteArray preamble = Magic.toByteArray() + QByteArray(reinterpret_cast<const char *>(header.data()), qsizetype(header.size()));
    errno = 0;
    if (file.write(preamble) != preamble.size()) {
        const RecordingError error = writeError(file, errno);
        file.remove();
        return tl::unexpected(error);
    }
    return writer;
}

tl::expected<void, RecordingError> SealedWriter::write(PieceKind kind, QByteArrayView piece)
{
    if (m_stream->ended || piece.size() >= MaxPiece)
        return tl::unexpected(RecordingError{RecordingErrorCode::NotWritable, u"a piece after the end, or too long"_s});
    m_stream->ended = kind == PieceKind::End;
    const QByteArray plain = char(kind) + piece.toByteArray();
    const auto length = quint32(size_t(plain.size()) + Overhead);
    QByteArray out(qsizetype(sizeof length + length), Qt::Uninitialized);
    qToLittleEndian(length, out.data());
    // The length is part of what is sealed: it cannot be changed to swallow a neighbour.
    crypto_secretstream_xchacha20poly1305_push(&m_stream->state, reinterpret_cast<unsigned char *>(out.data()) + sizeof length, nullptr,
                                               bytesOf(plain), size_t(plain.size()), bytesOf(out), sizeof length,
                                               m_stream->ended ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                                               : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    const qint64 before = m_file.pos();
    errno = 0;
    if (m_file.write(out) == out.size())
        return {};
    const RecordingError error = writeError(m_file, errno);
    m_file.resize(before); // Half a piece tells nothing; what was written before stays good.
    m_stream->ended = true;
    return tl::unexpected(error);
}

tl::expected<SealedContent, RecordingError> readSealed(const QString &path, const domain::CallId &call, const store::DataKey &key,
                                                       const std::function<void(PieceKind, QByteArray)> &take)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(RecordingError{RecordingErrorCode::Unreadable, u"%1: %2"_s.arg(path, file.errorString())});
    const QByteArray preamble = file.read(Preamble);
    if (preamble.size() != Preamble || !preamble.startsWith(Magic))
        return tl::unexpected(RecordingError{RecordingErrorCode::NotOurs, u"%1: no sealed recording"_s.arg(path)});
    Key own = keyOf(key, call);
    crypto_secretstream_xchacha20poly1305_state state{};
    const int bad = crypto_secretstream_xchacha20poly1305_init_pull(&state, bytesOf(preamble) + Magic.size(), own.data());
    sodium_memzero(own.data(), own.size());
    if (bad != 0)
        return tl::unexpected(RecordingError{RecordingErrorCode::NotOurs, u"%1: bad header"_s.arg(path)});

    SealedContent content;
    content.goodBytes = Preamble;
    const auto tampered = [&] {
        content.fault = RecordingError{RecordingErrorCode::Tampered, u"%1 at %2"_s.arg(path).arg(content.goodBytes)};
    };
    while (true) {
        const QByteArray head = file.read(qint64(sizeof(quint32)));
        if (head.size() < qsizetype(sizeof(quint32)))
            break;
        if (content.complete) {
            tampered();
            content.complete = false;
            break;
        }
        const auto length = qFromLittleEndian<quint32>(head.constData());
        if (length <= Overhead || length > Overhead + size_t(SealedWriter::MaxPiece)) {
            tampered();
            break;
        }
        const QByteArray sealed = file.read(length);
        if (sealed.size() < qsizetype(length))
            break;
        QByteArray plain(qsizetype(length - Overhead), Qt::Uninitialized);
        unsigned char tag = 0;
        if (crypto_secretstream_xchacha20poly1305_pull(&state, reinterpret_cast<unsigned char *>(plain.data()), nullptr, &tag,
                                                       bytesOf(sealed), size_t(sealed.size()), bytesOf(head), size_t(head.size()))
            != 0) {
            tampered();
            break;
        }
        const auto kind = PieceKind(plain.front());
        content.complete = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL && kind == PieceKind::End;
        content.goodBytes = file.pos();
        take(kind, plain.sliced(1));
    }
    sodium_memzero(&state, sizeof state);
    if (content.goodBytes == Preamble && content.fault)
        return tl::unexpected(RecordingError{RecordingErrorCode::NotOurs, content.fault->detail});
    return content;
}

} // namespace barodesk::recording

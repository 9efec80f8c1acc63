#include "tests/support/wavfile.h"

#include <QFile>
#include <QtEndian>

namespace barodesk::test {

std::optional<WavFile> WavFile::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray bytes = file.readAll();
    if (bytes.size() < 44 || !bytes.startsWith("RIFF") || bytes.mid(8, 4) != "WAVE")
        return std::nullopt;
    WavFile wav;
    bool suits = false;
    for (qsizetype at = 12; at + 8 <= bytes.size();) {
        const QByteArray name = bytes.mid(at, 4);
        const auto size = qsizetype(qFromLittleEndian<quint32>(bytes.constData() + at + 4));
        const char *body = bytes.constData() + at + 8;
        if (name == "fmt " && size >= 16 && at + 8 + size <= bytes.size()) {
            suits = qFromLittleEndian<quint16>(body) == 1 && qFromLittleEndian<quint16>(body + 2) == 1
                && qFromLittleEndian<quint16>(body + 14) == 16;
            wav.rate = int(qFromLittleEndian<quint32>(body + 4));
        } else if (name == "data") {
            wav.samples.resize(size_t(std::min(size, bytes.size() - at - 8)) / sizeof(qint16));
            qFromLittleEndian<qint16>(body, qsizetype(wav.samples.size()), wav.samples.data());
        }
        at += 8 + size + size % 2;
    }
    if (!suits || wav.samples.empty())
        return std::nullopt;
    return wav;
}

} // namespace barodesk::test

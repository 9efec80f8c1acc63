#include "modelfiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace barodesk::sherpa {

using engines::SpeechError;
using engines::SpeechErrorCode;
using Kind = engines::SpeechModelSettings::Kind;

namespace {

constexpr qint64 SmallestModel = 64;
constexpr qint64 LargestModel = (qint64(1) << 31) - 1; // what protobuf can hold
constexpr qint64 LargestTokenTable = 4 << 20;
constexpr qsizetype MostHotwords = 2000;            // 4 ms when a stream is opened
constexpr qint64 SmallestKnowingDecoder = 16 << 10; // a table of a few hundred tokens is larger

enum class Precision { Int8First, FullFirst };

/// The file named `<prefix>*.onnx`; of several the one of the wanted precision, then the first by name.
QString findOnnx(const QDir &folder, const QString &prefix, Precision precision)
{
    QStringList names = folder.entryList({prefix + u"*.onnx"_s}, QDir::Files, QDir::Name);
    std::ranges::stable_sort(names, [precision](const QString &a, const QString &b) {
        const bool aInt8 = a.contains(u"int8");
        const bool bInt8 = b.contains(u"int8");
        return precision == Precision::Int8First ? aInt8 && !bInt8 : bInt8 && !aInt8;
    });
    return names.isEmpty() ? QString() : folder.absoluteFilePath(names.first());
}

std::optional<quint64> readVarint(QFile &file)
{
    quint64 value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        char byte = 0;
        if (!file.getChar(&byte))
            return std::nullopt;
        value |= quint64(quint8(byte) & 0x7f) << shift;
        if (!(quint8(byte) & 0x80))
            return value;
    }
    return std::nullopt;
}

struct TokenTable
{
    QSet<QString> tokens;
    bool syllablesOnly = true; ///< No token holds two or more Hangul syllables.
};

int hangulSyllables(QStringView text)
{
    return int(std::ranges::count_if(text, [](QChar c) { return c >= QChar(0xac00) && c <= QChar(0xd7a3); }));
}

/// Lines "token id"; the library ends its process on a line it cannot read or a token that comes twice.
tl::expected<TokenTable, QString> readTokens(const QString &path)
{
    QFile file(path);
    if (file.size() > LargestTokenTable)
        return tl::unexpected(u"is larger than 4 MiB"_s);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(file.errorString());

    TokenTable table;
    QSet<int> ids;
    for (int number = 1; !file.atEnd(); ++number) {
        QByteArray line = file.readLine();
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        if (line.isEmpty())
            continue;
        const qsizetype space = line.lastIndexOf(' ');
        bool isNumber = false;
        const int id = line.mid(space + 1).toInt(&isNumber);
        const QString token = QString::fromUtf8(line.left(std::max<qsizetype>(space, 0)));
        if (space < 0 || !isNumber || id < 0 || token.contains(QChar::ReplacementCharacter))
            return tl::unexpected(u"line %1 is not 'token number'"_s.arg(number));
        if (token.contains(u' '))
            return tl::unexpected(u"line %1 has a space inside the token"_s.arg(number));
        if (table.tokens.contains(token) || ids.contains(id))
            return tl::unexpected(u"line %1 repeats a token or a number"_s.arg(number));
        table.tokens.insert(token);
        ids.insert(id);
        table.syllablesOnly = table.syllablesOnly && hangulSyllables(token) < 2;
    }
    if (!ids.contains(0) || ids.size() < 2)
        return tl::unexpected(u"has no token with the number 0 (the blank)"_s);
    return table;
}

/// Lines "piece<TAB>score".
bool isBpeVocab(const QString &path)
{
    QFile file(path);
    if (file.size() > LargestTokenTable || !file.open(QIODevice::ReadOnly))
        return false;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        const qsizetype tab = line.indexOf('\t');
        bool isNumber = false;
        line.mid(tab + 1).toFloat(&isNumber);
        if (!line.isEmpty() && (tab < 0 || !isNumber))
            return false;
    }
    return true;
}

} // namespace

QString onnxProblem(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return file.errorString();
    const qint64 size = file.size();
    if (size < SmallestModel)
        return u"is too small for a model (%1 bytes)"_s.arg(size);
    if (size > LargestModel)
        return u"is too large for a model (%1 bytes)"_s.arg(size);

    // onnx.proto: ModelProto's fields.
    static constexpr std::array<quint64, 12> Known{1, 2, 3, 4, 5, 6, 7, 8, 14, 20, 25, 26};
    bool hasGraph = false;
    while (!file.atEnd()) {
        const qint64 at = file.pos();
        const auto key = readVarint(file);
        if (!key || std::ranges::find(Known, *key >> 3) == Known.end())
            return u"is not an ONNX file (unknown field at byte %1)"_s.arg(at);
        if (at == 0 && *key != 0x08)
            return u"is not an ONNX file (does not begin with its version)"_s;
        const auto value = readVarint(file);
        if (!value)
            return u"ends within a number at byte %1"_s.arg(at);
        if ((*key & 7) == 2) {
            if (*value > quint64(size - file.pos()))
                return u"is cut short: byte %1 announces %2 bytes, %3 follow"_s.arg(at).arg(*value).arg(size - file.pos());
            file.seek(file.pos() + qint64(*value));
            hasGraph = hasGraph || (*key >> 3) == 7;
        } else if ((*key & 7) != 0) {
            return u"is not an ONNX file (unknown kind of field at byte %1)"_s.arg(at);
        }
    }
    return hasGraph ? QString() : u"holds no graph"_s;
}

tl::expected<ModelFiles, SpeechError> ModelFiles::find(const engines::SpeechModelSettings &settings)
{
    const auto missing = [](const QString &what) { return tl::unexpected(SpeechError{SpeechErrorCode::ModelMissing, what}); };
    const auto invalid = [](const QString &file, const QString &what) {
        return tl::unexpected(SpeechError{SpeechErrorCode::ModelInvalid, file + u' ' + what});
    };

    const QDir folder(settings.directory);
    if (settings.directory.isEmpty() || !folder.exists())
        return missing(u"the folder '%1' does not exist"_s.arg(settings.directory));

    ModelFiles files;
    files.kind = settings.kind;
    QStringList networks;
    switch (settings.kind) {
    case Kind::Transducer:
        files.encoder = findOnnx(folder, u"encoder"_s, Precision::Int8First);
        files.decoder = findOnnx(folder, u"decoder"_s, Precision::FullFirst);
        files.joiner = findOnnx(folder, u"joiner"_s, Precision::Int8First);
        if (files.encoder.isEmpty() || files.decoder.isEmpty() || files.joiner.isEmpty()) {
            return missing(u"no %1*.onnx in %2"_s.arg(files.encoder.isEmpty()       ? u"encoder"_s
                                                          : files.decoder.isEmpty() ? u"decoder"_s
                                                                                    : u"joiner"_s,
                                                      folder.path()));
        }
        networks = {files.encoder, files.decoder, files.joiner};
        files.repeatsAreOne = QFileInfo(files.decoder).size() < SmallestKnowingDecoder;
        break;
    case Kind::Ctc:
        files.model = findOnnx(folder, u"model"_s, Precision::Int8First);
        if (files.model.isEmpty())
            return missing(u"no model*.onnx in %1"_s.arg(folder.path()));
        networks = {files.model};
        break;
    }
    files.tokens = folder.absoluteFilePath(u"tokens.txt"_s);
    if (!QFileInfo(files.tokens).isFile())
        return missing(u"no tokens.txt in %1"_s.arg(folder.path()));

    for (const QString &network : std::as_const(networks)) {
        if (const QString problem = onnxProblem(network); !problem.isEmpty())
            return invalid(network, problem);
    }
    auto table = readTokens(files.tokens);
    if (!table)
        return invalid(files.tokens, table.error());
    files.tokenSet = std::move(table->tokens);

    const QString vocab = folder.absoluteFilePath(u"bpe.vocab"_s);
    const bool hasVocab = QFileInfo(vocab).isFile();
    if (settings.kind == Kind::Transducer) { // the CTC decoder takes no hotwords
        if (table->syllablesOnly) {
            files.unit = ModelingUnit::Syllable;
        } else if (hasVocab && isBpeVocab(vocab)) {
            files.unit = ModelingUnit::Bpe;
            files.bpeVocab = vocab;
        }
    }
    return files;
}

QStringList ModelFiles::usableHotwords(const QStringList &wanted) const
{
    static const QRegularExpression separator(u"[\\s/:@#]+"_s); // the library reads " :score", "@…" and "#…" as its own
    QStringList usable;
    if (unit == ModelingUnit::None)
        return usable;
    for (const QString &phrase : wanted) {
        for (const QString &word : phrase.split(separator, Qt::SkipEmptyParts)) {
            const bool known
                = unit == ModelingUnit::Bpe || std::ranges::all_of(word, [this](QChar c) { return tokenSet.contains(QString(c)); });
            if (known && hangulSyllables(word) >= 2 && !usable.contains(word) && usable.size() < MostHotwords)
                usable.append(word);
        }
    }
    return usable;
}

} // namespace barodesk::sherpa

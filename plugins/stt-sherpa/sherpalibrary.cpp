#include "sherpalibrary.h"

#include "engines/engineloader.h"

#include <QDir>
#include <QFileInfo>
#include <QLibrary>

#include <cstring>

using namespace Qt::StringLiterals;

namespace barodesk::sherpa {

using engines::SpeechError;
using engines::SpeechErrorCode;

namespace {

#ifdef Q_OS_WIN
constexpr auto LibraryFile = "sherpa-onnx-c-api.dll"_L1;
#else
constexpr auto LibraryFile = "libsherpa-onnx-c-api.so"_L1;
#endif

QString besideThePlugins()
{
    for (const QString &folder : engines::pluginFolders()) {
        const QFileInfo file(QDir(folder), LibraryFile);
        if (file.isFile())
            return file.absoluteFilePath();
    }
    return {};
}

/// Resolves into a typed pointer; remembers the first name that is missing.
class Resolver
{
public:
    explicit Resolver(QLibrary &library) : m_library(library) { }

    template <typename Function> void operator()(Function *&function, const char *name)
    {
        function = reinterpret_cast<Function *>(m_library.resolve(name));
        if (!function && m_missing.isEmpty())
            m_missing = QString::fromLatin1(name);
    }

    const QString &missing() const { return m_missing; }

private:
    QLibrary &m_library;
    QString m_missing;
};

} // namespace

tl::expected<std::shared_ptr<const SherpaLibrary>, SpeechError> SherpaLibrary::load(const QString &path)
{
    const QString file = path.isEmpty() ? besideThePlugins() : path;
    if (file.isEmpty()) {
        return tl::unexpected(
            SpeechError{SpeechErrorCode::RuntimeMissing, u"no "_s + LibraryFile + u" in "_s + engines::pluginFolders().join(u", "_s)});
    }
    if (!QFileInfo(file).isFile())
        return tl::unexpected(SpeechError{SpeechErrorCode::RuntimeMissing, file + u" does not exist"_s});

    QLibrary library(file);
    library.setLoadHints(QLibrary::PreventUnloadHint);
    if (!library.load())
        return tl::unexpected(SpeechError{SpeechErrorCode::RuntimeMissing, library.errorString()});

    Resolver resolve(library);
    const char *(*version)() = nullptr;
    resolve(version, "SherpaOnnxGetVersionStr");
    if (!version)
        return tl::unexpected(SpeechError{SpeechErrorCode::RuntimeVersion, file + u" is not sherpa-onnx"_s});
    const char *found = version();
    if (!found || std::strcmp(found, abi::KnownVersion) != 0) {
        return tl::unexpected(SpeechError{SpeechErrorCode::RuntimeVersion,
                                          file + u" is version "_s + QString::fromUtf8(found ? found : "?") + u", known is "_s
                                              + QLatin1StringView(abi::KnownVersion)});
    }

    auto functions = std::make_shared<SherpaLibrary>();
    resolve(functions->createRecognizer, "SherpaOnnxCreateOnlineRecognizer");
    resolve(functions->destroyRecognizer, "SherpaOnnxDestroyOnlineRecognizer");
    resolve(functions->createStream, "SherpaOnnxCreateOnlineStream");
    resolve(functions->createStreamWithHotwords, "SherpaOnnxCreateOnlineStreamWithHotwords");
    resolve(functions->destroyStream, "SherpaOnnxDestroyOnlineStream");
    resolve(functions->resetStream, "SherpaOnnxOnlineStreamReset");
    resolve(functions->acceptWaveform, "SherpaOnnxOnlineStreamAcceptWaveform");
    resolve(functions->inputFinished, "SherpaOnnxOnlineStreamInputFinished");
    resolve(functions->isReady, "SherpaOnnxIsOnlineStreamReady");
    resolve(functions->decode, "SherpaOnnxDecodeOnlineStream");
    resolve(functions->isEndpoint, "SherpaOnnxOnlineStreamIsEndpoint");
    resolve(functions->result, "SherpaOnnxGetOnlineStreamResult");
    resolve(functions->destroyResult, "SherpaOnnxDestroyOnlineRecognizerResult");
    if (!resolve.missing().isEmpty()) {
        return tl::unexpected(SpeechError{SpeechErrorCode::RuntimeVersion, file + u" has no function "_s + resolve.missing()});
    }
    return std::shared_ptr<const SherpaLibrary>(std::move(functions));
}

} // namespace barodesk::sherpa

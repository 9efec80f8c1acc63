#pragma once

#include "engines_export.h"

#include <tl/expected.hpp>

#include <QString>
#include <QStringList>
#include <QtPlugin>

#include <chrono>
#include <memory>
#include <span>
#include <vector>

namespace barodesk::engines {

/// Which model to load: a folder with the files of one streaming model and how to decode with it.
struct SpeechModelSettings
{
    enum class Kind { Transducer, Ctc };

    Kind kind = Kind::Transducer;
    QString directory;      ///< Holds encoder*/decoder*/joiner* or model*.onnx, tokens.txt and, if any, bpe.vocab.
    QString runtimeLibrary; ///< Path of the engine's own shared library; empty: beside the plugin.
    QStringList hotwords;   ///< Names of places and departments, words of categories: biased towards where the model can be.
    int threads = 1;
};

enum class SpeechErrorCode { RuntimeMissing, RuntimeVersion, ModelMissing, ModelInvalid, Internal };

struct SpeechError
{
    SpeechErrorCode code = SpeechErrorCode::Internal;
    QString detail; ///< Technical: a file name, a version. For the log and the diagnosis page.
};

/// What is heard in one stream now. Text is cumulative and replaces what came before with the same `segment`, until final.
struct SpeechResult
{
    int segment = 0;
    QString text;                      ///< Words with spaces, as the model writes them.
    std::chrono::milliseconds start{}; ///< Since the stream's first sample.
    std::chrono::milliseconds end{};
    bool final = false;
};

/// One recogniser stream: one leg of one call. Used on one thread.
class ENGINES_EXPORT SpeechStream
{
public:
    virtual ~SpeechStream();
    /// Takes samples in their own rate (8,000–48,000; the first call fixes it), returns what changed, usually nothing or one.
    virtual std::vector<SpeechResult> feed(std::span<const qint16> samples, int rate) = 0;
    virtual std::vector<SpeechResult> finish() = 0; ///< Flushes: the last result is final. The stream is dead afterwards.
};

/// A loaded model. Streams are independent; used on one thread.
class ENGINES_EXPORT SpeechRecognizer
{
public:
    virtual ~SpeechRecognizer();
    virtual std::unique_ptr<SpeechStream> createStream() = 0;
    /// Takes the place of those it was loaded with, for streams created from now on. Words the model cannot write are left out.
    virtual void setHotwords(const QStringList &words) = 0;
    virtual QString description() const = 0; ///< "sherpa-onnx 1.13.8, transducer, 412 hotwords".
};

/// The plugin's root object. Runs in the helper process barodesk-speech only: what it loads may end its process.
class SpeechEngineFactory
{
public:
    virtual ~SpeechEngineFactory() = default;
    /// Checks the files, then loads; slow (50 ms to seconds).
    virtual tl::expected<std::unique_ptr<SpeechRecognizer>, SpeechError> load(const SpeechModelSettings &settings) = 0;
};

} // namespace barodesk::engines

#define BARODESK_SPEECH_ENGINE_IID "kr.barodesk.SpeechEngine/2" // Any change above: /3.
Q_DECLARE_INTERFACE(barodesk::engines::SpeechEngineFactory, BARODESK_SPEECH_ENGINE_IID)

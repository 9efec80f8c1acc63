#pragma once

#include "engines/speechengine.h"
#include "sherpaabi.h"

#include <tl/expected.hpp>

#include <memory>

namespace barodesk::sherpa {

/// The functions of libsherpa-onnx-c-api, resolved at run time. It is never unloaded: it starts threads of its own.
struct SherpaLibrary
{
    const abi::Recognizer *(*createRecognizer)(const abi::RecognizerConfig *);
    void (*destroyRecognizer)(const abi::Recognizer *);
    const abi::Stream *(*createStream)(const abi::Recognizer *);
    const abi::Stream *(*createStreamWithHotwords)(const abi::Recognizer *, const char *wordsBetweenSlashes);
    void (*destroyStream)(const abi::Stream *);
    void (*resetStream)(const abi::Recognizer *, const abi::Stream *);
    void (*acceptWaveform)(const abi::Stream *, int32_t rate, const float *samples, int32_t count);
    void (*inputFinished)(const abi::Stream *);
    int32_t (*isReady)(const abi::Recognizer *, const abi::Stream *);
    void (*decode)(const abi::Recognizer *, const abi::Stream *);
    int32_t (*isEndpoint)(const abi::Recognizer *, const abi::Stream *);
    const abi::Result *(*result)(const abi::Recognizer *, const abi::Stream *);
    void (*destroyResult)(const abi::Result *);

    /// Loads `path`, or the library beside the engine plugins when `path` is empty. Refuses a version whose layout is not known.
    static tl::expected<std::shared_ptr<const SherpaLibrary>, engines::SpeechError> load(const QString &path);
};

} // namespace barodesk::sherpa

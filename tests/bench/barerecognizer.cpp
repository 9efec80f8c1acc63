#include "tests/bench/barerecognizer.h"

#include "sherpalibrary.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <ctime>
#include <span>

namespace barodesk::bench {

using namespace Qt::StringLiterals;
using sherpa::SherpaLibrary;
namespace abi = sherpa::abi;

namespace {

QByteArray fileOf(const QString &folder, const QString &pattern)
{
    const QStringList found = QDir(folder).entryList({pattern}, QDir::Files);
    return found.isEmpty() ? QByteArray() : QFile::encodeName(folder + u'/' + found.first());
}

/// The product's configuration, see plugins/stt-sherpa; no hotwords.
const abi::Recognizer *makeRecognizer(const SherpaLibrary &library, const QString &folder)
{
    const QByteArray encoder = fileOf(folder, u"encoder*.onnx"_s);
    const QByteArray decoder = fileOf(folder, u"decoder*.onnx"_s);
    const QByteArray joiner = fileOf(folder, u"joiner*.onnx"_s);
    const QByteArray tokens = fileOf(folder, u"tokens.txt"_s);
    if (encoder.isEmpty() || decoder.isEmpty() || joiner.isEmpty() || tokens.isEmpty())
        return nullptr;
    abi::RecognizerConfig config{};
    config.feature = {16'000, 80};
    config.model.transducer = {encoder.constData(), decoder.constData(), joiner.constData()};
    config.model.tokens = tokens.constData();
    config.model.numThreads = 1;
    config.model.provider = "cpu";
    config.decodingMethod = "modified_beam_search";
    config.maxActivePaths = 4;
    config.enableEndpoint = 1;
    config.rule1MinTrailingSilence = 2.4F;
    config.rule2MinTrailingSilence = 0.8F;
    config.rule3MinUtteranceLength = 20.F;
    return library.createRecognizer(&config);
}

double cpuNow() { return double(std::clock()) * 1000 / CLOCKS_PER_SEC; }

} // namespace

tl::expected<double, QString> bareRecognizerCpu(const QString &modelFolder, const std::vector<test::WavFile> &recordings)
{
    const auto loaded = SherpaLibrary::load({});
    if (!loaded)
        return tl::unexpected(loaded.error().detail);
    const SherpaLibrary &library = **loaded;
    const abi::Recognizer *recognizer = makeRecognizer(library, modelFolder);
    if (!recognizer)
        return tl::unexpected(u"no model in %1"_s.arg(modelFolder));

    struct Voice
    {
        const abi::Stream *stream;
        std::span<const qint16> rest;
        int rate;
    };
    std::vector<Voice> voices;
    for (const test::WavFile &recording : recordings)
        voices.push_back({library.createStream(recognizer), recording.samples, recording.rate});
    const auto decode = [&](const abi::Stream *stream) {
        while (library.isReady(recognizer, stream))
            library.decode(recognizer, stream);
        library.destroyResult(library.result(recognizer, stream));
        if (library.isEndpoint(recognizer, stream))
            library.resetStream(recognizer, stream);
    };
    std::vector<float> buffer;
    const double before = cpuNow();
    bool more = true;
    while (std::exchange(more, false)) {
        for (Voice &voice : voices) {
            const auto step = voice.rest.first(std::min(voice.rest.size(), size_t(voice.rate) / 10));
            if (step.empty())
                continue;
            more = true;
            buffer.resize(step.size());
            std::ranges::transform(step, buffer.begin(), [](qint16 sample) { return float(sample) / 32768.F; });
            library.acceptWaveform(voice.stream, voice.rate, buffer.data(), int32_t(buffer.size()));
            decode(voice.stream);
            voice.rest = voice.rest.subspan(step.size());
        }
    }
    for (const Voice &voice : voices) {
        library.inputFinished(voice.stream);
        decode(voice.stream);
    }
    const double taken = cpuNow() - before;
    for (const Voice &voice : voices)
        library.destroyStream(voice.stream);
    library.destroyRecognizer(recognizer);
    return taken;
}

} // namespace barodesk::bench

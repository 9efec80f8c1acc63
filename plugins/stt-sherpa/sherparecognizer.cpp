#include "sherparecognizer.h"

#include "sherpastream.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace barodesk::sherpa {

using engines::SpeechError;
using engines::SpeechErrorCode;
using Kind = engines::SpeechModelSettings::Kind;

namespace {

constexpr int ModelSampleRate = 16'000;
constexpr int FeatureDimension = 80;
constexpr float HotwordsScore = 1.5F; // per token; measured in docs/speech.md
constexpr int MaxActivePaths = 4;
constexpr float SilenceBeforeSpeech = 2.4F;
constexpr float SilenceAfterSpeech = 0.8F; // a breath within a sentence is shorter, a turn in the talk longer
constexpr float LongestUtterance = 20.F;

const char *unitName(ModelingUnit unit)
{
    switch (unit) {
    case ModelingUnit::Syllable: return "cjkchar";
    case ModelingUnit::Bpe: return "bpe";
    case ModelingUnit::None: break;
    }
    return nullptr;
}

} // namespace

tl::expected<std::unique_ptr<engines::SpeechRecognizer>, SpeechError> SherpaRecognizer::create(std::shared_ptr<const SherpaLibrary> library,
                                                                                               const ModelFiles &files,
                                                                                               const engines::SpeechModelSettings &settings)
{
    const bool transducer = files.kind == Kind::Transducer;
    // The library keeps no pointer of the configuration after the call.
    const QByteArray encoder = QFile::encodeName(files.encoder);
    const QByteArray decoder = QFile::encodeName(files.decoder);
    const QByteArray joiner = QFile::encodeName(files.joiner);
    const QByteArray model = QFile::encodeName(files.model);
    const QByteArray tokens = QFile::encodeName(files.tokens);
    const QByteArray bpeVocab = QFile::encodeName(files.bpeVocab);

    abi::RecognizerConfig config{};
    config.feature = {ModelSampleRate, FeatureDimension};
    if (transducer)
        config.model.transducer = {encoder.constData(), decoder.constData(), joiner.constData()};
    else
        config.model.nemoCtc.model = model.constData();
    config.model.tokens = tokens.constData();
    config.model.numThreads = std::clamp(settings.threads, 1, 16);
    config.model.provider = "cpu";
    config.decodingMethod = transducer ? "modified_beam_search" : "greedy_search";
    config.maxActivePaths = MaxActivePaths;
    config.enableEndpoint = 1;
    config.rule1MinTrailingSilence = SilenceBeforeSpeech;
    config.rule2MinTrailingSilence = SilenceAfterSpeech;
    config.rule3MinUtteranceLength = LongestUtterance;
    // The words themselves go with each stream: those of the configuration could not be taken back.
    config.hotwordsScore = HotwordsScore;
    config.model.modelingUnit = unitName(files.unit);
    if (files.unit == ModelingUnit::Bpe)
        config.model.bpeVocab = bpeVocab.constData();

    const abi::Recognizer *handle = library->createRecognizer(&config);
    if (!handle)
        return tl::unexpected(SpeechError{SpeechErrorCode::ModelInvalid, u"sherpa-onnx refused the model in "_s + settings.directory});
    auto recognizer
        = std::unique_ptr<SherpaRecognizer>(new SherpaRecognizer(std::make_shared<const Engine>(std::move(library), handle), files));
    recognizer->setHotwords(settings.hotwords);
    return recognizer;
}

SherpaRecognizer::SherpaRecognizer(std::shared_ptr<const Engine> engine, const ModelFiles &files)
    : m_engine(std::move(engine)), m_files(files)
{
}

std::unique_ptr<engines::SpeechStream> SherpaRecognizer::createStream()
{
    return std::make_unique<SherpaStream>(m_engine, m_hotwords, m_files.repeatsAreOne);
}

void SherpaRecognizer::setHotwords(const QStringList &words)
{
    const QStringList usable = m_files.usableHotwords(words);
    m_hotwords = usable.join(u'/').toUtf8();
    m_hotwordCount = int(usable.size());
}

QString SherpaRecognizer::description() const
{
    return u"sherpa-onnx %1, %2, %3 hotwords"_s
        .arg(QLatin1StringView(abi::KnownVersion), m_files.kind == Kind::Transducer ? u"transducer"_s : u"CTC"_s)
        .arg(m_hotwordCount);
}

} // namespace barodesk::sherpa

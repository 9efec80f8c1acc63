#pragma once

#include <cstddef>
#include <cstdint>

/// The parts of sherpa-onnx's C interface that are used, declared here because its packages bring no header. The layout is that
/// of version 1.13.8 on 64-bit machines; SherpaLibrary refuses every other version. Zeroed fields mean the library's default.
namespace barodesk::sherpa::abi {

inline constexpr char KnownVersion[] = "1.13.8";

struct TransducerModel
{
    const char *encoder;
    const char *decoder;
    const char *joiner;
};

struct ParaformerModel
{
    const char *encoder;
    const char *decoder;
};

struct SingleFileModel
{
    const char *model;
};

struct ModelConfig
{
    TransducerModel transducer;
    ParaformerModel paraformer;
    SingleFileModel zipformer2Ctc;
    const char *tokens;
    int32_t numThreads;
    const char *provider;
    int32_t debug;
    const char *modelType;
    const char *modelingUnit; ///< "cjkchar", "bpe": how hotwords are cut into tokens.
    const char *bpeVocab;
    const char *tokensBuffer;
    int32_t tokensBufferSize;
    SingleFileModel nemoCtc;
    SingleFileModel toneCtc;
};

struct FeatureConfig
{
    int32_t sampleRate;
    int32_t featureDimension;
};

struct CtcFstDecoderConfig
{
    const char *graph;
    int32_t maxActive;
};

struct HomophoneReplacerConfig
{
    const char *dictionaryDirectory;
    const char *lexicon;
    const char *ruleFsts;
};

struct RecognizerConfig
{
    FeatureConfig feature;
    ModelConfig model;
    const char *decodingMethod; ///< "greedy_search", "modified_beam_search".
    int32_t maxActivePaths;
    int32_t enableEndpoint;
    float rule1MinTrailingSilence; ///< Seconds, whether or not anything was said.
    float rule2MinTrailingSilence; ///< Seconds, after something was said.
    float rule3MinUtteranceLength; ///< Seconds.
    const char *hotwordsFile;
    float hotwordsScore;
    CtcFstDecoderConfig ctcFst;
    const char *ruleFsts;
    const char *ruleFars;
    float blankPenalty;
    const char *hotwordsBuffer; ///< Lines.
    int32_t hotwordsBufferSize;
    HomophoneReplacerConfig homophones;
};

struct Result
{
    const char *text; ///< Without the spaces of Korean: not used.
    const char *tokens;
    const char *const *tokenList;
    float *timestamps; ///< Seconds, one per token, since the last reset; may be null.
    int32_t count;
    const char *json;
};

static_assert(sizeof(void *) != 8 || sizeof(RecognizerConfig) == 272);
static_assert(sizeof(void *) != 8 || sizeof(Result) == 48);

struct Recognizer; // opaque
struct Stream;     // opaque

} // namespace barodesk::sherpa::abi

#pragma once

#include "engines/speechengine.h"

#include <tl/expected.hpp>

#include <QSet>
#include <QString>
#include <QStringList>

namespace barodesk::sherpa {

/// How hotwords are cut into the model's tokens; None: this model cannot be biased.
enum class ModelingUnit { None, Syllable, Bpe };

/// The files of one model, looked at before the library sees them: on many broken files it ends its process (abort or exit).
struct ModelFiles
{
    engines::SpeechModelSettings::Kind kind = engines::SpeechModelSettings::Kind::Transducer;
    QString encoder, decoder, joiner; ///< Transducer.
    QString model;                    ///< CTC.
    QString tokens;
    QString bpeVocab; ///< Empty: none.
    ModelingUnit unit = ModelingUnit::None;
    /// A network trained with CTC in a transducer's files: its decoder is too small to know what was said last, so the rule that a token
    /// of two frames in a row is one token is left to who reads the tokens.
    bool repeatsAreOne = false;
    QSet<QString> tokenSet;

    /// Finds and checks: presence, size, the table of tokens, the outermost structure of each ONNX file (a cut file is
    /// noticed). What passes may still be refused by the library.
    static tl::expected<ModelFiles, engines::SpeechError> find(const engines::SpeechModelSettings &settings);

    /// The words of `wanted` the model can be biased towards, one each, without those it has no tokens for: the library only logs them.
    QStringList usableHotwords(const QStringList &wanted) const;
};

/// Empty when `path` has the outermost structure of an ONNX file (protobuf ModelProto with a graph), else what is wrong and at which byte.
QString onnxProblem(const QString &path);

} // namespace barodesk::sherpa

#pragma once

#include "tests/support/wavfile.h"

#include <tl/expected.hpp>

#include <QString>

#include <vector>

namespace barodesk::bench {

/// CPU time, in milliseconds, of sherpa-onnx alone in its usual loop: a tenth of a second in, decode what is ready, look at the text, in
/// this thread. One stream a recording, side by side. The model and its decoding are those of the product; loading is not counted.
tl::expected<double, QString> bareRecognizerCpu(const QString &modelFolder, const std::vector<test::WavFile> &recordings);

} // namespace barodesk::bench

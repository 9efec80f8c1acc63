#pragma once

#include "sherparecognizer.h"

#include <vector>

namespace barodesk::sherpa {

/// One online stream. The library writes one text that grows until reset; each stretch between resets becomes a segment.
class SherpaStream final : public engines::SpeechStream
{
public:
    /// \param hotwords words between slashes, UTF-8; not empty only with a transducer, the library ends its process otherwise
    /// \param repeatsAreOne ModelFiles::repeatsAreOne
    SherpaStream(std::shared_ptr<const Engine> engine, const QByteArray &hotwords, bool repeatsAreOne);
    ~SherpaStream() override;
    Q_DISABLE_COPY_MOVE(SherpaStream)

    std::vector<engines::SpeechResult> feed(std::span<const qint16> samples, int rate) override;
    std::vector<engines::SpeechResult> finish() override;

private:
    void accept(std::span<const qint16> samples);
    void decodeReady();
    engines::SpeechResult current() const;
    std::chrono::milliseconds heard() const;

    std::shared_ptr<const Engine> m_engine;
    const abi::Stream *m_stream;
    bool m_repeatsAreOne;
    int m_rate = 0;
    qint64 m_samples = 0;
    std::chrono::milliseconds m_segmentBase{}; ///< Where the last reset was.
    engines::SpeechResult m_last;              ///< What was reported of the running segment.
    std::vector<float> m_buffer;
};

} // namespace barodesk::sherpa

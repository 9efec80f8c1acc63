#pragma once

#include "engines/speechengine.h"

#include <QObject>

namespace barodesk::sherpa {

/// The root object of the plugin stt-sherpa.
class SherpaPlugin final : public QObject, public engines::SpeechEngineFactory
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID BARODESK_SPEECH_ENGINE_IID FILE "stt-sherpa.json")
    Q_INTERFACES(barodesk::engines::SpeechEngineFactory)
public:
    tl::expected<std::unique_ptr<engines::SpeechRecognizer>, engines::SpeechError>
    load(const engines::SpeechModelSettings &settings) override;
};

} // namespace barodesk::sherpa

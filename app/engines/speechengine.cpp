#include "engines/speechengine.h"

namespace barodesk::engines {

SpeechStream::~SpeechStream() = default;
SpeechRecognizer::~SpeechRecognizer() = default;

} // namespace barodesk::engines

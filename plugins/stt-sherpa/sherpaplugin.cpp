#include "sherpaplugin.h"

#include "modelfiles.h"
#include "sherpalibrary.h"
#include "sherparecognizer.h"

namespace barodesk::sherpa {

tl::expected<std::unique_ptr<engines::SpeechRecognizer>, engines::SpeechError>
SherpaPlugin::load(const engines::SpeechModelSettings &settings)
{
    const auto files = ModelFiles::find(settings);
    if (!files)
        return tl::unexpected(files.error());
    auto library = SherpaLibrary::load(settings.runtimeLibrary);
    if (!library)
        return tl::unexpected(library.error());
    return SherpaRecognizer::create(std::move(*library), *files, settings);
}

} // namespace barodesk::sherpa

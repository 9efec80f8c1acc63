#pragma once

#include "modelfiles.h"
#include "sherpalibrary.h"

#include <QByteArray>

#include <memory>

namespace barodesk::sherpa {

/// A recogniser of the library and the library itself, shared by the recogniser object and its streams.
struct Engine
{
    Engine(std::shared_ptr<const SherpaLibrary> theLibrary, const abi::Recognizer *theHandle)
        : library(std::move(theLibrary)), handle(theHandle)
    {
    }
    ~Engine() { library->destroyRecognizer(handle); }
    Q_DISABLE_COPY_MOVE(Engine)

    std::shared_ptr<const SherpaLibrary> library;
    const abi::Recognizer *handle; ///< Owned.
};

class SherpaRecognizer final : public engines::SpeechRecognizer
{
public:
    static tl::expected<std::unique_ptr<engines::SpeechRecognizer>, engines::SpeechError>
    create(std::shared_ptr<const SherpaLibrary> library, const ModelFiles &files, const engines::SpeechModelSettings &settings);

    std::unique_ptr<engines::SpeechStream> createStream() override;
    void setHotwords(const QStringList &words) override;
    QString description() const override;

private:
    SherpaRecognizer(std::shared_ptr<const Engine> engine, const ModelFiles &files);

    std::shared_ptr<const Engine> m_engine;
    ModelFiles m_files;
    QByteArray m_hotwords; ///< As the library wants them: UTF-8, between slashes.
    int m_hotwordCount = 0;
};

} // namespace barodesk::sherpa

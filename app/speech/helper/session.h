#pragma once

#include "speech/protocol.h"

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

namespace barodesk::speech::helper {

/// The recogniser's side of the protocol, from the first byte to the end. It neither reads nor writes itself: bytes come by take(),
/// messages leave by the sender. One thread.
class Session
{
public:
    enum class End { ProtocolError, LoadFailed };
    using Loader = std::function<tl::expected<std::unique_ptr<engines::SpeechRecognizer>, engines::SpeechError>(
        const engines::SpeechModelSettings &)>;
    using Sender = std::function<void(const protocol::Message &)>;

    /// \param defaultDirectory the model of a desk that names none
    Session(Loader loader, QString defaultDirectory, Sender sender);
    ~Session();

    /// Works off what the bytes complete. A value means: the Error was sent, nothing more is to be read.
    std::optional<End> take(const QByteArray &bytes);

private:
    struct Visitor;

    std::optional<End> ready();
    std::optional<End> refuse(const QString &why);
    void sendResults(quint32 stream, const std::vector<engines::SpeechResult> &results);

    Loader m_load;
    QString m_defaultDirectory;
    Sender m_send;
    protocol::FrameReader m_reader;
    std::unique_ptr<engines::SpeechRecognizer> m_recognizer;
    struct OpenStream
    {
        std::unique_ptr<engines::SpeechStream> stream;
        quint32 rate = 0;
    };
    std::unordered_map<quint32, OpenStream> m_streams;
};

} // namespace barodesk::speech::helper

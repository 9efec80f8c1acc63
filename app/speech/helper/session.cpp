#include "speech/helper/session.h"

#include <QtEndian>

#include <vector>

using namespace Qt::StringLiterals;

namespace barodesk::speech::helper {

namespace {

constexpr size_t MostStreams = 64;

protocol::Error::Code errorCode(engines::SpeechErrorCode code)
{
    switch (code) {
    case engines::SpeechErrorCode::RuntimeMissing: return protocol::Error::Code::RuntimeMissing;
    case engines::SpeechErrorCode::RuntimeVersion: return protocol::Error::Code::RuntimeVersion;
    case engines::SpeechErrorCode::ModelMissing: return protocol::Error::Code::ModelMissing;
    case engines::SpeechErrorCode::ModelInvalid: return protocol::Error::Code::ModelInvalid;
    case engines::SpeechErrorCode::Internal: break;
    }
    return protocol::Error::Code::Internal;
}

} // namespace

/// One overload per message a desk may send; what only a recogniser sends is refused.
struct Session::Visitor
{
    Session &session;

    std::optional<End> operator()(const protocol::Hello &hello) const
    {
        if (session.m_recognizer)
            return session.refuse(u"a second Hello"_s);
        if (hello.version != protocol::Version)
            return session.refuse(u"protocol version %1, known is %2"_s.arg(hello.version).arg(protocol::Version));
        engines::SpeechModelSettings settings = hello.model;
        if (settings.directory.isEmpty())
            settings.directory = session.m_defaultDirectory;
        auto recognizer = session.m_load(settings);
        if (!recognizer) {
            session.m_send(protocol::Error{errorCode(recognizer.error().code), recognizer.error().detail});
            return End::LoadFailed;
        }
        session.m_recognizer = std::move(*recognizer);
        return session.ready();
    }

    std::optional<End> operator()(const protocol::OpenStream &open) const
    {
        if (!session.m_recognizer)
            return session.refuse(u"OpenStream before Hello"_s);
        if (session.m_streams.size() >= MostStreams)
            return session.refuse(u"more than %1 streams at once"_s.arg(MostStreams));
        if (!session.m_streams.try_emplace(open.stream, OpenStream{session.m_recognizer->createStream(), 0}).second)
            return session.refuse(u"stream %1 is open already"_s.arg(open.stream));
        return std::nullopt;
    }

    std::optional<End> operator()(const protocol::Audio &audio) const
    {
        const auto found = session.m_streams.find(audio.stream);
        if (found == session.m_streams.end())
            return session.refuse(u"Audio for stream %1, which is not open"_s.arg(audio.stream));
        if (found->second.rate == 0)
            found->second.rate = audio.rate;
        if (found->second.rate != audio.rate)
            return session.refuse(u"stream %1 changes its rate from %2 to %3"_s.arg(audio.stream).arg(found->second.rate).arg(audio.rate));
        std::vector<qint16> samples(size_t(audio.pcm.size()) / sizeof(qint16));
        qFromLittleEndian<qint16>(audio.pcm.constData(), qsizetype(samples.size()), samples.data());
        session.sendResults(audio.stream, found->second.stream->feed(samples, int(audio.rate)));
        return std::nullopt;
    }

    std::optional<End> operator()(const protocol::CloseStream &close) const
    {
        const auto found = session.m_streams.find(close.stream);
        if (found == session.m_streams.end())
            return session.refuse(u"CloseStream for stream %1, which is not open"_s.arg(close.stream));
        session.sendResults(close.stream, found->second.stream->finish());
        session.m_streams.erase(found);
        session.m_send(protocol::Closed{close.stream});
        return std::nullopt;
    }

    std::optional<End> operator()(const protocol::Ping &ping) const
    {
        session.m_send(protocol::Pong{ping.token});
        return std::nullopt;
    }

    std::optional<End> operator()(const protocol::Hotwords &hotwords) const
    {
        if (!session.m_recognizer)
            return session.refuse(u"Hotwords before Hello"_s);
        session.m_recognizer->setHotwords(hotwords.words);
        return session.ready();
    }

    std::optional<End> operator()(const protocol::Ready &) const { return session.refuse(u"a Ready from the desk"_s); }
    std::optional<End> operator()(const protocol::Error &) const { return session.refuse(u"an Error from the desk"_s); }
    std::optional<End> operator()(const protocol::Result &) const { return session.refuse(u"a Result from the desk"_s); }
    std::optional<End> operator()(const protocol::Closed &) const { return session.refuse(u"a Closed from the desk"_s); }
    std::optional<End> operator()(const protocol::Pong &) const { return session.refuse(u"a Pong from the desk"_s); }
};

Session::Session(Loader loader, QString defaultDirectory, Sender sender)
    : m_load(std::move(loader)), m_defaultDirectory(std::move(defaultDirectory)), m_send(std::move(sender))
{
}

Session::~Session()
{
    m_streams.clear(); // before their recogniser
}

std::optional<Session::End> Session::take(const QByteArray &bytes)
{
    m_reader.append(bytes);
    for (;;) {
        const auto message = m_reader.next();
        if (!message)
            return refuse(u"byte %1: %2"_s.arg(message.error().offset).arg(message.error().what));
        if (!*message)
            return std::nullopt;
        if (const auto end = std::visit(Visitor{*this}, **message))
            return end;
    }
}

std::optional<Session::End> Session::ready()
{
    m_send(protocol::Ready{protocol::Version, m_recognizer->description()});
    return std::nullopt;
}

std::optional<Session::End> Session::refuse(const QString &why)
{
    m_send(protocol::Error{protocol::Error::Code::Protocol, why});
    return End::ProtocolError;
}

void Session::sendResults(quint32 stream, const std::vector<engines::SpeechResult> &results)
{
    for (const engines::SpeechResult &result : results)
        m_send(protocol::Result{stream, result});
}

} // namespace barodesk::speech::helper

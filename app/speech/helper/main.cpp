#include "engines/engineloader.h"
#include "speech/helper/session.h"
#include "speech/helper/standardstreams.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace barodesk;

namespace {

enum ExitCode { Fine = 0, WrongUse = 2, ProtocolViolated = 3, NotLoaded = 4 };

void say(std::FILE *where, const QString &sentence) { std::fputs(qPrintable(sentence + u'\n'), where); }

/// The small model that comes along: beside the program in a build folder, under share when installed.
QString modelThatComesAlong()
{
    const QDir program(QCoreApplication::applicationDirPath());
    for (const QString &folder : {u"speech-model"_s, u"../share/barodesk/speech-model"_s, u"../../share/barodesk/speech-model"_s}) {
        if (program.exists(folder + u"/tokens.txt"_s))
            return QDir::cleanPath(program.absoluteFilePath(folder));
    }
    return program.absoluteFilePath(u"speech-model"_s);
}

speech::helper::Session::Loader loaderOf(const QString &engine)
{
    return [engine](const engines::SpeechModelSettings &settings)
               -> tl::expected<std::unique_ptr<engines::SpeechRecognizer>, engines::SpeechError> {
        const auto plugin = engines::loadPlugin(engine, BARODESK_SPEECH_ENGINE_IID);
        if (!plugin) {
            return tl::unexpected(
                engines::SpeechError{engines::SpeechErrorCode::RuntimeMissing, plugin.error().file + u": "_s + plugin.error().detail});
        }
        auto *factory = qobject_cast<engines::SpeechEngineFactory *>(*plugin);
        if (!factory)
            return tl::unexpected(engines::SpeechError{engines::SpeechErrorCode::Internal, engine + u" has no speech engine"_s});
        return factory->load(settings);
    };
}

int serve(const speech::helper::Session::Loader &loader)
{
    speech::helper::StandardStreams pipe;
    bool listening = true;
    speech::helper::Session session(loader, modelThatComesAlong(), [&](const speech::protocol::Message &message) {
        listening = listening && pipe.write(speech::protocol::encode(message));
    });
    while (listening) {
        const auto bytes = pipe.read();
        if (!bytes)
            break;
        if (const auto end = session.take(*bytes))
            return *end == speech::helper::Session::End::LoadFailed ? NotLoaded : ProtocolViolated;
    }
    return Fine;
}

/// Loads a model here. A broken one may end this process within the library, therefore checkModel() has it done by another.
int loadHere(const speech::helper::Session::Loader &loader, const engines::SpeechModelSettings &settings)
{
    const auto recognizer = loader(settings);
    if (!recognizer) {
        say(stderr, recognizer.error().detail);
        return NotLoaded;
    }
    (*recognizer)->createStream();
    say(stdout, u"OK: "_s + (*recognizer)->description());
    return Fine;
}

int checkModel(const QStringList &arguments)
{
    QProcess other;
    other.setProgram(QCoreApplication::applicationFilePath());
    other.setArguments(arguments);
    other.start(QIODevice::ReadOnly);
    other.waitForFinished(-1);
    const QByteArray words = other.readAllStandardError().trimmed();
    if (other.exitStatus() == QProcess::NormalExit && other.exitCode() == Fine) {
        std::fputs(other.readAllStandardOutput().constData(), stdout);
        return Fine;
    }
    if (other.exitStatus() == QProcess::NormalExit && other.exitCode() == NotLoaded)
        say(stderr, u"Not usable: "_s + QString::fromUtf8(words));
    else
        say(stderr, u"Not usable: the recogniser broke down while it loaded the model: "_s + QString::fromUtf8(words).right(400));
    return NotLoaded;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"barodesk-speech"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(BARODESK_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(u"Turns speech into text for a desk: reads frames on standard input and writes frames on standard "
                                     "output, as docs/speech-protocol.md describes."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption engine(u"engine"_s, u"The engine plugin."_s, u"name"_s, u"stt-sherpa"_s);
    const QCommandLineOption check(u"check"_s, u"Load the model in a folder (or \"default\"), say whether it is usable, and end."_s,
                                   u"folder"_s);
    const QCommandLineOption ctc(u"ctc"_s, u"With --check: the folder holds a CTC model."_s);
    QCommandLineOption here(u"check-here"_s);
    here.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({engine, check, ctc, here});
    parser.process(application);
    if (!parser.positionalArguments().isEmpty()) {
        say(stderr, u"Unknown argument '%1'; --help lists the known ones."_s.arg(parser.positionalArguments().constFirst()));
        return WrongUse;
    }

    const auto loader = loaderOf(parser.value(engine));
    if (!parser.isSet(check))
        return serve(loader);
    if (!parser.isSet(here))
        return checkModel(QCoreApplication::arguments().mid(1) + QStringList{u"--check-here"_s});
    engines::SpeechModelSettings settings;
    settings.kind = parser.isSet(ctc) ? engines::SpeechModelSettings::Kind::Ctc : engines::SpeechModelSettings::Kind::Transducer;
    settings.directory = parser.value(check) == u"default" ? modelThatComesAlong() : parser.value(check);
    return loadHere(loader, settings);
}

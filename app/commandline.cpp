#include "commandline.h"

#include "telephony/phonelink.h"
#include "telephony/wavaudioport.h"

#include <QCommandLineParser>
#include <QTextStream>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace barodesk {

namespace {

[[noreturn]] void refuse(const QString &sentence)
{
    QTextStream(stderr) << "barodesk: " << sentence << '\n';
    std::exit(2);
}

template <typename T>
std::optional<T> choice(const QCommandLineParser &parser, const QString &name, const QList<std::pair<QString, T>> &choices)
{
    if (!parser.isSet(name))
        return std::nullopt;
    QStringList words;
    for (const auto &[word, value] : choices) {
        if (parser.value(name) == word)
            return value;
        words.append(word);
    }
    refuse(u"--%1 takes one of: %2."_s.arg(name, words.join(u", "_s)));
}

std::unique_ptr<engines::AudioPort> voice(const QString &file)
{
    const auto sound = telephony::readWav(file);
    if (!sound)
        refuse(u"the file %1 cannot be spoken: %2"_s.arg(file, sound.error().detail));
    return std::make_unique<telephony::WavAudioPort>(*sound);
}

} // namespace

CommandLine readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"BaroDesk: the workstation of a city's civic-complaint call centre."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"link"_s, u"tel: or sip: link: offered for dialling in the desk that runs."_s, u"[link]"_s);
    parser.addOptions({{u"settings"_s, u"Use this settings file instead of your own."_s, u"file"_s},
                       {u"server"_s, u"Address of barodesk-server, https://host:port."_s, u"url"_s},
                       {u"server-ca"_s, u"Authority the server's certificate is from (PEM)."_s, u"file"_s},
                       {u"data"_s, u"Where this desk keeps its records."_s, u"folder"_s},
                       {u"place"_s, u"Open on this page: counsel, board or settings."_s, u"id"_s},
                       {u"theme"_s, u"light, dark or system."_s, u"theme"_s},
                       {u"language"_s, u"ko, en or system."_s, u"language"_s},
                       {u"no-phone"_s, u"A desk without a phone."_s},
                       {u"no-keychain"_s, u"Do not ask the keychain."_s},
                       {u"say"_s, u"Speak this WAV file instead of the microphone."_s, u"file"_s}});
    QCommandLineOption tellWhenShown(u"tell-when-shown"_s);
    tellWhenShown.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(tellWhenShown);
    if (!parser.parse(arguments))
        refuse(parser.errorText() + u" See --help."_s);
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    const QStringList words = parser.positionalArguments();
    if (words.size() > 1)
        refuse(u"one link at a time, not '%1' too. See --help."_s.arg(words.at(1)));
    if (!words.isEmpty() && !telephony::calleeOf(words.constFirst()))
        refuse(u"'%1' is neither an option nor a link one can call, like tel:0315901234. See --help."_s.arg(words.constFirst()));

    using Settings = desk::Settings;
    const auto theme = choice<Settings::Theme>(
        parser, u"theme"_s,
        {{u"system"_s, Settings::Theme::System}, {u"light"_s, Settings::Theme::Light}, {u"dark"_s, Settings::Theme::Dark}});
    const auto language = choice<Settings::Language>(
        parser, u"language"_s,
        {{u"system"_s, Settings::Language::System}, {u"ko"_s, Settings::Language::Korean}, {u"en"_s, Settings::Language::English}});
    const QUrl server(parser.value(u"server"_s), QUrl::StrictMode);
    if (parser.isSet(u"server"_s) && (server.scheme() != "https"_L1 || server.host().isEmpty()))
        refuse(u"--server takes an address like https://server:8443."_s);

    CommandLine line;
    line.link = words.value(0);
    line.place = parser.value(u"place"_s);
    line.tellWhenShown = parser.isSet(tellWhenShown);
    line.options.settingsFile = parser.value(u"settings"_s);
    line.options.phone = !parser.isSet(u"no-phone"_s);
    if (parser.isSet(u"say"_s))
        line.options.audioPort = voice(parser.value(u"say"_s));
    line.options.adjust = [=, ca = parser.value(u"server-ca"_s), data = parser.value(u"data"_s),
                           keychain = !parser.isSet(u"no-keychain"_s)](Settings &settings) {
        if (!server.isEmpty())
            settings.serverUrl = server;
        if (!ca.isEmpty())
            settings.serverCaFile = ca;
        if (!data.isEmpty())
            settings.dataDirectory = data;
        settings.theme = theme.value_or(settings.theme);
        settings.language = language.value_or(settings.language);
        settings.keychain = settings.keychain && keychain;
    };
    return line;
}

} // namespace barodesk

#include "appearance.h"
#include "tests/e2e/story.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTextStream>

using namespace Qt::StringLiterals;

/// Plays the story and leaves its pictures: what ./run --story starts.
int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Plays the main job from the ring of the phone to the other desk's board on real parts."_s);
    parser.addHelpOption();
    parser.addOptions({{u"pictures"_s, u"Folder for the numbered pictures."_s, u"folder"_s},
                       {u"theme"_s, u"light or dark."_s, u"theme"_s, u"light"_s},
                       {u"language"_s, u"ko or en."_s, u"language"_s, u"ko"_s},
                       {u"size"_s, u"Of the windows, as WIDTHxHEIGHT."_s, u"size"_s, u"1440x900"_s}});
    parser.process(application);
    QTextStream out(stderr);

    barodesk::test::Story::Options options;
    options.pictures = parser.value(u"pictures"_s);
    const QStringList size = parser.value(u"size"_s).split(u'x');
    options.size = size.size() == 2 ? QSize(size.at(0).toInt(), size.at(1).toInt()) : QSize();
    if (options.size.width() < 1280 || options.size.height() < 720) {
        out << "barodesk-story: --size takes at least 1280x720.\n";
        return 2;
    }
    if (!options.pictures.isEmpty() && !QDir().mkpath(options.pictures)) {
        out << "barodesk-story: the folder " << options.pictures << " cannot be made.\n";
        return 2;
    }
    barodesk::Appearance appearance(application);
    using Settings = barodesk::desk::Settings;
    appearance.setTheme(parser.value(u"theme"_s) == u"dark"_s ? Settings::Theme::Dark : Settings::Theme::Light);
    appearance.setLanguage(parser.value(u"language"_s) == u"en"_s ? Settings::Language::English : Settings::Language::Korean);

    barodesk::test::City city;
    if (const auto started = city.start(); !started) {
        out << "barodesk-story: the sample city does not start: " << started.error() << '\n';
        return 1;
    }
    barodesk::test::Story story(city, options);
    const bool played = story.play();
    const auto &figures = story.figures();
    out << "call placed to ring shown  " << figures.callToRingShown << " ms\n"
        << "answer to first audio      " << figures.answerToFirstAudio << " ms\n"
        << "speech to partial text     " << figures.speechToPartialText << " ms\n"
        << "submit to the other desk   " << figures.submitToOtherDesk << " ms\n"
        << "character error rate       " << QString::number(100 * figures.characterErrorRate, 'f', 1) << " %\n"
        << "complaint                  " << figures.number << '\n';
    if (!played)
        out << "barodesk-story: the story stopped: " << story.problem() << '\n';
    return played ? 0 : 1;
}

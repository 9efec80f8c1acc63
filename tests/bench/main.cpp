// Measures what a desk feels, each figure beside a reference measured in the same run. docs/benchmarks.md says what each line means.
#include "tests/bench/boardbench.h"
#include "tests/bench/callbench.h"
#include "tests/bench/catchupbench.h"
#include "tests/bench/deskbench.h"
#include "tests/bench/eventbench.h"
#include "tests/bench/intakebench.h"
#include "tests/bench/performancebench.h"
#include "tests/bench/report.h"
#include "tests/bench/scrollbench.h"
#include "tests/bench/speechbench.h"
#include "tests/bench/startbench.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTextStream>

#include <cstdio>
#include <functional>

using namespace barodesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures BaroDesk beside references taken in the same run."_s);
    parser.addHelpOption();
    parser.addOption({u"json"_s, u"Print one JSON object instead of a table."_s});
    parser.addOption({u"quick"_s, u"A fraction of the data: to see that it runs."_s});
    parser.addOption(
        {u"only"_s, u"Only this part: start, desk, board, scroll, catchup, events, intake, performance, call or speech."_s, u"part"_s});
    parser.process(application);

    const bool quick = parser.isSet(u"quick"_s);
    const int records = quick ? 10'000 : 100'000;
    struct Part
    {
        QString name;
        std::function<bench::Figures()> measure;
    };
    // The start first: what comes later fills the machine's memory.
    const QList<Part> parts{{u"start"_s, [&] { return bench::startFigures(quick ? 1 : 5); }},
                            {u"desk"_s, [&] { return bench::deskFigures(records, quick ? 1 : 3); }},
                            {u"board"_s, [&] { return bench::boardFigures(records); }},
                            {u"scroll"_s, [&] { return bench::scrollFigures(records, quick ? 60 : 600); }},
                            {u"catchup"_s, [&] { return bench::catchUpFigures(records); }},
                            {u"events"_s, [&] { return bench::eventFigures(quick ? 10 : 50, quick ? 20 : 100); }},
                            {u"intake"_s, [&] { return bench::intakeFigures(records); }},
                            {u"performance"_s, [&] { return bench::performanceFigures(records); }},
                            {u"call"_s, [&] { return bench::callFigures(quick ? 3 : 30); }},
                            {u"speech"_s, [&] { return bench::speechFigures(quick ? 8s : 60s); }}};
    QTextStream problems(stderr);
    QList<bench::Figure> figures;
    bool known = false;
    bool well = true;
    for (const Part &part : parts) {
        if (parser.isSet(u"only"_s) && parser.value(u"only"_s) != part.name)
            continue;
        known = true;
        const bench::Figures measured = part.measure();
        if (measured) {
            figures << *measured;
        } else {
            problems << u"barodesk_bench: %1 could not be measured: %2\n"_s.arg(part.name, measured.error());
            well = false;
        }
    }
    if (!known) {
        problems << u"barodesk_bench: there is no part '%1'. See --help.\n"_s.arg(parser.value(u"only"_s));
        return 2;
    }
    const QByteArray report = parser.isSet(u"json"_s) ? bench::asJson(figures) : bench::asTable(figures);
    std::fwrite(report.constData(), 1, size_t(report.size()), stdout);
    return well ? 0 : 1;
}

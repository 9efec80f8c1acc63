// Measures what a desk feels, each figure beside a reference measured in the same run: barodesk_bench [--json] [--quick]
#include "tests/bench/boardbench.h"
#include "tests/bench/catchupbench.h"
#include "tests/bench/report.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace barodesk;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures BaroDesk beside references taken in the same run."_s);
    parser.addHelpOption();
    parser.addOption({u"json"_s, u"Print one JSON object instead of a table."_s});
    parser.addOption({u"quick"_s, u"A tenth of the data: to see that it runs."_s});
    parser.process(application);

    const int records = parser.isSet(u"quick"_s) ? 10'000 : 100'000;
    QList<bench::Figure> figures;
    figures << bench::boardFigures(records);
    figures << bench::catchUpFigures(records);

    const QByteArray report = parser.isSet(u"json"_s) ? bench::asJson(figures) : bench::asTable(figures);
    std::fwrite(report.constData(), 1, size_t(report.size()), stdout);
    return 0;
}

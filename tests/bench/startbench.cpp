#include "tests/bench/startbench.h"

#include "tests/bench/programstart.h"

#include <QTemporaryDir>

namespace barodesk::bench {

using namespace Qt::StringLiterals;

Figures startFigures(int times)
{
    const QTemporaryDir folder;
    const ProgramStart desk{.name = u"barodesk"_s,
                            .arguments = {u"--tell-when-shown"_s, u"--no-phone"_s, u"--no-keychain"_s, u"--data"_s,
                                          folder.filePath(u"data"_s), u"--settings"_s, folder.filePath(u"desk.ini"_s)},
                            .environment = {},
                            .word = "shown"};
    const ProgramStart window{.name = u"barodesk_bench_window"_s, .arguments = {}, .environment = {}, .word = "shown"};
    const auto measured = startInTurns(desk, window, times);
    if (!measured)
        return tl::unexpected(measured.error());
    const QString reference = u"empty QMainWindow"_s;
    return QList<Figure>{{u"start.time"_s, u"start to usable window, files cached, signed out, median"_s, u"ms"_s,
                          measured->ours.milliseconds, reference, measured->reference.milliseconds},
                         {u"start.memory"_s, u"peak resident memory by then"_s, u"MB"_s, measured->ours.peakMegabytes, reference,
                          measured->reference.peakMegabytes}};
}

} // namespace barodesk::bench

#include "tests/bench/startbench.h"

#include "tests/bench/processfigures.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

namespace barodesk::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60'000;

struct Start
{
    double milliseconds = 0;
    double megabytes = 0;
};

/// From the call that starts the program to its word that the window is there.
tl::expected<Start, QString> start(const QString &name, const QStringList &arguments = {})
{
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(QCoreApplication::applicationDirPath() + u'/' + name, arguments);
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(Patience)) {
            const QString words = QString::fromUtf8(process.readAllStandardError()).trimmed();
            process.kill();
            process.waitForFinished();
            return tl::unexpected(u"%1 shows no window: %2 %3"_s.arg(name, process.errorString(), words));
        }
    }
    const double taken = double(timer.nsecsElapsed()) / 1e6;
    const QByteArray word = process.readLine().trimmed();
    const auto peak = peakMegabytes(process.processId());
    process.kill();
    process.waitForFinished();
    if (word != "shown")
        return tl::unexpected(u"%1 said '%2'"_s.arg(name, QString::fromUtf8(word)));
    if (!peak)
        return tl::unexpected(u"the memory of %1 cannot be told"_s.arg(name));
    return Start{taken, *peak};
}

} // namespace

Figures startFigures(int times)
{
    const QTemporaryDir folder;
    const QStringList arguments{
        u"--tell-when-shown"_s,        u"--no-phone"_s, u"--no-keychain"_s, u"--data"_s, folder.filePath(u"data"_s), u"--settings"_s,
        folder.filePath(u"desk.ini"_s)};
    std::vector<double> ours;
    std::vector<double> oursMemory;
    std::vector<double> plain;
    std::vector<double> plainMemory;
    for (int i = 0; i <= times; ++i) {
        const auto desk = start(u"barodesk"_s, arguments);
        const auto window = desk ? start(u"barodesk_bench_window"_s) : desk;
        if (!window)
            return tl::unexpected(window.error());
        if (i == 0)
            continue; // brings the files into the system's cache
        ours.push_back(desk->milliseconds);
        oursMemory.push_back(desk->megabytes);
        plain.push_back(window->milliseconds);
        plainMemory.push_back(window->megabytes);
    }
    const QString reference = u"empty QMainWindow"_s;
    return QList<Figure>{
        {u"start.time"_s, u"start to usable window, files cached, signed out"_s, u"ms"_s, median(ours), reference, median(plain)},
        {u"start.memory"_s, u"peak resident memory by then"_s, u"MB"_s, median(oursMemory), reference, median(plainMemory)}};
}

} // namespace barodesk::bench

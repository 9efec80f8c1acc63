#include "telephony/qtaudioport.h"
#include "tests/bench/processfigures.h"
#include "tests/telephony/audioroom.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTextStream>
#include <QTimer>

#include <algorithm>

using namespace barodesk;
using namespace Qt::StringLiterals;

namespace {

struct Total
{
    int windows = 0;
    int below = 0;
    double worst = 1;
    double sum = 0;
    double shortest = 1e9;
    double longest = 0;
    double wander = 0;
    double loss = 0;
};

void print(QTextStream &out, const char *name, const telephony::ElasticBuffer::Figures &figures)
{
    out << "  " << name << ": delay " << figures.delay << " ms of " << figures.target << ", least " << figures.least << " ms, ran dry "
        << figures.underruns << ", dropped " << figures.dropped << " samples, deviation " << figures.deviation * 1e6 << " ppm" << Qt::endl;
}

} // namespace

/// Speaks through the port for hours and holds what came out against what was said, in windows of ten seconds. Ends with 1 when a window
/// after the first is less than 0.99 alike, or takes 250 ms or longer.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser line;
    line.addHelpOption();
    line.addOptions({{u"minutes"_s, u"How long."_s, u"N"_s, u"60"_s},
                     {u"drift"_s, u"By how many millionths the engine's clock is fast."_s, u"PPM"_s, u"150"_s}});
    line.process(application);
    const double minutes = line.value(u"minutes"_s).toDouble();
    const double drift = line.value(u"drift"_s).toDouble() * 1e-6;
    QTextStream out(stdout);
    out.setRealNumberNotation(QTextStream::FixedNotation);
    out.setRealNumberPrecision(3);

    test::PrivatePulse pulse;
    if (const auto started = pulse.start(); !started) {
        out << started.error() << Qt::endl;
        return 2;
    }
    const quint32 seed = QRandomGenerator::global()->generate();
    test::AudioRoom room(pulse, seed);
    if (!room.furnish()) {
        out << pulse.log() << Qt::endl;
        return 2;
    }
    // As sound servers run on a desktop: else whatever else the machine does is heard, and nothing is learned about the port.
    const bool isFirst = QProcess::execute(u"chrt"_s, {u"-a"_s, u"-r"_s, u"-p"_s, u"12"_s, QString::number(pulse.processId())}) == 0;
    out << (isFirst ? "the sound server runs before everything else" : "the sound server competes with everything else") << Qt::endl;
    telephony::QtAudioPort port;
    out << "seed " << seed << "; microphone " << port.status().microphone.device.name << ", loudspeaker "
        << port.status().loudspeaker.device.name << Qt::endl;
    test::LoopingEngine engine(port, drift);

    Total total;
    double memoryAtFirst = 0;
    QElapsedTimer clock;
    clock.start();
    const double cpuAtFirst = bench::cpuMilliseconds(QCoreApplication::applicationPid()).value_or(0);
    QObject::connect(&room, &test::AudioRoom::measured, &application, [&](const test::AudioRoom::Window &window) {
        const bool first = total.windows++ == 0;
        out << clock.elapsed() / 1000 << " s: correlation " << window.correlation << ", mouth to ear " << window.delay << " ms, wander "
            << window.wander << " ms, lost " << window.loss << " ms" << Qt::endl;
        print(out, "microphone", port.microphoneFigures());
        print(out, "loudspeaker", port.loudspeakerFigures());
        if (first) {
            memoryAtFirst = bench::peakMegabytes(QCoreApplication::applicationPid()).value_or(0);
            return;
        }
        total.below += window.correlation < 0.99 ? 1 : 0;
        total.worst = std::min(total.worst, window.correlation);
        total.sum += window.correlation;
        total.shortest = std::min(total.shortest, window.delay);
        total.longest = std::max(total.longest, window.delay);
        total.wander = std::max(total.wander, window.wander);
        total.loss += window.loss;
    });
    room.speak();
    room.listen();
    QTimer::singleShot(std::chrono::milliseconds(qint64(minutes * 60'000)), &application, &QCoreApplication::quit);
    QCoreApplication::exec();

    const int judged = std::max(1, total.windows - 1);
    const double cpu = bench::cpuMilliseconds(QCoreApplication::applicationPid()).value_or(0) - cpuAtFirst;
    out << "TOTAL " << judged << " windows of 10 s: correlation worst " << total.worst << ", mean " << total.sum / judged
        << ", below 0.99: " << total.below << "; mouth to ear " << total.shortest << " to " << total.longest << " ms, wander at most "
        << total.wander << " ms in a window; lost " << total.loss << " ms" << Qt::endl;
    print(out, "microphone", port.microphoneFigures());
    print(out, "loudspeaker", port.loudspeakerFigures());
    out << "  memory " << memoryAtFirst << " MB after the first window, at most "
        << bench::peakMegabytes(QCoreApplication::applicationPid()).value_or(0) << " MB; this program took "
        << cpu / double(clock.elapsed()) * 100 << " % of a core, its measuring included" << Qt::endl;
    return total.windows > 1 && total.below == 0 && total.longest < 250 ? 0 : 1;
}

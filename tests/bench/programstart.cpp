#include "tests/bench/programstart.h"

#include "tests/bench/figure.h"
#include "tests/bench/processfigures.h"

#include <QCoreApplication>
#include <QProcess>
#include <QThread>

#include <cmath>

namespace barodesk::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60'000;

/// What it comes down to: until two looks half a second apart say the same.
std::optional<double> restingMegabytes(qint64 processId)
{
    std::optional<double> before;
    for (int look = 0; look < 20; ++look) {
        const auto now = proportionalMegabytes(processId);
        if (!now || (before && std::abs(*now - *before) < 0.5))
            return now;
        before = now;
        QThread::msleep(500);
    }
    return before;
}

tl::expected<StartFigures, QString> start(const ProgramStart &program)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] : program.environment)
        environment.insert(name, value);
    process.setProcessEnvironment(environment);
    QElapsedTimer timer;
    timer.start();
    process.start(QCoreApplication::applicationDirPath() + u'/' + program.name, program.arguments);
    QByteArray said;
    do {
        while (!process.canReadLine()) {
            if (!process.waitForReadyRead(Patience)) {
                const QString words = QString::fromUtf8(process.readAllStandardError()).trimmed();
                process.kill();
                process.waitForFinished();
                return tl::unexpected(
                    u"%1 does not say '%2': %3 %4"_s.arg(program.name, QString::fromLatin1(program.word), process.errorString(), words));
            }
        }
        said = process.readLine().trimmed();
    } while (said != program.word);
    const double taken = double(timer.nsecsElapsed()) / 1e6;
    const auto peak = peakMegabytes(process.processId());
    const auto resting = restingMegabytes(process.processId());
    process.kill();
    process.waitForFinished();
    if (!peak || !resting)
        return tl::unexpected(u"the memory of %1 cannot be told"_s.arg(program.name));
    return StartFigures{taken, *peak, *resting};
}

StartFigures medianOf(const std::vector<StartFigures> &starts)
{
    const auto of = [&starts](double StartFigures::*member) {
        std::vector<double> values;
        for (const StartFigures &each : starts)
            values.push_back(each.*member);
        return median(std::move(values));
    };
    return {of(&StartFigures::milliseconds), of(&StartFigures::peakMegabytes), of(&StartFigures::restingMegabytes)};
}

} // namespace

tl::expected<StartsInTurns, QString> startInTurns(const ProgramStart &ours, const ProgramStart &reference, int times)
{
    std::vector<StartFigures> oursTaken;
    std::vector<StartFigures> referenceTaken;
    for (int i = 0; i <= times; ++i) {
        const auto one = start(ours);
        const auto other = one ? start(reference) : one;
        if (!other)
            return tl::unexpected(other.error());
        if (i == 0)
            continue; // brings the files into the system's cache
        oursTaken.push_back(*one);
        referenceTaken.push_back(*other);
    }
    return StartsInTurns{medianOf(oursTaken), medianOf(referenceTaken)};
}

} // namespace barodesk::bench

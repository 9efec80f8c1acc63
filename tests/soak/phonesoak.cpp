// The long ordeal of a telephone: phonesoak [MESSAGES [CALLS [SEED [RECORD]]]], 10,000 spoilt messages and 500 calls unless said. Prints
// what it measured; ends with 1 when a call went wrong, nothing answers any more, or memory grew by more than 10 MB in either part. With
// the name of a file to record them in, messages are sent one by one, and the file ends with the one that did harm.

// The long ordeal of a telephone: phonesoak [MESSAGES [CALLS [SEED]]], 10,000 spoilt messages and 500 calls unless said. Prints what it
// measured; ends with 1 when a call went wrong, nothing answers any more, or memory grew by more than 10 MB in either part.

#include "phoneordeal.h"

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace barodesk;
using namespace barodesk::test;

namespace {

constexpr qint64 MostKilobytes = 10 * 1'024;

class DeafTap final : public engines::AudioTap
{
public:
    void hear(engines::CallHandle, engines::AudioLeg, std::span<const qint16>, int) noexcept override { }
};

/// Gives back what went wrong.
using Ordeal = std::function<QString()>;

/// The library keeps what belongs to a call for 64 × T1 = 32 s after its end, in case something is sent again: RFC 3261 §17, timers D, H and J.
/// Only what is there after that is a leak.
void letTransactionsEnd() { QTest::qWait(40'000); }

bool endure(const char *what, int count, const Ordeal &warmUp, const Ordeal &ordeal)
{
    QString wrong = warmUp();
    letTransactionsEnd();
    const qint64 before = residentKilobytes();
    QElapsedTimer clock;
    clock.start();
    if (wrong.isEmpty())
        wrong = ordeal();
    const qint64 took = clock.elapsed();
    letTransactionsEnd();
    const qint64 grown = residentKilobytes() - before;
    std::printf("%d %s: %s in %.1f s; memory %lld kB before, grown by %lld kB\n", count, what,
                wrong.isEmpty() ? "good" : qPrintable(u"FAILED, "_s + wrong), double(took) / 1'000, static_cast<long long>(before),
                static_cast<long long>(grown));
    std::fflush(stdout);
    return wrong.isEmpty() && grown <= MostKilobytes;
}

QString calls(Desk &caller, Desk &called, const QString &target, int count)
{
    const int good = callInARow(caller, called, target, count);
    return good == count ? QString() : u"%1 did not go as they should"_s.arg(count - good);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const int messages = arguments.size() > 1 ? arguments.at(1).toInt() : 10'000;
    const int callCount = arguments.size() > 2 ? arguments.at(2).toInt() : 500;
    const quint32 seed = arguments.size() > 3 ? arguments.at(3).toUInt() : QRandomGenerator::global()->generate();
    QFile record(arguments.value(4));
    if (arguments.size() > 4 && !record.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        std::fprintf(stderr, "%s cannot be written: %s\n", qPrintable(record.fileName()), qPrintable(record.errorString()));
        return 2;
    }
    std::printf("seed %u\n", seed);
    std::fflush(stdout); // What it finds may end the process.
    DeafTap deaf;        // What a test's headsets and taps keep would count as memory of the telephone.
    constexpr std::chrono::seconds Memory(1);
    Desk desk({}, Memory);
    Desk caller({}, Memory);
    startAlone(desk, u"8501"_s, &deaf);
    startAlone(caller, u"8502"_s, &deaf);
    const QString target = u"8501@"_s + desk.address();
    QIODevice *kept = record.isOpen() ? &record : nullptr;
    constexpr int WarmUpMessages = 500;
    constexpr int WarmUpCalls = 20;
    const bool survived = endure(
        "spoilt messages", messages, [&] { return sendNonsense(desk, seed, std::min(messages, WarmUpMessages), kept); },
        [&] { return sendNonsense(desk, seed + 1, messages, kept); });
    const bool talked = endure(
        "calls", callCount, [&] { return calls(caller, desk, target, std::min(callCount, WarmUpCalls)); },
        [&] { return calls(caller, desk, target, callCount); });
    return survived && talked ? 0 : 1;
}

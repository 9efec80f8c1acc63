// The long ordeal of a telephone: phonesoak [MESSAGES [CALLS [SEED]]], 10,000 spoilt messages and 500 calls unless said. Prints what it
// measured; ends with 1 when a call went wrong, nothing answers any more, or memory grew by more than 10 MB in either part.

#include "phoneordeal.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace barodesk;
using namespace barodesk::test;

namespace {

constexpr qint64 MostKilobytes = 10 * 1'024;

bool endure(const char *what, int count, const std::function<bool()> &warmUp, const std::function<bool()> &ordeal)
{
    const bool warm = warmUp();
    const qint64 before = residentKilobytes();
    QElapsedTimer clock;
    clock.start();
    const bool good = ordeal();
    const qint64 grown = residentKilobytes() - before;
    std::printf("%d %s: %s in %.1f s; memory %lld kB before, grown by %lld kB\n", count, what, good && warm ? "good" : "FAILED",
                double(clock.elapsed()) / 1'000, static_cast<long long>(before), static_cast<long long>(grown));
    std::fflush(stdout);
    return good && warm && grown <= MostKilobytes;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const int messages = arguments.size() > 1 ? arguments.at(1).toInt() : 10'000;
    const int calls = arguments.size() > 2 ? arguments.at(2).toInt() : 500;
    const quint32 seed = arguments.size() > 3 ? arguments.at(3).toUInt() : QRandomGenerator::global()->generate();
    std::printf("seed %u\n", seed);
    Desk desk;
    Desk caller;
    startAlone(desk, u"8501"_s);
    startAlone(caller, u"8502"_s);
    const QString target = u"8501@"_s + desk.address();
    const bool survived = endure(
        "spoilt messages", messages, [&] { return sendNonsense(desk, seed, 500); }, [&] { return sendNonsense(desk, seed + 1, messages); });
    const bool talked = endure(
        "calls", calls, [&] { return callInARow(caller, desk, target, 20) == 20; },
        [&] { return callInARow(caller, desk, target, calls) == calls; });
    return survived && talked ? 0 : 1;
}

#include "tests/bench/waiting.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

namespace barodesk::bench {

bool waitFor(const std::function<bool()> &condition, std::chrono::milliseconds patience)
{
    QEventLoop loop;
    QTimer look;
    QElapsedTimer timer;
    timer.start();
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (condition() || timer.elapsed() > patience.count())
            loop.quit();
    });
    look.start(std::chrono::milliseconds(20));
    if (!condition())
        loop.exec();
    return condition();
}

} // namespace barodesk::bench

#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QString>

#include <algorithm>
#include <optional>
#include <vector>

namespace barodesk::bench {

/// One measured figure beside the reference measured in the same run.
struct Figure
{
    QString id;        ///< "board.filter"
    QString what;
    QString unit;      ///< "ms"
    double ours = 0;
    QString referenceName;
    std::optional<double> reference; ///< None: there is nothing to compare with.
};

/// Median of the times `run` takes, in milliseconds.
template <typename Run>
double medianMilliseconds(int times, Run run)
{
    std::vector<double> taken;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        run();
        taken.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(taken);
    return taken[taken.size() / 2];
}

} // namespace barodesk::bench

#pragma once

#include <tl/expected.hpp>

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
    QString id; ///< "board.filter"; before the dot: the part.
    QString what;
    QString unit; ///< "ms"
    double ours = 0;
    QString referenceName;
    std::optional<double> reference; ///< None: there is nothing to compare with.
};

/// What one part of the benchmark measured, or why it could not.
using Figures = tl::expected<QList<Figure>, QString>;

/// Time `run` takes, in milliseconds.
template <typename Run> double milliseconds(Run run)
{
    QElapsedTimer timer;
    timer.start();
    run();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// The value below which `share` (0 to 1) of the values lie; 0 of none.
inline double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, size_t(share * double(values.size())))];
}

inline double median(std::vector<double> values) { return percentile(std::move(values), 0.5); }

/// Median of the times `run(i)` takes for i = 0 … times - 1, in milliseconds.
template <typename Run> double medianMilliseconds(int times, Run run)
{
    std::vector<double> taken;
    for (int i = 0; i < times; ++i)
        taken.push_back(milliseconds([&] { run(i); }));
    return median(std::move(taken));
}

} // namespace barodesk::bench

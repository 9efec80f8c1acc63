#pragma once

#include <tl/expected.hpp>

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace barodesk::bench {

/// A program beside this one that prints a line once it can be used.
struct ProgramStart
{
    QString name;
    QStringList arguments;
    QList<std::pair<QString, QString>> environment; ///< Beside this program's own.
    QByteArray word;                                ///< The line.
};

struct StartFigures
{
    double milliseconds = 0;     ///< From the call that starts it to its line.
    double peakMegabytes = 0;    ///< The most resident by then, shared libraries included.
    double restingMegabytes = 0; ///< Its share of the memory (PSS) once it no longer changes.
};

struct StartsInTurns
{
    StartFigures ours;
    StartFigures reference;
};

/// Both `times` times in turns after one start of each that is not counted; the medians.
tl::expected<StartsInTurns, QString> startInTurns(const ProgramStart &ours, const ProgramStart &reference, int times);

} // namespace barodesk::bench

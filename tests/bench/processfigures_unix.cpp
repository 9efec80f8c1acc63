#include "tests/bench/processfigures.h"

#include <QFile>

#include <time.h>
#include <unistd.h>

namespace barodesk::bench {

using namespace Qt::StringLiterals;

namespace {

QByteArray told(qint64 processId, const QString &name)
{
    QFile file(u"/proc/%1/%2"_s.arg(processId).arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A line like "VmHWM:   81234 kB" of one of the system's files.
std::optional<double> toldMegabytes(qint64 processId, const QString &file, QByteArrayView name)
{
    for (const QByteArray &line : told(processId, file).split('\n')) {
        if (line.startsWith(name))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return std::nullopt;
}

} // namespace

std::optional<double> cpuMilliseconds(qint64 processId)
{
    const QByteArray stat = told(processId, u"stat"_s);
    // proc(5): the name in brackets may hold anything; utime and stime are the 12th and 13th field behind it.
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 13)
        return std::nullopt;
    return double(fields[11].toLongLong() + fields[12].toLongLong()) * 1000 / double(::sysconf(_SC_CLK_TCK));
}

std::optional<double> peakMegabytes(qint64 processId) { return toldMegabytes(processId, u"status"_s, "VmHWM:"); }

std::optional<double> proportionalMegabytes(qint64 processId) { return toldMegabytes(processId, u"smaps_rollup"_s, "Pss:"); }

double ownThreadMilliseconds()
{
    timespec taken{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &taken);
    return double(taken.tv_sec) * 1000 + double(taken.tv_nsec) / 1e6;
}

} // namespace barodesk::bench

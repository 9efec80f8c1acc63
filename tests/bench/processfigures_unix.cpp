#include "tests/bench/processfigures.h"

#include <QFile>

#include <unistd.h>

namespace barodesk::bench {

using namespace Qt::StringLiterals;

namespace {

QByteArray told(qint64 processId, const QString &name)
{
    QFile file(u"/proc/%1/%2"_s.arg(processId).arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
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

std::optional<double> peakMegabytes(qint64 processId)
{
    for (const QByteArray &line : told(processId, u"status"_s).split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return std::nullopt;
}

} // namespace barodesk::bench

#pragma once

#include "tests/bench/figure.h"

#include <QByteArray>

namespace barodesk::bench {

QByteArray asTable(const QList<Figure> &figures); ///< UTF-8, ratio "ours / reference": below 1 is better.
QByteArray asJson(const QList<Figure> &figures);  ///< {"figures":[{"id","what","unit","ours","reference","referenceName","ratio"}]}

} // namespace barodesk::bench

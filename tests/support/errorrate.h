#pragma once

#include <QStringView>

namespace barodesk::test {

/// Character error rate of recognised text: edit distance over the reference's length, spaces left out; 0 is perfect, may exceed 1.
double characterErrorRate(QStringView recognised, QStringView reference);

} // namespace barodesk::test

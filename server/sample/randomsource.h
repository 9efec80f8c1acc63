#pragma once

#include <QList>
#include <QUuid>

#include <random>

namespace barodesk::server::sample {

/// Numbers that are the same everywhere for the same seed (the distributions of the standard library are not).
class RandomSource final
{
public:
    explicit RandomSource(quint64 seed) : m_engine(seed), m_seed(seed) { }

    int below(int limit) { return int(m_engine() % quint64(limit)); } ///< 0 … limit − 1.
    int between(int least, int most) { return least + below(most - least + 1); }
    bool chance(int percent) { return below(100) < percent; }

    template <typename List> const auto &pick(const List &list) { return list[decltype(std::size(list))(below(int(std::size(list))))]; }

    QUuid uuid()
    {
        static const QUuid space(0x6b1d6f52, 0x8f0e, 0x4c59, 0x9d, 0x41, 0x52, 0x1f, 0x0c, 0x7a, 0x33, 0x90);
        return QUuid::createUuidV5(space, QByteArray::number(m_seed) + '/' + QByteArray::number(++m_made));
    }

private:
    std::mt19937_64 m_engine;
    quint64 m_seed;
    quint64 m_made = 0;
};

} // namespace barodesk::server::sample

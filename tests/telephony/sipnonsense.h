#pragma once

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>

namespace barodesk::test {

/// SIP messages with something wrong in them, the same ones for the same seed.
class SipNonsense
{
public:
    /// \param peer "host:port" that answers are to go to
    /// \param user of the telephone under test
    SipNonsense(quint32 seed, const QByteArray &peer, const QByteArray &user);

    QByteArray next();

    /// Further messages to spoil: those of a call that is up.
    void alsoSpoil(const QByteArray &message) { m_good.append(message); }

private:
    void spoil(QByteArray &message);
    int below(qsizetype end) { return m_random.bounded(int(std::max<qsizetype>(1, end))); }

    QRandomGenerator m_random;
    QList<QByteArray> m_good;
    int m_count = 0;
};

/// Kilobytes of memory that are this process's own at present.
qint64 residentKilobytes();

} // namespace barodesk::test

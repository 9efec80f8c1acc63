#include "server/auth/signinguard.h"

#include "server/auth/token.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace barodesk::server::auth {

namespace {

constexpr int NameAllowance = 5;
constexpr int AddressAllowance = 20;
constexpr qint64 FirstBlock = 30'000;
constexpr qint64 LongestBlock = 15 * 60'000;
constexpr qint64 Rest = 60 * 60'000;

qint64 blockAfter(int failures, int allowance)
{
    if (failures < allowance)
        return 0;
    return std::min(LongestBlock, FirstBlock << std::min(failures - allowance, 10));
}

} // namespace

// Hashed: a person may type a password into the name field, and it must not stand in a table.
SignInGuard::SignInGuard(sql::Database &database, const QString &name, const QString &address)
    : m_database(database), m_nameSubject(u"name:"_s + contentHash(name.toUtf8())), m_addressSubject(u"address:"_s + address)
{
}

int SignInGuard::secondsBlocked(qint64 now) const
{
    qint64 until = 0;
    for (const QString &subject : {m_nameSubject, m_addressSubject}) {
        const auto row = m_database.one(u"SELECT blocked_until FROM sign_in_failure WHERE subject = ?"_s, {subject});
        if (row)
            until = std::max(until, row->at(0).toLongLong());
    }
    return until > now ? int((until - now + 999) / 1000) : 0;
}

void SignInGuard::countTry(qint64 now)
{
    const auto count = [&](const QString &subject, int allowance) {
        const auto row = m_database.one(
            QString(u"SELECT failures, last_at FROM sign_in_failure WHERE subject = ?"_s + m_database.lockRows()), {subject});
        const bool rested = !row || now - row->at(1).toLongLong() > Rest;
        const int failures = rested ? 1 : row->at(0).toInt() + 1;
        const qint64 block = blockAfter(failures, allowance);
        m_database.execute(u"INSERT INTO sign_in_failure (subject, failures, blocked_until, last_at) VALUES (?, ?, ?, ?) "
                           "ON CONFLICT (subject) DO UPDATE SET failures = excluded.failures, "
                           "blocked_until = excluded.blocked_until, last_at = excluded.last_at"_s,
                           {subject, failures, block > 0 ? now + block : 0, now});
    };
    count(m_nameSubject, NameAllowance);
    count(m_addressSubject, AddressAllowance);
}

void SignInGuard::recordSuccess()
{
    m_database.execute(u"DELETE FROM sign_in_failure WHERE subject = ?"_s, {m_nameSubject});
    m_database.execute(u"UPDATE sign_in_failure SET failures = failures - 1, blocked_until = 0 WHERE subject = ? AND failures > 0"_s,
                       {m_addressSubject});
}

} // namespace barodesk::server::auth

#include "server/auth/passwordhash.h"

#include <sodium.h>

#include <new>

using namespace Qt::StringLiterals;

namespace barodesk::server::auth {

namespace {
constexpr unsigned long long Operations = 2;
constexpr size_t Memory = 19u * 1024u * 1024u;
} // namespace

QString hashPassword(const QString &password)
{
    const QByteArray bytes = password.normalized(QString::NormalizationForm_C).toUtf8();
    char hash[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str_alg(hash, bytes.constData(), size_t(bytes.size()), Operations, Memory, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc(); // its only failure
    return QString::fromLatin1(hash);
}

bool passwordMatches(const QString &password, const QString &hash)
{
    static const QByteArray nobody = hashPassword(generatePassword()).toLatin1();
    const QByteArray bytes = password.normalized(QString::NormalizationForm_C).toUtf8();
    const QByteArray stored = hash.isEmpty() ? nobody : hash.toLatin1();
    if (stored.size() >= qsizetype(crypto_pwhash_STRBYTES))
        return false;
    const bool same = crypto_pwhash_str_verify(stored.constData(), bytes.constData(), size_t(bytes.size())) == 0;
    return same && !hash.isEmpty();
}

QString passwordComplaint(const QString &password)
{
    if (password.size() < 8)
        return u"The password has fewer than 8 characters."_s;
    if (password.size() > 200)
        return u"The password has more than 200 characters."_s;
    return {};
}

QString generatePassword()
{
    constexpr QStringView letters = u"abcdefghjkmnpqrstuvwxyz23456789";
    QString password;
    for (int i = 0; i < 16; ++i)
        password += letters.at(qsizetype(randombytes_uniform(uint32_t(letters.size()))));
    return password;
}

} // namespace barodesk::server::auth

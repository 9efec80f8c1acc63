#pragma once

#include <tl/expected.hpp>

#include <QByteArray>
#include <QString>

namespace barodesk::server::auth {

/// The server's own key, in a file only its account may read. It seals what the database must not show:
/// recovery keys of desks and telephone passwords (XChaCha20-Poly1305).
class SecretKey final
{
public:
    /// Makes the file. Refused where one exists: sealed values of the old key would be lost.
    static tl::expected<SecretKey, QString> create(const QString &path);
    static tl::expected<SecretKey, QString> load(const QString &path);

    /// \param purpose bound to the sealed value: it opens for the same purpose only
    QByteArray sealBytes(const QByteArray &plain, const QString &purpose) const;
    tl::expected<QByteArray, QString> openBytes(const QByteArray &sealed, const QString &purpose) const;
    /// The same as text.
    QString seal(const QByteArray &plain, const QString &purpose) const;
    /// \returns the plain value or one sentence; an empty sealed text opens to nothing
    tl::expected<QByteArray, QString> open(const QString &sealed, const QString &purpose) const;

private:
    explicit SecretKey(QByteArray key) : m_key(std::move(key)) { }

    QByteArray m_key;
};

} // namespace barodesk::server::auth

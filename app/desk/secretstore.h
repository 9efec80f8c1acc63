#pragma once

#include <tl/expected.hpp>

#include <QByteArray>
#include <QString>

#include <functional>

class QObject;

namespace barodesk::desk {

enum class SecretErrorCode {
    NotFound,
    Unavailable, ///< No keychain on this machine, or switched off.
    Denied,      ///< The person or the keychain said no.
};

struct SecretError
{
    SecretErrorCode code = SecretErrorCode::Unavailable;
    QString detail; ///< Technical.
};

/// Small secrets of this person on this machine. Values stay under 1 KB (the Windows keychain takes 2,560 bytes).
/// Answers come later, on the GUI thread, unless `context` has gone by then.
class SecretStore
{
public:
    using ReadAnswer = std::function<void(tl::expected<QByteArray, SecretError>)>;
    using WriteAnswer = std::function<void(tl::expected<void, SecretError>)>;

    virtual ~SecretStore() = default;
    virtual void read(const QString &key, QObject *context, ReadAnswer answer) = 0;
    virtual void write(const QString &key, const QByteArray &value, QObject *context, WriteAnswer answer) = 0;
    virtual void remove(const QString &key, QObject *context, WriteAnswer answer) = 0;
};

} // namespace barodesk::desk

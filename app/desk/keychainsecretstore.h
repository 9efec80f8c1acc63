#pragma once

#include "desk/secretstore.h"

namespace barodesk::desk {

/// The platform's keychain through QtKeychain: Secret Service or KWallet on Linux, Credential Manager on Windows.
class KeychainSecretStore final : public SecretStore
{
public:
    explicit KeychainSecretStore(QString service) : m_service(std::move(service)) { }

    void read(const QString &key, QObject *context, ReadAnswer answer) override;
    void write(const QString &key, const QByteArray &value, QObject *context, WriteAnswer answer) override;
    void remove(const QString &key, QObject *context, WriteAnswer answer) override;

private:
    QString m_service;
};

/// Where no keychain may be asked: everything is Unavailable, at once but not within the call.
class NoSecretStore final : public SecretStore
{
public:
    void read(const QString &key, QObject *context, ReadAnswer answer) override;
    void write(const QString &key, const QByteArray &value, QObject *context, WriteAnswer answer) override;
    void remove(const QString &key, QObject *context, WriteAnswer answer) override;
};

} // namespace barodesk::desk

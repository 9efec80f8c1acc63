#include "desk/session.h"

#include <QHostInfo>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace barodesk::desk {

Q_LOGGING_CATEGORY(lcSession, "barodesk.session", QtInfoMsg)

namespace {

const QString SessionKey = u"session"_s;

SignInFailure failureOf(const store::StoreError &error)
{
    return {.error = SignInError::StorageFailed, .retryAfterSeconds = 0, .detail = error.detail};
}

SignInFailure failureOf(const sync::ApiError &error)
{
    using Kind = sync::ApiErrorKind;
    switch (error.kind) {
    case Kind::Unauthenticated: return {SignInError::WrongCredentials, 0, error.detail};
    case Kind::LockedOut: return {SignInError::LockedOut, error.retryAfterSeconds, error.detail};
    case Kind::Certificate: return {SignInError::CertificateUntrusted, 0, error.detail};
    case Kind::Incompatible: return {SignInError::Incompatible, 0, error.detail};
    case Kind::Unreachable:
    case Kind::Timeout: return {SignInError::ServerUnreachable, 0, error.detail};
    case Kind::Forbidden:
    case Kind::Gone:
    case Kind::BadRequest:
    case Kind::BadAnswer:
    case Kind::ServerError: break;
    }
    return {SignInError::Internal, 0, error.detail};
}

} // namespace

struct Session::Attempt
{
    QString name;
    QString password;
    QString folder;
    bool resuming = false;
    std::optional<store::DataKey> fromKeychain;
    std::optional<store::DataKey> recovery;
    std::optional<Profile> fresh; ///< As the server just said.
    QString token;
    QDateTime expiresAt;
    SignInFailure offlineBecause; ///< Why the server was not asked or did not answer.
    std::unique_ptr<store::ReplicaStore> store;
};

Session::Session(const Settings &settings, SecretStore &secrets, sync::RestClient &client, QObject *parent)
    : QObject(parent), m_settings(settings), m_secrets(secrets), m_client(client)
{
    if (!settings.keychain)
        m_keychain = KeychainState::SwitchedOff;
}

Session::~Session() { m_pool.waitForDone(); }

void Session::noteKeychain(bool available)
{
    if (m_keychain == KeychainState::SwitchedOff)
        return;
    const KeychainState now = available ? KeychainState::Available : KeychainState::Unavailable;
    if (std::exchange(m_keychain, now) != now)
        emit keychainChanged();
}

void Session::fail(const SignInFailure &failure)
{
    m_busy = false;
    emit failed(failure);
}

void Session::resume()
{
    if (m_busy)
        return;
    m_busy = true;
    m_secrets.read(SessionKey, this, [this](const tl::expected<QByteArray, SecretError> &found) {
        noteKeychain(found || found.error().code == SecretErrorCode::NotFound);
        const auto session = found ? rememberedSession(*found) : tl::unexpected(api::ParseError{});
        const auto key = session ? store::DataKey::fromBase64(session->dataKey) : std::nullopt;
        // A session of another server is left alone: it may be wanted again when the setting is changed back. One whose time is over
        // opens nothing: the password does.
        const bool expired = session && session->expiresAt.isValid() && session->expiresAt < QDateTime::currentDateTimeUtc();
        if (!key || expired || session->server != m_settings.serverUrl.authority()) {
            if (found && !session)
                qCWarning(lcSession) << "the remembered session cannot be read:" << session.error().toString();
            m_busy = false;
            emit nothingToResume();
            return;
        }
        auto attempt = std::make_shared<Attempt>();
        attempt->name = session->signInName;
        attempt->resuming = true;
        attempt->fromKeychain = key;
        attempt->token = session->token;
        attempt->expiresAt = session->expiresAt;
        openFolder(attempt);
    });
}

void Session::signIn(const QString &name, const QString &password)
{
    if (m_busy)
        return;
    m_busy = true;
    auto attempt = std::make_shared<Attempt>();
    attempt->name = name.trimmed();
    attempt->password = password;
    m_client.signIn({attempt->name, password, QHostInfo::localHostName()}, this,
                    [this, attempt](const tl::expected<api::SessionAnswer, sync::ApiError> &answer) {
                        if (answer) {
                            attempt->fresh = Profile{answer->user, answer->sip};
                            attempt->token = answer->token;
                            attempt->expiresAt = answer->expiresAt;
                            const QByteArray &recovery = answer->recoveryKey;
                            attempt->recovery = store::DataKey::fromBytes(
                                std::span(reinterpret_cast<const unsigned char *>(recovery.constData()), size_t(recovery.size())));
                        } else {
                            const SignInFailure failure = failureOf(answer.error());
                            // Only a server that cannot be reached lets a person work without it; one that says no has said it.
                            if (failure.error != SignInError::ServerUnreachable) {
                                fail(failure);
                                return;
                            }
                            attempt->offlineBecause = failure;
                        }
                        // A key of this person in the keychain opens the folder also when the server has lost its recovery key.
                        m_secrets.read(SessionKey, this, [this, attempt](const tl::expected<QByteArray, SecretError> &found) {
                            noteKeychain(found || found.error().code == SecretErrorCode::NotFound);
                            const auto session = found ? rememberedSession(*found) : tl::unexpected(api::ParseError{});
                            if (session && session->server == m_settings.serverUrl.authority()
                                && session->signInName.compare(attempt->name, Qt::CaseInsensitive) == 0)
                                attempt->fromKeychain = store::DataKey::fromBase64(session->dataKey);
                            openFolder(attempt);
                        });
                    });
}

void Session::openFolder(std::shared_ptr<Attempt> attempt)
{
    attempt->folder = vaultFolder(m_settings.dataDirectory, m_settings.serverUrl.authority(), attempt->name);
    const bool online = attempt->fresh.has_value();
    VaultSecrets secrets{attempt->fromKeychain, attempt->recovery, std::nullopt};
    if (!attempt->resuming) {
        // Without the server's word the password alone says who this is; the keychain would open to anybody at the machine.
        secrets.password = attempt->password;
        if (!online)
            secrets.fromKeychain.reset();
    }
    m_pool.start([this, attempt, secrets, online] {
        // Offline nobody may make a folder: a wrong password would look like a first sign-in.
        using Opened = tl::expected<store::DataKey, store::StoreError>;
        const Opened key = online || folderIsInUse(attempt->folder)
            ? openVault(attempt->folder, secrets)
            : Opened(tl::unexpected(store::StoreError{store::StoreErrorCode::KeyMissing, attempt->folder}));
        QMetaObject::invokeMethod(
            this,
            [this, attempt, key] {
                if (key) {
                    openStore(attempt, *key);
                } else if (attempt->resuming) {
                    qCWarning(lcSession) << "the remembered session cannot be opened:" << key.error().detail;
                    m_busy = false;
                    emit nothingToResume();
                } else if (attempt->offlineBecause.error == SignInError::ServerUnreachable
                           && (key.error().code == store::StoreErrorCode::KeyMissing)) {
                    fail(attempt->offlineBecause);
                } else if (!attempt->fresh && key.error().code == store::StoreErrorCode::WrongKey) {
                    fail({SignInError::WrongCredentials, 0, u"offline"_s});
                } else {
                    fail(failureOf(key.error()));
                }
            },
            Qt::QueuedConnection);
    });
}

void Session::openStore(std::shared_ptr<Attempt> attempt, const store::DataKey &key)
{
    attempt->store = std::make_unique<store::ReplicaStore>(attempt->folder, key);
    auto *replicaStore = attempt->store.get();
    connect(replicaStore, &store::ReplicaStore::openFailed, this, [this, attempt](const store::StoreError &error) {
        attempt->store.release()->deleteLater();
        fail(failureOf(error));
    });
    connect(replicaStore, &store::ReplicaStore::opened, this,
            [this, attempt, key](const std::shared_ptr<store::StoredState> &state) { finish(attempt, key, state); });
    replicaStore->open();
}

void Session::finish(const std::shared_ptr<Attempt> &attempt, const store::DataKey &key, std::shared_ptr<store::StoredState> state)
{
    attempt->store->disconnect(this);
    Profile profile;
    if (attempt->fresh) {
        profile = *attempt->fresh;
        if (const auto written = writeProfile(attempt->folder, profile, key); !written)
            qCWarning(lcSession) << "the profile cannot be written:" << written.error().detail;
    } else {
        const auto stored = readProfile(attempt->folder, key);
        if (!stored || !*stored) {
            attempt->store.release()->deleteLater();
            if (attempt->resuming) {
                m_busy = false;
                emit nothingToResume();
            } else {
                fail(attempt->offlineBecause);
            }
            return;
        }
        profile = **stored;
    }
    m_session = RememberedSession{m_settings.serverUrl.authority(), attempt->name, key.toBase64(), attempt->token, attempt->expiresAt};
    if (!attempt->resuming)
        writeKeychain();
    auto session = std::make_shared<OpenedSession>();
    session->profile = profile;
    session->token = attempt->token;
    session->folder = attempt->folder;
    session->key = key;
    if (attempt->token.isEmpty())
        session->password = attempt->password;
    attempt->password.fill(u'\0');
    session->store = std::move(attempt->store);
    session->state = std::move(state);
    m_busy = false;
    emit opened(session);
}

void Session::remember(const QString &token, const QDateTime &expiresAt)
{
    if (!m_session)
        return;
    m_session->token = token;
    m_session->expiresAt = expiresAt;
    writeKeychain();
}

void Session::writeKeychain()
{
    m_secrets.write(SessionKey, toBytes(*m_session), this, [this](const tl::expected<void, SecretError> &written) {
        noteKeychain(written.has_value());
        if (!written)
            qCInfo(lcSession) << "the session is not remembered:" << written.error().detail;
    });
}

void Session::forget()
{
    m_session.reset();
    m_secrets.remove(SessionKey, this, [](const tl::expected<void, SecretError> &removed) {
        if (!removed)
            qCInfo(lcSession) << "the keychain keeps the session:" << removed.error().detail;
    });
}

} // namespace barodesk::desk

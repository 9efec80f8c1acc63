#pragma once

#include "desk/desk.h"
#include "desk/profile.h"
#include "desk/secretstore.h"
#include "desk/vault.h"
#include "store/replicastore.h"
#include "sync/restclient.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace barodesk::desk {

/// All that a signed-in desk stands on.
struct OpenedSession
{
    Profile profile;
    QString token;                              ///< Empty: opened offline; the server has to be asked again.
    QString password;                           ///< Only with an empty token, to ask with; wiped by whoever takes it.
    QString folder;                             ///< The person's on this machine.
    std::optional<store::DataKey> key;          ///< Of what lies in it; always there.
    std::unique_ptr<store::ReplicaStore> store; ///< Opened.
    std::shared_ptr<store::StoredState> state;  ///< What it held.
};

/// Signs a person in: asks the server, opens their folder with whatever opens it (keychain, recovery key, password), remembers the
/// session in the keychain. Without the server a folder they have worked in opens by keychain or password. GUI thread; hashing runs elsewhere.
class Session final : public QObject
{
    Q_OBJECT
public:
    Session(const Settings &settings, SecretStore &secrets, sync::RestClient &client, QObject *parent = nullptr);
    ~Session() override;

    bool isBusy() const { return m_busy; }
    KeychainState keychainState() const { return m_keychain; }

    void resume();                                                   ///< Ends in opened() or nothingToResume().
    void signIn(const QString &name, const QString &password);       ///< Ends in opened() or failed().
    void forget();                                                   ///< Removes the session from the keychain.
    void remember(const QString &token, const QDateTime &expiresAt); ///< A new token for the open session.

signals:
    void opened(const std::shared_ptr<barodesk::desk::OpenedSession> &session);
    void nothingToResume();
    void failed(const barodesk::desk::SignInFailure &failure);
    void keychainChanged();

private:
    struct Attempt; ///< One try from the name to the opened store.

    void openFolder(std::shared_ptr<Attempt> attempt);
    void openStore(std::shared_ptr<Attempt> attempt, const store::DataKey &key);
    void finish(const std::shared_ptr<Attempt> &attempt, const store::DataKey &key, std::shared_ptr<store::StoredState> state);
    void fail(const SignInFailure &failure);
    void noteKeychain(bool available);
    void writeKeychain();

    const Settings &m_settings;
    SecretStore &m_secrets;
    sync::RestClient &m_client;
    std::optional<RememberedSession> m_session;
    KeychainState m_keychain = KeychainState::Unknown;
    bool m_busy = false;
    QThreadPool m_pool; ///< Password hashing.
};

} // namespace barodesk::desk

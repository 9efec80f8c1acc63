#pragma once

#include "engines/phoneengine.h"

#include <tl/expected.hpp>

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <optional>

namespace barodesk::test {

/// A real registrar on loopback: Kamailio with digest authentication, the sample city's extensions (8501…8561) and "citizen", and a trunk
/// from the public network for callers of TrunkDomain. Everything it writes is in a folder of its own; it never outlives the object.
class KamailioServer
{
public:
    static constexpr auto Domain = "desk.test";
    static constexpr auto TrunkDomain = "pstn.test";

    KamailioServer();
    ~KamailioServer();
    KamailioServer(const KamailioServer &) = delete;
    KamailioServer &operator=(const KamailioServer &) = delete;

    /// PEM files to serve TLS with on tlsPort(); before start().
    void useTls(const QString &certificate, const QString &key);

    /// Whose calls it offers as a server says, and what callers hear otherwise; SIP addresses.
    struct Numbers
    {
        QString server;   ///< "https://127.0.0.1:8443"
        QString serverCa; ///< PEM file.
        QString token;
        QString closed;
        QString overflow;
        QString survey;                                ///< What answers `surveyNumber`.
        QString surveyNumber = QStringLiteral("8580"); ///< As the sample city has it.
    };
    /// Calls to the city's numbers wait for a desk that is ready (packaging/telephony/queues.cfg.in); before start().
    void answerNumbers(const Numbers &numbers) { m_numbers = numbers; }
    /// The same for all extensions, in place of "pw-" and the extension; before start().
    void setStaffPassword(const QString &password) { m_staffPassword = password; }

    /// Each request is a line "REQUEST method from-user" of log(); before start().
    void logRequests() { m_logsRequests = true; }

    /// Waits until it listens. Again after stop(): the same ports, nobody registered. The error says what was tried and what Kamailio said.
    tl::expected<void, QString> start();
    void stop();
    void kill();              ///< All its processes at once, without a farewell.
    void freeze(bool frozen); ///< All its processes: ports are open, nobody answers.
    bool isRunning() const { return m_process.state() == QProcess::Running; }

    quint16 port() const { return m_port; }
    quint16 tlsPort() const { return m_tlsPort; }
    QString registrar() const; ///< "127.0.0.1:port"
    /// The account of one of its users, with the right password.
    engines::SipAccount account(const QString &user, engines::Transport transport = engines::Transport::Tcp) const;
    QString log() const { return m_log; } ///< What it said since it was started.

private:
    tl::expected<void, QString> writeFiles();
    tl::expected<QString, QString> filledIn(const QString &name) const;
    QString passwordOf(const QString &user) const;
    void readLog();
    void signalAll(int signal) const;

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    quint16 m_tlsPort = 0;
    QString m_certificate;
    QString m_key;
    std::optional<Numbers> m_numbers;
    QString m_staffPassword;
    QString m_log;
    bool m_logsRequests = false;
};

} // namespace barodesk::test

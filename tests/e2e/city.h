#pragma once

#include "tests/support/kamailioserver.h"
#include "tests/support/sampleexchange.h"
#include "tests/support/serverprocess.h"
#include "tests/support/sippcaller.h"
#include "workstation.h"

#include <tl/expected.hpp>

#include <QTemporaryDir>

#include <memory>

namespace barodesk::test {

/// A whole sample city on this machine: server with records, exchange, desks, and a citizen with a telephone. Everything in a temporary folder,
/// on loopback, and gone with the object.
class City
{
public:
    /// \param folder kept with the records and the desks in it; empty: a temporary one
    explicit City(const QString &folder = {});
    ~City();

    struct DeskOptions
    {
        QString name; ///< Of its folder.
        std::unique_ptr<engines::AudioPort> audioPort;
        bool phone = true;
        bool keychain = false;
        std::function<void(desk::Settings &)> adjust;
    };

    static QString counsellor() { return QStringLiteral("c07"); }
    static QString staff() { return QStringLiteral("b01"); }
    static QString colleague() { return QStringLiteral("c08"); }
    static QString extension() { return QStringLiteral("8507"); }
    static QString sipPassword() { return QStringLiteral("pw-8507"); } ///< Of everybody; a plain exchange knows the counsellor's only.
    static QString password() { return QLatin1StringView(ServerProcess::Password); }

    /// Before start(): the exchange answers the city's numbers as the server says, and desks of writeSettings() register over TLS.
    void useQueues() { m_queues = std::make_unique<SampleExchange>(*m_server, m_exchange); }
    const SampleExchange *queues() const { return m_queues.get(); } ///< Null without them.

    /// Made records only where there are none yet.
    /// \param complaints how many
    tl::expected<void, QString> start(int complaints = 2000, bool exchange = true);

    const QString &path() const { return m_path; }
    ServerProcess &server() { return *m_server; }
    KamailioServer &exchange() { return m_exchange; }
    SippCaller &caller() { return m_caller; }

    /// A desk of this city in this process.
    std::unique_ptr<Workstation> makeDesk(DeskOptions options);
    /// The same as a settings file, for a desk in a process of its own.
    tl::expected<QString, QString> writeSettings(const QString &name) const;
    tl::expected<void, QString> call(const SippCaller::Call &call);

    static QString citizenVoice();
    static QString counsellorVoice();
    static QString citizenText();

private:
    QTemporaryDir m_folder; ///< Unused when a folder was named.
    QString m_path;
    std::unique_ptr<ServerProcess> m_server;
    KamailioServer m_exchange;
    std::unique_ptr<SampleExchange> m_queues;
    SippCaller m_caller;
};

} // namespace barodesk::test

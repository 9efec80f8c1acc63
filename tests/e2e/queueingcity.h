#pragma once

#include "api/wireroom.h"
#include "desk/desk.h"
#include "tests/support/httpclient.h"
#include "tests/support/sampleexchange.h"
#include "tests/support/sippcaller.h"

#include <QTemporaryDir>

#include <memory>

namespace barodesk::test {

/// A city whose calls are queued: real server, sample exchange, and desks without windows whose telephones are real.
class QueueingCity final
{
public:
    static constexpr auto Number = "0315908500"; ///< Of the queue "main".
    static constexpr auto NoAnswerSeconds = 5;

    /// A counsellor's desk; it is registered when it has been made.
    struct Seat
    {
        std::unique_ptr<desk::Desk> desk;

        telephony::Softphone &phone() const { return desk->phone(); }
        domain::AgentState state() const { return phone().agentState(); }
        bool rings() const { return phone().ringing() != nullptr; }
        QString ringsFor() const { return rings() && phone().ringing()->number ? phone().ringing()->number->digits() : QString(); }
        bool talks() const { return phone().current() && phone().current()->state == engines::EngineCallState::Active; }
    };

    tl::expected<void, QString> start();
    /// How the main queue is from now on; desks made after it know.
    tl::expected<void, QString> changeMain(bool openAlways, int maxWaitSeconds = 180);
    /// The city's hours end before now, or begin after it.
    tl::expected<void, QString> closeOffice();

    /// Signed in and registered, else the error says what is amiss.
    tl::expected<Seat, QString> seat(const QString &name, engines::Transport transport = engines::Transport::Tcp);
    /// As seat(), and known to the server as ready.
    tl::expected<Seat, QString> readySeat(const QString &name, engines::Transport transport = engines::Transport::Tcp);

    api::RoomQueue mainQueue();                            ///< As its supervisor sees it now.
    std::optional<api::RoomAgent> agent(const Seat &seat); ///< None: nothing is known of them.
    tl::expected<void, QString> call(SippCaller &citizen, const QString &number, std::chrono::milliseconds talk = std::chrono::seconds(30));

    ServerProcess &server() { return m_server; }
    KamailioServer &exchange() { return m_exchange; }

private:
    api::Room room();
    tl::expected<void, QString> import(const QString &what, const std::function<void(QJsonObject &)> &change);

    ServerProcess m_server;
    KamailioServer m_exchange;
    SampleExchange m_queues{m_server, m_exchange};
    QTemporaryDir m_folder;
    int m_seats = 0;
    std::unique_ptr<HttpClient> m_supervisor;
};

} // namespace barodesk::test

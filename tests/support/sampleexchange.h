#pragma once

#include "tests/support/announcement.h"
#include "tests/support/kamailioserver.h"
#include "tests/support/serverprocess.h"

namespace barodesk::test {

/// The sample exchange of docs/telephony.md: Kamailio that answers the city's numbers as the server says, over TLS too with the server's own
/// certificate, and what callers are told after hours and when everybody is busy.
class SampleExchange final
{
public:
    /// \param exchange not yet started; both outlive the object
    SampleExchange(ServerProcess &server, KamailioServer &exchange) : m_server(server), m_exchange(exchange) { }

    /// The server has its records and listens.
    /// \param staffPassword of every extension's telephone
    tl::expected<void, QString> start(const QString &staffPassword);

    /// Whether the number is answered now, by the server's own word. Asks, and waits for the answer.
    bool isOpen(const QString &number) const;

private:
    ServerProcess &m_server;
    KamailioServer &m_exchange;
    Announcement m_closed;
    Announcement m_busy;
    Announcement m_survey;
    QString m_token;
};

} // namespace barodesk::test

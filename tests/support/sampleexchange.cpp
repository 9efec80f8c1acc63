#include "tests/support/sampleexchange.h"

#include "tests/support/httpclient.h"

#include <QUrl>

namespace barodesk::test {

using namespace Qt::StringLiterals;

tl::expected<void, QString> SampleExchange::start(const QString &staffPassword)
{
    const ServerProcess::Ran made = ServerProcess::run({u"exchange-token"_s, u"--data"_s, m_server.dataFolder()});
    if (made.code != 0)
        return tl::unexpected(u"the server makes no token: "_s + made.err);
    m_token = made.out.trimmed();
    const auto talking = m_closed.start(Announcement::file(u"closed"_s))
                             .and_then([this] { return m_busy.start(Announcement::file(u"busy"_s)); })
                             .and_then([this] { return m_survey.start(Announcement::file(u"survey"_s)); });
    if (!talking)
        return talking;
    m_exchange.setStaffPassword(staffPassword);
    m_exchange.useTls(m_server.dataFolder() + u"/server.pem"_s, m_server.dataFolder() + u"/server-key.pem"_s);
    m_exchange.answerNumbers({.server = m_server.url(),
                              .serverCa = m_server.caFile(),
                              .token = m_token,
                              .closed = m_closed.uri(),
                              .overflow = m_busy.uri(),
                              .survey = m_survey.uri()});
    return m_exchange.start();
}

bool SampleExchange::isOpen(const QString &number) const
{
    HttpClient client(m_server.url(), m_server.caFile());
    client.setToken(m_token);
    return client.get(QString(u"/v1/exchange/agents?number="_s + number)).json()[u"open"].toBool();
}

} // namespace barodesk::test

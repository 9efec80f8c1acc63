#include "tests/e2e/clockedserver.h"

#include "tests/server/localbackend.h"

namespace barodesk::test {

ClockedServer::ClockedServer() : m_backend(std::make_unique<LocalBackend>()) { }

ClockedServer::~ClockedServer() = default;

tl::expected<void, QString> ClockedServer::start()
{
    if (auto made = m_backend->init(); !made)
        return made;
    return m_backend->start();
}

void ClockedServer::stop() { m_backend->stop(); }

QString ClockedServer::url() const { return m_backend->url(); }

QString ClockedServer::password() { return QString::fromLatin1(LocalBackend::Password); }

QDateTime ClockedServer::now() const { return m_backend->now(); }

void ClockedServer::setClock(const QDateTime &now) { m_backend->advanceClock(std::chrono::seconds(m_backend->now().secsTo(now))); }

} // namespace barodesk::test

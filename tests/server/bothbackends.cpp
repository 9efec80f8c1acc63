#include "tests/server/bothbackends.h"

namespace barodesk::test {

using namespace Qt::StringLiterals;

tl::expected<void, QString> BothBackends::start(const QString &name)
{
    if (const auto started = m_postgres.start(); !started)
        return started;
    if (const auto made = m_postgres.createDatabase(name); !made)
        return made;
    const std::map<QString, QString> urls{{u"sqlite"_s, QString()}, {u"postgresql"_s, m_postgres.url(name)}};
    for (const auto &[database, url] : urls) {
        auto backend = std::make_unique<LocalBackend>();
        if (const auto made = backend->init(url); !made)
            return made;
        if (const auto started = backend->start(); !started)
            return started;
        m_backends.emplace(database, std::move(backend));
    }
    return {};
}

} // namespace barodesk::test

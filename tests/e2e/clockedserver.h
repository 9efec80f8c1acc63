#pragma once

#include <tl/expected.hpp>

#include <QDateTime>
#include <QString>

#include <memory>

namespace barodesk::test {

class LocalBackend;

/// A server inside the test whose clock the test sets. A face of LocalBackend without the server's headers, which allow no Qt keywords.
class ClockedServer final
{
public:
    ClockedServer();
    ~ClockedServer();

    tl::expected<void, QString> start(); ///< With the sample city and no complaints.
    void stop();
    QString url() const;
    static QString password();
    QDateTime now() const; ///< Korea time.
    void setClock(const QDateTime &now);

private:
    std::unique_ptr<LocalBackend> m_backend;
};

} // namespace barodesk::test

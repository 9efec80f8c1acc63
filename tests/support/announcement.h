#pragma once

#include <tl/expected.hpp>

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace barodesk::test {

/// Says one thing to whoever calls and hangs up: sipp with packaging/telephony/announcement.xml.in, many calls at a time. It never outlives the
/// object.
class Announcement final
{
public:
    Announcement();
    ~Announcement();
    Announcement(const Announcement &) = delete;
    Announcement &operator=(const Announcement &) = delete;

    /// \param wavFile of any rate
    tl::expected<void, QString> start(const QString &wavFile);
    QString uri() const; ///< "sip:announcement@127.0.0.1:port", once started.

    /// One of packaging/telephony/announcements.
    static QString file(const QString &name);

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace barodesk::test

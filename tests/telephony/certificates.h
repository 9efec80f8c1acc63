#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>

namespace barodesk::test {

/// Certificates made for a test with openssl: an authority and what it signs. Of two hours, in a folder that goes with the object.
class Certificates
{
public:
    Certificates() { m_good = makeAuthority(QStringLiteral("authority")) && makeAuthority(QStringLiteral("stranger")); }

    bool areMade() const { return m_good; }
    QString authority() const { return path(QStringLiteral("authority.pem")); }
    QString certificate(const QString &name) const { return path(name + QStringLiteral(".pem")); }
    QString key(const QString &name) const { return path(name + QStringLiteral(".key")); }

    /// \param signer "authority", "stranger", or empty: itself
    bool make(const QString &name, const QString &host, const QString &signer, bool expired = false)
    {
        const QString subject = QStringLiteral("/CN=") + host;
        const QString alternative = QStringLiteral("subjectAltName=DNS:") + host;
        QStringList arguments{QStringLiteral("req"),
                              QStringLiteral("-x509"),
                              QStringLiteral("-newkey"),
                              QStringLiteral("rsa:2048"),
                              QStringLiteral("-nodes"),
                              QStringLiteral("-subj"),
                              subject,
                              QStringLiteral("-addext"),
                              alternative,
                              QStringLiteral("-addext"),
                              QStringLiteral("basicConstraints=critical,CA:FALSE"),
                              QStringLiteral("-keyout"),
                              key(name),
                              QStringLiteral("-out"),
                              certificate(name)};
        if (!signer.isEmpty())
            arguments << QStringLiteral("-CA") << certificate(signer) << QStringLiteral("-CAkey") << key(signer);
        if (!expired)
            return run(arguments << QStringLiteral("-days") << QStringLiteral("2"));
        // req -x509 refuses to date backward: a request is signed instead.
        return run({QStringLiteral("req"), QStringLiteral("-newkey"), QStringLiteral("rsa:2048"), QStringLiteral("-nodes"),
                    QStringLiteral("-subj"), subject, QStringLiteral("-addext"), alternative, QStringLiteral("-keyout"), key(name),
                    QStringLiteral("-out"), path(name + QStringLiteral(".csr"))})
            && run({QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"), path(name + QStringLiteral(".csr")),
                    QStringLiteral("-CA"), certificate(signer), QStringLiteral("-CAkey"), key(signer), QStringLiteral("-CAcreateserial"),
                    QStringLiteral("-days"), QStringLiteral("-1"), QStringLiteral("-copy_extensions"), QStringLiteral("copy"),
                    QStringLiteral("-out"), certificate(name)});
    }

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    bool makeAuthority(const QString &name)
    {
        return run({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("rsa:2048"),
                    QStringLiteral("-nodes"), QStringLiteral("-subj"), QStringLiteral("/CN=Test ") + name, QStringLiteral("-days"),
                    QStringLiteral("2"), QStringLiteral("-keyout"), key(name), QStringLiteral("-out"), certificate(name)});
    }

    static bool run(const QStringList &arguments)
    {
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"), arguments);
        if (openssl.waitForFinished() && openssl.exitCode() == 0)
            return true;
        qWarning("%s", openssl.readAllStandardError().constData());
        return false;
    }

    QTemporaryDir m_folder;
    bool m_good = false;
};

} // namespace barodesk::test

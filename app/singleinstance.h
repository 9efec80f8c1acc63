#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

class QLocalSocket;

namespace barodesk {

/// One program for one folder of records: a second start shows the window of the first, and brings a link along. Only the same person's programs
/// can speak to it, and all they can do is ask for that. GUI thread.
class SingleInstance final : public QObject
{
    Q_OBJECT
public:
    /// \param dataFolder of the desk; two folders are two desks
    explicit SingleInstance(const QString &dataFolder, QObject *parent = nullptr);

    /// To the program that runs already. \param link empty: only show yourself
    /// \returns whether there was one and it has it; else this one is to go on, with listen()
    bool passOn(const QString &link);
    bool listen(); ///< False: it works without; links then open a second program.

signals:
    void asked(const QString &link); ///< By a later start; the link may be empty, and is untrusted text of at most 1,000 characters.

private:
    void read(QLocalSocket *socket);

    const QString m_name;
    QLocalServer m_server;
};

} // namespace barodesk

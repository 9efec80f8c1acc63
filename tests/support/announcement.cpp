#include "tests/support/announcement.h"

#include "tests/support/alaw.h"
#include "tests/support/childprocess.h"

#include <QFile>
#include <QStandardPaths>
#include <QUdpSocket>

#include <csignal>

namespace barodesk::test {

using namespace Qt::StringLiterals;

namespace {

tl::expected<void, QString> write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return tl::unexpected<QString>(path + u": "_s + file.errorString());
    return {};
}

} // namespace

Announcement::Announcement()
{
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    endWithUs(m_process, SIGKILL);
}

Announcement::~Announcement()
{
    m_process.kill();
    m_process.waitForFinished(5'000);
}

tl::expected<void, QString> Announcement::start(const QString &wavFile)
{
    const auto speech = readALaw(wavFile);
    if (!speech)
        return tl::unexpected(speech.error());
    QFile scenario(QStringLiteral(BARODESK_TELEPHONY_FILES "/announcement.xml.in"));
    if (!scenario.open(QIODevice::ReadOnly))
        return tl::unexpected<QString>(scenario.fileName() + u": "_s + scenario.errorString());
    QByteArray steps = scenario.readAll();
    steps.replace("@SPEECH@", QFile::encodeName(m_folder.filePath(u"speech.alaw"_s)));
    constexpr int Breath = 700; // What is on its way is heard too.
    steps.replace("@LENGTH@", QByteArray::number(speech->size() * 1000 / ALawRate + Breath));
    // The stream never ends first.
    const auto written = write(m_folder.filePath(u"speech.alaw"_s), *speech + QByteArray(2 * ALawRate, char(ALawSilence))).and_then([&] {
        return write(m_folder.filePath(u"scenario.xml"_s), steps);
    });
    if (!written)
        return written;
    const QString program = QStandardPaths::findExecutable(u"sipp"_s);
    if (program.isEmpty())
        return tl::unexpected<QString>(u"sipp is not installed (Debian package sip-tester)"_s);
    QUdpSocket free;
    if (!free.bind(QHostAddress(QHostAddress::LocalHost)))
        return tl::unexpected<QString>(u"no free port: "_s + free.errorString());
    m_port = free.localPort();
    free.close();
    m_process.setWorkingDirectory(m_folder.path());
    m_process.start(program,
                    {u"-sf"_s, m_folder.filePath(u"scenario.xml"_s), u"-p"_s, QString::number(m_port), u"-i"_s, u"127.0.0.1"_s, u"-mi"_s,
                     u"127.0.0.1"_s, u"-nostdin"_s, u"-t"_s, u"u1"_s});
    if (!m_process.waitForStarted())
        return tl::unexpected<QString>(program + u": "_s + m_process.errorString());
    return {};
}

QString Announcement::uri() const { return u"sip:announcement@127.0.0.1:%1"_s.arg(m_port); }

QString Announcement::file(const QString &name)
{
    return QStringLiteral(BARODESK_TELEPHONY_FILES) + u"/announcements/"_s + name + u".wav"_s;
}

} // namespace barodesk::test

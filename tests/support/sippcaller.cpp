#include "tests/support/sippcaller.h"

#include "telephony/wavfile.h"
#include "tests/support/alaw.h"
#include "tests/support/childprocess.h"
#include "tests/support/kamailioserver.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>
#include <csignal>

namespace barodesk::test {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr int TelephoneRate = 8'000;

QString readPart(const QString &name)
{
    QFile part(QStringLiteral(BARODESK_SIPP_FILES) + u'/' + name);
    return part.open(QIODevice::ReadOnly) ? QString::fromUtf8(part.readAll()) : QString();
}

QString number(milliseconds time) { return QString::number(time.count()); }

/// Brackets are sipp's own, quotes and backslashes SIP's.
QString quotedName(QString name)
{
    name.remove(QRegularExpression(u"[\\[\\]\"\\\\@\\x00-\\x1f]"_s));
    return name.isEmpty() ? QString() : QString(u'"' + name + u"\" "_s);
}

} // namespace

SippCaller::SippCaller(QObject *parent) : QObject(parent)
{
    endWithUs(m_process, SIGKILL);
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::finished, this, [this](int code) { emit finished(code); });
}

SippCaller::~SippCaller()
{
    m_process.disconnect(this);
    stop();
}

tl::expected<milliseconds, QString> SippCaller::writeSpeech(const Call &call)
{
    telephony::Sound speech{.samples = {}, .rate = TelephoneRate};
    if (!call.speechFile.isEmpty()) {
        auto read = telephony::readWav(call.speechFile);
        if (!read)
            return tl::unexpected<QString>(call.speechFile + u": "_s + read.error().detail);
        speech = telephony::resampled(*read, TelephoneRate);
    }
    const auto silence = [](milliseconds time) { return QByteArray(qsizetype(time.count() * TelephoneRate / 1000), char(ALawSilence)); };
    QByteArray encoded = silence(call.before);
    for (const qint16 sample : speech.samples)
        encoded.append(char(toALaw(sample)));
    encoded += silence(call.after);
    const milliseconds length(encoded.size() * 1000 / TelephoneRate);
    encoded += silence(call.holdAfter ? call.holdFor + milliseconds(5'000) : milliseconds(2'000)); // The stream never ends first.

    QFile file(m_folder.filePath(u"speech.alaw"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(encoded) != encoded.size())
        return tl::unexpected<QString>(file.fileName() + u": "_s + file.errorString());
    return length;
}

tl::expected<void, QString> SippCaller::writeScenario(const Call &call, milliseconds talk)
{
    QString scenario = readPart(call.giveUpAfter ? u"cancel.xml"_s : u"call.xml"_s);
    QString hold;
    if (call.holdAfter) {
        const auto reinvite = [](milliseconds before, int sequence, const QString &direction) {
            return readPart(u"reinvite.xml"_s)
                .replace(u"@BEFORE@"_s, number(before))
                .replace(u"@SEQUENCE@"_s, QString::number(sequence))
                .replace(u"@DIRECTION@"_s, direction);
        };
        hold = reinvite(*call.holdAfter, 2, u"sendonly"_s) + reinvite(call.holdFor, 3, u"sendrecv"_s);
        talk = std::max(talk - *call.holdAfter, milliseconds(500));
    }
    scenario.replace(u"@HOLD@"_s, hold);
    scenario.replace(u"@TALK@"_s, number(call.giveUpAfter.value_or(talk)));
    scenario.replace(u"@SPEECH@"_s, m_folder.filePath(u"speech.alaw"_s));
    scenario.replace(u"@TARGET@"_s, call.target).replace(u"@CALLER@"_s, call.number).replace(u"@NAME@"_s, quotedName(call.name));
    scenario.replace(u"@DOMAIN@"_s, QLatin1String(KamailioServer::Domain));
    scenario.replace(u"@TRUNK@"_s, QLatin1String(KamailioServer::TrunkDomain));

    QFile file(m_folder.filePath(u"scenario.xml"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(scenario.toUtf8()) < 1)
        return tl::unexpected<QString>(file.fileName() + u": "_s + file.errorString());
    return {};
}

tl::expected<void, QString> SippCaller::start(const Call &call, const QString &proxy)
{
    stop();
    const auto talk = writeSpeech(call);
    if (!talk)
        return tl::unexpected(talk.error());
    if (const auto written = writeScenario(call, *talk); !written)
        return written;
    const QString program = QStandardPaths::findExecutable(u"sipp"_s);
    if (program.isEmpty())
        return tl::unexpected<QString>(u"sipp is not installed (Debian package sip-tester)"_s);
    QFile::remove(m_folder.filePath(u"errors.log"_s));
    m_process.setWorkingDirectory(m_folder.path());
    m_process.start(program,
                    {u"-sf"_s, u"scenario.xml"_s, u"-m"_s, u"1"_s, u"-i"_s, u"127.0.0.1"_s, u"-mi"_s, u"127.0.0.1"_s, u"-nostdin"_s,
                     u"-trace_err"_s, u"-error_file"_s, u"errors.log"_s, u"-t"_s, u"u1"_s, u"-timeout"_s, u"300"_s, proxy});
    if (!m_process.waitForStarted())
        return tl::unexpected<QString>(program + u": "_s + m_process.errorString());
    return {};
}

void SippCaller::stop()
{
    if (!isRunning())
        return;
    m_process.kill();
    m_process.waitForFinished(5'000);
}

QString SippCaller::report()
{
    QFile errors(m_folder.filePath(u"errors.log"_s));
    const QString unexpected = errors.open(QIODevice::ReadOnly) ? QString::fromUtf8(errors.readAll()) : QString();
    return u"sipp ended with %1\n"_s.arg(m_process.exitCode()) + QString::fromUtf8(m_process.readAllStandardError()) + unexpected;
}

} // namespace barodesk::test

#include "tests/support/sippcaller.h"

#include "tests/support/alaw.h"
#include "tests/support/childprocess.h"
#include "tests/support/kamailioserver.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QUdpSocket>

#include <algorithm>
#include <csignal>

namespace barodesk::test {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

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
    const auto speech = call.speechFile.isEmpty() ? tl::expected<QByteArray, QString>() : readALaw(call.speechFile);
    if (!speech)
        return tl::unexpected(speech.error());
    const auto silence = [](milliseconds time) { return QByteArray(qsizetype(time.count() * ALawRate / 1000), char(ALawSilence)); };
    QByteArray encoded = silence(call.before) + *speech + silence(call.after);
    const milliseconds length(encoded.size() * 1000 / ALawRate);
    encoded += silence(call.holdAfter ? call.holdFor + milliseconds(5'000) : milliseconds(2'000)); // The stream never ends first.

    QFile file(m_folder.filePath(u"speech.alaw"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(encoded) != encoded.size())
        return tl::unexpected<QString>(file.fileName() + u": "_s + file.errorString());
    return length;
}

QString SippCaller::step(const QString &name, const QMap<QString, QString> &values)
{
    QString step = readPart(name + u".xml"_s);
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        step.replace(u'@' + value.key() + u'@', value.value());
    return step;
}

QString SippCaller::pause(milliseconds time) { return u"  <pause milliseconds=\"%1\"/>\n"_s.arg(time.count()); }

QByteArray SippCaller::scenarioOf(const Call &call, milliseconds talk) const
{
    QString scenario = readPart(call.refusedWith ? u"refused.xml"_s : call.giveUpAfter ? u"cancel.xml"_s : u"call.xml"_s);
    QString steps = call.steps;
    if (call.holdAfter) {
        const auto reinvite = [](milliseconds before, const QString &sequence, const QString &direction) {
            return step(u"reinvite"_s, {{u"BEFORE"_s, number(before)}, {u"SEQUENCE"_s, sequence}, {u"DIRECTION"_s, direction}});
        };
        steps = reinvite(*call.holdAfter, u"2"_s, u"sendonly"_s) + reinvite(call.holdFor, u"3"_s, u"sendrecv"_s);
        talk = std::max(talk - *call.holdAfter, milliseconds(500));
    }
    if (call.steps.isEmpty())
        steps += step(u"goodbye"_s);
    const QString offer = u"m=audio [rtpstream_audio_port] RTP/AVP 8 101\na=rtpmap:8 PCMA/8000\n"
                          "a=rtpmap:101 telephone-event/8000\na=fmtp:101 0-15\na=ptime:20"_s;
    scenario.replace(u"@STEPS@"_s, steps);
    scenario.replace(u"@TALK@"_s, number(call.giveUpAfter.value_or(talk)));
    scenario.replace(u"@PROVISIONAL@"_s, QString::number(call.giveUpAt));
    // A call that waits is ended before its CANCEL is answered; one that rings, when the telephone has said so.
    const bool waits = call.giveUpAt == 182;
    scenario.replace(u"@QUEUED@"_s, waits ? QString() : u"  <recv response=\"182\" optional=\"true\"/>\n"_s);
    scenario.replace(u"@FIRST@"_s, waits ? u"487"_s : u"200"_s).replace(u"@THEN@"_s, waits ? u"200"_s : u"487"_s);
    scenario.replace(u"@STATUS@"_s, QString::number(call.refusedWith));
    scenario.replace(u"@SPEECH@"_s, m_folder.filePath(u"speech.alaw"_s));
    scenario.replace(u"@MEDIA@"_s, call.media.isEmpty() ? offer : call.media);
    scenario.replace(u"@HEADERS@"_s, call.headers).replace(u"@CANCEL_HEADERS@"_s, call.cancelHeaders);
    scenario.replace(u"@TARGET@"_s, call.target).replace(u"@CALLER@"_s, call.number);
    scenario.replace(u"@DOMAIN@"_s, QLatin1String(KamailioServer::Domain));
    scenario.replace(u"@TRUNK@"_s, QLatin1String(KamailioServer::TrunkDomain));
    return scenario.toUtf8().replace("@NAME@", call.rawName.isEmpty() ? quotedName(call.name).toUtf8() : call.rawName);
}

tl::expected<void, QString> SippCaller::start(const Call &call, const QString &proxy)
{
    stop();
    const auto talk = writeSpeech(call);
    if (!talk)
        return tl::unexpected(talk.error());
    return run(scenarioOf(call, *talk), {proxy});
}

tl::expected<void, QString> SippCaller::startScenario(const QString &scenario, const QString &peer)
{
    stop();
    QUdpSocket free;
    if (!free.bind(QHostAddress(QHostAddress::LocalHost)))
        return tl::unexpected<QString>(u"no free port: "_s + free.errorString());
    m_port = free.localPort();
    free.close();
    QStringList arguments{u"-p"_s, QString::number(m_port)};
    if (!peer.isEmpty())
        arguments << peer;
    return run(scenario.toUtf8(), arguments);
}

tl::expected<void, QString> SippCaller::run(const QByteArray &scenario, const QStringList &arguments)
{
    QFile file(m_folder.filePath(u"scenario.xml"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(scenario) < 1)
        return tl::unexpected<QString>(file.fileName() + u": "_s + file.errorString());
    file.close();
    const QString program = QStandardPaths::findExecutable(u"sipp"_s);
    if (program.isEmpty())
        return tl::unexpected<QString>(u"sipp is not installed (Debian package sip-tester)"_s);
    QFile::remove(m_folder.filePath(u"errors.log"_s));
    QFile::remove(m_folder.filePath(u"messages.log"_s));
    m_process.setWorkingDirectory(m_folder.path());
    m_process.start(program,
                    QStringList{u"-sf"_s, u"scenario.xml"_s, u"-m"_s, u"1"_s, u"-i"_s, u"127.0.0.1"_s, u"-mi"_s, u"127.0.0.1"_s,
                                u"-nostdin"_s, u"-trace_err"_s, u"-error_file"_s, u"errors.log"_s, u"-trace_msg"_s, u"-message_file"_s,
                                u"messages.log"_s, u"-t"_s, u"u1"_s, u"-timeout"_s, u"300"_s}
                        + arguments);
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

QString SippCaller::messages() const
{
    QFile messages(m_folder.filePath(u"messages.log"_s));
    return messages.open(QIODevice::ReadOnly) ? QString::fromUtf8(messages.readAll()) : QString();
}

} // namespace barodesk::test

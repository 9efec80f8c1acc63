#pragma once

#include <tl/expected.hpp>

#include <QByteArray>
#include <QMap>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <chrono>
#include <optional>

namespace barodesk::test {

/// A citizen's telephone that is not our code: sipp, with G.711 A-law speech. One call at a time.
class SippCaller final : public QObject
{
    Q_OBJECT
public:
    struct Call
    {
        QString target = {}; ///< Extension.
        QString number = QStringLiteral("01012345678");
        QString name = {};                                         ///< Display name; control characters and quotes are dropped.
        QString speechFile = {};                                   ///< WAV of any rate; empty: silence.
        std::chrono::milliseconds before{};                        ///< Silence between answer and speech.
        std::chrono::milliseconds after{1'000};                    ///< Silence between speech and good-bye.
        std::optional<std::chrono::milliseconds> holdAfter = {};   ///< Puts the desk on hold so long after the answer…
        std::chrono::milliseconds holdFor{1'000};                  ///< …for so long.
        std::optional<std::chrono::milliseconds> giveUpAfter = {}; ///< Cancels after so long of ringing.
        int giveUpAt = 180;                                        ///< Counted from this provisional answer: rings, or 182, waits.
        QString cancelHeaders = {};                                ///< Whole lines, each with its end, in that CANCEL.
        int refusedWith = 0;                                       ///< The call must be refused with this status.
        QByteArray rawName = {}; ///< In place of `name`, byte for byte, with whatever quotes there are to be.
        QString headers = {};    ///< Whole lines, each with its end, in the INVITE.
        QString media = {};      ///< In place of the offer of A-law and digits: "m=audio …", "a=…" lines.
        QString steps = {};      ///< After the answer, in place of talk and good-bye: see step().
    };

    /// One step of a scenario, a file of tests/support/sipp, with its placeholders filled in: step("notify", {{"STATUS", "200 OK"}}).
    static QString step(const QString &name, const QMap<QString, QString> &values = {});
    static QString pause(std::chrono::milliseconds time);

    explicit SippCaller(QObject *parent = nullptr);
    ~SippCaller() override;

    /// \param proxy "host:port" of the registrar
    tl::expected<void, QString> start(const Call &call, const QString &proxy);
    /// A telephone that is called, or anything else a scenario of its own describes: @PORT@ and the like are left as they are.
    /// \param peer "host:port" it talks to, when the scenario begins the talking
    tl::expected<void, QString> startScenario(const QString &scenario, const QString &peer = {});
    quint16 port() const { return m_port; } ///< Of startScenario().
    void stop();                            ///< By process id, whatever it is doing: SIGKILL.
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    bool waitForFinished(std::chrono::milliseconds patience) { return m_process.waitForFinished(int(patience.count())); }
    int exitCode() const { return m_process.exitCode(); } ///< 0: the call went as planned.
    QString report();                                     ///< What sipp says went wrong.
    QString messages() const;                             ///< Every SIP message sent and received, in order.

signals:
    void finished(int exitCode);

private:
    tl::expected<void, QString> run(const QByteArray &scenario, const QStringList &arguments);
    tl::expected<std::chrono::milliseconds, QString> writeSpeech(const Call &call);
    QByteArray scenarioOf(const Call &call, std::chrono::milliseconds talk) const;

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace barodesk::test

#pragma once

#include <tl/expected.hpp>

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
    };

    explicit SippCaller(QObject *parent = nullptr);
    ~SippCaller() override;

    /// \param proxy "host:port" of the registrar
    tl::expected<void, QString> start(const Call &call, const QString &proxy);
    void stop(); ///< By process id, whatever it is doing.
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    bool waitForFinished(std::chrono::milliseconds patience) { return m_process.waitForFinished(int(patience.count())); }
    int exitCode() const { return m_process.exitCode(); } ///< 0: the call went as planned.
    QString report();                                     ///< What sipp says went wrong.

signals:
    void finished(int exitCode);

private:
    tl::expected<std::chrono::milliseconds, QString> writeSpeech(const Call &call);
    tl::expected<void, QString> writeScenario(const Call &call, std::chrono::milliseconds talk);

    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace barodesk::test

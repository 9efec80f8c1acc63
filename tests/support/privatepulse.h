#pragma once

#include <tl/expected.hpp>

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace barodesk::test {

/// A PulseAudio of its own with no hardware: null sinks are loudspeakers, their remapped monitors are microphones (Qt hides monitors).
/// Everything is in a folder of its own; it never outlives the object, and no other sound server is touched.
class PrivatePulse
{
public:
    PrivatePulse();
    ~PrivatePulse();
    PrivatePulse(const PrivatePulse &) = delete;
    PrivatePulse &operator=(const PrivatePulse &) = delete;

    /// Waits until it answers. Before the program first asks Qt for a device: from then on libpulse of this process talks to it.
    tl::expected<void, QString> start();
    void stop();

    /// The number of the loaded module, for unload(); 0: it could not be loaded, log() says why.
    int load(const QString &module, const QString &arguments);
    bool unload(int module);
    // Names and descriptions without spaces.
    int loadLoudspeaker(const QString &name, const QString &description);
    int loadMicrophoneHearing(const QString &sink, const QString &name, const QString &description); ///< Hears what the sink plays.
    void setDefaults(const QString &sink, const QString &source);

    QProcessEnvironment environment() const; ///< For clients.
    QString log() const { return m_log; }
    qint64 processId() const { return m_process.processId(); }

private:
    tl::expected<QByteArray, QString> control(const QStringList &arguments) const;

    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_log;
};

} // namespace barodesk::test

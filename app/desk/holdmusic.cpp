#include "desk/holdmusic.h"

#include "telephony/wavfile.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QSaveFile>

using namespace Qt::StringLiterals;

static void initSounds() // Q_INIT_RESOURCE wants to stand outside of our namespaces.
{
    Q_INIT_RESOURCE(recordingnotice);
}

namespace barodesk::desk {

Q_LOGGING_CATEGORY(lcHold, "barodesk.hold", QtInfoMsg)

namespace {

QString ownTune(const QString &folder)
{
    initSounds();
    QFile own(u":/audio/hold-music.wav"_s);
    if (!own.open(QIODevice::ReadOnly))
        return {};
    const QByteArray sound = own.readAll();
    const QString path = QDir(folder).filePath(u"hold-music.wav"_s);
    if (QFile there(path); there.open(QIODevice::ReadOnly) && there.readAll() == sound)
        return path;
    QSaveFile file(path);
    if (QDir().mkpath(folder) && file.open(QIODevice::WriteOnly) && file.write(sound) == sound.size() && file.commit())
        return path;
    qCWarning(lcHold) << "the music on hold cannot be put on the disk:" << file.errorString();
    return {};
}

} // namespace

QString holdMusicFile(const QString &wanted, const QString &folder)
{
    if (wanted == OwnTune)
        return ownTune(folder);
    if (wanted.isEmpty())
        return {};
    if (const auto sound = telephony::readWav(wanted); !sound) {
        qCWarning(lcHold) << "the music on hold cannot be used:" << sound.error().detail;
        return {};
    }
    return wanted;
}

} // namespace barodesk::desk

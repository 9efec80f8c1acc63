#include "telephony/audiodevices.h"

#include <QAudioDevice>
#include <QMediaDevices>
#include <QStringList>

namespace barodesk::telephony {

using namespace Qt::StringLiterals;

namespace {

QList<AudioDevice> listOf(const QList<QAudioDevice> &devices)
{
    QList<AudioDevice> list;
    for (const QAudioDevice &device : devices)
        list.append({.id = device.id(), .name = device.description(), .isDefault = device.isDefault()});
    return list;
}

QString namesOf(const QList<AudioDevice> &devices)
{
    QStringList names;
    for (const AudioDevice &device : devices)
        names << (device.isDefault ? QString(device.name + u" (default)"_s) : device.name);
    return names.isEmpty() ? u"none"_s : names.join(u", "_s);
}

} // namespace

AudioDevices AudioDevices::present()
{
    return {.microphones = listOf(QMediaDevices::audioInputs()), .loudspeakers = listOf(QMediaDevices::audioOutputs())};
}

QString AudioDevices::describe() const { return u"microphones: %1; loudspeakers: %2"_s.arg(namesOf(microphones), namesOf(loudspeakers)); }

} // namespace barodesk::telephony

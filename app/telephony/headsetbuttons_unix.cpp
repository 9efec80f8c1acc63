#include "telephony/headsetbuttons_unix.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace barodesk::telephony {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(headsetLog, "barodesk.headset", QtWarningMsg)

constexpr qint64 LongestDescriptor = 4096; // HID_MAX_DESCRIPTOR_SIZE of the kernel.

QByteArray contents(const QString &file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? source.read(LongestDescriptor) : QByteArray();
}

/// "HID_NAME=Jabra Evolve 65" of the device's uevent.
QString nameOf(const QByteArray &event, const QString &otherwise)
{
    for (const QByteArray &line : event.split('\n')) {
        if (line.startsWith("HID_NAME="))
            return QString::fromUtf8(line.mid(9)).trimmed();
    }
    return otherwise;
}

} // namespace

std::unique_ptr<HeadsetButtons> HeadsetButtons::create() { return std::make_unique<HidrawHeadsets>(); }

HidrawHeadsets::HidrawHeadsets() : HidrawHeadsets(Places{}) { }

HidrawHeadsets::HidrawHeadsets(const Places &places) : m_places(places) { }

HidrawHeadsets::~HidrawHeadsets()
{
    setLights({});
    while (!m_devices.empty())
        close(m_devices.begin()->first);
}

void HidrawHeadsets::look()
{
    const QStringList entries = QDir(m_places.list).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    m_closed.clear();
    for (auto device = m_devices.begin(); device != m_devices.end();) {
        const QString entry = (device++)->first;
        if (!entries.contains(entry))
            close(entry);
    }
    for (const QString &entry : entries) {
        if (m_devices.contains(entry))
            continue;
        if (const auto reports = HeadsetReports::parse(contents(m_places.list + u'/' + entry + u"/device/report_descriptor"_s)))
            open(entry, *reports);
    }
}

void HidrawHeadsets::open(const QString &entry, const HeadsetReports &reports)
{
    const QString name = nameOf(contents(m_places.list + u'/' + entry + u"/device/uevent"_s), entry);
    const QByteArray file = QFile::encodeName(m_places.devices + u'/' + entry);
    const int descriptor = ::open(file.constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0) {
        qCWarning(headsetLog) << "the buttons of a headset cannot be heard:" << name << file << qPrintable(qt_error_string(errno));
        m_closed.append(name);
        return;
    }
    Device &device
        = m_devices.emplace(entry, Device{.name = name, .reports = reports, .descriptor = descriptor, .notifier = {}}).first->second;
    device.notifier = std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read);
    connect(device.notifier.get(), &QSocketNotifier::activated, this, [this, entry] { read(entry); });
    write(device);
}

void HidrawHeadsets::close(const QString &entry)
{
    const auto device = m_devices.find(entry);
    if (device == m_devices.end())
        return;
    // It may be the notifier's own signal that ends it.
    device->second.notifier->setEnabled(false);
    device->second.notifier.release()->deleteLater();
    ::close(device->second.descriptor);
    m_devices.erase(device);
}

void HidrawHeadsets::read(const QString &entry)
{
    const auto device = m_devices.find(entry);
    if (device == m_devices.end())
        return;
    std::array<char, LongestDescriptor> report{};
    const ssize_t size = ::read(device->second.descriptor, report.data(), report.size());
    if (size < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (size <= 0) { // Unplugged.
        close(entry);
        return;
    }
    const QList<HeadsetEvent> events = device->second.reports.read(QByteArrayView(report.data(), size));
    for (const HeadsetEvent event : events)
        emit pressed(event);
}

void HidrawHeadsets::setLights(const HeadsetLights &lights)
{
    if (m_lights == lights)
        return;
    m_lights = lights;
    for (const auto &[entry, device] : m_devices)
        write(device);
}

/// What a headset does not take it does not show: no more is lost.
void HidrawHeadsets::write(const Device &device) const
{
    for (const QByteArray &report : device.reports.written(m_lights)) {
        if (::write(device.descriptor, report.constData(), size_t(report.size())) != report.size())
            qCInfo(headsetLog) << "a light was not taken:" << device.name;
    }
}

QStringList HidrawHeadsets::names() const
{
    QStringList names;
    for (const auto &[entry, device] : m_devices)
        names.append(device.name);
    return names;
}

} // namespace barodesk::telephony

#pragma once

#include "telephony/headsetbuttons.h"

#include <QSocketNotifier>

#include <map>

namespace barodesk::telephony {

/// Headsets by Linux's hidraw. The kernel's list says what each device is before any is opened.
class HidrawHeadsets final : public HeadsetButtons
{
    Q_OBJECT
public:
    struct Places
    {
        QString list = QStringLiteral("/sys/class/hidraw");
        QString devices = QStringLiteral("/dev");
    };

    HidrawHeadsets();
    explicit HidrawHeadsets(const Places &places);
    ~HidrawHeadsets() override;

    void look() override;
    void setLights(const HeadsetLights &lights) override;
    QStringList names() const override;
    QStringList closed() const override { return m_closed; }

private:
    struct Device
    {
        QString name;
        HeadsetReports reports;
        int descriptor = -1;
        std::unique_ptr<QSocketNotifier> notifier;
    };

    void open(const QString &entry, const HeadsetReports &reports);
    void close(const QString &entry);
    void read(const QString &entry);
    void write(const Device &device) const;

    Places m_places;
    HeadsetLights m_lights;
    std::map<QString, Device> m_devices; ///< By the kernel's name, "hidraw3".
    QStringList m_closed;
};

} // namespace barodesk::telephony

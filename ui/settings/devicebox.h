#pragma once

#include "telephony/audiodevices.h"

#include <QWidget>

class QComboBox;

namespace barodesk::ui::widgets {
class FieldRow;
}

namespace barodesk::ui::settings {

/// One role of a device: the system's default or one by its identity. A chosen one that is unplugged stays chosen and says what does its
/// work meanwhile.
class DeviceBox final : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Microphone, Loudspeaker };

    DeviceBox(Kind kind, const QString &objectName, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    void setHint(const QString &hint); ///< What the device is for; only while all is well.
    /// \param fails it is there and no sound comes of it
    void setDevices(const telephony::DeviceChoice &choice, const QList<telephony::AudioDevice> &devices, bool fails);
    void setFixed(bool fixed); ///< IT has set it.

signals:
    void chosen(const barodesk::telephony::DeviceChoice &choice);

private:
    void fill();
    QString defaultText() const;

    Kind m_kind;
    telephony::DeviceChoice m_choice;
    QList<telephony::AudioDevice> m_devices;
    bool m_fails = false;
    QString m_hint;
    QComboBox *m_box;
    widgets::FieldRow *m_row;
};

} // namespace barodesk::ui::settings

#include "ui/settings/devicebox.h"

#include "ui/widgets/fieldrow.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace barodesk::ui::settings {

using telephony::AudioDevice;
using telephony::DeviceChoice;
using telephony::DeviceState;

DeviceBox::DeviceBox(Kind kind, const QString &objectName, QWidget *parent) : QWidget(parent), m_kind(kind)
{
    m_box = new QComboBox(this);
    m_box->setObjectName(objectName);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(16);
    m_row = new widgets::FieldRow({}, m_box, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_row);
    setFocusProxy(m_box);
    connect(m_box, &QComboBox::activated, this, [this](int index) {
        m_choice = m_box->itemData(index).isValid()
            ? DeviceChoice{.id = m_box->itemData(index).toByteArray(), .name = m_box->itemText(index)}
            : DeviceChoice{};
        // What is away is written with more than its name.
        if (const auto away = m_box->itemData(index, Qt::UserRole + 1); away.isValid())
            m_choice.name = away.toString();
        emit chosen(m_choice);
        fill();
    });
}

void DeviceBox::setLabel(const QString &label) { m_row->setLabel(label); }

void DeviceBox::setHint(const QString &hint)
{
    m_hint = hint;
    fill();
}

void DeviceBox::setDevices(const DeviceChoice &choice, const QList<AudioDevice> &devices, bool fails)
{
    m_choice = choice;
    m_devices = devices;
    m_fails = fails;
    fill();
}

void DeviceBox::setFixed(bool fixed) { m_box->setEnabled(!fixed); }

QString DeviceBox::defaultText() const
{
    const auto standard = std::ranges::find(m_devices, true, &AudioDevice::isDefault);
    return standard == m_devices.end() ? tr("시스템 기본") : tr("시스템 기본 (%1)").arg(standard->name);
}

void DeviceBox::fill()
{
    const telephony::DeviceMatch found = telephony::match(m_choice, m_devices);
    if (!m_box->view()->isVisible()) { // Not under the hand of who is choosing.
        const QSignalBlocker blocker(m_box);
        m_box->clear();
        m_box->addItem(defaultText());
        int current = 0;
        for (const AudioDevice &device : std::as_const(m_devices)) {
            m_box->addItem(device.name, device.id);
            if (!m_choice.isSystemDefault() && found.state == DeviceState::Chosen && device.id == found.device.id)
                current = m_box->count() - 1;
        }
        if (!m_choice.isSystemDefault() && found.state != DeviceState::Chosen) {
            m_box->addItem(tr("%1 – 연결되어 있지 않음").arg(m_choice.name), m_choice.id);
            current = m_box->count() - 1;
            m_box->setItemData(current, m_choice.name, Qt::UserRole + 1);
        }
        m_box->setCurrentIndex(current);
    }
    QString error;
    if (found.state == DeviceState::Missing)
        error = m_kind == Kind::Microphone ? tr("마이크가 하나도 없습니다. 헤드셋을 꽂아 주십시오.")
                                           : tr("스피커가 하나도 없습니다. 헤드셋을 꽂아 주십시오.");
    else if (found.state == DeviceState::Substitute)
        error = tr("연결되어 있지 않습니다. 지금은 %1 장치로 대신하고, 다시 꽂으면 저절로 돌아옵니다.").arg(found.device.name);
    else if (m_fails)
        error = tr("꽂혀 있으나 소리가 나지 않습니다. 몇 초마다 다시 해 봅니다.");
    m_row->setError(error);
    m_row->setHint(m_hint);
}

} // namespace barodesk::ui::settings

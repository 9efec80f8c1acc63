#include "ui/settings/soundpane.h"

#include "desk/settingsstore.h"
#include "telephony/qtaudioport.h"
#include "ui/settings/devicebox.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QSlider>

#include <cmath>

namespace barodesk::ui::settings {

using namespace Qt::StringLiterals;
using desk::SettingsStore;
using telephony::AudioCheck;
using telephony::AudioDevices;

SoundPane::SoundPane(telephony::QtAudioPort &port, const SettingsStore &store, QWidget *parent)
    : Pane({}, parent), m_port(port), m_store(store), m_settings(port.settings()), m_check(port.settings(), this)
{
    setObjectName(u"soundPane"_s);
    build();
    connect(&port, &telephony::QtAudioPort::devicesChanged, this, &SoundPane::showDevices);
    connect(&port, &telephony::QtAudioPort::statusChanged, this, &SoundPane::showDevices);
    connect(&m_check, &AudioCheck::stateChanged, this, &SoundPane::showCheck);
    connect(&m_check, &AudioCheck::levelChanged, this, [this](double level) {
        m_level->setValue(int(std::lround(level * m_level->maximum())));
        m_progress->setValue(int(std::lround(m_check.progress() * m_progress->maximum())));
    });
    retranslate();
}

SoundPane::~SoundPane() = default;

void SoundPane::build()
{
    const auto device = [this](DeviceBox::Kind kind, const QString &name, telephony::DeviceChoice telephony::AudioSettings::*role) {
        auto *box = new DeviceBox(kind, name, this);
        connect(box, &DeviceBox::chosen, this, [this, role](const telephony::DeviceChoice &choice) {
            m_settings.*role = choice;
            choose();
        });
        body()->addWidget(box);
        return box;
    };
    const auto bar = [this](const QString &name) {
        auto *made = new QProgressBar(this);
        made->setObjectName(name);
        made->setRange(0, 100);
        made->setTextVisible(false);
        return made;
    };
    const auto check = [this](const QString &name, QLatin1StringView key, bool telephony::AudioSettings::*flag) {
        auto *box = new QCheckBox(this);
        box->setObjectName(name);
        box->setChecked(m_settings.*flag);
        box->setEnabled(!m_store.isSetByPolicy(key));
        connect(box, &QCheckBox::toggled, this, [this, flag](bool on) {
            m_settings.*flag = on;
            choose();
        });
        auto *row = new QHBoxLayout; // Under the fields.
        row->addSpacing(widgets::FieldRow::WideLabelWidth + theme::metrics::S3);
        row->addWidget(box, 1);
        body()->addLayout(row);
        return box;
    };
    m_microphone = device(DeviceBox::Kind::Microphone, u"soundMicrophone"_s, &telephony::AudioSettings::microphone);
    m_level = bar(u"soundLevel"_s);
    m_levelRow = new widgets::FieldRow({}, m_level, this);
    body()->addWidget(m_levelRow);
    m_noise = check(u"soundNoise"_s, SettingsStore::NoiseSuppression, &telephony::AudioSettings::noiseSuppression);
    m_gain = check(u"soundGain"_s, SettingsStore::AutomaticGain, &telephony::AudioSettings::automaticGain);
    m_echo = check(u"soundEcho"_s, SettingsStore::EchoCancellation, &telephony::AudioSettings::echoCancellation);
    m_loudspeaker = device(DeviceBox::Kind::Loudspeaker, u"soundLoudspeaker"_s, &telephony::AudioSettings::loudspeaker);
    m_ring = device(DeviceBox::Kind::Loudspeaker, u"soundRing"_s, &telephony::AudioSettings::ring);
    m_volume = new QSlider(Qt::Horizontal, this);
    m_volume->setObjectName(u"soundRingVolume"_s);
    m_volume->setRange(0, 100);
    m_volume->setSingleStep(5);
    m_volume->setPageStep(20);
    m_volume->setValue(m_settings.ringVolume);
    m_volume->setEnabled(!m_store.isSetByPolicy(SettingsStore::RingVolume));
    connect(m_volume, &QSlider::valueChanged, this, [this](int percent) {
        m_settings.ringVolume = percent;
        choose();
    });
    m_volumeRow = new widgets::FieldRow({}, m_volume, this);
    body()->addWidget(m_volumeRow);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::metrics::S2);
    m_record = new widgets::Button({}, theme::ButtonRole::Secondary, this);
    m_record->setObjectName(u"soundRecord"_s);
    connect(m_record, &QPushButton::clicked, &m_check, &AudioCheck::record);
    m_ringTest = new widgets::Button({}, theme::ButtonRole::Secondary, this);
    m_ringTest->setObjectName(u"soundRingTest"_s);
    connect(m_ringTest, &QPushButton::clicked, &m_check, &AudioCheck::ring);
    buttons->addWidget(m_record);
    buttons->addWidget(m_ringTest);
    buttons->addStretch(1);
    auto *foot = new QVBoxLayout; // Under the fields, as the boxes.
    foot->setContentsMargins(widgets::FieldRow::WideLabelWidth + theme::metrics::S3, theme::metrics::S1, 0, 0);
    foot->setSpacing(theme::metrics::S2);
    foot->addLayout(buttons);
    m_progress = bar(u"soundProgress"_s);
    m_said = new widgets::Label({}, theme::TextSize::Small, &theme::Tokens::text2, QFont::Normal, this);
    m_said->setObjectName(u"soundSaid"_s);
    m_said->setWrapping(true);
    foot->addWidget(m_progress);
    foot->addWidget(m_said);
    body()->addLayout(foot);

    m_microphone->setFixed(m_store.isSetByPolicy(SettingsStore::Microphone));
    m_loudspeaker->setFixed(m_store.isSetByPolicy(SettingsStore::Loudspeaker));
    m_ring->setFixed(m_store.isSetByPolicy(SettingsStore::Ring));
}

void SoundPane::choose()
{
    m_check.setSettings(m_settings);
    emit settingsChosen(m_settings);
    showDevices();
}

void SoundPane::showDevices()
{
    const AudioDevices devices = AudioDevices::present();
    const telephony::AudioStatus &status = m_port.status();
    m_microphone->setDevices(m_settings.microphone, devices.microphones, status.microphoneFails);
    m_loudspeaker->setDevices(m_settings.loudspeaker, devices.loudspeakers, status.loudspeakerFails);
    m_ring->setDevices(m_settings.ring, devices.loudspeakers, false);
    m_level->setEnabled(!devices.microphones.isEmpty());
    m_record->setEnabled(!devices.microphones.isEmpty() || m_check.state() != AudioCheck::State::Idle);
    m_ringTest->setEnabled(!devices.loudspeakers.isEmpty() || m_check.isRinging());
}

void SoundPane::showCheck()
{
    const AudioCheck::State state = m_check.state();
    m_record->setText(state == AudioCheck::State::Idle ? tr("녹음해서 들어 보기") : tr("그만"));
    m_record->setThemeIcon(state == AudioCheck::State::Idle ? theme::Icon::Mic : theme::Icon::Cross);
    m_ringTest->setText(m_check.isRinging() ? tr("벨소리 끄기") : tr("벨소리 들어 보기"));
    m_ringTest->setThemeIcon(m_check.isRinging() ? theme::Icon::Cross : theme::Icon::Bell);
    m_progress->setVisible(state != AudioCheck::State::Idle);
    m_progress->setValue(0);
    switch (state) {
    case AudioCheck::State::Idle: m_said->setText(tr("5초 동안 말하면 민원인이 들을 소리 그대로 들려줍니다. 녹음은 남지 않습니다.")); break;
    case AudioCheck::State::Recording: m_said->setText(tr("녹음하고 있습니다. 말씀하십시오.")); break;
    case AudioCheck::State::Playing: m_said->setText(tr("녹음한 소리를 들려주고 있습니다.")); break;
    }
    showDevices();
}

void SoundPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    showDevices();
    m_check.setListening(true);
}

void SoundPane::hideEvent(QHideEvent *event)
{
    Pane::hideEvent(event);
    m_check.stop();
    m_check.setListening(false);
}

void SoundPane::changeEvent(QEvent *event)
{
    Pane::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SoundPane::retranslate()
{
    setTitle(tr("소리"));
    m_microphone->setLabel(tr("마이크"));
    m_loudspeaker->setLabel(tr("통화 소리"));
    m_loudspeaker->setHint(tr("민원인의 목소리가 나는 곳: 헤드셋"));
    m_ring->setLabel(tr("벨소리"));
    m_ring->setHint(tr("헤드셋을 벗어 두어도 들리는 스피커가 좋습니다."));
    m_levelRow->setLabel(tr("내 목소리"));
    m_volumeRow->setLabel(tr("벨 크기"));
    m_noise->setText(tr("주변 소음 줄이기"));
    m_gain->setText(tr("내 목소리 크기 자동으로 맞추기"));
    m_echo->setText(tr("울림 없애기 (헤드셋 없이 스피커로 통화할 때)"));
    showCheck();
}

} // namespace barodesk::ui::settings

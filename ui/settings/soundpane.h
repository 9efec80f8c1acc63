#pragma once

#include "telephony/audiocheck.h"
#include "telephony/audiosettings.h"
#include "ui/widgets/pane.h"

class QCheckBox;
class QProgressBar;
class QSlider;

namespace barodesk::desk {
class SettingsStore;
}
namespace barodesk::telephony {
class QtAudioPort;
}

namespace barodesk::ui::widgets {
class Button;
class FieldRow;
class Label;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::settings {

class DeviceBox;

/// Which devices one hears and is heard with, how the microphone is cleaned, and a trial of it all. The microphone is open while the pane
/// is on the screen: its level moves. A choice is told at once and counts at once.
class SoundPane final : public widgets::Pane
{
    Q_OBJECT
public:
    /// Both outlive the pane. \param store says what IT has fixed
    SoundPane(telephony::QtAudioPort &port, const desk::SettingsStore &store, QWidget *parent = nullptr);
    ~SoundPane() override;

signals:
    void settingsChosen(const barodesk::telephony::AudioSettings &settings);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void choose();
    void showDevices();
    void showCheck();
    void retranslate();

    telephony::QtAudioPort &m_port;
    const desk::SettingsStore &m_store;
    telephony::AudioSettings m_settings;
    telephony::AudioCheck m_check;
    DeviceBox *m_microphone;
    DeviceBox *m_loudspeaker;
    DeviceBox *m_ring;
    QProgressBar *m_level;
    widgets::FieldRow *m_levelRow;
    QSlider *m_volume;
    widgets::FieldRow *m_volumeRow;
    QCheckBox *m_noise;
    QCheckBox *m_gain;
    QCheckBox *m_echo;
    widgets::Button *m_record;
    widgets::Button *m_ringTest;
    QProgressBar *m_progress;
    widgets::Label *m_said;
};

} // namespace barodesk::ui::settings

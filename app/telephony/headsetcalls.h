#pragma once

#include "telephony/headsetreports.h"

#include <QObject>

namespace barodesk::telephony {

class HeadsetButtons;
class Softphone;

/// Lets a headset's buttons answer, hang up and mute, and shows it what the telephone does. GUI thread.
class HeadsetCalls final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    HeadsetCalls(Softphone &phone, HeadsetButtons &buttons, QObject *parent = nullptr);

private:
    void take(HeadsetEvent event);
    void show();

    Softphone &m_phone;
    HeadsetButtons &m_buttons;
};

} // namespace barodesk::telephony

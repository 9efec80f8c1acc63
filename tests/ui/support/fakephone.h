#pragma once

#include "telephony/softphone.h"

#include <memory>

namespace barodesk::test {

/// An engine that does at once what it is asked, and whose citizens the test plays.
class FakePhone final : public engines::PhoneEngine
{
    Q_OBJECT
public:
    void start(const engines::PhoneSettings &, engines::AudioPort *, engines::AudioTap *) override { emit started(); }
    void registerAccount(const engines::SipAccount &) override
    {
        emit registrationChanged(engines::RegistrationState::Registered, engines::RegistrationError::None);
    }
    void unregister() override { emit registrationChanged(engines::RegistrationState::None, engines::RegistrationError::None); }
    void networkChanged() override { }
    engines::CallHandle dial(const QString &target, const engines::SipHeaders &) override
    {
        dialled.append(target);
        call = {};
        call.handle = ++m_last;
        call.state = engines::EngineCallState::Dialling;
        call.remoteUser = target;
        return m_last;
    }
    void answer(engines::CallHandle handle) override { set(handle, engines::EngineCallState::Active); }
    void refuse(engines::CallHandle handle) override { set(handle, engines::EngineCallState::Ended); }
    void hangUp(engines::CallHandle handle) override { set(handle, engines::EngineCallState::Ended); }
    void hold(engines::CallHandle handle) override { set(handle, engines::EngineCallState::Held); }
    void resume(engines::CallHandle handle) override { set(handle, engines::EngineCallState::Active); }
    void setMuted(engines::CallHandle, bool muted) override
    {
        call.muted = muted;
        emit callChanged(call);
    }
    void sendDtmf(engines::CallHandle, QChar digit) override { digits.append(digit); }
    void transfer(engines::CallHandle, const QString &target) override { transferred.append(target); }
    void completeTransfer(engines::CallHandle, engines::CallHandle) override { ++completed; }
    void conference(engines::CallHandle, engines::CallHandle) override { ++conferences; }
    void splitConference(engines::CallHandle) override { }
    void subscribePresence(const QString &) override { }
    void unsubscribePresence(const QString &) override { }
    int sipPort() const override { return 5060; }

    void ring(const QString &from, const QString &name = {})
    {
        call = {};
        call.handle = ++m_last;
        call.incoming = true;
        call.state = engines::EngineCallState::IncomingRinging;
        call.remoteUser = from;
        call.remoteName = name;
        call.dialledUser = QStringLiteral("0315908572");
        emit callChanged(call);
    }
    void pickUp() { set(call.handle, engines::EngineCallState::Active); } ///< Who was dialled last answers.
    void hangUpThere() { set(call.handle, engines::EngineCallState::Ended); }
    void loseRegistration(engines::RegistrationError error) { emit registrationChanged(engines::RegistrationState::Failed, error); }
    void speak(double level) { emit levelsChanged(call.handle, level, level); }

    QStringList dialled;
    QStringList transferred;
    int completed = 0;
    int conferences = 0;
    QString digits;
    engines::EngineCall call;

private:
    void set(engines::CallHandle handle, engines::EngineCallState state)
    {
        engines::EngineCall told = call;
        told.handle = handle;
        told.state = state;
        if (handle == call.handle)
            call = told;
        emit callChanged(told);
    }

    engines::CallHandle m_last = 0;
};

} // namespace barodesk::test

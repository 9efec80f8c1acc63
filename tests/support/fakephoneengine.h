#pragma once

#include "engines/phoneengine.h"

#include <QMap>
#include <QStringList>

namespace barodesk::test {

/// A phone engine that does nothing by itself: it writes down what it was asked ("answer 3") and says what the test tells it to.
class FakePhoneEngine final : public engines::PhoneEngine
{
public:
    using engines::PhoneEngine::PhoneEngine;

    /// A call comes in.
    engines::CallHandle ring(const QString &user, const QString &name = {}, const QString &dialled = {}, const QString &queue = {});
    engines::CallHandle join(const QString &user, const QString &pass); ///< The same, by a desk that wants to hear our talk.
    void mix(engines::CallHandle call, bool inConference);              ///< Into the conference, or out of it.
    void tell(engines::CallHandle call, engines::EngineCallState state, engines::CallEndReason reason = engines::CallEndReason::None,
              int sipStatus = 0);
    const QMap<engines::CallHandle, engines::EngineCall> &calls() const { return m_calls; } ///< Not ended.
    QStringList takeRequests() { return std::exchange(m_requests, {}); }

    void start(const engines::PhoneSettings &, engines::AudioPort *, engines::AudioTap *) override { note(QStringLiteral("start")); }
    void registerAccount(const engines::SipAccount &account) override { note(QStringLiteral("register ") + account.user); }
    void unregister() override { note(QStringLiteral("unregister")); }
    void networkChanged() override { note(QStringLiteral("networkChanged")); }
    engines::CallHandle dial(const QString &target, const engines::SipHeaders &headers) override;
    void answer(engines::CallHandle call) override { note(QStringLiteral("answer"), call); }
    void refuse(engines::CallHandle call) override { note(QStringLiteral("refuse"), call); }
    void hangUp(engines::CallHandle call) override { note(QStringLiteral("hangUp"), call); }
    void hold(engines::CallHandle call) override { note(QStringLiteral("hold"), call); }
    void resume(engines::CallHandle call) override { note(QStringLiteral("resume"), call); }
    void setMuted(engines::CallHandle call, bool muted) override;
    void sendDtmf(engines::CallHandle call, QChar digit) override { note(QStringLiteral("dtmf ") + digit, call); }
    void transfer(engines::CallHandle call, const QString &target) override { note(QStringLiteral("transfer ") + target, call); }
    void completeTransfer(engines::CallHandle call, engines::CallHandle consultation) override
    {
        note(QStringLiteral("completeTransfer %1").arg(consultation), call);
    }
    void conference(engines::CallHandle a, engines::CallHandle b) override { note(QStringLiteral("conference %1").arg(b), a); }
    void splitConference(engines::CallHandle keep) override { note(QStringLiteral("splitConference"), keep); }
    void subscribePresence(const QString &extension) override { note(QStringLiteral("subscribe ") + extension); }
    void unsubscribePresence(const QString &extension) override { note(QStringLiteral("unsubscribe ") + extension); }
    int sipPort() const override { return 5060; }

private:
    void note(const QString &request) { m_requests << request; }
    void note(const QString &request, engines::CallHandle call) { note(request + u' ' + QString::number(call)); }

    engines::CallHandle m_last = 0;
    QMap<engines::CallHandle, engines::EngineCall> m_calls;
    QStringList m_requests;
};

} // namespace barodesk::test

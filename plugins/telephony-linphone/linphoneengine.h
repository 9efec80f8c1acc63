#pragma once

#include "engines/phoneengine.h"

#include <QThread>

#include <atomic>
#include <memory>

namespace barodesk::linphone_plugin {

class CoreWorker;

/// The desk's side of the engine: hands every request to the worker on its thread and its answers to the desk. Keeps no state of calls.
class LinphoneEngine final : public engines::PhoneEngine
{
    Q_OBJECT
public:
    explicit LinphoneEngine(QObject *parent = nullptr);
    ~LinphoneEngine() override;

    void start(const engines::PhoneSettings &settings, engines::AudioPort *port, engines::AudioTap *tap) override;
    void registerAccount(const engines::SipAccount &account) override;
    void unregister() override;
    void networkChanged() override;
    engines::CallHandle dial(const QString &target, const engines::SipHeaders &headers) override;
    void answer(engines::CallHandle call) override;
    void refuse(engines::CallHandle call) override;
    void hangUp(engines::CallHandle call) override;
    void hold(engines::CallHandle call) override;
    void resume(engines::CallHandle call) override;
    void setMuted(engines::CallHandle call, bool muted) override;
    void sendDtmf(engines::CallHandle call, QChar digit) override;
    void transfer(engines::CallHandle call, const QString &target) override;
    void completeTransfer(engines::CallHandle call, engines::CallHandle consultation) override;
    void conference(engines::CallHandle a, engines::CallHandle b) override;
    void splitConference(engines::CallHandle keep) override;
    void subscribePresence(const QString &extension) override;
    void unsubscribePresence(const QString &extension) override;
    int sipPort() const override { return m_sipPort; }

private:
    template <typename Request> void post(Request request);

    std::unique_ptr<CoreWorker> m_worker;
    QThread m_thread;
    int m_sipPort = 0;
};

} // namespace barodesk::linphone_plugin

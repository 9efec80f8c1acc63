#include "linphoneengine.h"

#include "coreworker.h"

namespace barodesk::linphone_plugin {

using namespace Qt::StringLiterals;
using engines::CallHandle;

LinphoneEngine::LinphoneEngine(QObject *parent) : PhoneEngine(parent), m_worker(std::make_unique<CoreWorker>())
{
    qRegisterMetaType<engines::EngineCall>();
    qRegisterMetaType<CallHandle>("barodesk::engines::CallHandle");
    qRegisterMetaType<engines::TransferState>("barodesk::engines::TransferState");
    qRegisterMetaType<engines::PresenceState>("barodesk::engines::PresenceState");
    qRegisterMetaType<engines::RegistrationState>("barodesk::engines::RegistrationState");
    qRegisterMetaType<engines::RegistrationError>("barodesk::engines::RegistrationError");
    connect(m_worker.get(), &CoreWorker::started, this, [this](int sipPort) {
        m_sipPort = sipPort;
        emit started();
    });
    connect(m_worker.get(), &CoreWorker::failed, this, &PhoneEngine::failed);
    connect(m_worker.get(), &CoreWorker::registrationChanged, this, &PhoneEngine::registrationChanged);
    connect(m_worker.get(), &CoreWorker::callChanged, this, &PhoneEngine::callChanged);
    connect(m_worker.get(), &CoreWorker::transferChanged, this, &PhoneEngine::transferChanged);
    connect(m_worker.get(), &CoreWorker::presenceChanged, this, &PhoneEngine::presenceChanged);
    connect(m_worker.get(), &CoreWorker::registrarChanged, this, &PhoneEngine::registrarChanged);
    connect(m_worker.get(), &CoreWorker::dtmfReceived, this, &PhoneEngine::dtmfReceived);
    connect(m_worker.get(), &CoreWorker::levelsChanged, this, &PhoneEngine::levelsChanged);
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(u"barodesk-phone"_s);
    m_thread.start();
}

LinphoneEngine::~LinphoneEngine()
{
    m_worker->disconnect(this);
    post([](CoreWorker &worker) {
        worker.shutDown();
        QThread::currentThread()->quit();
    });
    m_thread.wait();
}

template <typename Request> void LinphoneEngine::post(Request request)
{
    CoreWorker *worker = m_worker.get();
    QMetaObject::invokeMethod(
        worker, [worker, request = std::move(request)] { request(*worker); }, Qt::QueuedConnection);
}

void LinphoneEngine::start(const engines::PhoneSettings &settings, engines::AudioPort *port, engines::AudioTap *tap)
{
    post([settings, port, tap](CoreWorker &worker) { worker.start(settings, port, tap); });
}

void LinphoneEngine::registerAccount(const engines::SipAccount &account)
{
    post([account](CoreWorker &worker) { worker.registerAccount(account); });
}

void LinphoneEngine::unregister()
{
    post([](CoreWorker &worker) { worker.unregister(); });
}

void LinphoneEngine::networkChanged()
{
    post([](CoreWorker &worker) { worker.networkChanged(); });
}

CallHandle LinphoneEngine::dial(const QString &target, const engines::SipHeaders &headers)
{
    const CallHandle call = m_worker->nextHandle();
    post([call, target, headers](CoreWorker &worker) { worker.dial(call, target, headers); });
    return call;
}

void LinphoneEngine::answer(CallHandle call)
{
    post([call](CoreWorker &worker) { worker.answer(call); });
}

void LinphoneEngine::refuse(CallHandle call)
{
    post([call](CoreWorker &worker) { worker.refuse(call); });
}

void LinphoneEngine::hangUp(CallHandle call)
{
    post([call](CoreWorker &worker) { worker.hangUp(call); });
}

void LinphoneEngine::hold(CallHandle call)
{
    post([call](CoreWorker &worker) { worker.hold(call); });
}

void LinphoneEngine::resume(CallHandle call)
{
    post([call](CoreWorker &worker) { worker.resume(call); });
}

void LinphoneEngine::setMuted(CallHandle call, bool muted)
{
    post([call, muted](CoreWorker &worker) { worker.setMuted(call, muted); });
}

void LinphoneEngine::sendDtmf(CallHandle call, QChar digit)
{
    post([call, digit](CoreWorker &worker) { worker.sendDtmf(call, digit); });
}

void LinphoneEngine::transfer(CallHandle call, const QString &target)
{
    post([call, target](CoreWorker &worker) { worker.transfer(call, target); });
}

void LinphoneEngine::completeTransfer(CallHandle call, CallHandle consultation)
{
    post([call, consultation](CoreWorker &worker) { worker.completeTransfer(call, consultation); });
}

void LinphoneEngine::conference(CallHandle a, CallHandle b)
{
    post([a, b](CoreWorker &worker) { worker.conference(a, b); });
}

void LinphoneEngine::splitConference(CallHandle keep)
{
    post([keep](CoreWorker &worker) { worker.splitConference(keep); });
}

void LinphoneEngine::subscribePresence(const QString &extension)
{
    post([extension](CoreWorker &worker) { worker.subscribePresence(extension); });
}

void LinphoneEngine::unsubscribePresence(const QString &extension)
{
    post([extension](CoreWorker &worker) { worker.unsubscribePresence(extension); });
}

} // namespace barodesk::linphone_plugin

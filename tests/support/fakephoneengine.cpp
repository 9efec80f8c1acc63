#include "tests/support/fakephoneengine.h"

namespace barodesk::test {

using engines::CallHandle;
using engines::EngineCall;
using engines::EngineCallState;

CallHandle FakePhoneEngine::ring(const QString &user, const QString &name, const QString &dialled, const QString &queue)
{
    EngineCall call;
    call.handle = ++m_last;
    call.incoming = true;
    call.state = EngineCallState::IncomingRinging;
    call.remoteUser = user;
    call.remoteName = name;
    call.dialledUser = dialled;
    call.queueName = queue;
    m_calls.insert(call.handle, call);
    emit callChanged(call);
    return call.handle;
}

CallHandle FakePhoneEngine::join(const QString &user, const QString &pass)
{
    EngineCall call;
    call.handle = ++m_last;
    call.incoming = true;
    call.state = EngineCallState::IncomingRinging;
    call.remoteUser = user;
    call.joinPass = pass;
    m_calls.insert(call.handle, call);
    emit callChanged(call);
    return call.handle;
}

void FakePhoneEngine::mix(CallHandle handle, bool inConference)
{
    EngineCall &call = m_calls[handle];
    call.inConference = inConference;
    emit callChanged(EngineCall(call));
}

CallHandle FakePhoneEngine::dial(const QString &target, const engines::SipHeaders &headers)
{
    EngineCall call;
    call.handle = ++m_last;
    call.state = EngineCallState::Dialling;
    call.remoteUser = target;
    m_calls.insert(call.handle, call);
    note(QStringLiteral("dial ") + target, call.handle);
    for (const engines::SipHeader &header : headers)
        note(header.name + QStringLiteral(": ") + header.value);
    return call.handle;
}

void FakePhoneEngine::setMuted(CallHandle call, bool muted)
{
    note(muted ? QStringLiteral("mute") : QStringLiteral("unmute"), call);
    if (m_calls.contains(call))
        m_calls[call].muted = muted;
}

void FakePhoneEngine::tell(CallHandle handle, EngineCallState state, engines::CallEndReason reason, int sipStatus)
{
    EngineCall call = m_calls.value(handle);
    call.handle = handle;
    call.state = state;
    call.reason = reason;
    call.sipStatus = sipStatus;
    if (state == EngineCallState::Ended)
        m_calls.remove(handle);
    else
        m_calls.insert(handle, call);
    emit callChanged(call);
}

} // namespace barodesk::test

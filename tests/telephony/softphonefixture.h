#pragma once

#include "telephony/softphone.h"
#include "tests/support/fakephoneengine.h"

#include "domain/koreatime.h"

#include <memory>

/// A counsellor's softphone over a fake engine, for tests of calls and of the agent's state.
namespace barodesk::test {

/// A softphone over a fake engine, at nine o'clock and a second later with every look at the clock.
struct DeskPhone
{
    /// \param step seconds that pass with every look at the clock
    explicit DeskPhone(int step = 1)
    {
        auto fake = std::make_unique<FakePhoneEngine>();
        engine = fake.get();
        phone = std::make_unique<telephony::Softphone>(std::move(fake), [this, step] { return now = now.addSecs(step); });
        phone->start({}, nullptr, nullptr);
        emit engine->started();
        phone->signIn(engines::SipAccount{.user = QStringLiteral("8501"), .domain = QStringLiteral("desk.test")});
        emit engine->registrationChanged(engines::RegistrationState::Registered, engines::RegistrationError::None);
        phone->setReady();
        engine->takeRequests();
    }

    engines::CallHandle talk(const QString &number = QStringLiteral("01012345678"))
    {
        const engines::CallHandle call = engine->ring(number);
        phone->answer();
        engine->tell(call, engines::EngineCallState::Active);
        engine->takeRequests();
        return call;
    }

    QDateTime now = domain::koreaTime(QDate(2026, 11, 23), QTime(9, 0));
    FakePhoneEngine *engine = nullptr;
    std::unique_ptr<telephony::Softphone> phone;
};

/// Queues by their after-call work, called under 0315900001 … 0315900005 in the order of AfterCallKind; 20 s to answer, 60 s of work.
inline domain::CallCentre centre()
{
    domain::CallCentre centre;
    for (int i = 0; i < domain::AfterCallKindCount; ++i) {
        const auto kind = domain::AfterCallKind(i);
        domain::Queue queue;
        queue.code = *domain::QueueCode::parse(QStringLiteral("queue-%1").arg(i));
        queue.name = QStringLiteral("줄");
        queue.number = domain::PhoneNumber::parse(QStringLiteral("031590000%1").arg(i + 1));
        queue.afterCall = {kind, std::chrono::seconds(domain::isTimed(kind) ? 60 : 0)};
        centre.queues.append(queue);
    }
    centre.notReadyReasons = {{*domain::NotReadyReasonCode::parse(u"rest"), QStringLiteral("휴식")},
                              {*domain::NotReadyReasonCode::parse(u"meal"), QStringLiteral("식사")}};
    centre.wrapUps
        = {{*domain::WrapUpCode::parse(u"taken"), QStringLiteral("접수")}, {*domain::WrapUpCode::parse(u"told"), QStringLiteral("안내")}};
    centre.fairEndReasons = {{*domain::FairEndReasonCode::parse(u"abuse"), QStringLiteral("욕설")}};
    return centre;
}

inline const auto Meal = *domain::NotReadyReasonCode::parse(u"meal");
inline const auto Taken = *domain::WrapUpCode::parse(u"taken");
inline const auto Told = *domain::WrapUpCode::parse(u"told");

/// The same in a call centre, with a clock that stands until the test moves it.
struct CentrePhone : DeskPhone
{
    CentrePhone() : DeskPhone(0) { phone->agent().setCallCentre(centre()); }
    engines::CallHandle ringFor(domain::AfterCallKind kind)
    {
        return engine->ring(QStringLiteral("01012345678"), {}, QStringLiteral("031-590-000%1").arg(int(kind) + 1));
    }
    engines::CallHandle talkFor(domain::AfterCallKind kind)
    {
        const engines::CallHandle call = ringFor(kind);
        phone->answer();
        engine->tell(call, engines::EngineCallState::Active);
        engine->takeRequests();
        return call;
    }
    void hangUp(engines::CallHandle call) { engine->tell(call, engines::EngineCallState::Ended, engines::CallEndReason::RemoteHangUp); }
    void pass(int seconds)
    {
        now = now.addSecs(seconds);
        phone->watch().checkTime();
        phone->agent().checkTime();
    }
    telephony::Agent &agent() { return phone->agent(); }
};

} // namespace barodesk::test

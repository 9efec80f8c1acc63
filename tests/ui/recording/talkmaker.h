#pragma once

#include "domain/callrecord.h"
#include "domain/koreatime.h"
#include "recording/talkencoder.h"
#include "recording/talksound.h"
#include "ui/recording/recordingsource.h"

#include <QRandomGenerator>

#include <cmath>
#include <memory>

namespace barodesk::test {

/// A talk about a hole in the road, in eight lines, and its sound: noise in syllables wherever somebody speaks.
struct MadeTalk
{
    MadeTalk()
    {
        using domain::Leg;
        using std::chrono::milliseconds;
        const auto say = [this](Leg leg, int from, int to, const char *text) {
            call.transcript.append({.leg = leg, .text = QString::fromUtf8(text), .start = milliseconds(from), .end = milliseconds(to)});
        };
        call.id = domain::CallId::create();
        say(Leg::Counsellor, 500, 3'200, "안녕하십니까? 바로시 콜센터입니다.");
        say(Leg::Citizen, 4'000, 9'500, "안녕하세요. 호평동 이마트 앞 도로가 움푹 파여 있어요. 어제부터 그랬는데 아무도 안 고쳐요.");
        say(Leg::Counsellor, 10'200, 13'000, "네, 정확히 어느 쪽 차로인지 말씀해 주시겠어요?");
        say(Leg::Citizen, 13'800, 19'000, "시청 방향 두 번째 차로요. 타이어가 터질 뻔했어요.");
        say(Leg::Counsellor, 20'000, 24'000, "알겠습니다. 연락받으실 번호를 말씀해 주십시오.");
        say(Leg::Citizen, 24'600, 29'000, "010-1234-5678이에요.");
        say(Leg::Counsellor, 36'500, 41'000, "네, 오늘 중으로 현장을 확인하고 전화드리겠습니다.");
        say(Leg::Citizen, 41'600, 44'000, "네, 감사합니다.");
        call.answeredAt = domain::koreaTime(QDate(2026, 11, 23), QTime(13, 43));
        info.call = call.id;
        info.state = api::RecordingState::Complete;
        info.duration = Length;
        info.pauses = {{*domain::RecordingPauseCode::parse(u"payment"), std::chrono::seconds(30), std::chrono::seconds(36)}};
    }

    static constexpr std::chrono::milliseconds Length{46'000};

    QByteArray sound() const
    {
        auto encoder = recording::TalkEncoder::create().value();
        QRandomGenerator random(7);
        std::vector<qint16> talk;
        for (qint64 frame = 0; frame < recording::framesIn(Length); ++frame) {
            const auto now = recording::timeOf(frame);
            std::array<double, 2> loud{0.004, 0.004};
            for (const domain::Utterance &said : call.transcript) {
                if (now >= said.start && now < said.end)
                    loud[said.leg == domain::Leg::Citizen ? 0 : 1]
                        = 0.12 + 0.2 * std::abs(std::sin(double((now - said.start).count()) / 170));
            }
            for (const double leg : loud)
                talk.push_back(qint16(leg * random.bounded(-32'000, 32'000)));
        }
        (void)encoder->write(talk);
        (void)encoder->finish();
        return encoder->take();
    }

    domain::CallRecord call;
    api::RecordingInfo info;
};

/// Answers when the test says so.
struct MadeSource
{
    ui::recording::RecordingSource source()
    {
        return {.info = [this](const domain::CallId &, QObject *, auto answer) { answerInfo = std::move(answer); },
                .sound =
                    [this](const domain::CallId &, QObject *, auto answer) {
                        ++listened;
                        answerSound = std::move(answer);
                    },
                .call = [this](const domain::CallId &) { return std::make_shared<const domain::CallRecord>(talk.call); },
                .waitsHere = [this](const domain::CallId &) { return waits; }};
    }
    static tl::unexpected<sync::ApiError> error(sync::ApiErrorKind kind, const QString &code = {})
    {
        return tl::unexpected(sync::ApiError{kind, code, {}, 0});
    }

    MadeTalk talk;
    bool waits = false;
    int listened = 0;
    ui::recording::RecordingSource::Answer<api::RecordingInfo> answerInfo;
    ui::recording::RecordingSource::Answer<QByteArray> answerSound;
};

} // namespace barodesk::test

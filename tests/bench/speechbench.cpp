#include "tests/bench/speechbench.h"

#include "speech/speechservice.h"
#include "tests/bench/barerecognizer.h"
#include "tests/bench/processfigures.h"
#include "tests/bench/waiting.h"
#include "tests/speech/speaker.h"

#include <QCoreApplication>

#include <ctime>

namespace barodesk::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using speech::SpeechState;

namespace {

QString recordings() { return QStringLiteral(BARODESK_DEMO_AUDIO); }
constexpr engines::CallHandle Call = 1;
constexpr int BareRuns = 3;

struct Cpu
{
    double helper = 0; ///< Milliseconds.
    double desk = 0;   ///< In the workstation's process: here.
};

tl::expected<Cpu, QString> wholeWay(const QString &model, const test::WavFile &citizen, const test::WavFile &counsellor)
{
    speech::SpeechService service;
    speech::SpeechServiceSettings settings;
    settings.helperProgram = QCoreApplication::applicationDirPath() + u"/barodesk-speech"_s;
    settings.model.directory = model;
    service.start(settings);
    if (!waitFor([&] { return service.state() == SpeechState::Ready; }))
        return tl::unexpected(u"the recogniser does not get ready: %1"_s.arg(service.detail()));
    const qint64 helper = service.helperProcessId();
    const auto transcript = service.beginCall(domain::CallId::create(), Call);
    bool finished = false;
    QObject context;
    QObject::connect(&service, &speech::SpeechService::callFinished, &context, [&] { finished = true; });

    const auto helperBefore = cpuMilliseconds(helper);
    const std::clock_t deskBefore = std::clock();
    const auto length = std::chrono::seconds(citizen.samples.size() / size_t(citizen.rate));
    test::Speaker speaker(*service.tap(), {{Call, engines::AudioLeg::Remote, citizen}, {Call, engines::AudioLeg::Local, counsellor}});
    const bool spoken = waitFor([&] { return speaker.isDone(); }, length + 60s);
    service.endCall(Call);
    const bool heard = spoken && waitFor([&] { return finished; });
    const std::clock_t deskAfter = std::clock();
    const auto helperAfter = cpuMilliseconds(helper);
    if (!heard || !helperBefore || !helperAfter || service.helperProcessId() != helper || transcript->lines().isEmpty()
        || service.lostSamples() > 0)
        return tl::unexpected(u"the call was not written down to its end"_s);
    return Cpu{*helperAfter - *helperBefore, double(deskAfter - deskBefore) * 1000 / CLOCKS_PER_SEC};
}

} // namespace

Figures speechFigures(std::chrono::seconds length)
{
    std::vector<test::WavFile> legs;
    for (const QString &name : {u"/demo-citizen.wav"_s, u"/demo-counsellor.wav"_s}) {
        auto wav = test::WavFile::read(recordings() + name);
        if (!wav)
            return tl::unexpected(u"%1%2 cannot be read"_s.arg(recordings(), name));
        wav->samples.resize(std::min(wav->samples.size(), size_t(wav->rate) * size_t(length.count())));
        legs.push_back(std::move(*wav));
    }
    double audioSeconds = 0;
    for (const test::WavFile &leg : legs)
        audioSeconds += double(leg.samples.size()) / leg.rate;

    const QString model = QCoreApplication::applicationDirPath() + u"/speech-model"_s;
    std::vector<double> bare;
    for (int i = 0; i < BareRuns; ++i) {
        const auto cpu = bareRecognizerCpu(model, legs);
        if (!cpu)
            return tl::unexpected(cpu.error());
        bare.push_back(*cpu / audioSeconds);
    }
    const auto ours = wholeWay(model, legs[0], legs[1]);
    if (!ours)
        return tl::unexpected(ours.error());
    const QString unit = u"CPU ms/s"_s;
    return QList<Figure>{{u"speech.whole"_s, u"a second of speech written down: tap, pipe, helper, transcript"_s, unit,
                          (ours->helper + ours->desk) / audioSeconds, u"bare sherpa-onnx loop"_s, median(bare)},
                         {u"speech.desk"_s, u"of that, in the workstation's process"_s, unit, ours->desk / audioSeconds, {}, std::nullopt}};
}

} // namespace barodesk::bench

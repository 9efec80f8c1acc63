#include "tests/e2e/story.h"

#include "desk/talk.h"
#include "tests/support/errorrate.h"
#include "ui/board/boardpage.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractItemView>
#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace barodesk::test {

namespace {

/// Of 16-bit samples: louder than the codec's idle noise.
constexpr int Voiced = 600;

qint64 firstVoicedMilliseconds(const telephony::Sound &sound)
{
    const auto voiced = std::ranges::find_if(sound.samples, [](qint16 sample) { return std::abs(int(sample)) > Voiced; });
    return voiced == sound.samples.end() ? -1 : 1000 * (voiced - sound.samples.begin()) / sound.rate;
}

QString textOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()).simplified() : QString();
}

} // namespace

Story::Story(City &city, Options options) : m_city(city), m_options(std::move(options)) { }

Story::~Story() = default;

bool Story::fail(const QString &what)
{
    if (m_problem.isEmpty())
        m_problem = what;
    return false;
}

bool Story::carryOn(const Person &person) { return person.isWell() || fail(person.problem()); }

void Story::picture(Person &person, const QString &name)
{
    if (m_options.pictures.isEmpty())
        return;
    person.picture(u"%1/%2-%3.png"_s.arg(m_options.pictures).arg(++m_pictures, 2, 10, QChar(u'0')).arg(name));
}

bool Story::play()
{
    return openDesks() && signIn() && ring() && answer() && listen() && fillForm() && submit() && hangUp() && followOnBoard();
}

bool Story::openDesks()
{
    const auto voice = telephony::readWav(m_city.counsellorVoice());
    if (!voice)
        return fail(u"the counsellor's voice cannot be read: "_s + voice.error().detail);
    auto headset = std::make_unique<telephony::WavAudioPort>(*voice);
    m_headset = headset.get();
    m_counsellor = m_city.makeDesk(
        {.name = u"counsellor"_s, .audioPort = std::move(headset), .phone = true, .keychain = m_options.keychain, .adjust = {}});
    m_staff = m_city.makeDesk({.name = u"staff"_s, .audioPort = {}, .phone = false, .keychain = false, .adjust = {}});
    for (Workstation *desk : {m_counsellor.get(), m_staff.get()}) {
        desk->window().resize(m_options.size);
        desk->window().show();
    }
    m_hands = std::make_unique<Person>(&m_counsellor->window());
    m_staffHands = std::make_unique<Person>(&m_staff->window());
    return true;
}

bool Story::signIn()
{
    const auto signInAs = [&](Person &person, Workstation &desk, const QString &name) {
        person.waitFor([&] { return person.sees(u"signin-name"_s); }, u"the sign-in page"_s);
        person.focus(u"signin-name"_s);
        person.type(name);
        person.press(Qt::Key_Tab);
        person.type(City::password());
        if (&person == m_hands.get())
            picture(person, u"sign-in"_s);
        person.press(Qt::Key_Return);
        person.waitFor([&] { return desk.desk().sessionState() == desk::SessionState::SignedIn; }, u"being signed in"_s, 30'000);
        person.waitFor([&] { return desk.desk().syncStatus().connection == sync::Connection::Live; }, u"all records"_s, 60'000);
        return carryOn(person);
    };
    if (!signInAs(*m_hands, *m_counsellor, City::counsellor()) || !signInAs(*m_staffHands, *m_staff, City::staff()))
        return false;
    m_staff->window().showPlace(u"board"_s);
    m_counsellor->window().showPlace(u"counsel"_s);
    m_hands->waitFor([&] { return m_counsellor->desk().phone().lineState() == telephony::LineState::Registered; },
                     u"the phone to be registered"_s, 20'000);
    m_hands->waitFor([&] { return m_counsellor->desk().speech().state() == speech::SpeechState::Ready; }, u"the recogniser"_s, 30'000);
    m_hands->click(u"phone-ready-button"_s);
    m_hands->waitFor([&] { return m_counsellor->desk().phone().agentState() == telephony::AgentState::Ready; }, u"being ready"_s);
    picture(*m_hands, u"ready"_s);
    picture(*m_staffHands, u"board"_s);
    return carryOn(*m_hands);
}

bool Story::ring()
{
    // Somebody the city knows, so that the desk has something to show before the first word.
    for (const auto &complaint : m_counsellor->desk().replica().complaints()) {
        if (complaint->petitionerPhone && complaint->citizen
            && m_counsellor->desk().replica().citizensByPhone(*complaint->petitionerPhone).size() == 1
            && m_counsellor->desk().replica().complaintsOf(*complaint->citizen).size() >= 2) {
            m_caller = complaint->petitionerPhone;
            break;
        }
    }
    if (!m_caller)
        return fail(u"the sample city has nobody with two complaints"_s);
    // Somebody is writing while it rings: neither focus nor the syllable under the fingers may go.
    m_hands->focus(u"complaintText"_s);
    QWidget *writing = m_counsellor->window().focusWidget();
    m_clock.start();
    if (const auto called = m_city.call({.target = City::extension(), .number = m_caller->digits(), .speechFile = m_city.citizenVoice()});
        !called)
        return fail(called.error());
    m_hands->waitFor([&] { return m_hands->sees(u"phone-answer-button"_s); }, u"the ringing call"_s, 15'000);
    m_figures.callToRingShown = m_clock.elapsed();
    if (m_counsellor->window().focusWidget() != writing)
        return fail(u"the ringing call took the keyboard"_s);
    m_hands->waitFor(
        [&] {
            const auto *peer = m_counsellor->window().findChild<QWidget *>(u"phone-peer"_s);
            return peer && peer->isVisible() && peer->width() > 60;
        },
        u"the caller in the bar"_s);
    picture(*m_hands, u"ringing"_s);
    return carryOn(*m_hands);
}

bool Story::answer()
{
    m_clock.restart();
    m_hands->press(Qt::Key_F2);
    m_hands->waitFor([&] { return m_headset->heardSize() > 0; }, u"the citizen's voice"_s);
    m_firstAudioAt = m_clock.elapsed();
    m_figures.answerToFirstAudio = m_firstAudioAt;
    m_hands->waitFor([&] { return m_counsellor->desk().talk() && m_counsellor->desk().talk()->transcript(); }, u"the transcript"_s);
    return carryOn(*m_hands);
}

void Story::notePartialText()
{
    const speech::Transcript *transcript = m_counsellor->desk().talk()->transcript();
    const bool citizenSpoke = std::ranges::any_of(
        transcript->lines(), [](const speech::TranscriptLine &line) { return line.leg == domain::Leg::Citizen && !line.text.isEmpty(); });
    if (m_firstPartialAt < 0 && citizenSpoke)
        m_firstPartialAt = m_clock.elapsed();
}

bool Story::listen()
{
    const desk::Talk *talk = m_counsellor->desk().talk();
    const auto finals = [&] {
        notePartialText();
        return std::ranges::count_if(talk->transcript()->lines(),
                                     [](const speech::TranscriptLine &line) { return line.leg == domain::Leg::Citizen && line.final; });
    };
    m_hands->waitFor(
        [&] {
            notePartialText();
            return m_firstPartialAt >= 0;
        },
        u"the first words"_s, 20'000);
    picture(*m_hands, u"first-words"_s);
    m_hands->waitFor([&] { return finals() >= 3; }, u"three sentences"_s, 40'000);
    picture(*m_hands, u"talk"_s);
    // The number to call back on, or, where the recogniser stumbled over it, the end of its sentence.
    m_hands->waitFor(
        [&] {
            notePartialText();
            return hearsNumber() || finals() >= 4;
        },
        u"the sentence with the number"_s, 40'000);
    picture(*m_hands, u"suggestions"_s);
    m_hands->press(Qt::Key_F6); // Whom the call could be handed to; it is not, this time.
    m_hands->waitFor([&] { return m_hands->sees(u"directory-list"_s); }, u"the directory"_s);
    picture(*m_hands, u"directory"_s);
    m_hands->press(Qt::Key_Escape);
    const qint64 voicedAt = firstVoicedMilliseconds(m_headset->heard());
    if (voicedAt >= 0 && m_firstPartialAt >= 0)
        m_figures.speechToPartialText = m_firstPartialAt - m_firstAudioAt - voicedAt;
    return carryOn(*m_hands);
}

bool Story::hearsNumber() const
{
    return std::ranges::any_of(m_counsellor->desk().talk()->suggestions(), [](const speech::Suggestion &suggestion) {
        return std::holds_alternative<domain::PhoneNumber>(suggestion.value);
    });
}

bool Story::fillForm()
{
    // One key each for what was heard, then the rest by hand, in Korean.
    for (const QKeySequence &key : {QKeySequence(Qt::ALT | Qt::Key_1), QKeySequence(Qt::ALT | Qt::Key_2), QKeySequence(Qt::ALT | Qt::Key_3),
                                    QKeySequence(Qt::ALT | Qt::Key_4)})
        m_hands->press(key);
    if (!hearsNumber() && m_hands->isWell()) {
        m_hands->click(u"callBackToggle"_s);
        m_hands->focus(u"callBackPhone"_s);
        m_hands->type(u"010-1234-7893"_s);
    }
    m_hands->focus(u"complaintText"_s);
    m_hands->compose(u"학교 앞 도로가 움푹 파여 타이어가 터짐"_s);
    m_hands->press(Qt::Key_Period);
    m_hands->compose(u" 어제부터라고 함"_s);
    picture(*m_hands, u"form"_s);
    return carryOn(*m_hands);
}

bool Story::submit()
{
    const auto before = m_counsellor->desk().replica().complaints().size();
    m_clock.restart();
    m_hands->press(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_hands->waitFor([&] { return m_counsellor->desk().replica().complaints().size() == before + 1; }, u"the complaint at the own desk"_s);
    if (!carryOn(*m_hands))
        return false;
    for (const auto &command : m_counsellor->desk().replica().complaints()) {
        if (command->text.startsWith(u"학교 앞 도로"_s))
            m_figures.complaint = command->id;
    }
    m_staffHands->waitFor(
        [&] {
            const auto arrived = m_staff->desk().replica().complaint(m_figures.complaint);
            return arrived && arrived->number;
        },
        u"the complaint at the other desk"_s);
    m_figures.submitToOtherDesk = m_clock.elapsed();
    if (!carryOn(*m_staffHands))
        return false;
    m_figures.number = m_staff->desk().replica().complaint(m_figures.complaint)->number->toString();
    picture(*m_hands, u"submitted"_s);
    picture(*m_staffHands, u"board-new-complaint"_s);
    return true;
}

bool Story::hangUp()
{
    const desk::Talk *talk = m_counsellor->desk().talk();
    m_hands->waitFor([&] { return m_headset->hasSpoken(); }, u"the end of the talk"_s, 60'000);
    QStringList heard;
    for (const speech::TranscriptLine &line : talk->transcript()->lines()) {
        if (line.leg == domain::Leg::Citizen)
            heard.append(line.spoken);
    }
    m_figures.heard = heard.join(u' ');
    m_figures.reference = textOf(m_city.citizenText());
    m_figures.characterErrorRate = characterErrorRate(m_figures.heard, m_figures.reference);
    const domain::CallId call = talk->call().id;
    if (m_counsellor->desk().phone().current())
        m_hands->press(Qt::Key_F8);
    m_hands->waitFor([&] { return m_counsellor->desk().phone().agentState() == telephony::AgentState::AfterCallWork; },
                     u"after-call work"_s);
    picture(*m_hands, u"after-call-work"_s);
    m_staffHands->waitFor([&] { return m_staff->desk().replica().call(call) != nullptr; }, u"the record of the call at the other desk"_s,
                          15'000);
    m_counsellor->window().showPlace(u"calls"_s);
    m_hands->waitFor([&] { return m_hands->sees(u"callComplaint0"_s); }, u"the complaint beside its call in the call log"_s);
    picture(*m_hands, u"call-log"_s);
    m_counsellor->window().showPlace(u"counsel"_s);
    m_hands->click(u"phone-ready-button"_s);
    return carryOn(*m_hands) && carryOn(*m_staffHands);
}

bool Story::followOnBoard()
{
    m_staffHands->focus(u"boardSearch"_s);
    m_staffHands->compose(u"움푹"_s);
    picture(*m_staffHands, u"board-search"_s);
    m_staff->board().open(m_figures.complaint);
    m_staffHands->waitFor([&] { return m_staffHands->sees(u"detailPanel"_s); }, u"the complaint's details"_s);
    picture(*m_staffHands, u"board-details"_s);
    // The staff give it to the department the category names; the counsellor's desk knows at once.
    const QString assign = u"action%1"_s.arg(int(domain::CommandKind::AssignComplaint));
    m_staffHands->waitFor([&] { return m_staffHands->sees(assign); }, u"the button to assign"_s);
    m_staffHands->click(assign);
    m_staffHands->waitFor([&] { return m_staffHands->sees(u"actionGive"_s); }, u"the form to assign with"_s);
    m_staffHands->click(u"actionGive"_s);
    m_hands->waitFor(
        [&] {
            const auto complaint = m_counsellor->desk().replica().complaint(m_figures.complaint);
            return complaint && complaint->state == domain::ComplaintState::Assigned;
        },
        u"the assignment at the counsellor's desk"_s);
    picture(*m_staffHands, u"board-assigned"_s);
    m_staffHands->click(u"boardTableMode"_s);
    picture(*m_staffHands, u"board-table"_s);
    return carryOn(*m_staffHands) && carryOn(*m_hands);
}

} // namespace barodesk::test

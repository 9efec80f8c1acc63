#pragma once

#include "telephony/wavaudioport.h"
#include "tests/e2e/city.h"
#include "tests/support/person.h"
#include "workstation.h"

#include <QElapsedTimer>

#include <memory>

namespace barodesk::test {

/// The main job from the ring of the phone to another desk's board, on real parts: a caller that is not our code, a real exchange, the real
/// recogniser, the real server, two desks with their windows. Played by e2e tests, which assert on it, and by ./run --story, which shows it.
class Story
{
public:
    struct Options
    {
        QString pictures; ///< Folder for numbered pictures; empty: none.
        QSize size{1440, 900};
        bool keychain = false;
    };
    /// Milliseconds as a person would feel them.
    struct Figures
    {
        qint64 callToRingShown = -1;
        qint64 answerToFirstAudio = -1;
        qint64 speechToPartialText = -1;
        qint64 submitToOtherDesk = -1;
        double characterErrorRate = -1; ///< Of the citizen's words, without spaces.
        QString heard;                  ///< What was written down of them.
        QString reference;
        QString number; ///< Of the complaint.
        domain::ComplaintId complaint;
        int suggestionsAccepted = 0;
    };

    Story(City &city, Options options);
    ~Story();

    /// Plays all of it. False: problem() says where it stopped.
    bool play();
    const QString &problem() const { return m_problem; }
    const Figures &figures() const { return m_figures; }
    Workstation &counsellor() { return *m_counsellor; }
    Workstation &staff() { return *m_staff; }

private:
    bool openDesks();
    bool signIn();
    bool ring();
    bool answer();
    bool listen();
    bool fillForm();
    bool submit();
    bool hangUp();
    bool followOnBoard();
    bool fail(const QString &what);
    bool carryOn(const Person &person);
    void picture(Person &person, const QString &name);
    void notePartialText();
    bool hearsNumber() const;

    City &m_city;
    Options m_options;
    Figures m_figures;
    QString m_problem;
    telephony::WavAudioPort *m_headset = nullptr; ///< Owned by the counsellor's desk.
    std::unique_ptr<Workstation> m_counsellor;
    std::unique_ptr<Workstation> m_staff;
    std::unique_ptr<Person> m_hands; ///< The counsellor's.
    std::unique_ptr<Person> m_staffHands;
    std::optional<domain::PhoneNumber> m_caller;
    QElapsedTimer m_clock;
    qint64 m_firstAudioAt = -1;
    qint64 m_firstPartialAt = -1;
    int m_pictures = 0;
};

} // namespace barodesk::test

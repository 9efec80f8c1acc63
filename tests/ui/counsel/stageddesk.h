#pragma once

#include "desk/desk.h"
#include "speech/transcript.h"

#include <QPointer>

#include <memory>

namespace barodesk::test {

/// A desk without server, phone and disk: the same face as desk::Desk, put in its place when the test is linked, so that a page can be looked at
/// in any state. Talks and transcripts are set by hand; records and commands are real.
class StagedDesk
{
public:
    StagedDesk(domain::Organisation organisation, const QDateTime &now, std::vector<domain::Entity> entities = {},
               const desk::Settings &settings = {});
    ~StagedDesk();

    desk::Desk &desk() { return *m_desk; }
    store::Replica &replica();
    void setNow(const QDateTime &now);
    void signIn(const domain::User &user);
    void setPlaces(domain::PlaceBook book);
    void keepDrafts(const QList<desk::ComplaintDraft> &drafts); ///< As if saved in an earlier session.

    struct RoomAsked
    {
        QPointer<QObject> context;
        std::function<void(const tl::expected<api::Room, sync::ApiError> &)> answer;
    };
    /// A list of the teams somebody wanted to save: as it was, as it should be; answered at once by `listAnswer`, and kept when that is good.
    struct ListAsked
    {
        QList<domain::TextTemplate> templates;
        QList<domain::EscalationRule> rules;
    };
    const std::vector<ListAsked> &listsAsked() const;
    void setListAnswer(const tl::expected<void, desk::CityListFailure> &answer);

    int roomAsked() const;                       ///< How often it was asked for and not answered yet.
    QList<domain::ListenWay> listenWays() const; ///< And how.
    QList<domain::UserId> listenedTo() const;    ///< To whose talks it was to listen.
    void answerRoom(const tl::expected<api::Room, sync::ApiError> &answer);

    /// A call arrives; rings until answered.
    desk::Talk *ring(const std::optional<domain::PhoneNumber> &number);
    void answer();
    /// Somebody says a line; the same id again replaces it.
    void say(int id, domain::Leg leg, const QString &text, int seconds, bool final = true, bool interrupted = false);
    void hangUp();

private:
    std::unique_ptr<desk::Desk> m_desk;
    std::shared_ptr<speech::Transcript> m_transcript;
};

} // namespace barodesk::test

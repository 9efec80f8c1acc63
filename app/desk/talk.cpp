#include "desk/talk.h"

#include "speech/extraction.h"
#include "store/replica.h"

#include <QTimer>

#include <chrono>

namespace barodesk::desk {

namespace {
/// Partial text changes up to ten times a second; suggestions need not.
constexpr std::chrono::milliseconds SuggestionPause{120};
} // namespace

class Talk::Private
{
public:
    Private(Talk &talk, telephony::Call aCall, store::Replica &aReplica, Today aToday)
        : q(talk), call(std::move(aCall)), replica(aReplica), today(std::move(aToday))
    {
    }

    void chooseTheOnlyCandidate();
    void extract();

    Talk &q;
    telephony::Call call;
    store::Replica &replica;
    Today today;
    std::optional<domain::CitizenId> citizen;
    std::optional<api::HandOverCard> handOver;
    std::shared_ptr<speech::Transcript> transcript;
    std::unique_ptr<speech::TalkReader> reader; ///< Of the organisation of that version.
    quint64 readerVersion = 0;
    QList<speech::Suggestion> suggestions;
    QTimer pause;
};

Talk::Talk(telephony::Call call, store::Replica &replica, Today today, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, std::move(call), replica, std::move(today)))
{
    d->pause.setSingleShot(true);
    d->pause.setInterval(SuggestionPause);
    connect(&d->pause, &QTimer::timeout, this, [this] { d->extract(); });
    connect(&replica, &store::Replica::citizensChanged, this, [this] {
        d->chooseTheOnlyCandidate();
        emit citizenChanged();
    });
    d->chooseTheOnlyCandidate();
}

Talk::~Talk() = default;

const telephony::Call &Talk::call() const { return d->call; }

void Talk::setCall(const telephony::Call &call)
{
    if (d->call == call)
        return;
    d->call = call;
    emit callChanged();
}

QList<std::shared_ptr<const domain::Citizen>> Talk::candidates() const
{
    return d->call.number ? d->replica.citizensByPhone(*d->call.number) : QList<store::Replica::CitizenPtr>{};
}

std::optional<domain::CitizenId> Talk::citizen() const { return d->citizen; }

void Talk::setCitizen(const std::optional<domain::CitizenId> &citizen)
{
    if (d->citizen == citizen)
        return;
    d->citizen = citizen;
    emit citizenChanged();
}

const std::optional<api::HandOverCard> &Talk::handOver() const { return d->handOver; }

void Talk::setHandOver(const std::optional<api::HandOverCard> &card)
{
    if (d->handOver == card)
        return;
    d->handOver = card;
    emit handOverChanged();
}

speech::Transcript *Talk::transcript() const { return d->transcript.get(); }

void Talk::setTranscript(std::shared_ptr<speech::Transcript> transcript)
{
    if (d->transcript)
        d->transcript->disconnect(this);
    d->transcript = std::move(transcript);
    if (d->transcript) {
        const auto later = [this] {
            if (!d->pause.isActive())
                d->pause.start();
        };
        connect(d->transcript.get(), &speech::Transcript::lineInserted, this, later);
        connect(d->transcript.get(), &speech::Transcript::lineChanged, this, later);
    }
    emit transcriptChanged();
    d->extract();
}

const QList<speech::Suggestion> &Talk::suggestions() const { return d->suggestions; }

/// One person under the number is taken as the caller until the counsellor says otherwise; of several nobody is.
void Talk::Private::chooseTheOnlyCandidate()
{
    const auto people = q.candidates();
    if (!citizen && people.size() == 1)
        citizen = people.first()->id;
}

void Talk::Private::extract()
{
    QList<speech::Suggestion> found;
    if (transcript) {
        const domain::Organisation &organisation = replica.organisation();
        if (!reader || readerVersion != organisation.version()) {
            reader = std::make_unique<speech::TalkReader>(organisation);
            readerVersion = organisation.version();
        }
        found = reader->read(transcript->lines(), today());
    }
    if (found == suggestions)
        return;
    suggestions = std::move(found);
    emit q.suggestionsChanged();
}

} // namespace barodesk::desk

#pragma once

#include "api/wirehandover.h"
#include "domain/citizen.h"
#include "speech/suggestion.h"
#include "speech/transcript.h"
#include "telephony/softphone.h"

#include <QObject>

#include <functional>
#include <memory>

namespace barodesk::store {
class Replica;
}

namespace barodesk::desk {

/// One call with all that belongs to it: who may be calling, what is said, what was understood. GUI thread.
class Talk final : public QObject
{
    Q_OBJECT
public:
    using Today = std::function<QDate()>;

    Talk(telephony::Call call, store::Replica &replica, Today today, QObject *parent = nullptr);
    ~Talk() override;

    const telephony::Call &call() const;
    void setCall(const telephony::Call &call);

    /// People known under the caller's number, latest first. With several none is chosen.
    QList<std::shared_ptr<const domain::Citizen>> candidates() const;
    std::optional<domain::CitizenId> citizen() const;
    void setCitizen(const std::optional<domain::CitizenId> &citizen);

    /// What a colleague noted who handed this call on; none: nobody did, or it has not come.
    const std::optional<api::HandOverCard> &handOver() const;
    void setHandOver(const std::optional<api::HandOverCard> &card);

    speech::Transcript *transcript() const; ///< Null until answered or when speech is off.
    void setTranscript(std::shared_ptr<speech::Transcript> transcript);
    const QList<speech::Suggestion> &suggestions() const; ///< From final and partial lines of the citizen.

signals:
    void callChanged();
    void citizenChanged();
    void handOverChanged();
    void transcriptChanged(); ///< Another transcript object; its own signals tell of lines.
    void suggestionsChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace barodesk::desk

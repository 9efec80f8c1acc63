#pragma once

#include "api/wire.h"
#include "api/wireattachment.h"
#include "api/wirecitylist.h"
#include "api/wirehandover.h"
#include "api/wirelistenin.h"
#include "api/wireplaces.h"
#include "api/wirerecording.h"
#include "api/wireroom.h"
#include "sync/apierror.h"

#include <tl/expected.hpp>

#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

class QNetworkReply;

namespace barodesk::sync {

/// The server's routes as functions. https only, but for a loopback address; certificates are always checked; redirects are not
/// followed. An answer comes once, in this thread, never before the call returned, and not at all when `context` is gone.
/// Large answers are decoded in the global thread pool.
class RestClient final : public QObject
{
    Q_OBJECT
public:
    template <typename T> using Answer = std::function<void(const tl::expected<T, ApiError> &)>;

    struct Timeouts
    {
        std::chrono::milliseconds idle{15'000};  ///< Nothing is moving.
        std::chrono::milliseconds whole{60'000}; ///< From the call to the last byte.
    };

    /// \param caFile PEM of the city's own CA, then the only one trusted; empty: the system's
    explicit RestClient(QUrl base, const QString &caFile = {}, QObject *parent = nullptr);
    ~RestClient() override;

    void setTimeouts(Timeouts timeouts) { m_timeouts = timeouts; }
    void setToken(const QString &token) { m_token = token; }
    bool hasToken() const { return !m_token.isEmpty(); }
    int requestCount() const { return m_requests; } ///< Since it was made, the event streams included.

    void signIn(const api::SessionRequest &request, QObject *context, const Answer<api::SessionAnswer> &answer);
    void signOut(); ///< Tells the server without waiting; the token is kept until setToken().
    void whoAmI(QObject *context, const Answer<api::SessionInfo> &answer);
    /// None: still the version known.
    void organisation(quint64 knownVersion, QObject *context, const Answer<std::optional<domain::Organisation::Data>> &answer);
    /// None: still the version known.
    void places(quint64 knownVersion, QObject *context, const Answer<std::optional<domain::PlaceBook>> &answer);
    // A list the teams keep, whole. Changed in another version of the organisation than the server's it is refused: ErrorCode::Conflict.
    void putCityList(const api::EscalationRules &list, QObject *context, const Answer<api::CityListAnswer> &answer);
    void putCityList(const api::TextTemplates &list, QObject *context, const Answer<api::CityListAnswer> &answer);
    void putCityList(const api::SharedViews &list, QObject *context, const Answer<api::CityListAnswer> &answer);
    void sendCommands(const QList<domain::Command> &commands, QObject *context, const Answer<api::CommandsAnswer> &answer);
    void changes(quint64 since, int limit, QObject *context, const Answer<api::ChangesPage> &answer);
    void records(const std::optional<QString> &after, int limit, QObject *context, const Answer<api::RecordsPage> &answer);
    void logAccess(const api::AccessLogRequest &request, QObject *context, const Answer<bool> &answer);
    /// False: nobody of the house is at that extension.
    void putHandOver(const api::HandOverRequest &request, QObject *context, const Answer<bool> &answer);
    void handOvers(QObject *context, const Answer<api::HandOverCards> &answer);
    void askToListenIn(const api::ListenInRequest &request, QObject *context, const Answer<api::ListenInPass> &answer);
    void codeListeners(QObject *context, const Answer<api::CodeListeners> &answer);
    void endListenIn(const api::ListenInEnd &end, QObject *context, const Answer<bool> &answer);
    void confirmListenIn(const api::ListenInConfirmation &confirmation, QObject *context, const Answer<api::ListenInConfirmed> &answer);
    void tellListenInVoice(const api::ListenInVoice &voice, QObject *context, const Answer<bool> &answer);
    /// What became of the counsellor; with none it says that the desk is there.
    void reportAgentStates(const QList<domain::AgentTransition> &transitions, QObject *context,
                           const Answer<api::AgentStatesAnswer> &answer);
    /// \param day invalid: today
    void agentDay(const domain::UserId &user, const QDate &day, QObject *context, const Answer<api::AgentDay> &answer);
    void presence(QObject *context, const Answer<api::RoomPresence> &answer);
    void room(QObject *context, const Answer<api::Room> &answer);
    // Recordings.
    void announceRecording(const api::RecordingUpload &upload, QObject *context, const Answer<api::RecordingProgress> &answer);
    /// \param part at most api::MaxRecordingPartBytes
    void putRecordingPart(const domain::CallId &call, qint64 offset, const QByteArray &part, QObject *context,
                          const Answer<api::RecordingProgress> &answer);
    void recordingInfo(const domain::CallId &call, QObject *context, const Answer<api::RecordingInfo> &answer);
    /// The sound; the server writes down who, when and why before it answers.
    void recording(const domain::CallId &call, const QString &purpose, QObject *context, const Answer<QByteArray> &answer);
    // Attachments.
    void announceAttachment(const api::AttachmentUpload &upload, QObject *context, const Answer<api::UploadProgress> &answer);
    /// \param part at most api::MaxPartBytes
    void putAttachmentPart(const QByteArray &sha256, qint64 offset, const QByteArray &part, QObject *context,
                           const Answer<api::UploadProgress> &answer);
    /// The bytes; the server writes down who, when and why before it answers.
    void attachment(const domain::ComplaintId &complaint, const domain::AttachmentId &attachment, const QString &purpose, QObject *context,
                    const Answer<QByteArray> &answer);
    /// The open stream of events, the caller's; null with the reason when none can be asked for.
    tl::expected<QNetworkReply *, ApiError> openEvents(const QByteArray &lastEventId);

    static ApiError errorOf(QNetworkReply &reply, const QByteArray &body);

private:
    struct Raw
    {
        int status = 0;
        QByteArray body;
    };

    tl::expected<QNetworkRequest, ApiError> requestTo(QLatin1StringView path, const QList<std::pair<QString, QString>> &query = {}) const;
    void exchange(const QByteArray &verb, const tl::expected<QNetworkRequest, ApiError> &request, const QByteArray &body, QObject *context,
                  const std::function<void(tl::expected<Raw, ApiError>)> &done);
    void putPart(QLatin1StringView path, const std::pair<QString, QString> &which, qint64 offset, const QByteArray &part, QObject *context,
                 const Answer<api::UploadProgress> &answer);
    void fetchBytes(QLatin1StringView path, const QList<std::pair<QString, QString>> &query, const QByteArray &type, QObject *context,
                    const Answer<QByteArray> &answer);
    /// Now when it is small, else later, decoded in the global thread pool.
    template <typename T> static void decode(const QByteArray &body, QObject *context, const Answer<T> &answer);
    template <typename T>
    void ask(const QByteArray &verb, const tl::expected<QNetworkRequest, ApiError> &request, const QByteArray &body, QObject *context,
             const Answer<T> &answer);

    QUrl m_base;
    QSslConfiguration m_tls;
    QString m_caFault; ///< Why the CA file cannot be used; then nothing is sent.
    QString m_token;
    Timeouts m_timeouts;
    QNetworkAccessManager m_network;
    int m_requests = 0;
};

} // namespace barodesk::sync

#pragma once

#include "api/codeccommand.h"
#include "api/codecorganisation.h"
#include "api/words.h"

#include <QByteArray>

#include <vector>

/// What the server is asked and what it answers, beside records and organisation.
namespace barodesk::api {

/// POST /v1/session
struct SessionRequest
{
    QString name;
    QString password;
    QString desk; ///< What this machine calls itself, for the access log; may be empty.
};

/// The phone account of the person who signed in.
struct SipAccount
{
    QString user;
    QString domain;
    QString registrar;
    SipTransport transport = SipTransport::Udp;
    QString password;
    friend bool operator==(const SipAccount &, const SipAccount &) = default;
};

struct SessionAnswer
{
    QString token;
    QDateTime expiresAt;
    domain::User user;
    QByteArray recoveryKey; ///< 32 bytes: opens this person's outbox where the keychain lost its key. Base64 on the wire.
    std::optional<SipAccount> sip;
    QString apiVersion;
    friend bool operator==(const SessionAnswer &, const SessionAnswer &) = default;
};

/// GET /v1/session: who am I.
struct SessionInfo
{
    domain::User user;
    QDateTime expiresAt;
    QString apiVersion;
    friend bool operator==(const SessionInfo &, const SessionInfo &) = default;
};

/// POST /v1/commands: 1 to MaxCommandsPerRequest.
struct CommandsRequest
{
    QList<domain::Command> commands;
};

struct CommandResult
{
    domain::CommandId id;
    CommandStatus status = CommandStatus::Accepted;
    quint64 sequence = 0;                   ///< Accepted: of its change, also of a duplicate's first time.
    bool duplicate = false;                 ///< Accepted before; nothing was done again.
    std::optional<domain::Refusal> refusal; ///< Refused.
    friend bool operator==(const CommandResult &, const CommandResult &) = default;
};

struct CommandsAnswer
{
    QList<CommandResult> results; ///< In the order asked.
    friend bool operator==(const CommandsAnswer &, const CommandsAnswer &) = default;
};

/// GET /v1/changes
struct ChangesPage
{
    std::vector<domain::Change> changes;
    quint64 head = 0; ///< The last sequence there is.
    bool more = false;
    quint64 organisationVersion = 0;
    friend bool operator==(const ChangesPage &, const ChangesPage &) = default;
};

/// GET /v1/records: all there is, page by page, as of no single moment; changes since the first page's head complete it.
struct RecordsPage
{
    std::vector<domain::Entity> entities;
    std::vector<domain::HistoryEntry> history;
    std::optional<QString> next; ///< Cursor of the next page; none: this was the last.
    quint64 head = 0;            ///< Taken before the page was read.
    friend bool operator==(const RecordsPage &, const RecordsPage &) = default;
};

/// The data of an `event: head` on GET /v1/events.
struct EventHead
{
    quint64 head = 0;
    quint64 organisationVersion = 0;
    friend bool operator==(const EventHead &, const EventHead &) = default;
};

/// POST /v1/access-log: somebody opened personal data.
struct AccessLogRequest
{
    domain::EntityRef target;
    QString purpose;
    friend bool operator==(const AccessLogRequest &, const AccessLogRequest &) = default;
};

/// GET /v1/health
struct Health
{
    QString status; ///< "ok" or "degraded"
    QString version;
    QString database;                              ///< "sqlite" or "postgresql"
    std::optional<QDateTime> certificateEnds = {}; ///< Of the server's own certificate; none: no TLS here.
    friend bool operator==(const Health &, const Health &) = default;
};

/// The body of every answer of 400 and above.
struct ErrorBody
{
    ErrorCode code = ErrorCode::Internal;
    QString message;             ///< An English sentence.
    std::optional<QString> path; ///< For BadField: which.
    friend bool operator==(const ErrorBody &, const ErrorBody &) = default;
};

QJsonObject toJson(const SessionRequest &request);
QJsonObject toJson(const SipAccount &account);
QJsonObject toJson(const SessionAnswer &answer);
QJsonObject toJson(const SessionInfo &info);
QJsonObject toJson(const CommandsRequest &request);
QJsonObject toJson(const CommandResult &result);
QJsonObject toJson(const CommandsAnswer &answer);
QJsonObject toJson(const ChangesPage &page);
QJsonObject toJson(const RecordsPage &page);
QJsonObject toJson(const EventHead &head);
QJsonObject toJson(const AccessLogRequest &request);
QJsonObject toJson(const Health &health);
QJsonObject toJson(const ErrorBody &body);

template <> Parsed<SessionRequest> fromJson(const QJsonValue &value);
template <> Parsed<SipAccount> fromJson(const QJsonValue &value);
template <> Parsed<SessionAnswer> fromJson(const QJsonValue &value);
template <> Parsed<SessionInfo> fromJson(const QJsonValue &value);
template <> Parsed<CommandsRequest> fromJson(const QJsonValue &value);
template <> Parsed<CommandResult> fromJson(const QJsonValue &value);
template <> Parsed<CommandsAnswer> fromJson(const QJsonValue &value);
template <> Parsed<ChangesPage> fromJson(const QJsonValue &value);
template <> Parsed<RecordsPage> fromJson(const QJsonValue &value);
template <> Parsed<EventHead> fromJson(const QJsonValue &value);
template <> Parsed<AccessLogRequest> fromJson(const QJsonValue &value);
template <> Parsed<Health> fromJson(const QJsonValue &value);
template <> Parsed<ErrorBody> fromJson(const QJsonValue &value);

} // namespace barodesk::api

#pragma once

#include <utility> // before Asio with GCC 12

#include "api/wire.h"
#include "api/wireroom.h"
#include "server/attachments/attachmentsettings.h"
#include "server/auth/passwordbench.h"
#include "server/auth/secretkey.h"
#include "server/auth/sessions.h"
#include "server/files/sealedfiles.h"
#include "server/http/application.h"
#include "server/records/commandservice.h"
#include "server/room/presence.h"

namespace barodesk::server::http {
class EventHub;
}

namespace barodesk::server::routes {

/// The switchboard the telephones register with; said to each person at sign-in.
struct SipSettings
{
    QString domain; ///< Empty: no telephones.
    QString registrar;
    api::SipTransport transport = api::SipTransport::Udp;
};

/// What handlers work with. Owned by the Backend; outlives every request.
struct Services
{
    sql::Workers &readers;
    sql::Workers &writers;
    records::CommandService &commands;
    records::OrganisationCache &organisation;
    auth::PasswordBench &passwords;
    const auth::SecretKey &secretKey;
    const files::SealedFiles &recordings;
    const files::SealedFiles &attachments;
    bool scansAttachments = false; ///< A virus scanner looks at them before they count as stored.
    attachments::UnnamedBounds unnamed;
    http::EventHub &hub;
    room::Presence &presence;
    SipSettings sip;
    sql::Dialect dialect = sql::Dialect::Sqlite;
    std::function<QDateTime()> clock;             ///< Korea time.
    std::optional<QDateTime> certificateEnd = {}; ///< None: no TLS here.
};

/// Who asks: on public routes nobody.
struct Caller
{
    domain::Actor actor;
    domain::User user;
    qint64 sessionExpiresAt = 0;
};

} // namespace barodesk::server::routes

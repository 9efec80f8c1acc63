#pragma once

#include <QDateTime>
#include <QMetaType>
#include <QString>

#include <optional>

namespace barodesk::sync {

enum class Connection {
    SignedOut,
    Connecting,
    CatchingUp,    ///< Connected, changes are being fetched.
    Live,          ///< The stream is open and nothing is missing.
    Offline,       ///< No answer; tried again by itself.
    TokenRejected, ///< The server wants a new sign-in; work goes on locally.
    Incompatible,  ///< Server speaks another version of the API.
};

/// What the shell's status chip shows.
struct SyncStatus
{
    Connection connection = Connection::SignedOut;
    int waiting = 0; ///< Commands not yet accepted.
    int refused = 0; ///< Commands to look at.
    std::optional<QDateTime> lastContact;
    std::optional<QDateTime> nextTry;
    QString detail; ///< Technical.
    friend bool operator==(const SyncStatus &, const SyncStatus &) = default;
};

} // namespace barodesk::sync

Q_DECLARE_METATYPE(barodesk::sync::SyncStatus)

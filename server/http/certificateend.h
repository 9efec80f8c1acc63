#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace barodesk::server::http {

/// When the first certificate of a PEM file ends, UTC; none when it cannot be read.
std::optional<QDateTime> certificateEnd(const QString &file);

/// Days before its end from which on the server speaks of it, once a day.
inline constexpr int CertificateWarningDays = 45;

} // namespace barodesk::server::http

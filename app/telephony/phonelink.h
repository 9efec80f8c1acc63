#pragma once

#include <QString>

#include <optional>

namespace barodesk::telephony {

/// Whom a link of another program names: "tel:+82-31-590-1234" (RFC 3966), "sip:8502@pbx.example.kr" (RFC 3261 § 19.1).
/// Parameters and headers of the link are left out: a link says whom, nothing else.
/// \returns what a person would type to call them; nullopt: not such a link, or nobody who can be called
std::optional<QString> calleeOf(const QString &link);

} // namespace barodesk::telephony

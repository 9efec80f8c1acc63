#pragma once

#include <QString>
#include <QVariant>

#include <initializer_list>
#include <utility>

namespace barodesk::server::http {

/// One line on stderr: "2026-09-23T07:30:00Z event=request status=200 …". Values with spaces are quoted. Callers pass
/// no token, no name of a citizen, no body: what is in a log is public to whoever keeps the machine.
void logEvent(const char *event, std::initializer_list<std::pair<const char *, QVariant>> fields = {});

} // namespace barodesk::server::http

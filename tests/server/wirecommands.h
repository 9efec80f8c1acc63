#pragma once

#include "api/wire.h"
#include "tests/support/httpclient.h"

namespace barodesk::test {

/// A complaint as a counsellor registers it, at this time; every call another.
domain::Command registerCommand(const QDateTime &at, const QString &text = QStringLiteral("호평동 이마트 앞 도로가 움푹 파였습니다."));
domain::Command commandOn(const domain::EntityRef &target, const QDateTime &at, domain::Payload payload);

/// Sends a batch. \returns the results, empty when the answer was none of 200
QList<api::CommandResult> give(HttpClient &client, const QList<domain::Command> &commands);

/// All changes after `since`, page by page, each page decoded by the desk's codec.
std::vector<domain::Change> allChanges(HttpClient &client, quint64 since = 0, int limit = 200);

} // namespace barodesk::test

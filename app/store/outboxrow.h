#pragma once

#include "store/replica.h"

#include <QByteArray>

#include <tl/expected.hpp>

namespace barodesk::store {

/// {"command":{…}} while it waits, {"command":{…},"refusal":{…}} once refused.
QByteArray encodeOutboxRow(const PendingCommand &command);
tl::expected<PendingCommand, QString> decodeOutboxRow(const QByteArray &json);

} // namespace barodesk::store

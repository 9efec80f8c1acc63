#pragma once

#include "api/parse.h"
#include "desk/complaintdraft.h"

#include <QByteArray>

namespace barodesk::desk {

/// A draft as the store keeps it (sealed there).
QByteArray draftToBytes(const ComplaintDraft &draft);
/// \returns where and why the bytes are no draft: written by a newer program, or damaged
api::Parsed<ComplaintDraft> draftFromBytes(const QByteArray &bytes);

} // namespace barodesk::desk

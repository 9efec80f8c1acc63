#pragma once

#include "phonedesk.h"
#include "sipnonsense.h"

#include "tests/support/sippeer.h"

namespace barodesk::test {

/// Sends `count` pieces of nonsense to a running telephone, which turns down whatever rings, and gives back when it has answered a
/// sensible question afterwards and every call is over. Some are spoilt messages of a call that is up. Each is written to `record` before
/// it is sent, between lines of its number, so that what ended the process is its last. Gives back what went wrong, empty when nothing did.
QString sendNonsense(Desk &desk, quint32 seed, int count, QIODevice *record = nullptr);

/// `count` calls from `caller` to `called` at `target`, one after the other, each answered and ended by either in turn.
/// Gives back how many went as they should.
int callInARow(Desk &caller, Desk &called, const QString &target, int count);

} // namespace barodesk::test

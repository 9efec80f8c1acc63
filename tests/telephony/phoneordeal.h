#pragma once

#include "phonedesk.h"
#include "sipnonsense.h"

#include "tests/support/sippeer.h"

namespace barodesk::test {

/// Sends `count` pieces of nonsense to a running telephone, which turns down whatever rings, and gives back when it has answered a
/// sensible question afterwards. Some are spoilt messages of a call that is up. False: it did not answer.
bool sendNonsense(Desk &desk, quint32 seed, int count);

/// `count` calls from `caller` to `called` at `target`, one after the other, each answered and ended by either in turn.
/// Gives back how many went as they should.
int callInARow(Desk &caller, Desk &called, const QString &target, int count);

} // namespace barodesk::test

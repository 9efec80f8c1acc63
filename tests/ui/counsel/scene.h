#pragma once

#include "stageddesk.h"

namespace barodesk::test {

/// A Tuesday afternoon in the sample city.
QDateTime sceneNow();
domain::Organisation sampleOrganisation();
domain::PhoneNumber callersNumber();
domain::User counsellor(const domain::Organisation &organisation);

/// One known citizen on the caller's number with three complaints, an open pothole of somebody else near by, and a number two people share.
std::vector<domain::Entity> sceneRecords(const domain::Organisation &organisation);
domain::PhoneNumber sharedNumber();

/// Eight lines of a talk about a pothole, the last still being spoken.
void speakScene(StagedDesk &stage);

/// What counsellor 03 noted of a street lamp before the call was handed on.
api::HandOverCard handOverCard(const domain::Organisation &organisation);

} // namespace barodesk::test

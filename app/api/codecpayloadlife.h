#pragma once

#include "domain/complaintcommands.h"

class QJsonObject;

namespace barodesk::api {
class ObjectReader;
}

/// How the later commands of a complaint's life are written and read. For codecpayload.cpp only.
namespace barodesk::api::payloads {

QJsonObject write(const domain::AcceptComplaint &p);
void read(ObjectReader &reader, domain::AcceptComplaint &p);
QJsonObject write(const domain::RefuseCompetence &p);
void read(ObjectReader &reader, domain::RefuseCompetence &p);
QJsonObject write(const domain::ExtendDue &p);
void read(ObjectReader &reader, domain::ExtendDue &p);
QJsonObject write(const domain::GiveProgressNotice &p);
void read(ObjectReader &reader, domain::GiveProgressNotice &p);
QJsonObject write(const domain::ConfirmDictation &p);
void read(ObjectReader &reader, domain::ConfirmDictation &p);
QJsonObject write(const domain::MergeComplaint &p);
void read(ObjectReader &reader, domain::MergeComplaint &p);
QJsonObject write(const domain::UnlinkComplaint &p);
void read(ObjectReader &reader, domain::UnlinkComplaint &p);
QJsonObject write(const domain::UndoStep &p);
void read(ObjectReader &reader, domain::UndoStep &p);
QJsonObject write(const domain::MoveCallBack &p);
void read(ObjectReader &reader, domain::MoveCallBack &p);
QJsonObject write(const domain::ReportObstacle &p);
void read(ObjectReader &reader, domain::ReportObstacle &p);
QJsonObject write(const domain::ClearObstacle &p);
void read(ObjectReader &reader, domain::ClearObstacle &p);
QJsonObject write(const domain::ProposeMediation &p);
void read(ObjectReader &reader, domain::ProposeMediation &p);
QJsonObject write(const domain::DecideMediation &p);
void read(ObjectReader &reader, domain::DecideMediation &p);
QJsonObject write(const domain::RemoveAttachment &p);
void read(ObjectReader &reader, domain::RemoveAttachment &p);
QJsonObject write(const domain::RecordPanelVerdict &p);
void read(ObjectReader &reader, domain::RecordPanelVerdict &p);
QJsonObject write(const domain::RecountDue &p);
void read(ObjectReader &reader, domain::RecountDue &p);
QJsonObject write(const domain::Escalate &p);
void read(ObjectReader &reader, domain::Escalate &p);
QJsonObject write(const domain::JoinPetitioner &p);
void read(ObjectReader &reader, domain::JoinPetitioner &p);
QJsonObject write(const domain::AddAttachment &p);
void read(ObjectReader &reader, domain::AddAttachment &p);

} // namespace barodesk::api::payloads

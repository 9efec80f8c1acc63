#include "ui/recording/deskrecordings.h"

#include "desk/desk.h"
#include "desk/recordinguploader.h"

namespace barodesk::ui::recording {

namespace {

/// Goes into the access log: Korean in whatever language the desk is shown.
QString purpose() { return QStringLiteral("통화 녹음 청취"); }

} // namespace

RecordingSource recordingsOf(desk::Desk &desk)
{
    return {
        .info = [&desk](const domain::CallId &call, QObject *context,
                        RecordingSource::Answer<api::RecordingInfo> answer) { desk.fetchRecordingInfo(call, context, std::move(answer)); },
        .sound = [&desk](const domain::CallId &call, QObject *context,
                         RecordingSource::Answer<QByteArray> answer) { desk.fetchRecording(call, purpose(), context, std::move(answer)); },
        .call = [&desk](const domain::CallId &call) { return desk.replica().call(call); },
        .waitsHere =
            [&desk](const domain::CallId &call) {
                const desk::RecordingUploader *upload = desk.recordingsUpload();
                return upload && upload->isWaiting(call);
            }};
}

} // namespace barodesk::ui::recording

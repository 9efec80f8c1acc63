#include "sync/partupload.h"

namespace barodesk::sync {

PartUpload::PartUpload(Route route, QByteArray bytes, QObject *parent)
    : QObject(parent), m_route(std::move(route)), m_bytes(std::move(bytes))
{
}

void PartUpload::start()
{
    m_route.announce(this, [this](const tl::expected<api::UploadProgress, ApiError> &answer) { take(answer); });
}

void PartUpload::take(const tl::expected<api::UploadProgress, ApiError> &progress)
{
    if (!progress) {
        emit failed(progress.error());
        return;
    }
    if (progress->complete) {
        emit done();
        return;
    }
    const qint64 from = progress->received;
    if (from >= m_bytes.size()) {
        emit beingChecked();
        return;
    }
    emit progressed(from);
    m_route.put(from, m_bytes.mid(from, api::MaxPartBytes), this,
                [this](const tl::expected<api::UploadProgress, ApiError> &answer) { take(answer); });
}

} // namespace barodesk::sync

#pragma once

#include "api/wireupload.h"
#include "sync/restclient.h"

#include <QObject>

namespace barodesk::sync {

/// Brings one file to the server: announces it, then gives parts from where the server says, until it has all. Ends in exactly one of
/// done(), beingChecked() and failed(); started again it goes on where the server is. GUI thread.
class PartUpload final : public QObject
{
    Q_OBJECT
public:
    using Answer = RestClient::Answer<api::UploadProgress>;
    struct Route
    {
        std::function<void(QObject *context, const Answer &)> announce;
        std::function<void(qint64 offset, const QByteArray &part, QObject *context, const Answer &)> put;
    };

    PartUpload(Route route, QByteArray bytes, QObject *parent = nullptr);

    void start();

signals:
    void progressed(qint64 received);
    void done();         ///< The server has all of it, and it is what was announced.
    void beingChecked(); ///< It has all of it and has not said yet that it is: ask again later.
    void failed(const barodesk::sync::ApiError &error);

private:
    void take(const tl::expected<api::UploadProgress, ApiError> &progress);

    Route m_route;
    QByteArray m_bytes;
};

} // namespace barodesk::sync

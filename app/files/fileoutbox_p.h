#pragma once

#include "files/fileoutbox.h"

#include <QPointer>

#include <memory>

/// For the two sources of FileOutbox alone: fileoutbox.cpp holds the files, fileoutbox_sending.cpp brings them to the server.
namespace barodesk::files {

/// What is done with it comes back in this thread, unless the session is over by then.
template <typename Work, typename Done> void FileOutbox::inBackground(Work work, Done done)
{
    m_pool.start([session = QPointer<QObject>(m_session.get()), self = this, work = std::move(work), done = std::move(done)]() mutable {
        auto result = std::make_shared<decltype(work())>(work());
        QMetaObject::invokeMethod(
            self,
            [session = std::move(session), result = std::move(result), done = std::move(done)]() mutable {
                if (session)
                    done(std::move(*result));
            },
            Qt::QueuedConnection);
    });
}

} // namespace barodesk::files

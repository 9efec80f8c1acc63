#include <utility>

#include "server/filelock.h"

#include <boost/interprocess/sync/file_lock.hpp>

#include <QFile>

namespace barodesk::server {

using boost::interprocess::file_lock;

FileLock::FileLock(std::unique_ptr<file_lock> lock) : m_lock(std::move(lock)) { }
FileLock::FileLock(FileLock &&) noexcept = default;
FileLock &FileLock::operator=(FileLock &&) noexcept = default;
FileLock::~FileLock() = default; // closing the file ends the lock

tl::expected<FileLock, FileLock::Fault> FileLock::take(const QString &path)
{
    QFile file(path);
    if (!file.exists() && !file.open(QIODevice::Append, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return tl::unexpected(Fault::Unusable);
    file.close();
    try {
        auto lock = std::make_unique<file_lock>(QFile::encodeName(path).constData());
        if (!lock->try_lock())
            return tl::unexpected(Fault::Held);
        return FileLock(std::move(lock));
    } catch (const boost::interprocess::interprocess_exception &) {
        return tl::unexpected(Fault::Unusable);
    }
}

} // namespace barodesk::server

#pragma once

#include <tl/expected.hpp>

#include <QString>

#include <memory>

namespace boost::interprocess {
class file_lock;
}

namespace barodesk::server {

/// A lock on a file of its own, against other processes only. The system itself lets go of it when the process ends, however it ends: a
/// killed process leaves the file but no lock, so nothing has to be judged stale.
class FileLock final
{
public:
    enum class Fault {
        Held,     ///< By another process.
        Unusable, ///< The file cannot be made or locked.
    };

    /// Makes the file when it is not there. Does not wait.
    static tl::expected<FileLock, Fault> take(const QString &path);

    FileLock(FileLock &&) noexcept;
    FileLock &operator=(FileLock &&) noexcept;
    ~FileLock(); ///< Lets go; the file stays.

private:
    explicit FileLock(std::unique_ptr<boost::interprocess::file_lock> lock);

    std::unique_ptr<boost::interprocess::file_lock> m_lock;
};

} // namespace barodesk::server

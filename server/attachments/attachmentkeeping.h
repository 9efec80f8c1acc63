#pragma once

#include <utility> // before Asio with GCC 12

#include "server/attachments/filescanner.h"
#include "server/files/sealedfiles.h"
#include "server/sql/workers.h"

#include <QDateTime>

namespace barodesk::server::attachments {

/// What the server does with attachments by itself: has the new ones scanned, and removes what no complaint names.
class AttachmentKeeping final
{
public:
    AttachmentKeeping(sql::Workers &writers, const files::SealedFiles &files, FileScanner &scanner, std::function<QDateTime()> clock,
                      int orphanHours)
        : m_writers(writers), m_files(files), m_scanner(scanner), m_clock(std::move(clock)), m_orphanHours(orphanHours)
    {
    }

    /// All that wait to be looked at, one after the other. What the scanner has nothing to say about waits, and is looked at again later:
    /// never taken as clean.
    boost::asio::awaitable<void> scan();
    boost::asio::awaitable<void> removeUnnamed();

private:
    boost::asio::awaitable<void> removeFiles();

    sql::Workers &m_writers;
    const files::SealedFiles &m_files;
    FileScanner &m_scanner;
    const std::function<QDateTime()> m_clock;
    const int m_orphanHours;
};

} // namespace barodesk::server::attachments

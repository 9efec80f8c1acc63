#pragma once

#include <QString>
#include <QStringList>

namespace barodesk::server::attachments {

/// How much one person may have brought that no complaint names: else a desk, or who uses its token, could fill the disk long before the
/// clean-up comes.
struct UnnamedBounds
{
    static constexpr qint64 Megabyte = 1024 * 1024;

    qint64 megabytes = 500; ///< Together, as announced. An ordinary desk names a file seconds after it has brought it.
    qint64 files = 300;
    friend bool operator==(const UnnamedBounds &, const UnnamedBounds &) = default;
};

/// `attachments` in server.json.
struct Settings
{
    QString folder;           ///< Of the bytes; empty: the data folder's own.
    QStringList scanner;      ///< A program and its arguments; the file is put behind them. Empty: nothing is scanned.
    int scannerSeconds = 120; ///< It is given up after that.
    int orphanHours = 72;     ///< What no complaint names goes after so many hours.
    UnnamedBounds unnamed;    ///< And till then there may be so much of it.
    friend bool operator==(const Settings &, const Settings &) = default;
};

} // namespace barodesk::server::attachments

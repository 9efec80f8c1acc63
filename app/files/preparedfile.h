#pragma once

#include "files/heldfile.h"

#include <QByteArray>

namespace barodesk::files {

/// What somebody gives to be attached: a file on their disk, or bytes that have none (a picture of the clipboard).
struct GivenFile
{
    QString path;     ///< Empty: `bytes`.
    QByteArray bytes; ///< With a `name`.
    QString name;     ///< Empty: the path's.
};

/// What was found in it.
struct PreparedFile
{
    QByteArray bytes;
    QString mediaType;
    std::optional<domain::GeoPoint> position;
    HeldProblem problem = HeldProblem::None;
};

/// A name for a list, never a path: without folders, control characters and leading dots, at most 200 characters.
QString fileNameOf(const GivenFile &given);
/// Reads and looks at it. Any thread: it may take a while.
PreparedFile prepare(const GivenFile &given);

/// What goes to the server.
struct Parcel
{
    QByteArray bytes;
    QByteArray sha256;
    HeldProblem problem = HeldProblem::None;
    bool keepPosition = false; ///< As it was packed.
};
/// \param bytes none: they are damaged. Any thread.
Parcel pack(const std::optional<QByteArray> &bytes, bool keepPosition);

} // namespace barodesk::files

#pragma once

#include "domain/complaintparts.h"
#include "domain/place.h"
#include "domain/refusal.h"

#include <optional>

namespace barodesk::files {

/// Where a file of this desk is on its way to the complaint.
enum class HeldState {
    Kept,     ///< Of a form that is not registered yet.
    Waiting,  ///< For the server, or for its turn.
    Sending,  ///< `sent` bytes have arrived.
    Checking, ///< All has arrived; the server's virus scanner has not spoken yet.
    Adding,   ///< At the server; the command that adds it to the complaint is on its way.
    Refused,  ///< It will not go; `problem` says why.
};

enum class HeldProblem {
    None,
    CannotRead, ///< The file is not there, a folder, or closed to this person.
    Empty,
    TooLarge,
    TooMany,
    CannotKeep,     ///< This machine's disk is full or broken.
    UnknownForm,    ///< Its position cannot be taken out; kept whole it can go.
    DamagedPhoto,   ///< The same, as it cannot be read.
    Infected,       ///< Says the server's virus scanner.
    TooMuchUnnamed, ///< The server holds too much of this person's that no complaint names; it waits, and goes by itself.
    NotPermitted,   ///< This person may not add files.
    ServerDeclined, ///< For another reason; `detail` has it.
    RuleBroken,     ///< The command was refused; `refusal` says by what.
};

/// A file that is to become an attachment, while it is this desk's.
struct HeldFile
{
    domain::AttachmentId id; ///< The attachment's, too.
    domain::ComplaintId complaint;
    domain::AttachmentPurpose purpose = domain::AttachmentPurpose::Evidence;
    QString name;
    QString mediaType;
    qint64 size = 0;                          ///< As it was given; less when its position is taken out.
    std::optional<domain::GeoPoint> position; ///< Where the photo was taken.
    bool keepPosition = false;                ///< It goes as it is.
    QDateTime addedAt;

    // Not kept over a restart: it is found out anew.
    bool ready = false; ///< Its bytes are sealed on the disk and can be read.
    HeldState state = HeldState::Kept;
    qint64 sent = 0;
    HeldProblem problem = HeldProblem::None;
    QString detail;                         ///< Technical.
    std::optional<domain::Refusal> refusal; ///< For RuleBroken.
};

} // namespace barodesk::files

#pragma once

#include "workstation.h"

#include <QStringList>

namespace barodesk {

struct CommandLine
{
    Workstation::Options options;
    QString place;              ///< Empty: the first.
    QString link;               ///< tel: or sip:, of another program; empty: none.
    bool tellWhenShown = false; ///< Print "shown" once the window can be used, "signed in" once it shows the records: for measuring.
};

/// Reads the program's arguments. Ends the program after --help, --version, or with one sentence on what cannot be understood.
CommandLine readCommandLine(const QStringList &arguments);

} // namespace barodesk

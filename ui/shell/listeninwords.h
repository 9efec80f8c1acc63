#pragma once

#include "desk/listenins.h"

#include <QCoreApplication>

namespace barodesk::ui::shell {

class ListenInWords final
{
    Q_DECLARE_TR_FUNCTIONS(barodesk::ui::shell::ListenInWords)

public:
    ListenInWords() = delete;

    static QString sentence(desk::ListenInProblem problem); ///< Why not, and what to do.
};

} // namespace barodesk::ui::shell

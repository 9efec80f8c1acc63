#pragma once

#include "domain/command.h"

namespace barodesk::ui {

/// What a person wrote into a command, so that it can be used again when the command was refused.
class WrittenText
{
public:
    WrittenText() = delete;

    /// The words themselves, without name and number of anybody; empty where there are none.
    static QString words(const domain::Payload &payload);
    /// All of it, a line each: also place, name and number as they were typed.
    static QString all(const domain::Payload &payload);
};

} // namespace barodesk::ui

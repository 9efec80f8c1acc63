#pragma once

namespace barodesk {

/// Lets the memory of large blocks go back to the system when they are given up. Tables grow by being moved to larger blocks; without this
/// the ones they leave stay with the program, a twentieth of a desk with 100,000 complaints. Call it before anything is loaded.
void returnLargeBlocks();

/// Gives back what reading left free between the blocks that stay: of a desk with 100,000 complaints and as many addresses some 4 MB. Takes
/// some milliseconds, any thread.
void returnFreeMemory();

} // namespace barodesk

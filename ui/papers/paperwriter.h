#pragma once

#include "ui/papers/paper.h"

#include <tl/expected.hpp>

class QPrinter;

namespace barodesk::ui::papers {

enum class PaperProblem {
    NoFolder,   ///< It is gone, or was never there.
    NotAllowed, ///< This person may not write there.
    NotWritten, ///< It could not be written whole: the disk is full or went away. Nothing of it is left.
    NoPrinter,  ///< The printer took nothing.
};

struct PaperFailure
{
    PaperProblem problem = PaperProblem::NotWritten;
    QString detail; ///< Technical.
};

QByteArray pdfOf(const Paper &paper); ///< Fonts are in it, and its text can be selected and searched. Any thread.
/// Whole or not at all: what was under that name stays until the new one is complete. Any thread.
tl::expected<void, PaperFailure> writePdf(const Paper &paper, const QString &file);
tl::expected<void, PaperFailure> printPaper(const Paper &paper, QPrinter &printer);

} // namespace barodesk::ui::papers

#pragma once

#include "ui/papers/paper.h"
#include "ui/papers/papertext.h"

namespace barodesk::ui::papers {

/// 민원 접수증, for who filed it: what was taken, by when and by whom it is answered, and what the law grants meanwhile. Nothing of others who
/// joined (docs/decisions/0017-papers.md).
Paper receiptOf(const domain::Complaint &complaint, const PaperContext &context);

} // namespace barodesk::ui::papers

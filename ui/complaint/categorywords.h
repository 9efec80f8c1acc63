#pragma once

#include "domain/organisation.h"

#include <QString>

namespace barodesk::ui::complaint {

/// "기타민원 · 즉시": what the law makes of a category.
QString legalChip(domain::LegalType type, const domain::Period &period);

} // namespace barodesk::ui::complaint

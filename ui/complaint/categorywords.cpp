#include "ui/complaint/categorywords.h"

#include "ui/text/labels.h"

namespace barodesk::ui::complaint {

QString legalChip(domain::LegalType type, const domain::Period &period)
{
    return Labels::of(type) + QStringLiteral(" · ") + Labels::of(period);
}

} // namespace barodesk::ui::complaint

#include "telephony/headsetbuttons.h"

namespace barodesk::telephony {

using namespace Qt::StringLiterals;

QString HeadsetButtons::describe() const
{
    const QStringList heard = names();
    const QStringList locked = closed();
    if (heard.isEmpty() && locked.isEmpty())
        return {};
    const auto list = [](const QStringList &these) { return these.isEmpty() ? u"none"_s : these.join(u", "_s); };
    return u"headset buttons: %1; not permitted: %2"_s.arg(list(heard), list(locked));
}

} // namespace barodesk::telephony

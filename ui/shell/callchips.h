#pragma once

#include "ui/shell/phonewords.h"

class QWidget;

namespace barodesk::telephony {
class Softphone;
}

namespace barodesk::ui::widgets {
class Chip;
}

namespace barodesk::ui::shell {

/// What stands in the softphone bar about other people at the present call: the call that rings or waits beside it, and who listens.
class CallChips final
{
public:
    explicit CallChips(QWidget *bar); ///< \param bar owns the chips

    widgets::Chip *waiting() const { return m_waiting; }
    widgets::Chip *listener() const { return m_listener; }

    void showCalls(const telephony::Softphone &phone, const NameLookup &lookup);
    int wish() const; ///< Pixels beyond their least with which their words stand uncut.

private:
    void showOther(const telephony::Softphone &phone, const NameLookup &lookup);
    void showListener(const telephony::Call *call);

    widgets::Chip *m_waiting;
    widgets::Chip *m_listener; ///< Nobody listens unseen.
};

} // namespace barodesk::ui::shell

#pragma once

#include "ui/shell/phonewords.h"

#include <QWidget>

namespace barodesk::ui::widgets {
class ElidedLabel;
}

namespace barodesk::ui::shell {

/// Who is on the line, and below it how the call stands. Both lines end in dots where the room ends.
class CallFace final : public QWidget
{
    Q_OBJECT
public:
    explicit CallFace(QWidget *parent = nullptr);

    /// \param call shown; null: the face is hidden
    void showCall(const telephony::Call *call, const NameLookup &lookup);

    int wish() const;             ///< Pixels beyond its least with which a number and a name can be read.
    void setRoom(int beyondWish); ///< The longer of the lines has what the others in the bar leave: a caller's number is not cut for it.

private:
    widgets::ElidedLabel *m_peer;
    widgets::ElidedLabel *m_detail;
};

} // namespace barodesk::ui::shell

#pragma once

#include "ui/widgets/chip.h"

#include <QPushButton>

namespace barodesk::ui::shell {

/// The counsellor's state with its running time, round; a click opens what it can be changed to.
class StatePill final : public QPushButton
{
    Q_OBJECT
public:
    explicit StatePill(QWidget *parent = nullptr);

    /// \param change what waits, after the time: "→ 휴식"; may be empty, as `time`
    void setState(widgets::Tone tone, const QString &word, const QString &time, const QString &change, bool canChange);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    widgets::ChipContent m_content;
    bool m_canChange = false;
};

} // namespace barodesk::ui::shell

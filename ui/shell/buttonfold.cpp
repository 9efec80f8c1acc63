#include "ui/shell/buttonfold.h"

#include "ui/widgets/button.h"

#include <QHash>

namespace barodesk::ui::shell {

using widgets::Button;

void ButtonFold::add(const QList<Button *> &together, To to) { m_steps.append({together, to}); }

int ButtonFold::fit(int room) const
{
    // First thought out, then done: a button that is shown in full for a moment would ask for a new layout each time.
    QHash<Button *, int> widths;
    QHash<Button *, To> folded;
    int wanted = 0;
    for (Button *button : buttons())
        wanted += widths[button] = button->fullWidth();
    for (const Step &step : m_steps) {
        if (wanted <= room)
            break;
        for (Button *button : step.buttons) {
            folded[button] = step.to;
            if (button->isHidden())
                continue;
            const int left = step.to == To::Icon ? button->iconOnlyWidth() : button->compactWidth();
            wanted -= widths[button] - left;
            widths[button] = left;
        }
    }
    for (const Step &step : m_steps) {
        for (Button *button : step.buttons) {
            button->setCompact(folded.contains(button));
            button->setIconOnly(folded.contains(button) && folded[button] == To::Icon);
        }
    }
    return wanted;
}

int ButtonFold::widthAfter(qsizetype steps) const
{
    QHash<const Button *, int> widths;
    for (const Button *button : buttons())
        widths[button] = button->fullWidth();
    for (const Step &step : m_steps.first(steps)) {
        for (const Button *button : step.buttons) {
            if (!button->isHidden())
                widths[button] = step.to == To::Icon ? button->iconOnlyWidth() : button->compactWidth();
        }
    }
    int width = 0;
    for (const int one : std::as_const(widths))
        width += one;
    return width;
}

QList<Button *> ButtonFold::buttons() const
{
    QList<Button *> found;
    for (const Step &step : m_steps) {
        for (Button *button : step.buttons) {
            if (!button->isHidden() && !found.contains(button))
                found.append(button);
        }
    }
    return found;
}

} // namespace barodesk::ui::shell

#pragma once

#include <QList>

namespace barodesk::ui::widgets {
class Button;
}

namespace barodesk::ui::shell {

/// Which buttons of a bar give way when it gets narrow: by their measured widths, in whatever language, the first step first, and no
/// further than is needed. Hidden buttons take no room.
class ButtonFold final
{
public:
    enum class To {
        NoKey, ///< Its key is in the tooltip only.
        Icon,  ///< Its word too.
    };

    /// A further step, after those there are. \param together give way all at once, so that neighbours look alike; they outlive the fold
    void add(const QList<widgets::Button *> &together, To to);

    qsizetype steps() const { return m_steps.size(); }

    /// Takes as few steps as let the buttons stand in `room` pixels, gaps between them not counted.
    /// \returns the pixels they take then
    int fit(int room) const;

    int widthAfter(qsizetype steps) const; ///< Pixels they take when so many steps are taken.
    int narrowest() const { return widthAfter(m_steps.size()); }

private:
    struct Step
    {
        QList<widgets::Button *> buttons;
        To to;
    };

    QList<widgets::Button *> buttons() const; ///< Each once, without the hidden ones.

    QList<Step> m_steps;
};

} // namespace barodesk::ui::shell

#pragma once

#include "ui/theme/buttonrole.h"
#include "ui/theme/icons.h"

#include <QPushButton>

#include <optional>

namespace barodesk::ui::widgets {

/// A push button with an icon before and the key that does the same, smaller, after its text: "접수 Ctrl+Enter".
/// The key is shown, not bound: bind it with a QAction or QShortcut, and pass `keyText()` of it.
class Button : public QPushButton
{
    Q_OBJECT
public:
    explicit Button(const QString &text = {}, theme::ButtonRole role = theme::ButtonRole::Secondary, QWidget *parent = nullptr);

    void setThemeIcon(std::optional<theme::Icon> icon);
    void setKeyHint(const QString &hint);
    const QString &keyHint() const { return m_keyHint; }
    void setSmall(bool small);     ///< For inside a card.
    void setLineStart(bool start); ///< Begins a line of its own, quiet and small: its words stand where other lines begin.
    void setCompact(bool compact); ///< Without the key, where the window is narrow; it stays in the tooltip.

    /// Only its icon, where even less room is; what it says stays its accessible name. Give it a tooltip.
    void setIconOnly(bool iconOnly);
    int iconOnlyWidth() const; ///< What it would take then.
    int compactWidth() const;  ///< What it would take without the key.
    int fullWidth() const;     ///< What it would take with all it has.

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int widthOf(const QString &text, bool withKey) const;
    QString shownText() const { return m_iconOnly ? QString() : text(); }

    QString m_keyHint;
    std::optional<theme::Icon> m_icon;
    bool m_small = false;
    bool m_compact = false;
    bool m_iconOnly = false;
};

/// "Ctrl+Enter" as the platform writes it.
QString keyText(const QKeySequence &keys);

} // namespace barodesk::ui::widgets

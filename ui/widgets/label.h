#pragma once

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QLabel>

namespace barodesk::ui::widgets {

/// A text of a size, a weight and a role of the theme; plain text always. Follows the theme by itself.
class Label final : public QLabel
{
    Q_OBJECT
public:
    explicit Label(const QString &text, theme::TextSize size = theme::TextSize::Base, theme::Role role = &theme::Tokens::text,
                   QFont::Weight weight = QFont::Normal, QWidget *parent = nullptr);

    void setRole(theme::Role role);
    void setWrapping(bool wrapping); ///< Several lines, with air for Korean.

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColour();

    theme::Role m_role;
    bool m_applying = false;
};

} // namespace barodesk::ui::widgets

#pragma once

#include "ui/theme/icons.h"

#include <QToolButton>

namespace barodesk::ui::widgets {

/// A button that is an icon only. Its name is its accessible name and, with the key, its tooltip.
class IconButton final : public QToolButton
{
    Q_OBJECT
public:
    IconButton(theme::Icon icon, const QString &name, QWidget *parent = nullptr);

    void setThemeIcon(theme::Icon icon);
    void setName(const QString &name, const QString &key = {});
    QSize sizeHint() const override;

private:
    theme::Icon m_icon;
};

} // namespace barodesk::ui::widgets

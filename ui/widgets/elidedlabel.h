#pragma once

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QWidget>

namespace barodesk::ui::widgets {

/// One line that gives way: too narrow, it ends in "…" and the whole is in its tooltip.
class ElidedLabel final : public QWidget
{
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text = {}, theme::TextSize size = theme::TextSize::Base, theme::Role role = &theme::Tokens::text,
                         QFont::Weight weight = QFont::Normal, QWidget *parent = nullptr);

    const QString &text() const { return m_text; }
    void setText(const QString &text);
    void setRole(theme::Role role);
    bool isElided() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString m_text;
    theme::Role m_role;
};

} // namespace barodesk::ui::widgets

#pragma once

#include "ui/theme/icons.h"

#include <QAbstractButton>

namespace barodesk::ui::shell {

/// Icon over a label on the dark rail, with a count at its corner.
class RailButton final : public QAbstractButton
{
    Q_OBJECT
public:
    RailButton(theme::Icon icon, const QString &text, QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &key);
    void setBadge(int count); ///< 0: none; over 99 it says so.
    int badge() const { return m_badge; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();

    theme::Icon m_icon;
    QString m_key;
    int m_badge = 0;
};

} // namespace barodesk::ui::shell

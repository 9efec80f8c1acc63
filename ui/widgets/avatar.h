#pragma once

#include <QWidget>

class QPainter;

namespace barodesk::ui::widgets {

/// The first letter of a name in a circle; an outline of a person when the name is unknown.
class Avatar final : public QWidget
{
    Q_OBJECT
public:
    explicit Avatar(int diameter, QWidget *parent = nullptr);

    void setName(const QString &name);
    QSize sizeHint() const override { return {m_diameter, m_diameter}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    int m_diameter;
};

} // namespace barodesk::ui::widgets

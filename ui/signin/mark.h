#pragma once

#include <QWidget>

namespace barodesk::ui::signin {

/// The sign of the program.
class Mark final : public QWidget
{
    Q_OBJECT
public:
    explicit Mark(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace barodesk::ui::signin

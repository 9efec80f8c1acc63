#pragma once

#include <QWidget>

#include <array>

namespace barodesk::ui::widgets {

/// The last moments of how loud the other side is, as thin bars.
class LevelMeter final : public QWidget
{
    Q_OBJECT
public:
    explicit LevelMeter(QWidget *parent = nullptr);

    void addLevel(double level); ///< 0…1
    void reset();
    QSize sizeHint() const override { return {34, 22}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::array<double, 7> m_levels{};
};

} // namespace barodesk::ui::widgets

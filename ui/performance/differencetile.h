#pragma once

#include "ui/widgets/tone.h"

#include <QWidget>

namespace barodesk::ui::performance {

/// A headline figure and how it differs from the period compared with.
class DifferenceTile final : public QWidget
{
    Q_OBJECT
public:
    explicit DifferenceTile(QWidget *parent = nullptr);

    void setName(const QString &name, const QString &explanation);
    /// \param remark after the difference, quiet; may be empty, as may the difference
    void setFigure(const QString &value, const QString &difference, widgets::Tone tone, const QString &remark = {});
    QSize sizeHint() const override { return {140, 78}; }
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    QString m_value;
    QString m_difference;
    QString m_remark;
    widgets::Tone m_tone = widgets::Tone::Neutral;
};

} // namespace barodesk::ui::performance

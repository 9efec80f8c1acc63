#pragma once

#include "ui/theme/icons.h"
#include "ui/widgets/tone.h"

#include <QWidget>

#include <optional>

class QPainter;

namespace barodesk::ui::widgets {

/// What a chip shows; also for delegates, which paint chips without widgets.
struct ChipContent
{
    QString text;
    Tone tone = Tone::Neutral;
    std::optional<theme::Icon> icon = {};
    bool dot = false;  ///< A point of the tone before the text: something is running.
    bool pill = false; ///< Fully round and larger: the state of the phone.
};

QSize chipSize(const ChipContent &content);
/// Paints left-aligned and vertically centred into `rect`, elided when it is too narrow. \returns the rectangle used.
QRect paintChip(QPainter &painter, const QRect &rect, const ChipContent &content, const theme::Tokens &tokens);

/// A quiet word on a soft ground. It takes no focus; its accessible name is its text.
class Chip : public QWidget
{
    Q_OBJECT
public:
    explicit Chip(QWidget *parent = nullptr);
    Chip(const QString &text, Tone tone, QWidget *parent = nullptr);

    const ChipContent &content() const { return m_content; }
    void setContent(const ChipContent &content);
    void setText(const QString &text);
    void setTone(Tone tone);
    void setIcon(std::optional<theme::Icon> icon);
    void setDot(bool dot);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChipContent m_content;
};

} // namespace barodesk::ui::widgets

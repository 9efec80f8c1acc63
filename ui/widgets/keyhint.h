#pragma once

#include <QWidget>

class QPainter;

namespace barodesk::ui::theme {
struct Tokens;
}

namespace barodesk::ui::widgets {

int keyHintWidth(const QString &keys);
/// For delegates: right-aligned in `rect`.
void paintKeyHint(QPainter &painter, const QRect &rect, const QString &keys, const theme::Tokens &tokens);

/// A key as it is printed on a keyboard.
class KeyHint final : public QWidget
{
    Q_OBJECT
public:
    explicit KeyHint(const QString &keys, QWidget *parent = nullptr);

    void setKeys(const QString &keys);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_keys;
};

} // namespace barodesk::ui::widgets

#pragma once

#include <QPlainTextEdit>

namespace barodesk::ui::complaint {

/// Several lines that take the room their text needs, between a least and a most. Tab leaves it: the order of Tab is the order of the talk.
class GrowingText final : public QPlainTextEdit
{
    Q_OBJECT
public:
    static constexpr int LeastLines = 3;
    static constexpr int MostLines = 10;

    explicit GrowingText(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Puts words at the end of what stands there, after a space; can be undone.
    void append(const QString &words);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void grow();

    int m_height = 0;
};

} // namespace barodesk::ui::complaint

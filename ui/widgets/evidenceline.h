#pragma once

#include <QAbstractButton>

namespace barodesk::ui::widgets {

/// The words a suggestion was heard in, and the key that accepts it. Clicking accepts; it is reached by its key, not by Tab,
/// as the order of Tab is the order of the talk.
class EvidenceLine final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit EvidenceLine(QWidget *parent = nullptr);

    void setContent(const QString &text, const QString &action);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_action;
};

} // namespace barodesk::ui::widgets

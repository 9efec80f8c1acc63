#pragma once

#include "ui/widgets/chip.h"

#include <QAbstractButton>

namespace barodesk::ui::shell {

/// One outside part and how it is. The sentence is its tooltip and, with the next step, what a click opens.
class StatusChip final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit StatusChip(QWidget *parent = nullptr);

    /// \param action the next step, empty: none
    void setStatus(widgets::Tone tone, theme::Icon icon, const QString &word, const QString &sentence, const QString &action = {});
    void setCompact(bool compact); ///< The icon only.
    const QString &sentence() const { return m_sentence; }
    QSize sizeHint() const override;

signals:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showSentence();

    widgets::ChipContent m_content;
    QString m_word;
    QString m_sentence;
    QString m_action;
    bool m_compact = false;
};

} // namespace barodesk::ui::shell

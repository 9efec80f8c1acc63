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
    void setOpensElsewhere(bool elsewhere) { m_elsewhere = elsewhere; } ///< A click gives opened() and shows no sentence.
    void setCompact(bool compact);                                      ///< The icon only.
    const QString &sentence() const { return m_sentence; }
    int widthOf(bool compact) const; ///< Pixels it takes then.
    QSize sizeHint() const override;

signals:
    void actionTriggered();
    void opened();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showSentence();

    widgets::ChipContent m_content;
    QString m_word;
    QString m_sentence;
    QString m_action;
    bool m_compact = false;
    bool m_elsewhere = false;
};

} // namespace barodesk::ui::shell

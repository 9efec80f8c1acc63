#pragma once

#include "ui/theme/icons.h"

#include <QLineEdit>

namespace barodesk::ui::widgets {

/// A line edit with an icon at its left, a key at its right while it is empty, and a clear button. Text still being composed counts:
/// liveTextChanged() tells "도ㄹ" before the syllable is finished. Never completes by itself, as that would break composing.
class SearchField final : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);

    QString liveText() const; ///< Text with what is being composed at the cursor.
    void setKeyHint(const QString &hint);
    void setThemeIcon(theme::Icon icon);
    void setEscapeClears(bool clears) { m_escapeClears = clears; } ///< On by itself; off where the words are no search.

signals:
    void liveTextChanged(const QString &text);

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void tell();

    bool m_escapeClears = true;
    QString m_preedit;
    QString m_keyHint;
    QString m_told;
    theme::Icon m_icon = theme::Icon::Search;
};

} // namespace barodesk::ui::widgets

#pragma once

#include "ui/widgets/tone.h"

#include <QFrame>

namespace barodesk::ui::widgets {

class Button;
class Label;

/// A sentence across a page or pane that stays until its cause is gone: offline, refused, lost microphone.
class Banner final : public QFrame
{
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);

    void setContent(Tone tone, const QString &sentence, const QString &action = {});
    QString sentence() const;

signals:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Warn;
    Label *m_sentence;
    Button *m_button;
};

} // namespace barodesk::ui::widgets

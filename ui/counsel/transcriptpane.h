#pragma once

#include "models/transcriptmodel.h"
#include "ui/widgets/pane.h"

#include <QPointer>

class QStackedLayout;

namespace barodesk::desk {
class Desk;
class Talk;
} // namespace barodesk::desk
namespace barodesk::ui::widgets {
class Banner;
class Chip;
class EmptyState;
class Label;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::counsel {

class TranscriptView;

/// 실시간 대화: what is said, as it is written down, and how the writing-down is doing.
class TranscriptPane final : public widgets::Pane
{
    Q_OBJECT
public:
    explicit TranscriptPane(desk::Desk &desk, QWidget *parent = nullptr);

    TranscriptView *view() const { return m_view; }
    void forgetTalk(); ///< Shows nothing until the next one.

signals:
    void settingsWanted(); ///< Writing-down is off, or its model is missing.

private:
    void followTalk();
    void takeTranscript();
    void showState();

    desk::Desk &m_desk;
    models::TranscriptModel m_model;
    TranscriptView *m_view;
    widgets::Chip *m_chip;
    widgets::Label *m_note;
    widgets::Banner *m_banner;
    widgets::EmptyState *m_empty;
    QStackedLayout *m_stack;
    QPointer<desk::Talk> m_talk;
};

} // namespace barodesk::ui::counsel

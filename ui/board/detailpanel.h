#pragma once

#include "ui/board/boardaccess.h"

#include <QFrame>
#include <QPointer>

#include <optional>

class QVBoxLayout;
class QScrollArea;

namespace barodesk::ui::recording {
class RecordingPlayer;
}

namespace barodesk::ui::widgets {
class Banner;
class Chip;
class Label;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::board {

class ActionButtons;
class ActionForm;
class AttachmentSection;
class DueCard;
class LifeSection;
class PaperMenu;
class PetitionerSection;

/// One complaint, whole: what is asked, where, until when and why then, who has it, what was promised, what happened; and below each
/// other what may be done next. Name and phone are masked until somebody who may read them asks.
class DetailPanel final : public QFrame
{
    Q_OBJECT
public:
    explicit DetailPanel(const BoardAccess &access, QWidget *parent = nullptr);
    ~DetailPanel() override;

    void showComplaint(const domain::ComplaintId &id);
    const std::optional<domain::ComplaintId> &complaint() const { return m_id; }
    void refresh(); ///< The record, the outbox or the time has changed. What is being typed stays.
    void openForm(domain::CommandKind kind);
    bool closeForm(); ///< False when none was open.
    bool hasForm() const;
    QList<QAction *> actionsOfComplaint() const; ///< With keys: also for who stands beside the panel.
    void forget();                               ///< Shows nothing, and nothing asked for before is shown any more.

signals:
    void closeRequested();
    void given(domain::CommandKind kind);
    void complaintActivated(const barodesk::domain::ComplaintId &id); ///< A linked one is to be shown.

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    widgets::Label *addHeading(const QString &text);
    void showCallBacks(const domain::Complaint &complaint);
    void showHistory(const domain::Complaint &complaint);
    void showRecording(const domain::Complaint &complaint);
    void showRefused();
    void run(domain::CommandKind kind);

    const BoardAccess &m_access;
    std::optional<domain::ComplaintId> m_id;

    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_content = nullptr;
    widgets::Label *m_number = nullptr;
    widgets::Chip *m_state = nullptr;
    widgets::Banner *m_refused = nullptr;
    widgets::Label *m_kind = nullptr;
    widgets::Label *m_place = nullptr;
    widgets::Chip *m_urgency = nullptr;
    widgets::Chip *m_legal = nullptr;
    widgets::Chip *m_channel = nullptr;
    DueCard *m_due = nullptr;
    LifeSection *m_life = nullptr;
    AttachmentSection *m_attachments = nullptr;
    PaperMenu *m_papers = nullptr; ///< Null: this desk makes none.
    widgets::Label *m_text = nullptr;
    PetitionerSection *m_petitioner = nullptr;
    widgets::Label *m_recordingHeading = nullptr;
    recording::RecordingPlayer *m_recording = nullptr;
    widgets::Label *m_owner = nullptr;
    widgets::Label *m_callBackHeading = nullptr;
    QWidget *m_callBacks = nullptr;
    ActionButtons *m_actions = nullptr;
    QVBoxLayout *m_formPlace = nullptr;
    QPointer<ActionForm> m_form;
    QWidget *m_history = nullptr;
};

} // namespace barodesk::ui::board

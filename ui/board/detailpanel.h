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
class Button;
class Chip;
class FlowLayout;
class IconButton;
class Label;
class TimeBar;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::board {

class ActionForm;
class AttachmentSection;
class LifeSection;
class PaperMenu;

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
    void showActions(const domain::Complaint &complaint);
    void showLedger(const domain::Complaint &complaint);
    void showCallBacks(const domain::Complaint &complaint);
    void showHistory(const domain::Complaint &complaint);
    void showPetitioner(const domain::Complaint &complaint);
    void showRecording(const domain::Complaint &complaint);
    void showRefused();
    void run(domain::CommandKind kind);
    void toggleMask();
    void mask();

    const BoardAccess &m_access;
    std::optional<domain::ComplaintId> m_id;
    bool m_unmasked = false;
    int m_asked = 0; ///< Numbers the requests to unmask: only the latest one's answer counts.
    bool m_explaining = false;

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
    widgets::Label *m_due = nullptr;
    widgets::Label *m_dueAt = nullptr;
    widgets::TimeBar *m_bar = nullptr;
    widgets::Button *m_why = nullptr;
    QWidget *m_ledger = nullptr;
    LifeSection *m_life = nullptr;
    AttachmentSection *m_attachments = nullptr;
    PaperMenu *m_papers = nullptr; ///< Null: this desk makes none.
    widgets::Label *m_text = nullptr;
    widgets::Label *m_petitioner = nullptr;
    widgets::IconButton *m_call = nullptr;
    widgets::IconButton *m_unmask = nullptr;
    widgets::Label *m_stillMasked = nullptr;
    widgets::Label *m_recordingHeading = nullptr;
    recording::RecordingPlayer *m_recording = nullptr;
    widgets::Label *m_owner = nullptr;
    widgets::Label *m_callBackHeading = nullptr;
    QWidget *m_callBacks = nullptr;
    widgets::FlowLayout *m_actions = nullptr;
    QList<domain::CommandKind> m_offered; ///< As the buttons are now.
    QVBoxLayout *m_formPlace = nullptr;
    QPointer<ActionForm> m_form;
    QWidget *m_history = nullptr;
};

} // namespace barodesk::ui::board

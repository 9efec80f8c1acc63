#pragma once

#include "models/calllog.h"
#include "ui/calls/callsaccess.h"

#include <QFrame>

#include <optional>

class QComboBox;
class QPlainTextEdit;
class QScrollArea;
class QVBoxLayout;

namespace barodesk::ui::widgets {
class Button;
class Chip;
class FieldRow;
class IconButton;
class Label;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::recording {
class RecordingPlayer;
}

namespace barodesk::ui::calls {

class CallFacts;

/// One call: who, how it went, its wrap-up code, what was registered in it and what was said.
class CallDetail final : public QFrame
{
    Q_OBJECT
public:
    /// \param log outlives the pane
    CallDetail(const CallsAccess &access, models::CallLog &log, QWidget *parent = nullptr);

    void showCall(const std::optional<domain::CallId> &id); ///< Masked again when it is another call.
    void refresh();
    void refreshWho(); ///< Only what depends on the telephone and on other calls: what somebody is choosing from stays.
    const std::optional<domain::CallId> &call() const { return m_id; }

signals:
    void callBackRequested();
    void complaintActivated(const barodesk::domain::ComplaintId &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    widgets::Label *addHeading(const QString &text);
    void mask();
    void toggleMask();
    void chooseWrapUp(int index);
    void showWho(const domain::CallRecord &call);
    void showWrapUp(const domain::CallRecord &call);
    void showComplaints(const domain::CallRecord &call);
    void showTranscript(const domain::CallRecord &call);
    void showRecording();

    CallsAccess m_access;
    models::CallLog &m_log;
    std::optional<domain::CallId> m_id;
    bool m_unmasked = false;
    int m_asked = 0; ///< Requests to unmask; an answer to an older one counts no more.
    QList<domain::ComplaintId> m_linked;
    QStringList m_links; ///< As they are written; the same again are left alone.

    QWidget *m_nothing;
    QScrollArea *m_scroll;
    QVBoxLayout *m_content;
    widgets::Label *m_name;
    widgets::Label *m_number;
    widgets::IconButton *m_unmask;
    widgets::Label *m_stillMasked;
    widgets::Chip *m_result;
    widgets::Chip *m_wanted;
    widgets::Button *m_callBack;
    widgets::Label *m_cannot;
    CallFacts *m_facts;
    QComboBox *m_wrapUp;
    widgets::FieldRow *m_wrapUpRow;
    widgets::Label *m_complaintsHeading;
    QWidget *m_complaints;
    widgets::Label *m_recordingHeading;
    recording::RecordingPlayer *m_recording;
    widgets::Label *m_transcriptHeading;
    QPlainTextEdit *m_transcript;
    widgets::Label *m_noTranscript;
};

} // namespace barodesk::ui::calls

#pragma once

#include "desk/recordingkeeper.h"

#include <QWidget>

class QAction;
class QMenu;

namespace barodesk::ui::widgets {
class Chip;
class IconButton;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::shell {

/// Whether the present call is being recorded, true at every moment: nothing while it is not, and a key to stop it for a while where the
/// city's rule has reasons for that.
class RecordingButton final : public QWidget
{
    Q_OBJECT
public:
    /// \param phone and \param recordings outlive the button
    RecordingButton(telephony::Softphone &phone, desk::RecordingKeeper &recordings, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void toggle();
    void choose();
    QString words(const desk::RecordingStatus &status) const;
    QString explanation(const desk::RecordingStatus &status) const;
    QString reasonName(const domain::RecordingPauseCode &code) const;

    telephony::Softphone &m_phone;
    desk::RecordingKeeper &m_recordings;
    QAction *m_toggle;
    QMenu *m_menu;
    widgets::Chip *m_chip;
    widgets::IconButton *m_button;
    QList<domain::RecordingPauseReason> m_reasons; ///< As they were last; a name for what is paused.
};

} // namespace barodesk::ui::shell

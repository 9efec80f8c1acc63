#pragma once

#include "recording/talkplayer.h"
#include "recording/waveform.h"
#include "speech/transcript.h"
#include "ui/recording/recordingsource.h"

#include <QFrame>

#include <memory>
#include <optional>

class QListView;

namespace barodesk::models {
class TranscriptModel;
}
namespace barodesk::ui::widgets {
class Button;
class IconButton;
class Label;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::recording {

class TalkLineDelegate;
class WaveformView;

/// The recording of one call, to be listened to: first that there is one, fetched only when somebody asks (that is written down), then the
/// sound with the words in step. Given a call it stands for itself: in a panel, a page, a window. Keys while it has the focus: Space plays
/// and pauses, arrows go 5 s, S changes the speed, Enter on a line goes there.
class RecordingPlayer final : public QFrame
{
    Q_OBJECT
public:
    enum class State {
        Empty,   ///< No call.
        Asking,  ///< Whether there is one.
        None,    ///< There is none.
        Waiting, ///< It is on its way to the server.
        Purged,  ///< Past its time.
        Refused, ///< This person may not.
        Away,    ///< The server did not answer; can be tried again.
        Offered, ///< Can be fetched.
        Fetching,
        Broken, ///< What came is no recording.
        Loaded,
    };

    explicit RecordingPlayer(RecordingSource source, QWidget *parent = nullptr);
    ~RecordingPlayer() override;

    void showCall(const std::optional<domain::CallId> &call); ///< What was heard before is forgotten.
    State state() const { return m_state; }
    bool hasSomething() const; ///< There is, or may be, a recording.

public slots:
    void fetch(); ///< As the button does.
    void togglePlaying();

signals:
    void stateChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void ask();
    void setState(State state);
    void take(const QByteArray &ogg);
    void showLines();
    void fitLines();
    void followPosition();
    void seekToLine(int row);
    void nextSpeed();
    void retranslate();
    QString sentence() const;

    RecordingSource m_source;
    std::optional<domain::CallId> m_call;
    State m_state = State::Empty;
    std::optional<api::RecordingInfo> m_info;
    std::unique_ptr<QObject> m_contact; ///< Of what was asked for this call.
    barodesk::recording::TalkPlayer m_player;
    std::unique_ptr<speech::Transcript> m_transcript;
    models::TranscriptModel *m_lines;
    TalkLineDelegate *m_lineDelegate = nullptr;
    widgets::Label *m_words = nullptr;
    widgets::Button *m_fetch = nullptr;
    QWidget *m_deck = nullptr;
    WaveformView *m_waveform = nullptr;
    widgets::Button *m_play = nullptr;
    widgets::Button *m_speed = nullptr;
    widgets::Label *m_time = nullptr;
    widgets::Label *m_trouble = nullptr;
    QListView *m_view = nullptr;
};

} // namespace barodesk::ui::recording

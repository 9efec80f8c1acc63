#pragma once

#include "desk/desk.h"

#include <QWidget>

namespace barodesk::ui::shell {

class StatusChip;

/// How each outside part is: records, speech, phone line, keychain. What works as it should says so quietly or not at all; what does
/// not says what still works and what to do.
class StatusArea final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusArea(QWidget *parent = nullptr);

    void setSync(const sync::SyncStatus &status, const QDateTime &now);
    void setSpeech(speech::SpeechState state);
    void setLine(telephony::LineState state, engines::RegistrationError error);
    void setKeychain(desk::KeychainState state);
    void setRecordings(int waiting, int setAside); ///< For the server: not there yet; refused by it.

    void setCompact(bool compact);          ///< Signs only: the words are in their sentences.
    int wordsWidth() const;                 ///< Pixels that its words take, whether they are shown or not.
    QSize minimumSizeHint() const override; ///< With signs only.

signals:
    void syncRequested();
    void refusedWanted(QWidget *chip); ///< Somebody wants to see what was refused, below the chip.

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSync();
    void showSpeech();
    void showLine();
    void showKeychain();
    void showRecordings();
    QList<StatusChip *> chips() const { return {m_keychainChip, m_recordingsChip, m_speechChip, m_lineChip, m_syncChip}; }
    int widthOf(bool compact) const;

    StatusChip *m_syncChip;
    StatusChip *m_speechChip;
    StatusChip *m_lineChip;
    StatusChip *m_keychainChip;
    StatusChip *m_recordingsChip;
    int m_recordings = 0;
    int m_recordingsAside = 0;
    sync::SyncStatus m_sync;
    QDateTime m_now;
    speech::SpeechState m_speech = speech::SpeechState::Off;
    telephony::LineState m_line = telephony::LineState::NoAccount;
    engines::RegistrationError m_lineError = engines::RegistrationError::None;
    desk::KeychainState m_keychain = desk::KeychainState::Unknown;
};

} // namespace barodesk::ui::shell

#pragma once

#include "desk/settings.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QStackedWidget;
class QVBoxLayout;

namespace barodesk::desk {
class Desk;
class SettingsStore;
} // namespace barodesk::desk

namespace barodesk::telephony {
class QtAudioPort;
}

namespace barodesk::ui::widgets {
class Button;
class FieldRow;
class Label;
class Pane;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::settings {

/// What a person may set, and what IT asks for on the phone. What the policy file fixes is shown and cannot be changed; what only counts
/// at the next start says so.
class SettingsPage final : public QWidget
{
    Q_OBJECT
public:
    /// All outlive the page. \param audio null: a desk without devices of its own, which has no sound to be set
    SettingsPage(desk::Desk &desk, desk::SettingsStore &store, telephony::QtAudioPort *audio, QWidget *parent = nullptr);

    void setAppearance(desk::Settings::Theme theme, desk::Settings::Language language); ///< As chosen elsewhere.
    void addToDiagnosis(std::function<QString()> line);                                 ///< Asked each time; empty: nothing to say.
    QString diagnosis() const;                                                          ///< Plain text without personal data.

signals:
    void themeChosen(barodesk::desk::Settings::Theme theme);           ///< Already saved.
    void languageChosen(barodesk::desk::Settings::Language language);  ///< Already saved.
    void audioChosen(const barodesk::telephony::AudioSettings &audio); ///< Already saved.

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    widgets::Pane *makeLook();
    widgets::Pane *makeSpeech();
    widgets::Pane *makePhone();
    widgets::Pane *makeServer();
    widgets::Pane *makeDiagnosis();
    QWidget *makeTabs();
    QWidget *makeTeamLists();
    void showTab(int tab); ///< 0: this desk; 1: the lists of the team.
    void followSession();
    void retranslate();
    void showStates();
    void saveSpeech();
    void saveServer();

    desk::Desk &m_desk;
    desk::SettingsStore &m_store;
    desk::Settings m_settings; ///< What the desk runs with.
    desk::Settings m_saved;    ///< What is in the file, and counts from the next start.
    widgets::Pane *m_look, *m_speech, *m_phone, *m_server, *m_diagnosis;
    QComboBox *m_theme, *m_language;
    widgets::FieldRow *m_themeRow, *m_languageRow, *m_modelRow, *m_serverRow, *m_caRow;
    widgets::FieldRow *m_speechStateRow, *m_phoneStateRow, *m_phoneAccountRow;
    QCheckBox *m_speechOn;
    QLineEdit *m_model, *m_url, *m_ca;
    widgets::Button *m_browse, *m_copy;
    widgets::Label *m_speechState, *m_phoneState, *m_phoneAccount;
    QPlainTextEdit *m_text;
    QWidget *m_tabs = nullptr; ///< Shown to who may change the team's lists.
    widgets::Button *m_deskTab = nullptr, *m_teamTab = nullptr;
    QStackedWidget *m_pages = nullptr;
    QList<std::function<QString()>> m_lines; ///< What others add to the diagnosis.
};

} // namespace barodesk::ui::settings

#include "ui/settings/settingspage.h"

#include "desk/desk.h"
#include "desk/settingsstore.h"
#include "telephony/audiodevices.h"
#include "ui/settings/rulespane.h"
#include "ui/settings/soundpane.h"
#include "ui/settings/templatespane.h"
#include "ui/text/labels.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pane.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>

namespace barodesk::ui::settings {

namespace metrics = theme::metrics;
using namespace Qt::StringLiterals;
using desk::Settings;
using desk::SettingsStore;

namespace {

QString namesOf(const QList<telephony::AudioDevice> &devices)
{
    QStringList names;
    for (const telephony::AudioDevice &device : devices)
        names << (device.isDefault ? SettingsPage::tr("%1 (기본)").arg(device.name) : device.name);
    return names.join(u", "_s);
}

QString orElse(const QString &text, const QString &otherwise) { return text.isEmpty() ? otherwise : text; }

} // namespace

SettingsPage::SettingsPage(desk::Desk &desk, SettingsStore &store, telephony::QtAudioPort *audio, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_store(store), m_settings(desk.settings()), m_saved(store.load())
{
    auto *inside = new QWidget(this);
    auto *columns = new QHBoxLayout(inside);
    columns->setContentsMargins(metrics::S3, metrics::S3, metrics::S3, metrics::S3);
    columns->setSpacing(metrics::S3);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    left->setSpacing(metrics::S3);
    right->setSpacing(metrics::S3);
    left->addWidget(m_look = makeLook());
    if (audio) {
        auto *sound = new SoundPane(*audio, store, this);
        left->addWidget(sound);
        connect(sound, &SoundPane::settingsChosen, this, [this](const telephony::AudioSettings &chosen) {
            m_store.saveAudio(chosen);
            emit audioChosen(chosen);
        });
    }
    left->addStretch(1);
    right->addWidget(m_phone = makePhone());
    right->addWidget(m_speech = makeSpeech());
    right->addWidget(m_server = makeServer());
    right->addWidget(m_diagnosis = makeDiagnosis(), 1);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // Its fields scroll into view.
    scroll->setWidget(inside);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(scroll);
    m_pages->addWidget(makeTeamLists());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs = makeTabs());
    layout->addWidget(m_pages, 1);

    connect(&desk, &desk::Desk::sessionChanged, this, &SettingsPage::followSession);
    connect(&desk.phone(), &telephony::Softphone::lineChanged, this, &SettingsPage::showStates);
    connect(&desk.speech(), &speech::SpeechService::stateChanged, this, &SettingsPage::showStates);
    connect(&desk, &desk::Desk::syncStatusChanged, this, &SettingsPage::showStates);
    for (auto *row : findChildren<widgets::FieldRow *>())
        row->setLabelWidth(widgets::FieldRow::WideLabelWidth);
    retranslate();
    followSession();
}

QWidget *SettingsPage::makeTabs()
{
    auto *tabs = new QWidget(this);
    auto *row = new QHBoxLayout(tabs);
    row->setContentsMargins(metrics::S3, metrics::S3, metrics::S3, 0);
    row->setSpacing(metrics::S2);
    const auto tab = [&](const QString &name, int index) {
        auto *button = new widgets::Button({}, theme::ButtonRole::Secondary, tabs);
        button->setObjectName(name);
        button->setCheckable(true);
        button->setAutoExclusive(true);
        const QKeySequence keys(Qt::ALT | Qt::Key(Qt::Key_1 + index));
        button->setKeyHint(widgets::keyText(keys));
        connect(button, &QPushButton::clicked, this, [this, index] { showTab(index); });
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this, [this, index] {
            if (!m_tabs->isHidden())
                showTab(index);
        });
        row->addWidget(button);
        return button;
    };
    m_deskTab = tab(u"settings-tab-desk"_s, 0);
    m_teamTab = tab(u"settings-tab-team"_s, 1);
    row->addStretch();
    return tabs;
}

QWidget *SettingsPage::makeTeamLists()
{
    auto *inside = new QWidget(this);
    auto *columns = new QHBoxLayout(inside);
    columns->setContentsMargins(metrics::S3, metrics::S3, metrics::S3, metrics::S3);
    columns->setSpacing(metrics::S3);
    columns->addWidget(new TemplatesPane(m_desk, inside), 1);
    columns->addWidget(new RulesPane(m_desk, inside), 1);
    inside->setObjectName(u"teamLists"_s);
    return inside;
}

void SettingsPage::showTab(int tab)
{
    m_pages->setCurrentIndex(tab);
    for (widgets::Button *button : {m_deskTab, m_teamTab}) {
        const bool on = (button == m_teamTab) == (tab == 1);
        button->setChecked(on);
        theme::setButtonRole(button, on ? theme::ButtonRole::Soft : theme::ButtonRole::Secondary);
    }
    if (QWidget *first = tab == 1 ? m_pages->widget(1)->findChild<QWidget *>(u"templatesList"_s) : nullptr)
        first->setFocus(Qt::OtherFocusReason);
}

void SettingsPage::followSession()
{
    const bool may = m_desk.sessionState() == desk::SessionState::SignedIn && m_desk.can(domain::Permission::EditRules);
    m_tabs->setVisible(may);
    if (!may || !m_deskTab->isChecked())
        showTab(may ? m_pages->currentIndex() : 0);
}

widgets::Pane *SettingsPage::makeLook()
{
    auto *pane = new widgets::Pane({}, this);
    m_theme = new QComboBox(pane);
    m_theme->setObjectName(u"settings-theme"_s);
    m_theme->addItems({{}, {}, {}});
    m_theme->setCurrentIndex(static_cast<int>(m_settings.theme));
    m_theme->setEnabled(!m_store.isSetByPolicy(SettingsStore::Theme));
    m_language = new QComboBox(pane);
    m_language->setObjectName(u"settings-language"_s);
    m_language->addItems({{}, u"한국어"_s, u"English"_s});
    m_language->setCurrentIndex(static_cast<int>(m_settings.language));
    m_language->setEnabled(!m_store.isSetByPolicy(SettingsStore::Language));
    pane->body()->addWidget(m_themeRow = new widgets::FieldRow({}, m_theme, pane));
    pane->body()->addWidget(m_languageRow = new widgets::FieldRow({}, m_language, pane));
    connect(m_theme, &QComboBox::activated, this, [this](int index) {
        const auto theme = static_cast<Settings::Theme>(index);
        m_store.saveTheme(theme);
        emit themeChosen(theme);
    });
    connect(m_language, &QComboBox::activated, this, [this](int index) {
        const auto language = static_cast<Settings::Language>(index);
        m_store.saveLanguage(language);
        emit languageChosen(language);
    });
    return pane;
}

widgets::Pane *SettingsPage::makeSpeech()
{
    auto *pane = new widgets::Pane({}, this);
    m_speechState = new widgets::Label({}, theme::TextSize::Base, &theme::Tokens::text2, QFont::Normal, pane);
    m_speechState->setWrapping(true);
    m_speechOn = new QCheckBox(pane);
    m_speechOn->setObjectName(u"settings-speech-on"_s);
    m_speechOn->setChecked(m_saved.speech.enabled);
    m_speechOn->setEnabled(!m_store.isSetByPolicy(SettingsStore::SpeechEnabled));
    auto *choose = new QWidget(pane);
    auto *line = new QHBoxLayout(choose);
    line->setContentsMargins(0, 0, 0, 0);
    m_model = new QLineEdit(orElse(m_saved.speech.model.directory, m_settings.speech.model.directory), choose);
    m_model->setObjectName(u"settings-speech-model"_s);
    m_browse = new widgets::Button({}, theme::ButtonRole::Secondary, choose);
    m_browse->setObjectName(u"settings-speech-browse"_s);
    line->addWidget(m_model, 1);
    line->addWidget(m_browse);
    choose->setFocusProxy(m_model);
    choose->setEnabled(!m_store.isSetByPolicy(SettingsStore::SpeechModel));
    pane->body()->addWidget(new widgets::FieldRow({}, m_speechOn, pane));
    pane->body()->addWidget(m_modelRow = new widgets::FieldRow({}, choose, pane));
    pane->body()->addWidget(m_speechStateRow = new widgets::FieldRow({}, m_speechState, pane));
    connect(m_speechOn, &QCheckBox::toggled, this, &SettingsPage::saveSpeech);
    connect(m_model, &QLineEdit::editingFinished, this, &SettingsPage::saveSpeech);
    connect(m_browse, &QPushButton::clicked, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(this, m_browse->text(), m_model->text());
        if (folder.isEmpty())
            return;
        m_model->setText(folder);
        saveSpeech();
    });
    return pane;
}

widgets::Pane *SettingsPage::makePhone()
{
    auto *pane = new widgets::Pane({}, this);
    const auto line = [&](widgets::FieldRow *&row) {
        auto *label = new widgets::Label({}, theme::TextSize::Base, &theme::Tokens::text2, QFont::Normal, pane);
        label->setWrapping(true);
        pane->body()->addWidget(row = new widgets::FieldRow({}, label, pane));
        return label;
    };
    m_phoneState = line(m_phoneStateRow);
    m_phoneAccount = line(m_phoneAccountRow);
    return pane;
}

widgets::Pane *SettingsPage::makeServer()
{
    auto *pane = new widgets::Pane({}, this);
    m_url = new QLineEdit(orElse(m_saved.serverUrl.toString(), m_settings.serverUrl.toString()), pane);
    m_url->setObjectName(u"settings-server-url"_s);
    m_url->setEnabled(!m_store.isSetByPolicy(SettingsStore::ServerUrl));
    m_ca = new QLineEdit(orElse(m_saved.serverCaFile, m_settings.serverCaFile), pane);
    m_ca->setObjectName(u"settings-server-ca"_s);
    m_ca->setEnabled(!m_store.isSetByPolicy(SettingsStore::ServerCa));
    pane->body()->addWidget(m_serverRow = new widgets::FieldRow({}, m_url, pane));
    pane->body()->addWidget(m_caRow = new widgets::FieldRow({}, m_ca, pane));
    connect(m_url, &QLineEdit::editingFinished, this, &SettingsPage::saveServer);
    connect(m_ca, &QLineEdit::editingFinished, this, &SettingsPage::saveServer);
    return pane;
}

widgets::Pane *SettingsPage::makeDiagnosis()
{
    auto *pane = new widgets::Pane({}, this);
    m_text = new QPlainTextEdit(pane);
    m_text->setObjectName(u"settings-diagnosis"_s);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_copy = new widgets::Button({}, theme::ButtonRole::Secondary, pane);
    m_copy->setObjectName(u"settings-copy"_s);
    m_copy->setThemeIcon(theme::Icon::Copy);
    pane->body()->addWidget(m_text, 1);
    pane->body()->addWidget(m_copy);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(diagnosis()); });
    return pane;
}

void SettingsPage::setAppearance(Settings::Theme theme, Settings::Language language)
{
    m_theme->setCurrentIndex(static_cast<int>(theme));
    m_language->setCurrentIndex(static_cast<int>(language));
}

void SettingsPage::addToDiagnosis(std::function<QString()> line)
{
    m_lines.append(std::move(line));
    showStates();
}

QString SettingsPage::diagnosis() const
{
    const sync::SyncStatus status = m_desk.syncStatus();
    const auto devices = telephony::AudioDevices::present();
    const auto said = [](const QString &value) { return value.isEmpty() ? tr("없음") : value; };
    QStringList lines{u"BaroDesk %1 · Qt %2 · %3"_s.arg(QLatin1StringView(BARODESK_VERSION), QLatin1StringView(qVersion()),
                                                        QSysInfo::prettyProductName()),
                      tr("서버: %1 · %2 · 보낼 것 %3 · 반려 %4")
                          .arg(said(m_settings.serverUrl.toDisplayString(QUrl::RemoveUserInfo)), Labels::of(status.connection))
                          .arg(status.waiting)
                          .arg(status.refused),
                      status.detail,
                      tr("전화: %1 · 포트 %2 · 등록 서버 %3")
                          .arg(Labels::of(m_desk.phone().lineState()))
                          .arg(m_desk.phone().sipPort())
                          .arg(said(m_settings.sipRegistrar)),
                      tr("마이크: %1").arg(said(namesOf(devices.microphones))),
                      tr("스피커: %1").arg(said(namesOf(devices.loudspeakers))),
                      tr("받아쓰기: %1 · 모델 %2").arg(Labels::of(m_desk.speech().state()), said(m_settings.speech.model.directory)),
                      m_desk.speech().detail(),
                      tr("자료: %1").arg(said(m_settings.dataDirectory))};
    for (const auto &line : m_lines)
        lines.append(line());
    for (const desk::SettingsProblem &problem : m_store.problems())
        lines.append(tr("설정 파일 %1: %2 = “%3”, 맞는 값 %4").arg(problem.file, problem.key, problem.value, problem.expected));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

void SettingsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showStates();
}

void SettingsPage::retranslate()
{
    setWindowTitle(tr("설정"));
    m_deskTab->setText(tr("이 자리"));
    m_teamTab->setText(tr("팀 목록"));
    m_teamTab->setToolTip(tr("글틀과 단계 알림. 고쳐 저장하면 모든 자리에서 쓰입니다"));
    m_look->setTitle(tr("모양과 언어"));
    m_themeRow->setLabel(tr("모양"));
    m_theme->setItemText(0, tr("시스템과 같게"));
    m_theme->setItemText(1, tr("밝게"));
    m_theme->setItemText(2, tr("어둡게"));
    m_languageRow->setLabel(tr("언어"));
    m_language->setItemText(0, tr("시스템과 같게"));
    m_speech->setTitle(tr("음성 받아쓰기"));
    m_speechOn->setText(tr("통화를 받아씁니다 (이 PC에서만 처리)"));
    m_modelRow->setLabel(tr("모델 폴더"));
    m_model->setAccessibleName(tr("모델 폴더"));
    m_modelRow->setHint(tr("비워 두면 함께 설치된 모델을 씁니다. 바꾼 것은 다음에 켤 때부터 쓰입니다."));
    m_browse->setText(tr("고르기"));
    m_speechStateRow->setLabel(tr("지금"));
    m_phone->setTitle(tr("전화"));
    m_phoneStateRow->setLabel(tr("지금"));
    m_phoneAccountRow->setLabel(tr("내선"));
    m_server->setTitle(tr("서버 연결"));
    m_serverRow->setLabel(tr("서버 주소"));
    m_url->setPlaceholderText(u"https://server:8443"_s);
    m_caRow->setLabel(tr("인증서 파일"));
    m_caRow->setHint(m_url->isEnabled() ? tr("비워 두면 시스템의 인증서를 씁니다. 바꾼 것은 다음에 켤 때부터 쓰입니다.")
                                        : tr("전산 부서가 정한 값이라 바꿀 수 없습니다."));
    m_diagnosis->setTitle(tr("진단"));
    m_text->setAccessibleName(tr("진단"));
    m_copy->setText(tr("복사하기"));
    showStates();
}

void SettingsPage::showStates()
{
    const auto show = [](widgets::Label *label, const QString &text) {
        label->setText(text);
        label->setAccessibleName(text); // What it says, not what its row is called.
    };
    show(m_speechState, Labels::of(m_desk.speech().state()));
    show(m_phoneState, Labels::of(m_desk.phone().lineState()));
    const QString extension = m_desk.sessionState() == desk::SessionState::SignedIn ? m_desk.user().extension : QString();
    show(m_phoneAccount, extension.isEmpty() ? tr("없음") : extension);
    if (m_text->toPlainText() != diagnosis())
        m_text->setPlainText(diagnosis());
}

void SettingsPage::saveSpeech() { m_store.saveSpeech(m_speechOn->isChecked(), m_settings.speech.model.kind, m_model->text().trimmed()); }

void SettingsPage::saveServer()
{
    const QUrl url(m_url->text().trimmed(), QUrl::StrictMode);
    if (!url.isEmpty() && (!url.isValid() || url.scheme() != u"https"_s || url.host().isEmpty())) {
        m_serverRow->setError(tr("https://서버:8443 처럼 적어 주십시오. 아직 저장하지 않았습니다."));
        return;
    }
    m_serverRow->setError({});
    m_store.saveServer(url, m_ca->text().trimmed());
}

} // namespace barodesk::ui::settings

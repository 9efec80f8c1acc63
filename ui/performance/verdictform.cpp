#include "ui/performance/verdictform.h"

#include "ui/performance/panelwords.h"
#include "ui/text/labels.h"
#include "ui/text/timetext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pane.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QRegularExpressionValidator>
#include <QScrollArea>

namespace barodesk::ui::performance {

using namespace Qt::StringLiterals;
using namespace theme::metrics;
using domain::Verdict;
using theme::TextSize;
using theme::Tokens;

namespace {

constexpr int NoteHeight = 64;

widgets::Label *wrapped(QWidget *parent, TextSize size = TextSize::Base, theme::Role role = &Tokens::text)
{
    auto *label = new widgets::Label({}, size, role, QFont::Normal, parent);
    label->setWrapping(true);
    return label;
}

} // namespace

VerdictForm::VerdictForm(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"verdictForm"_s);
    m_pane = new widgets::Pane({}, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    const auto head = [this] { return new widgets::Label({}, TextSize::Small, &Tokens::text3, QFont::Medium, this); };
    m_number = new widgets::Label({}, TextSize::Large, &Tokens::text, QFont::DemiBold, this);
    m_onTime = new widgets::Chip(this);
    m_what = wrapped(this, TextSize::Small, &Tokens::text2);
    m_teamHead = head();
    m_team = wrapped(this);
    m_team->setObjectName(u"verdictTeam"_s);
    m_team->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_residentsHead = head();
    auto *inside = new QWidget;
    auto *insideLayout = new QVBoxLayout(inside);
    insideLayout->setContentsMargins(0, 0, S2, 0);
    insideLayout->setSpacing(S2);
    auto *first = new QHBoxLayout;
    first->addWidget(m_number);
    first->addStretch(1);
    first->addWidget(m_onTime);
    insideLayout->addLayout(first);
    insideLayout->addWidget(m_what);
    insideLayout->addSpacing(S1);
    insideLayout->addWidget(m_teamHead);
    insideLayout->addWidget(m_team);
    insideLayout->addSpacing(S1);
    insideLayout->addWidget(m_residentsHead);
    m_residents = new QVBoxLayout;
    m_residents->setSpacing(S2);
    insideLayout->addLayout(m_residents);
    insideLayout->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(inside);
    inside->setAutoFillBackground(false); // Setting it as the widget has switched this on.
    m_pane->body()->addWidget(scroll, 1);

    m_panelistHead = head();
    m_panelist = new QLineEdit(this);
    m_panelist->setObjectName(u"panelNumber"_s);
    m_panelist->setMaxLength(12);
    // A number of the panel: there is no room for a name.
    m_panelist->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9A-Za-z-]{0,12}"_s), m_panelist));
    m_panelist->setInputMethodHints(Qt::ImhLatinOnly);
    m_panelist->setMaximumWidth(120);
    m_noteHead = head();
    m_note = new QPlainTextEdit(this);
    m_note->setObjectName(u"panelNote"_s);
    m_note->setFixedHeight(NoteHeight);
    m_note->setTabChangesFocus(true);
    m_barred = wrapped(this, TextSize::Small, &Tokens::text3);
    m_barred->setObjectName(u"panelBarred"_s);
    m_pane->body()->addWidget(m_panelistHead);
    m_pane->body()->addWidget(m_panelist);
    m_pane->body()->addWidget(m_noteHead);
    m_pane->body()->addWidget(m_note);
    m_pane->body()->addWidget(m_barred);
    m_pane->foot()->setContentsMargins(S4, S3, S4, S3);
    for (const Verdict verdict : {Verdict::Good, Verdict::Partly, Verdict::Poor}) {
        auto *button = new widgets::Button({}, theme::ButtonRole::Secondary, this);
        button->setObjectName(u"panelVerdict%1"_s.arg(int(verdict)));
        button->setKeyHint(QString::number(int(verdict) + 1)); // The panel's, wherever no text is being written.
        connect(button, &QPushButton::clicked, this, [this, verdict] { emit verdictWanted(verdict); });
        m_pane->foot()->addWidget(button);
        m_verdicts[size_t(verdict)] = button;
    }
    m_pane->foot()->addStretch(1);
    retranslate();
}

void VerdictForm::showComplaint(const std::shared_ptr<const domain::Complaint> &complaint, const domain::Organisation &organisation,
                                const QDateTime &now)
{
    if (!m_complaint || !complaint || m_complaint->id != complaint->id)
        clearNote(); // Of another one.
    m_complaint = complaint;
    m_now = now;
    m_number->setText(complaint && complaint->number ? complaint->number->toString() : tr("민원을 고르세요"));
    m_onTime->setVisible(bool(complaint));
    if (complaint) {
        const bool onTime = PanelTextModel::isOnTime(*complaint);
        m_onTime->setContent({.text = PanelTextModel::onTime(*complaint),
                              .tone = onTime ? widgets::Tone::Ok : widgets::Tone::Bad,
                              .icon = onTime ? theme::Icon::CircleCheck : theme::Icon::Clock});
        m_what->setText(
            u"%1\n%2 · %3"_s.arg(Labels::category(complaint->category, organisation),
                                 complaint->place.district ? Labels::district(*complaint->place.district, organisation) : u"–"_s,
                                 Labels::department(complaint->department, organisation)));
        m_team->setText(complaint->resultText.isEmpty() ? tr("적은 것이 없습니다.") : complaint->resultText);
    }
    showVerdicts();
    showState();
}

void VerdictForm::showVerdicts()
{
    while (QLayoutItem *item = m_residents->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (!m_complaint)
        return;
    for (const domain::PanelVerdict &verdict : m_complaint->panelVerdicts) {
        auto *row = new QWidget(this);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(new widgets::Chip(Labels::of(verdict.verdict), toneOf(verdict.verdict), row), 0, Qt::AlignTop);
        QString said = tr("%1번 · %2").arg(verdict.panelist, TimeText::moment(verdict.at, m_now));
        if (!verdict.note.isEmpty())
            said += u'\n' + verdict.note;
        auto *text = wrapped(row, TextSize::Small, &Tokens::text2);
        text->setText(said);
        line->addWidget(text, 1);
        m_residents->addWidget(row);
    }
    if (m_complaint->panelVerdicts.isEmpty())
        m_residents->addWidget(new widgets::Label(tr("아직 없습니다."), TextSize::Base, &Tokens::text3, QFont::Normal, this));
}

void VerdictForm::setBarred(const QString &why)
{
    m_why = why;
    showState();
}

void VerdictForm::showState()
{
    const bool any = bool(m_complaint);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_what, m_teamHead, m_team, m_residentsHead})
        widget->setVisible(any);
    const bool may = any && m_why.isEmpty();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_panelist, m_note, m_verdicts[0], m_verdicts[1], m_verdicts[2]})
        widget->setEnabled(may);
    m_barred->setText(m_why);
    m_barred->setVisible(!m_why.isEmpty());
}

QString VerdictForm::panelist() const { return m_panelist->text().trimmed(); }

QString VerdictForm::note() const { return m_note->toPlainText().trimmed(); }

void VerdictForm::clearNote() { m_note->clear(); }

void VerdictForm::askForPanelist() { m_panelist->setFocus(Qt::ShortcutFocusReason); }

void VerdictForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void VerdictForm::retranslate()
{
    m_pane->setTitle(tr("팀의 처리와 참여단의 평가"));
    m_teamHead->setText(tr("팀이 적은 처리 결과"));
    m_residentsHead->setText(tr("참여단 평가"));
    m_panelistHead->setText(tr("참여단 번호 (이름은 적지 않습니다)"));
    m_panelist->setAccessibleName(m_panelistHead->text());
    m_noteHead->setText(tr("본 대로 (없어도 됩니다)"));
    m_note->setAccessibleName(m_noteHead->text());
    for (const Verdict verdict : {Verdict::Good, Verdict::Partly, Verdict::Poor}) {
        widgets::Button *button = m_verdicts[size_t(verdict)];
        button->setText(Labels::of(verdict));
        button->setAccessibleName(tr("평가: %1").arg(Labels::of(verdict)));
    }
    showVerdicts();
}

} // namespace barodesk::ui::performance

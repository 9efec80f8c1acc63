#include "ui/counsel/citizenpane.h"

#include "desk/desk.h"
#include "ui/counsel/handoversection.h"
#include "ui/counsel/historydelegate.h"
#include "ui/counsel/similarsection.h"
#include "ui/text/labels.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QListView>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>

namespace barodesk::ui::counsel {

namespace metrics = theme::metrics;
using theme::TextSize;
using theme::Tokens;
using namespace Qt::StringLiterals;

namespace {
constexpr int MostCandidates = 3; ///< With a key each: Alt+7, Alt+8, Alt+9.
}

CitizenPane::CitizenPane(desk::Desk &desk, QWidget *parent)
    : Pane(tr("민원인"), parent),
      m_desk(desk),
      m_history(desk.replica()),
      m_repeat(new widgets::Chip(tr("반복 가능성"), widgets::Tone::Vio, this)),
      m_empty(new widgets::EmptyState),
      m_content(new QWidget),
      m_stack(new QStackedLayout)
{
    setObjectName(u"citizenPane"_s);
    m_repeat->setToolTip(tr("이 민원인이 같은 곳이나 같은 유형으로 낸 민원이 아직 열려 있습니다"));
    m_repeat->hide();
    addHeaderAction(m_repeat);
    m_empty->setContent(theme::Icon::Headphones, tr("전화를 기다립니다"),
                        tr("전화가 오면 누가 거는지, 전에 무엇을 물었는지 받기 전에 여기에 나옵니다."));

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_content);
    scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    body()->setContentsMargins(0, 0, 0, 0);
    body()->addLayout(m_stack, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(scroll);

    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(metrics::S4, metrics::S4, metrics::S4, metrics::S4);
    layout->setSpacing(metrics::S2);
    makeIdentity(layout);
    m_handOver = new HandOverSection(desk, m_content);
    connect(m_handOver, &HandOverSection::complaintActivated, this, &CitizenPane::complaintActivated);
    layout->addWidget(m_handOver);
    makeHistory(layout);
    m_similar = new SimilarSection([&desk] { return desk.now(); },
                                   [&desk]() -> const domain::Organisation & { return desk.replica().organisation(); }, m_content);
    layout->addWidget(m_similar);
    layout->addStretch(1);

    connect(&desk, &desk::Desk::talkChanged, this, &CitizenPane::followTalk);
    connect(&m_history, &QAbstractItemModel::modelReset, this, &CitizenPane::fitHistory);
    connect(&m_history, &QAbstractItemModel::rowsInserted, this, &CitizenPane::fitHistory);
    connect(&m_history, &QAbstractItemModel::rowsRemoved, this, &CitizenPane::fitHistory);
    connect(&m_history, &QAbstractItemModel::dataChanged, this, &CitizenPane::fitHistory);
    followTalk();
}

void CitizenPane::makeIdentity(QVBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::S3);
    m_avatar = new widgets::Avatar(40, m_content);
    row->addWidget(m_avatar, 0, Qt::AlignTop);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(2);
    auto *first = new QHBoxLayout;
    first->setSpacing(metrics::S2);
    m_name = new widgets::ElidedLabel({}, TextSize::Large, &Tokens::text, QFont::DemiBold, m_content);
    m_name->setObjectName(u"citizenName"_s);
    m_kind = new widgets::Chip(m_content);
    first->addWidget(m_name, 1);
    first->addWidget(m_kind);
    m_second = new widgets::ElidedLabel({}, TextSize::Base, &Tokens::text2, QFont::Normal, m_content);
    m_second->setObjectName(u"citizenNumber"_s);
    lines->addLayout(first);
    lines->addWidget(m_second);
    row->addLayout(lines, 1);
    m_call = new widgets::IconButton(theme::Icon::PhoneOutgoing, tr("다시 걸기"), m_content);
    m_call->setObjectName(u"callAgainButton"_s);
    connect(m_call, &QToolButton::clicked, this, [this] {
        if (m_talk && m_talk->call().number)
            emit callWanted(*m_talk->call().number);
    });
    row->addWidget(m_call, 0, Qt::AlignTop);
    layout->addLayout(row);

    m_note = new widgets::Label({}, TextSize::Small, &Tokens::text2, QFont::Normal, m_content);
    m_note->setWrapping(true);
    layout->addWidget(m_note);
    m_other = new widgets::Button(tr("이 사람이 아닙니다"), theme::ButtonRole::Quiet, m_content);
    m_other->setObjectName(u"otherCitizenButton"_s);
    m_other->setSmall(true);
    m_other->setLineStart(true);
    m_other->setKeyHint(widgets::keyText(QKeySequence(Qt::ALT | Qt::Key_0)));
    m_other->setToolTip(tr("번호는 같지만 다른 사람이면 누릅니다 (%1)").arg(m_other->keyHint()));
    connect(m_other, &QPushButton::clicked, this, [this] { chooseCandidate(-1); });
    layout->addWidget(m_other, 0, Qt::AlignLeft);

    m_candidates = new QWidget(m_content);
    m_candidates->setObjectName(u"candidateList"_s);
    m_candidateCards = new QVBoxLayout(m_candidates);
    m_candidateCards->setContentsMargins(0, 0, 0, 0);
    m_candidateCards->setSpacing(metrics::S2);
    layout->addWidget(m_candidates);
}

void CitizenPane::makeHistory(QVBoxLayout *layout)
{
    m_historyHead = new widgets::Label({}, TextSize::Small, &Tokens::text2, QFont::DemiBold, m_content);
    m_historyHead->setObjectName(u"historyHead"_s);
    m_noHistory = new widgets::Label(tr("전에 낸 민원이 없습니다."), TextSize::Small, &Tokens::text3, QFont::Normal, m_content);
    m_list = new QListView(m_content);
    m_list->setObjectName(u"historyList"_s);
    m_list->setAccessibleName(tr("이력"));
    m_list->setModel(&m_history);
    m_list->setItemDelegate(new HistoryDelegate(
        [this] { return m_desk.now(); }, [this]() -> const domain::Organisation & { return m_desk.replica().organisation(); }, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        if (const auto complaint = m_history.complaint(index.row()))
            emit complaintActivated(complaint->id);
    });
    layout->addSpacing(metrics::S1);
    layout->addWidget(m_historyHead);
    layout->addWidget(m_noHistory);
    layout->addWidget(m_list);
}

void CitizenPane::setRepeat(bool repeat) { m_repeat->setVisible(repeat); }

void CitizenPane::followTalk()
{
    if (m_talk)
        m_talk->disconnect(this);
    m_talk = m_desk.sessionState() == desk::SessionState::SignedIn ? m_desk.talk() : nullptr;
    if (m_talk) {
        connect(m_talk, &desk::Talk::citizenChanged, this, &CitizenPane::refresh);
        connect(m_talk, &desk::Talk::callChanged, this, &CitizenPane::refresh);
    }
    refresh();
}

void CitizenPane::forgetTalk()
{
    if (m_talk)
        m_talk->disconnect(this);
    m_talk = nullptr;
    m_setAside = nullptr;
    m_history.show(std::nullopt, std::nullopt);
    m_avatar->setName({});
    for (widgets::ElidedLabel *line : {m_name, m_second}) {
        line->setText({});
        line->setAccessibleName({});
    }
    m_note->setText({});
    m_candidates->hide();
    m_repeat->hide();
    refresh();
}

void CitizenPane::chooseCandidate(int index)
{
    if (!m_talk)
        return;
    const auto people = m_talk->candidates();
    if (index >= 0 && index < people.size() && index < MostCandidates) {
        m_setAside = nullptr;
        m_talk->setCitizen(people.at(index)->id);
    } else if (index < 0) {
        m_setAside = m_talk->citizen() || m_setAside != m_talk ? m_talk : nullptr;
        m_talk->setCitizen(std::nullopt);
    }
    refresh();
}

void CitizenPane::refresh()
{
    m_handOver->showTalk(m_talk);
    m_stack->setCurrentIndex(m_talk ? 1 : 0);
    if (!m_talk)
        return;
    m_history.show(m_talk->citizen(), m_setAside == m_talk || m_talk->candidates().size() > 1 ? std::nullopt : m_talk->call().number);
    showIdentity();
    showCandidates();
    fitHistory();
}

void CitizenPane::showIdentity()
{
    const auto &number = m_talk->call().number;
    const auto people = m_talk->candidates();
    const auto citizen = m_talk->citizen() ? m_desk.replica().citizen(*m_talk->citizen()) : nullptr;
    QStringList second;
    if (number)
        second.append(number->formatted());
    m_call->setVisible(number && m_talk->call().endedAt);
    m_note->hide();
    m_kind->hide();
    m_other->setVisible(citizen && !people.isEmpty());
    if (citizen) {
        m_avatar->setName(citizen->name);
        m_name->setText(citizen->name.isEmpty() ? tr("이름 모름") : citizen->name);
        if (citizen->district)
            second.append(Labels::district(*citizen->district, m_desk.replica().organisation()));
        m_note->setText(citizen->note);
        m_note->setVisible(!citizen->note.isEmpty());
    } else {
        m_avatar->setName({});
        if (!number) {
            m_name->setText(tr("발신번호 없음"));
            second.append(tr("번호를 가리고 건 전화"));
            m_note->setText(tr("이름과 번호를 물어 오른쪽 ‘민원인’ 칸에 적어 주십시오."));
            m_note->show();
        } else if (people.size() > 1 && m_setAside != m_talk) {
            m_name->setText(tr("누구인지 고르십시오"));
            m_note->setText(tr("이 번호를 쓰는 사람이 %n명 있습니다. 이름을 여쭙고 고릅니다.", nullptr, int(people.size())));
            m_note->show();
        } else {
            m_name->setText(tr("새 민원인"));
            m_kind->setContent({.text = tr("처음"), .tone = widgets::Tone::Accent});
            m_kind->setVisible(people.isEmpty());
            m_note->setText(tr("접수하면 이 번호로 새로 등록됩니다."));
            m_note->show();
        }
    }
    m_second->setText(second.join(u" · "_s));
    m_name->setAccessibleName(m_name->text());
}

void CitizenPane::showCandidates()
{
    while (QLayoutItem *item = m_candidateCards->takeAt(0)) {
        // The card that was clicked may be among them.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto people = m_talk->candidates();
    const bool choose = !m_talk->citizen() && (people.size() > 1 || (m_setAside == m_talk && !people.isEmpty()));
    m_candidates->setVisible(choose);
    if (!choose)
        return;
    for (int i = 0; i < std::min<int>(MostCandidates, int(people.size())); ++i) {
        const auto &person = people.at(i);
        auto *card = new widgets::Card(m_candidates);
        card->setObjectName(u"candidate%1"_s.arg(i + 1));
        card->setClickable(true);
        auto *row = new QHBoxLayout;
        const QString name = person->name.isEmpty() ? tr("이름 모름") : person->name;
        row->addWidget(new widgets::ElidedLabel(name, TextSize::Base, &Tokens::text, QFont::DemiBold, card), 1);
        row->addWidget(new widgets::KeyHint(widgets::keyText(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_7 + i))), card));
        card->body()->addLayout(row);
        QStringList second;
        if (person->district)
            second.append(Labels::district(*person->district, m_desk.replica().organisation()));
        second.append(tr("이력 %n건", nullptr, int(m_desk.replica().complaintsOf(person->id).size())));
        card->body()->addWidget(new widgets::ElidedLabel(second.join(u" · "_s), TextSize::Small, &Tokens::text2, QFont::Normal, card));
        card->setAccessibleName(name + u", "_s + second.join(u", "_s));
        connect(card, &widgets::Card::clicked, this, [this, i] { chooseCandidate(i); });
        m_candidateCards->addWidget(card);
    }
    if (m_setAside == m_talk)
        return;
    auto *nobody = new widgets::Button(tr("다른 사람"), theme::ButtonRole::Secondary, m_candidates);
    nobody->setObjectName(u"newCitizenButton"_s);
    nobody->setSmall(true);
    nobody->setThemeIcon(theme::Icon::UserPlus);
    nobody->setKeyHint(widgets::keyText(QKeySequence(Qt::ALT | Qt::Key_0)));
    connect(nobody, &QPushButton::clicked, this, [this] { chooseCandidate(-1); });
    m_candidateCards->addWidget(nobody, 0, Qt::AlignLeft);
}

/// The pane scrolls as a whole, so the list is as tall as its rows.
void CitizenPane::fitHistory()
{
    const int rows = m_history.rowCount();
    const int open = m_history.openCount();
    const bool choosing = m_talk && !m_talk->citizen() && m_talk->candidates().size() > 1;
    m_historyHead->setVisible(!choosing);
    m_historyHead->setText(open > 0 ? tr("이력 %1건 · 처리중 %2").arg(rows).arg(open) : tr("이력 %1건").arg(rows));
    m_noHistory->setVisible(rows == 0 && !choosing);
    m_list->setVisible(rows > 0);
    m_list->setFixedHeight(rows * (HistoryDelegate::CardHeight + HistoryDelegate::Gap));
}

} // namespace barodesk::ui::counsel

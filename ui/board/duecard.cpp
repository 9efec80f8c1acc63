#include "ui/board/duecard.h"

#include "models/duewindow.h"
#include "ui/board/complaintface.h"
#include "ui/board/detailsections.h"
#include "ui/text/timetext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/timebar.h"

#include <QVBoxLayout>

namespace barodesk::ui::board {

using namespace domain;
using namespace theme::metrics;
using theme::TextSize;
using theme::Tokens;
using widgets::Label;

DueCard::DueCard(QWidget *parent) : Card(parent)
{
    setRaised(true);
    body()->setSpacing(S1 + 2);
    auto *head = new QHBoxLayout;
    m_due = new Label(QString(), TextSize::Base, &Tokens::text, QFont::DemiBold, this);
    m_due->setWrapping(true);
    m_why = new widgets::Button(tr("왜?"), theme::ButtonRole::Quiet, this);
    m_why->setObjectName(QStringLiteral("detailWhy"));
    m_why->setSmall(true);
    m_why->setAccessibleName(tr("처리기한이 왜 이때인지 보기"));
    connect(m_why, &QPushButton::clicked, this, [this] {
        m_explaining = !m_explaining;
        emit explanationToggled();
    });
    head->addWidget(m_due, 1);
    head->addWidget(m_why);
    m_dueAt = new Label(QString(), TextSize::Small, &Tokens::text2, QFont::Normal, this);
    m_dueAt->setWrapping(true);
    m_bar = new widgets::TimeBar(this);
    m_ledger = new QWidget(this);
    m_ledger->setObjectName(QStringLiteral("detailLedger"));
    body()->addLayout(head);
    body()->addWidget(m_bar);
    body()->addWidget(m_dueAt);
    body()->addWidget(m_ledger);
}

void DueCard::showComplaint(const Complaint &complaint, const ComplaintFace &face, const Organisation &organisation, const QDateTime &now)
{
    const models::DueWindow window = models::dueWindow(complaint, models::DueHorizon::at(now, organisation.calendar()));
    if (face.bar && window != models::DueWindow::Standing)
        m_due->setText(TimeText::dueSentence(complaint.dueAt, now, organisation.calendar()));
    else
        m_due->setText(complaint.state == ComplaintState::AwaitingSignature ? tr("서명을 받으면 처리기한이 시작됩니다")
                           : window == models::DueWindow::Standing ? tr("보완을 기다리는 동안 기한이 멈춰 있습니다")
                                                                   : tr("처리가 끝났습니다"));
    m_due->setRole(window == models::DueWindow::Overdue        ? &Tokens::bad
                       : toneOf(window) == widgets::Tone::Warn ? &Tokens::warn
                                                               : &Tokens::text);
    m_dueAt->setText(tr("처리기한 %1").arg(TimeText::full(complaint.dueAt)));
    m_bar->setVisible(face.bar);
    m_bar->setUsed(face.progress, toneOf(window));
    m_why->setText(m_explaining ? tr("접기") : tr("왜?"));
    m_ledger->setVisible(m_explaining);
    if (m_explaining)
        fillLedger(m_ledger, complaint, organisation);
}

} // namespace barodesk::ui::board

#include "ui/board/bulkpanel.h"

#include "ui/board/actionform.h"
#include "ui/board/complaintface.h"
#include "ui/board/detailsections.h"
#include "ui/text/labels.h"
#include "ui/text/refusaltext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"

#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace barodesk::ui::board {

using namespace domain;
using namespace theme::metrics;
using theme::TextSize;
using theme::Tokens;

namespace {

/// What makes sense for several at once. Order only: what is allowed domain says.
constexpr std::array Steps{
    CommandKind::UndoStep,       CommandKind::AssignComplaint,  CommandKind::AcceptComplaint,  CommandKind::StartWork,
    CommandKind::ScheduleWork,   CommandKind::ResolveComplaint, CommandKind::AddNote,          CommandKind::GiveProgressNotice,
    CommandKind::ReportObstacle, CommandKind::ClearObstacle,    CommandKind::RefuseCompetence,
};
constexpr int MostListed = 12;

} // namespace

BulkPanel::BulkPanel(const BoardAccess &access, BoardActions &actions, QWidget *parent)
    : QFrame(parent), m_access(access), m_actions(actions), m_forAll(access)
{
    setObjectName(QStringLiteral("bulkPanel"));
    setAccessibleName(tr("여러 민원"));
    m_forAll.give = [this](const EntityRef &, const Payload &payload) -> tl::expected<void, Refusal> {
        m_outcome = m_actions.give(m_asked, payload);
        if (m_outcome.done.isEmpty() && !m_outcome.refused.isEmpty())
            return tl::unexpected(m_outcome.refused.first().second);
        return {};
    };
    auto *head = new QHBoxLayout;
    head->setContentsMargins(S4, S2, S2, S2);
    m_title = new widgets::Label(QString(), TextSize::Title, &Tokens::text, QFont::DemiBold, this);
    m_title->setObjectName(QStringLiteral("bulkTitle"));
    auto *close = new widgets::IconButton(theme::Icon::Cross, tr("선택 풀기"), this);
    close->setObjectName(QStringLiteral("bulkClose"));
    close->setName(tr("선택 풀기"), tr("Esc"));
    connect(close, &QToolButton::clicked, this, &BulkPanel::closeRequested);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(close);

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(scroll);
    auto *body = new QVBoxLayout(content);
    body->setContentsMargins(S4, S1, S4, S4);
    body->setSpacing(S3);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    m_banner = new widgets::Banner(content);
    m_banner->hide();
    auto *buttons = new QWidget(content);
    m_buttons = new widgets::FlowLayout(buttons);
    m_buttons->setContentsMargins(0, 0, 0, 0);
    m_buttons->setSpacing(S2);
    m_formPlace = new QVBoxLayout;
    m_list = new widgets::Label(QString(), TextSize::Small, &Tokens::text2, QFont::Normal, content);
    m_list->setObjectName(QStringLiteral("bulkList"));
    m_list->setWrapping(true);
    body->addWidget(m_banner);
    body->addWidget(buttons);
    body->addLayout(m_formPlace);
    body->addWidget(m_list);
    body->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(scroll, 1);
}

BulkPanel::~BulkPanel() = default;

bool BulkPanel::hasForm() const { return m_form; }

bool BulkPanel::isWanted() const { return m_ids.size() > 1 || m_form || !m_banner->isHidden(); }

void BulkPanel::setComplaints(const QList<ComplaintId> &ids, bool byPerson)
{
    if (m_form && !byPerson)
        return; // Once it is given or taken back they are looked at again.
    if (byPerson) {
        closeForm();
        m_banner->hide();
    }
    if (ids == m_ids)
        return;
    m_ids = ids;
    refresh();
}

void BulkPanel::refresh()
{
    const bool tooMany = m_ids.size() > Most;
    m_title->setText(tooMany ? tr("%1건 넘게 선택").arg(Most) : tr("%1건 선택").arg(m_ids.size()));
    if (tooMany) {
        m_banner->setContent(widgets::Tone::Warn, tr("한 번에 %1건까지 처리할 수 있습니다. 선택을 줄여 주십시오.").arg(Most));
        m_banner->show();
    }
    showList();
    showActions();
}

void BulkPanel::showList()
{
    const ComplaintFaces faces(m_access.replica, m_access.now);
    QStringList lines;
    for (const ComplaintId &id : m_ids.first(std::min<qsizetype>(MostListed, m_ids.size()))) {
        if (const auto complaint = m_access.replica.complaint(id)) {
            const ComplaintFace face = faces.make(*complaint);
            lines << QStringList{face.number, face.state.text, face.kind}.join(QStringLiteral(" · "));
        }
    }
    if (m_ids.size() > MostListed)
        lines << tr("외 %1건").arg(m_ids.size() - MostListed);
    m_list->setText(lines.join(u'\n'));
}

void BulkPanel::showActions()
{
    clearLayout(m_buttons);
    QWidget *owner = m_buttons->parentWidget();
    owner->setVisible(m_ids.size() <= Most);
    if (m_ids.size() > Most)
        return;
    for (const CommandKind kind : Steps) {
        const auto able = std::ranges::count_if(m_ids, [&](const ComplaintId &id) { return m_actions.isAllowed(kind, id); });
        if (able == 0)
            continue;
        const bool all = able == m_ids.size();
        auto *button = new widgets::Button(all ? Labels::of(kind)
                                               : tr("%1 %2건", "a step, and for how many of the selection").arg(Labels::of(kind)).arg(able),
                                           theme::ButtonRole::Secondary, owner);
        button->setObjectName(QStringLiteral("bulk%1").arg(int(kind)));
        if (!all)
            button->setToolTip(tr("선택한 민원 중 %1건은 지금 이 단계를 밟을 수 없어 그대로 둡니다.").arg(m_ids.size() - able));
        connect(button, &QPushButton::clicked, this, [this, kind] {
            QList<ComplaintId> ids = m_ids;
            ids.removeIf([&](const ComplaintId &id) { return !m_actions.isAllowed(kind, id); });
            run(kind, ids);
        });
        m_buttons->addWidget(button);
    }
}

void BulkPanel::run(CommandKind kind, const QList<ComplaintId> &ids)
{
    closeForm();
    const auto complaint = ids.isEmpty() ? nullptr : m_access.replica.complaint(ids.first());
    if (!complaint)
        return;
    if (!ActionForm::needsForm(kind)) {
        finish(kind, m_actions.give(ids, ActionForm::bare(kind)));
        return;
    }
    m_asked = ids;
    m_form = new ActionForm(kind, *complaint, m_forAll, this, ActionForm::For::Several);
    m_formPlace->addWidget(m_form);
    connect(m_form, &ActionForm::cancelled, this, &BulkPanel::closeForm);
    connect(m_form, &ActionForm::done, this, [this, kind] {
        closeForm();
        finish(kind, m_outcome);
    });
    m_form->show();
    m_form->focusFirst();
}

void BulkPanel::finish(CommandKind kind, const BoardActions::Outcome &outcome)
{
    m_banner->setVisible(!outcome.refused.isEmpty());
    if (!outcome.refused.isEmpty())
        m_banner->setContent(widgets::Tone::Bad, m_actions.sentence(kind, outcome));
    emit given(kind, outcome);
}

bool BulkPanel::closeForm()
{
    if (!m_form)
        return false;
    m_form->hide();
    m_form->deleteLater();
    m_form = nullptr;
    emit settled();
    return true;
}

void BulkPanel::paintEvent(QPaintEvent *)
{
    const Tokens &t = theme::tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(t.border);
    painter.setBrush(t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), RadiusPane, RadiusPane);
}

} // namespace barodesk::ui::board

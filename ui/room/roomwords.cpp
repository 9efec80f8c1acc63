#include "ui/room/roomwords.h"

#include "sync/apierror.h"
#include "ui/text/labels.h"
#include "ui/text/timetext.h"

#include <algorithm>
#include <chrono>

namespace barodesk::ui::room {

using namespace Qt::StringLiterals;
using domain::AgentChange;
using domain::AgentState;
using models::RoomAgentColumn;
using models::RoomQueueColumn;
using widgets::Tone;

namespace {

Tone toneOf(AgentState state)
{
    switch (state) {
    case AgentState::Ready: return Tone::Accent;
    case AgentState::Talking: return Tone::Ok;
    case AgentState::AfterCallWork: return Tone::Warn;
    case AgentState::NotReady:
    case AgentState::SignedOut: return Tone::Neutral;
    }
    return Tone::Neutral;
}

theme::Icon iconOf(AgentState state)
{
    switch (state) {
    case AgentState::Ready: return theme::Icon::Check;
    case AgentState::Talking: return theme::Icon::PhoneCall;
    case AgentState::AfterCallWork: return theme::Icon::Pencil;
    case AgentState::NotReady: return theme::Icon::Pause;
    case AgentState::SignedOut: return theme::Icon::LogOut;
    }
    return theme::Icon::Circle;
}

QString none() { return u"–"_s; }

int alignment(bool number) { return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter); }

} // namespace

widgets::ChipContent RoomWords::chip(const api::RoomAgent &agent)
{
    if (agent.lostSince && agent.state != AgentState::SignedOut)
        return {.text = Labels::of(domain::SystemReason::ConnectionLost), .tone = Tone::Bad, .icon = theme::Icon::WifiOff};
    return {.text = Labels::of(agent.state), .tone = toneOf(agent.state), .icon = iconOf(agent.state)};
}

QString RoomWords::runningTime(const QDateTime &since, const QDateTime &now)
{
    return since.isValid() ? TimeText::clock(std::chrono::seconds(std::max<qint64>(0, since.secsTo(now)))) : QString();
}

RoomAgentWords::RoomAgentWords(models::RoomAgentsOrder &agents, Clock now, QObject *parent)
    : QIdentityProxyModel(parent), m_agents(agents), m_now(std::move(now))
{
    setSourceModel(&agents);
}

QString RoomAgentWords::reason(const api::RoomAgent &agent, const QModelIndex &index) const
{
    QString text;
    if (agent.system && *agent.system != domain::SystemReason::SignIn)
        text = Labels::of(*agent.system);
    else if (agent.waiting && agent.waiting->to == AgentChange::Ready)
        text = u"→ "_s + Labels::of(AgentState::Ready);
    else if (agent.waiting && agent.waiting->to == AgentChange::SignOut)
        text = u"→ "_s + Labels::of(AgentState::SignedOut);
    else if (agent.waiting)
        text = u"→ "_s + QIdentityProxyModel::data(index, Qt::DisplayRole).toString();
    else
        text = QIdentityProxyModel::data(index, Qt::DisplayRole).toString();
    if (agent.lineLost && agent.system != domain::SystemReason::Network)
        text = text.isEmpty() ? tr("전화망 끊김") : tr("%1 · 전화망 끊김").arg(text);
    return text;
}

QString RoomAgentWords::text(const api::RoomAgent &agent, const QModelIndex &index) const
{
    const QVariant value = QIdentityProxyModel::data(index, Qt::DisplayRole);
    switch (RoomAgentColumn(index.column())) {
    case RoomAgentColumn::Name: return value.toString().isEmpty() ? tr("알 수 없는 사용자") : value.toString();
    case RoomAgentColumn::State: return RoomWords::chip(agent).text;
    case RoomAgentColumn::Since:
        return agent.state == AgentState::SignedOut ? QString() : RoomWords::runningTime(agent.lostSince.value_or(agent.since), m_now());
    case RoomAgentColumn::Reason: return reason(agent, index);
    case RoomAgentColumn::Queue: return value.toString();
    case RoomAgentColumn::CallSince: return RoomWords::runningTime(value.toDateTime(), m_now());
    }
    return {};
}

QVariant RoomAgentWords::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const api::RoomAgent &agent = m_agents.agent(index.row());
    const auto column = RoomAgentColumn(index.column());
    const bool chip = column == RoomAgentColumn::State;
    switch (role) {
    case Qt::DisplayRole: {
        const QString words = text(agent, index);
        return words.isEmpty() ? none() : words;
    }
    case Qt::ToolTipRole: return column == RoomAgentColumn::Reason ? reason(agent, index) : QString();
    case Qt::TextAlignmentRole: return alignment(column == RoomAgentColumn::Since || column == RoomAgentColumn::CallSince);
    case ChipRole: return chip;
    case ToneRole: return int(chip ? RoomWords::chip(agent).tone : Tone::Neutral);
    case IconRole: return chip ? QVariant(int(*RoomWords::chip(agent).icon)) : QVariant();
    case QuietRole: return agent.state == AgentState::SignedOut || text(agent, index).isEmpty();
    default: return {};
    }
}

QVariant RoomAgentWords::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = RoomAgentColumn(section);
    if (role == Qt::TextAlignmentRole)
        return alignment(column == RoomAgentColumn::Since || column == RoomAgentColumn::CallSince);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case RoomAgentColumn::Name: return tr("상담사");
    case RoomAgentColumn::State: return tr("상태");
    case RoomAgentColumn::Since: return tr("경과");
    case RoomAgentColumn::Reason: return tr("사유");
    case RoomAgentColumn::Queue: return tr("대기열");
    case RoomAgentColumn::CallSince: return tr("통화 시간");
    }
    return {};
}

RoomQueueWords::RoomQueueWords(models::RoomQueuesModel &queues, Clock now, QObject *parent)
    : QIdentityProxyModel(parent), m_now(std::move(now))
{
    setSourceModel(&queues);
}

QVariant RoomQueueWords::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QVariant value = QIdentityProxyModel::data(index, Qt::DisplayRole);
    const auto column = RoomQueueColumn(index.column());
    const bool nothing = column != RoomQueueColumn::Name && (value.toInt() == 0 && !value.toDateTime().isValid());
    switch (role) {
    case Qt::DisplayRole:
        if (column == RoomQueueColumn::LongestWait)
            return nothing ? none() : RoomWords::runningTime(value.toDateTime(), m_now());
        return value.toString();
    case Qt::ToolTipRole: return column == RoomQueueColumn::Name ? value.toString() : QString();
    case Qt::TextAlignmentRole: return alignment(column != RoomQueueColumn::Name);
    case ChipRole: return false;
    case ToneRole:
        return int(nothing || column == RoomQueueColumn::Name                                         ? Tone::Neutral
                       : column == RoomQueueColumn::Waiting || column == RoomQueueColumn::LongestWait ? Tone::Warn
                       : column == RoomQueueColumn::Abandoned                                         ? Tone::Bad
                                                                                                      : Tone::Neutral);
    case QuietRole: return nothing;
    default: return {};
    }
}

QVariant RoomQueueWords::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = RoomQueueColumn(section);
    if (role == Qt::TextAlignmentRole)
        return alignment(column != RoomQueueColumn::Name);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case RoomQueueColumn::Name: return tr("대기열");
    case RoomQueueColumn::Waiting: return tr("대기 전화");
    case RoomQueueColumn::LongestWait: return tr("최장 대기");
    case RoomQueueColumn::Ready: return tr("대기 상담사");
    case RoomQueueColumn::Answered: return tr("오늘 응답");
    case RoomQueueColumn::Abandoned: return tr("오늘 포기");
    }
    return {};
}

QString RoomWords::sentence(const sync::ApiError &error)
{
    switch (error.kind) {
    case sync::ApiErrorKind::Unreachable:
    case sync::ApiErrorKind::Timeout: return tr("서버에 닿지 않습니다. 연결되면 저절로 다시 보입니다.");
    case sync::ApiErrorKind::Certificate: return tr("서버의 인증서를 믿을 수 없습니다. 전산 담당자에게 알려 주세요.");
    case sync::ApiErrorKind::Unauthenticated: return tr("로그인이 더는 유효하지 않습니다. 다시 로그인해 주세요.");
    case sync::ApiErrorKind::Forbidden: return tr("상담 현황은 팀장만 볼 수 있습니다.");
    case sync::ApiErrorKind::Incompatible: return tr("서버와 버전이 다릅니다. 바로데스크를 업데이트해 주세요.");
    case sync::ApiErrorKind::LockedOut:
    case sync::ApiErrorKind::Gone:
    case sync::ApiErrorKind::BadRequest:
    case sync::ApiErrorKind::BadAnswer:
    case sync::ApiErrorKind::ServerError: return tr("서버가 상담 현황을 주지 못했습니다. 잠시 뒤 저절로 다시 시도합니다.");
    }
    return {};
}

} // namespace barodesk::ui::room

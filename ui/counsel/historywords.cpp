#include "ui/counsel/historywords.h"

#include "ui/text/labels.h"
#include "ui/text/timetext.h"

#include <QStringList>

namespace barodesk::ui::counsel {

using namespace domain;
using namespace Qt::StringLiterals;
using widgets::Tone;

QString HistoryWords::title(const Complaint &complaint, const Organisation &organisation)
{
    const QStringList path = organisation.categoryPath(complaint.category);
    const QString kind = path.isEmpty() ? complaint.category.text() : path.last();
    const QString place = !complaint.place.landmark.isEmpty() ? complaint.place.landmark
        : !complaint.place.address.isEmpty()                  ? complaint.place.address
                                                              : Labels::place(complaint.place, organisation);
    return place.isEmpty() ? kind : QString(kind + u" · " + place);
}

bool HistoryWords::isLate(const Complaint &complaint, const QDateTime &now)
{
    return isClockRunning(complaint.state) && complaint.dueAt < now;
}

QString HistoryWords::when(const Complaint &complaint, const QDateTime &now, const Organisation &organisation)
{
    const auto ended = [&](const std::optional<QDateTime> &at) {
        return tr("%1 %2").arg(TimeText::moment(at.value_or(complaint.changedAt), now), Labels::of(complaint.state));
    };
    switch (complaint.state) {
    case ComplaintState::Closed: return ended(complaint.closedAt);
    case ComplaintState::Resolved: return ended(complaint.resolvedAt);
    case ComplaintState::TransferredOut:
    case ComplaintState::Merged:
    case ComplaintState::Withdrawn: return ended(complaint.changedAt);
    case ComplaintState::AwaitingSignature: return tr("서명을 기다림");
    case ComplaintState::AwaitingSupplement: return tr("보완을 기다림");
    case ComplaintState::Scheduled:
        if (complaint.scheduledFor && !isLate(complaint, now))
            return tr("%1 처리 예정").arg(TimeText::moment(*complaint.scheduledFor, now));
        break;
    case ComplaintState::Received:
    case ComplaintState::Assigned:
    case ComplaintState::Accepted:
    case ComplaintState::InProgress: break;
    }
    if (isLate(complaint, now))
        return TimeText::due(complaint.dueAt, now, organisation.calendar());
    return tr("기한 %1").arg(TimeText::moment(complaint.dueAt, now));
}

Tone HistoryWords::tone(ComplaintState state)
{
    switch (state) {
    case ComplaintState::Received:
    case ComplaintState::Assigned:
    case ComplaintState::Accepted:
    case ComplaintState::InProgress: return Tone::Accent;
    case ComplaintState::Scheduled: return Tone::Vio;
    case ComplaintState::AwaitingSignature:
    case ComplaintState::AwaitingSupplement: return Tone::Warn;
    case ComplaintState::Resolved: return Tone::Ok;
    case ComplaintState::TransferredOut:
    case ComplaintState::Withdrawn:
    case ComplaintState::Merged:
    case ComplaintState::Closed: return Tone::Neutral;
    }
    return Tone::Neutral;
}

QString HistoryWords::standing(const Complaint &complaint, const QDateTime &now, const Organisation &organisation)
{
    const bool done = complaint.state == ComplaintState::Resolved || complaint.state == ComplaintState::Closed;
    if (!done && complaint.scheduledFor && *complaint.scheduledFor > now)
        return tr("이미 %1에 처리 예정").arg(TimeText::moment(*complaint.scheduledFor, now));
    if (done) {
        const std::optional<QDateTime> &at = complaint.resolvedAt ? complaint.resolvedAt : complaint.closedAt;
        return tr("%1 처리를 마쳤던 민원").arg(TimeText::moment(at.value_or(complaint.changedAt), now));
    }
    return tr("%1 · %2").arg(Labels::of(complaint.state), when(complaint, now, organisation));
}

QString HistoryWords::kind(SimilarKind kind)
{
    switch (kind) {
    case SimilarKind::Repeat: return tr("반복");
    case SimilarKind::Duplicate: return tr("중복");
    case SimilarKind::Recurrence: return tr("재발");
    }
    return {};
}

QString HistoryWords::kindExplained(SimilarKind kind)
{
    switch (kind) {
    case SimilarKind::Repeat: return tr("같은 민원인이 같은 내용으로 이미 접수했습니다");
    case SimilarKind::Duplicate: return tr("다른 민원인이 같은 일로 접수했고 아직 처리 중입니다");
    case SimilarKind::Recurrence: return tr("처리를 마친 곳에서 다시 생긴 일로 보입니다");
    }
    return {};
}

Tone HistoryWords::kindTone(SimilarKind kind)
{
    switch (kind) {
    case SimilarKind::Repeat: return Tone::Warn;
    case SimilarKind::Duplicate: return Tone::Accent;
    case SimilarKind::Recurrence: return Tone::Bad;
    }
    return Tone::Neutral;
}

QString HistoryWords::reasons(const SimilarComplaint &similar, const QDateTime &now)
{
    QStringList words;
    if (similar.metres && *similar.metres < 1000)
        words.append(tr("%1 m").arg(std::max(10, (*similar.metres + 5) / 10 * 10)));
    words.append(TimeText::moment(similar.complaint->receivedAt, now));
    for (const SimilarReason reason : similar.reasons) {
        switch (reason) {
        case SimilarReason::SameCategory: words.append(tr("같은 유형")); break;
        case SimilarReason::RelatedCategory: words.append(tr("비슷한 유형")); break;
        case SimilarReason::SamePlace: words.append(tr("같은 곳")); break;
        case SimilarReason::SameCaller: words.append(tr("같은 민원인")); break;
        case SimilarReason::AlikeText: words.append(tr("비슷한 내용")); break;
        case SimilarReason::NearPoint:
        case SimilarReason::SameDistrict: break;
        }
    }
    return words.first(std::min<qsizetype>(4, words.size())).join(u" · "_s);
}

} // namespace barodesk::ui::counsel

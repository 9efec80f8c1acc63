#pragma once

#include "domain/complaint.h"
#include "domain/organisation.h"
#include "domain/similarity.h"
#include "ui/widgets/tone.h"

#include <QCoreApplication>
#include <QString>

namespace barodesk::ui::counsel {

/// The words of an earlier complaint beside a talk.
class HistoryWords final
{
    Q_DECLARE_TR_FUNCTIONS(barodesk::ui::counsel::HistoryWords)

public:
    HistoryWords() = delete;

    /// "포트홀·함몰 · 이마트 앞"
    static QString title(const domain::Complaint &complaint, const domain::Organisation &organisation);
    /// What matters of its time: "기한 내일 18:00", "2일 지연", "내일 14:00 처리 예정", "11/02 종결".
    static QString when(const domain::Complaint &complaint, const QDateTime &now, const domain::Organisation &organisation);
    static bool isLate(const domain::Complaint &complaint, const QDateTime &now);
    static widgets::Tone tone(domain::ComplaintState state);
    /// What to tell the caller of it: "이미 내일 14:00에 처리 예정", "처리중 · 기한 오늘 18:00", "어제 16:20 완료했던 곳".
    static QString standing(const domain::Complaint &complaint, const QDateTime &now, const domain::Organisation &organisation);
    static QString kind(domain::SimilarKind kind); ///< "중복"
    static QString kindExplained(domain::SimilarKind kind);
    static widgets::Tone kindTone(domain::SimilarKind kind);
    /// Why it may be the same: "100 m · 어제 14:02 · 같은 유형".
    static QString reasons(const domain::SimilarComplaint &similar, const QDateTime &now);
};

} // namespace barodesk::ui::counsel

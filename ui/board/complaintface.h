#pragma once

#include "domain/organisation.h"
#include "models/complaintgroups.h"
#include "models/complainttablemodel.h"
#include "models/duewindow.h"
#include "ui/widgets/chip.h"

#include <QCache>
#include <QCoreApplication>

#include <functional>
#include <optional>

namespace barodesk::ui::board {

/// What a complaint looks like in a list, in words and tones; personal data masked.
struct ComplaintFace
{
    QString number; ///< "2026-001203"; "접수 중" until the server has given one.
    widgets::ChipContent state;
    QString category; ///< "도로 ▸ 포트홀·함몰"
    QString kind;     ///< Its last step: "포트홀·함몰".
    QString place;
    QString shortPlace; ///< For the head of a card: landmark, else address.
    QString text;       ///< One line.
    QString received;   ///< "6분 전"
    widgets::ChipContent due;
    QString dueBrief;                             ///< The words of `due` where even they are too long: "내일".
    double progress = 0;                          ///< 0…1 of the time bar.
    bool bar = false;                             ///< Whether there is a time to show a bar for.
    QString department;                           ///< "도로보수팀", "소관 미정"
    QString officer;                              ///< "담당자 07", "미배정"
    QString second;                               ///< Second line of a card: where, when, through what.
    std::optional<widgets::ChipContent> badge;    ///< The most telling of urgent, repeat, unowned.
    std::optional<widgets::ChipContent> callBack; ///< The next promise.
    QString callBackBrief;                        ///< The words of it where there is little room.
    QString spoken;                               ///< The whole as a screen reader says it.
};

/// Makes faces and keeps those of the rows being looked at, until a minute has passed or the organisation has changed.
class ComplaintFaces final
{
    Q_DECLARE_TR_FUNCTIONS(barodesk::ui::board::ComplaintFaces)

public:
    using ComplaintPtr = models::ComplaintTableModel::ComplaintPtr;

    ComplaintFaces(const store::Replica &replica, std::function<QDateTime()> now);

    /// Valid until the next call of any function here.
    const ComplaintFace &of(const ComplaintPtr &complaint);
    void forget(); ///< Time or words have changed.

    /// The words of the columns a face does not have: from ComplaintColumn::District on.
    QString cell(const domain::Complaint &complaint, models::ComplaintColumn column) const;
    QString group(const domain::Complaint &complaint, models::Grouping by) const; ///< As models::groupKey().
    ComplaintFace make(const domain::Complaint &complaint) const;

private:
    struct Kept
    {
        ComplaintPtr complaint; ///< Keeps the address from being used again.
        ComplaintFace face;
    };

    const store::Replica &m_replica;
    std::function<QDateTime()> m_now;
    models::DueHorizon m_horizon;
    QCache<const domain::Complaint *, Kept> m_kept;
};

/// Which tone stands for how near the due time is.
widgets::Tone toneOf(models::DueWindow window);

} // namespace barodesk::ui::board

#pragma once

#include "domain/command.h"
#include "models/wallboard.h"
#include "sync/syncstatus.h"
#include "ui/widgets/tone.h"

#include <QCoreApplication>

#include <functional>

namespace barodesk::ui::wallboard {

/// A line of the list.
struct WallboardLine
{
    QString due; ///< "2일 지연"
    widgets::Tone tone = widgets::Tone::Neutral;
    QString number;
    QString category;
    QString district;
    QString department;
    bool urgent = false;
};

/// All words the wallboard shows, made of values that hold no personal datum. Painting takes from here and nowhere else, so that a test can read
/// everything the television says.
struct WallboardFace
{
    Q_DECLARE_TR_FUNCTIONS(barodesk::ui::wallboard::WallboardFace)

public:
    struct Figure
    {
        QString name;
        int count = 0;
        widgets::Tone tone = widgets::Tone::Neutral;
    };

    /// What was done last to a record; none: it is not known here.
    using LastKind = std::function<std::optional<domain::CommandKind>(const domain::ComplaintId &)>;

    static WallboardFace of(const models::WallboardContent &content, const domain::Organisation &organisation, const QDateTime &now,
                            const sync::SyncStatus &status, const LastKind &lastKind);
    QStringList texts() const; ///< Each word of it.

    QString city;
    QString clock;
    QString day;
    QString connection;
    widgets::Tone connectionTone = widgets::Tone::Neutral;
    std::array<Figure, models::BoardFigureCount> figures;
    QString listTitle;
    QList<WallboardLine> lines;
    int dueCount = 0; ///< Lines there would be.
    QString nothingDue;
    QStringList news; ///< Latest first.
};

} // namespace barodesk::ui::wallboard

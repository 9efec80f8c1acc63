#pragma once

#include "domain/sharedview.h"

#include <QByteArray>
#include <QList>
#include <QObject>

#include <functional>
#include <optional>

namespace barodesk::ui::board {

/// Where ways to look at the board are kept: this person's on the desk, the teams' with the organisation. All null: nowhere.
struct ViewShelf
{
    std::function<QByteArray()> own; ///< As keepOwn() was last given it; empty: none were ever kept.
    std::function<void(const QByteArray &)> keepOwn;
    /// Puts the list of all shared views in place of the one known. Answers later, never once `context` has gone, with a sentence where it
    /// could not be done.
    std::function<void(const QList<domain::SharedView> &, QObject *context, std::function<void(std::optional<QString>)> answer)> share;
};

/// A way to look that this person keeps for themselves.
struct OwnView
{
    QString name;
    QString content; ///< As models::toText().
};

QByteArray toBytes(const QList<OwnView> &views);
QList<OwnView> ownViews(const QByteArray &bytes); ///< What cannot be read is left out, and logged.

} // namespace barodesk::ui::board

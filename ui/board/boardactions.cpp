#include "ui/board/boardactions.h"

#include "domain/complaintstates.h"
#include "ui/text/labels.h"
#include "ui/text/refusaltext.h"

#include <algorithm>
#include <utility>

namespace barodesk::ui::board {

using namespace domain;

BoardActions::BoardActions(const BoardAccess &access, QObject *parent) : QObject(parent), m_access(access) { }

BoardActions::Outcome BoardActions::give(const QList<ComplaintId> &ids, const Payload &payload)
{
    Outcome outcome;
    for (const ComplaintId &id : ids) {
        if (const auto given = m_access.give(EntityRef(id), payload))
            outcome.done.append(id);
        else
            outcome.refused.append({id, given.error()});
    }
    note(CommandKind(payload.index()), outcome.done); // Where nothing was done there is nothing to take back, either.
    return outcome;
}

void BoardActions::note(CommandKind kind, const QList<ComplaintId> &ids) { m_last = isUndoable(kind) ? ids : QList<ComplaintId>(); }

bool BoardActions::canUndo() const
{
    return std::ranges::any_of(m_last, [this](const ComplaintId &id) {
        const auto complaint = m_access.replica.complaint(id);
        return complaint && mayUndo(*complaint, m_access.actor(), m_access.now());
    });
}

BoardActions::Outcome BoardActions::undo() { return give(std::exchange(m_last, {}), UndoStep{}); }

void BoardActions::forget() { m_last.clear(); }

bool BoardActions::isAllowed(CommandKind kind, const ComplaintId &id) const
{
    const auto complaint = m_access.replica.complaint(id);
    if (!complaint)
        return false;
    const Actor actor = m_access.actor();
    return allowedCommands(*complaint, actor.role).contains(kind)
        && (kind != CommandKind::UndoStep || mayUndo(*complaint, actor, m_access.now()));
}

QString BoardActions::nameOf(const ComplaintId &id) const
{
    const auto complaint = m_access.replica.complaint(id);
    return complaint && complaint->number ? complaint->number->toString() : tr("접수 중인 민원");
}

QString BoardActions::sentence(CommandKind kind, const Outcome &outcome) const
{
    const QString name = Labels::of(kind);
    QString text;
    if (outcome.done.size() == 1)
        text = QString(name + QStringLiteral(" · ") + nameOf(outcome.done.first()));
    else if (!outcome.done.isEmpty())
        text = tr("%1 · %2건", "a step, and how many complaints").arg(name).arg(outcome.done.size());
    if (outcome.refused.isEmpty())
        return text;
    const QString why = RefusalText::full(outcome.refused.first().second);
    if (outcome.done.isEmpty() && outcome.refused.size() == 1)
        return QString(nameOf(outcome.refused.first().first) + QStringLiteral(": ") + why);
    const QString refused = tr("%1건은 하지 못했습니다. %2").arg(outcome.refused.size()).arg(why);
    return text.isEmpty() ? refused : QString(text + QStringLiteral(" · ") + refused);
}

} // namespace barodesk::ui::board

#pragma once

#include "ui/board/boardaccess.h"

#include <QObject>

namespace barodesk::ui::board {

/// Gives one command for one or many complaints and keeps the way back: what was given last can be taken back while domain::mayUndo() says so.
class BoardActions final : public QObject
{
    Q_OBJECT
public:
    struct Outcome
    {
        QList<domain::ComplaintId> done;
        QList<std::pair<domain::ComplaintId, domain::Refusal>> refused;
    };

    explicit BoardActions(const BoardAccess &access, QObject *parent = nullptr);

    Outcome give(const QList<domain::ComplaintId> &ids, const domain::Payload &payload);
    void note(domain::CommandKind kind, const QList<domain::ComplaintId> &ids); ///< Given elsewhere, by a form.
    bool canUndo() const;
    Outcome undo(); ///< What give() or note() was told last.
    void forget();

    /// Whether this person may give the command for the complaint as it is.
    bool isAllowed(domain::CommandKind kind, const domain::ComplaintId &id) const;

    QString sentence(domain::CommandKind kind, const Outcome &outcome) const; ///< "처리 시작 · 2026-000123", with what was refused and why.

private:
    QString nameOf(const domain::ComplaintId &id) const;

    const BoardAccess &m_access;
    QList<domain::ComplaintId> m_last;
};

} // namespace barodesk::ui::board

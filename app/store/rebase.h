#pragma once

#include "domain/apply.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace barodesk::store {

/// A record the desk has waiting commands for: the server's state apart from the view.
struct Overlay
{
    std::optional<domain::Entity> base; ///< None: the server does not know it yet.
    QList<domain::HistoryEntry> waiting;
};

/// Applies waiting commands anew on the server's state of some records; give them in the order they were given by the person.
class Rebase
{
public:
    /// Every target has its overlay; their waiting histories are written anew.
    Rebase(QHash<domain::EntityRef, Overlay> &overlays, const QSet<domain::EntityRef> &targets) : m_overlays(overlays)
    {
        for (const domain::EntityRef &ref : targets) {
            Overlay &overlay = m_overlays[ref];
            overlay.waiting.clear();
            m_current.insert(ref, overlay.base);
        }
    }

    /// The person's own time serves as the clock: what was in the future when they wrote it stays allowed however late it is replayed.
    tl::expected<void, domain::Refusal> apply(const domain::Command &command, const domain::Actor &actor,
                                              const domain::Organisation &organisation)
    {
        std::optional<domain::Entity> &current = m_current[command.target];
        const auto outcome
            = domain::apply(current, command,
                            domain::Context{.actor = actor, .now = command.issuedAt, .organisation = organisation, .number = std::nullopt});
        if (!outcome)
            return tl::unexpected(outcome.error());
        current = outcome->after;
        m_overlays[command.target].waiting.append(outcome->entry);
        return {};
    }

    std::optional<domain::Entity> take(const domain::EntityRef &ref) { return m_current.take(ref); }

private:
    QHash<domain::EntityRef, Overlay> &m_overlays;
    QHash<domain::EntityRef, std::optional<domain::Entity>> m_current;
};

} // namespace barodesk::store

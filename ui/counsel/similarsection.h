#pragma once

#include "domain/similarity.h"

#include <QSet>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace barodesk::ui::widgets {
class Label;
}

namespace barodesk::ui::counsel {

/// Complaints that may be the same thing: as what (반복, 중복, 재발), why, and what to tell the caller of it; with one button each: the new one will be linked to it when it is registered.
class SimilarSection final : public QWidget
{
    Q_OBJECT
public:
    SimilarSection(std::function<QDateTime()> now, std::function<const domain::Organisation &()> organisation, QWidget *parent = nullptr);

    void setFound(const QList<domain::SimilarComplaint> &found, const QSet<domain::ComplaintId> &linked);
    /// The first one's button, by its key.
    void linkFirst();

signals:
    void linkToggled(const barodesk::domain::ComplaintId &id);

private:
    QWidget *makeCard(const domain::SimilarComplaint &similar, bool linked, bool first);

    std::function<QDateTime()> m_now;
    std::function<const domain::Organisation &()> m_organisation;
    widgets::Label *m_head;
    QVBoxLayout *m_cards;
    QList<domain::SimilarComplaint> m_found;
};

} // namespace barodesk::ui::counsel

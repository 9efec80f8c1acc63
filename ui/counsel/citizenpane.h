#pragma once

#include "models/citizencomplaintsmodel.h"
#include "ui/widgets/pane.h"

#include <QPointer>

class QListView;
class QStackedLayout;
class QVBoxLayout;

namespace barodesk::desk {
class Desk;
class Talk;
} // namespace barodesk::desk
namespace barodesk::ui::widgets {
class Avatar;
class Button;
class Chip;
class ElidedLabel;
class EmptyState;
class IconButton;
class Label;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::counsel {

class HandOverSection;
class SimilarSection;

/// 민원인: who is calling, what they called about before, and what else is open that may be the same. Of several people on one number none
/// is taken without a choice.
class CitizenPane final : public widgets::Pane
{
    Q_OBJECT
public:
    explicit CitizenPane(desk::Desk &desk, QWidget *parent = nullptr);

    SimilarSection *similar() const { return m_similar; }
    HandOverSection *handOver() const { return m_handOver; }
    void forgetTalk();           ///< Shows nobody until the next one.
    void setRepeat(bool repeat); ///< The chip "반복 가능성".

public slots:
    void chooseCandidate(int index); ///< From 0; -1: somebody else, or undone.

signals:
    void complaintActivated(const barodesk::domain::ComplaintId &id);
    void callWanted(const barodesk::domain::PhoneNumber &number);

private:
    void makeIdentity(QVBoxLayout *layout);
    void makeHistory(QVBoxLayout *layout);
    void followTalk();
    void refresh();
    void showIdentity();
    void showCandidates();
    void fitHistory();

    desk::Desk &m_desk;
    models::CitizenComplaintsModel m_history;
    widgets::Chip *m_repeat;
    widgets::EmptyState *m_empty;
    QWidget *m_content;
    QStackedLayout *m_stack;
    widgets::Avatar *m_avatar;
    widgets::ElidedLabel *m_name;
    widgets::ElidedLabel *m_second;
    widgets::IconButton *m_call;
    widgets::Chip *m_kind;
    widgets::Label *m_note;
    widgets::Button *m_other;
    QWidget *m_candidates;
    QVBoxLayout *m_candidateCards;
    widgets::Label *m_historyHead;
    widgets::Label *m_noHistory;
    QListView *m_list;
    HandOverSection *m_handOver;
    SimilarSection *m_similar;
    QPointer<desk::Talk> m_talk;
    QPointer<desk::Talk> m_setAside; ///< Of this talk the counsellor said: none of the known ones.
};

} // namespace barodesk::ui::counsel

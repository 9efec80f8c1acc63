#pragma once

#include "models/attentionmodel.h"
#include "ui/board/boardaccess.h"

#include <QFrame>

class QListView;

namespace barodesk::ui::widgets {
class EmptyState;
class Label;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::board {

/// What waits for somebody: promises nothing will remind of, what the law asks by a time, rules of the team that have come true.
class AttentionPanel final : public QFrame
{
    Q_OBJECT
public:
    explicit AttentionPanel(const BoardAccess &access, QWidget *parent = nullptr);

    int lateCount() const { return m_model->lateCount(); }
    void actorChanged();
    void tick();

signals:
    void openRequested(const barodesk::domain::ComplaintId &id);
    void closeRequested();
    void countChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openCurrent();
    void showCount();

    const BoardAccess &m_access;
    models::AttentionModel *m_model;
    widgets::Label *m_title;
    QListView *m_list;
    widgets::EmptyState *m_empty;
};

} // namespace barodesk::ui::board

#pragma once

#include "ui/board/boardaccess.h"

#include <QTimer>
#include <QWidget>

class QListView;

namespace barodesk::models {
class CallBackModel;
}
namespace barodesk::ui::board {
class DetailPanel;
}
namespace barodesk::ui::widgets {
class Button;
class Chip;
class EmptyState;
class Pane;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::callback {

/// 콜백: whom we promised to phone, the most urgent first, and the complaint beside it. Enter phones, R writes down what came of it.
/// Knows no desk.
class CallBackPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit CallBackPanel(board::BoardAccess access, QWidget *parent = nullptr);
    ~CallBackPanel() override;

    void actorChanged(); ///< Somebody else sits here now, or nobody.
    int lateCount() const { return m_late; }

signals:
    void lateCountChanged(int count); ///< Promises whose time has passed, of those shown as one's own.

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showChosen();
    void showCounts();
    void tick();
    void call();
    void record();
    int chosenRow() const;
    void retranslate();

    board::BoardAccess m_access;
    models::CallBackModel *m_all;  ///< What is shown.
    models::CallBackModel *m_mine; ///< For the count.
    widgets::Pane *m_pane;
    widgets::Chip *m_count;
    widgets::Button *m_onlyMine;
    widgets::Button *m_call;
    widgets::Button *m_record;
    QListView *m_list;
    widgets::EmptyState *m_empty;
    board::DetailPanel *m_detail;
    QTimer m_clock;
    int m_late = 0;
};

} // namespace barodesk::ui::callback

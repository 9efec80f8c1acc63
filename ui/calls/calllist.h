#pragma once

#include <QListView>

namespace barodesk::models {
class CallLogModel;
}

namespace barodesk::ui::calls {

class CallDelegate;

/// The list: arrows go through it, Enter calls back, a letter begins a search.
class CallList final : public QListView
{
    Q_OBJECT
public:
    CallList(models::CallLogModel &model, CallDelegate *delegate, QWidget *parent = nullptr);

signals:
    void callBackRequested();
    void searchRequested(const QString &firstText);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace barodesk::ui::calls

#pragma once

#include <QListView>

namespace barodesk::ui::widgets {

/// A list whose rows are as high as their words break at its width. QListView asks for their heights again when it gets higher or
/// lower only: lines would stand over each other in a narrower pane.
class WrappingList : public QListView
{
    Q_OBJECT
public:
    explicit WrappingList(QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace barodesk::ui::widgets

#pragma once

#include "files/preparedfile.h"

#include <QObject>

class QEvent;
class QMimeData;
class QWidget;

namespace barodesk::ui::attachment {

/// Takes files and pictures that are dropped on, or pasted anywhere in, a part of a window: its text fields keep what is text. It never
/// takes the focus.
class FileDrop final : public QObject
{
    Q_OBJECT
public:
    explicit FileDrop(QObject *parent = nullptr);

    void watch(QWidget *area); ///< With the fields that are in it now.
    void setEnabled(bool enabled) { m_enabled = enabled; }

    /// Files on a disk, or else a picture; empty: neither.
    static QList<files::GivenFile> filesIn(const QMimeData *data);
    static bool hasFiles(const QMimeData *data);

signals:
    void given(const QList<barodesk::files::GivenFile> &files);
    void hovering(bool over);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool dragged(QEvent *event);

    bool m_enabled = true;
};

} // namespace barodesk::ui::attachment

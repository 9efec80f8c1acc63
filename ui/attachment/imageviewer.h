#pragma once

#include <QDialog>
#include <QImage>

namespace barodesk::ui::widgets {
class Button;
class EmptyState;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::attachment {

/// A file looked at: a picture as large as the window allows, anything else said to be for another program. Esc closes it, Ctrl+S saves.
class ImageViewer final : public QDialog
{
    Q_OBJECT
public:
    ImageViewer(const QString &name, const QByteArray &bytes, QWidget *parent = nullptr);

    bool hasPicture() const { return !m_picture.isNull(); }
    bool isDecided() const { return m_decided; } ///< Whether there is a picture in it.

signals:
    void saveRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void take(const QImage &picture);
    QRect pictureRoom() const;

    QImage m_picture;
    bool m_decided = false;
    widgets::EmptyState *m_nothing;
    widgets::Button *m_save;
};

} // namespace barodesk::ui::attachment

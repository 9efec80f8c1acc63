#include "ui/attachment/filedrop.h"

#include <QBuffer>
#include <QClipboard>
#include <QDateTime>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QImage>
#include <QKeyEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace barodesk::ui::attachment {

using namespace Qt::StringLiterals;

FileDrop::FileDrop(QObject *parent) : QObject(parent) { }

void FileDrop::watch(QWidget *area)
{
    area->setAcceptDrops(true);
    area->installEventFilter(this);
    const auto inside = area->findChildren<QWidget *>();
    for (QWidget *widget : inside) {
        if (widget->acceptDrops() || widget->focusPolicy() != Qt::NoFocus)
            widget->installEventFilter(this);
    }
}

bool FileDrop::hasFiles(const QMimeData *data)
{
    if (!data)
        return false;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            return true;
    }
    // Text with a picture of itself beside it, as office programs copy it, is text.
    return data->hasImage() && !data->hasText();
}

QList<files::GivenFile> FileDrop::filesIn(const QMimeData *data)
{
    QList<files::GivenFile> found;
    if (!hasFiles(data))
        return found;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            found.append({.path = url.toLocalFile(), .bytes = {}, .name = {}});
    }
    if (!found.isEmpty())
        return found;
    // As it is, where the clipboard has it as a file's bytes: taking it apart and putting it together would only cost.
    const QString name = tr("붙인 그림 %1").arg(QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s));
    for (const auto &[type, ending] : {std::pair{u"image/png"_s, u".png"_s}, {u"image/jpeg"_s, u".jpg"_s}}) {
        if (const QByteArray bytes = data->data(type); !bytes.isEmpty())
            return {{.path = {}, .bytes = bytes, .name = name + ending}};
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    const auto image = qvariant_cast<QImage>(data->imageData());
    if (buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG"))
        found.append({.path = {}, .bytes = bytes, .name = name + u".png"_s});
    return found;
}

bool FileDrop::dragged(QEvent *event)
{
    auto *drop = static_cast<QDropEvent *>(event);
    if (!m_enabled || !hasFiles(drop->mimeData()))
        return false;
    drop->setDropAction(Qt::CopyAction); // Never moved away from where they are.
    drop->accept();
    if (event->type() == QEvent::Drop) {
        emit hovering(false);
        emit given(filesIn(drop->mimeData()));
    } else {
        emit hovering(true);
    }
    return true;
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: return dragged(event);
    case QEvent::DragLeave: emit hovering(false); break;
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        if (m_enabled && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)) {
            const QMimeData *data = QGuiApplication::clipboard()->mimeData();
            if (!hasFiles(data))
                break;
            event->accept();
            if (event->type() == QEvent::KeyPress)
                emit given(filesIn(data));
            return true;
        }
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace barodesk::ui::attachment

#include "ui/attachment/picture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QPointer>
#include <QThreadPool>

namespace barodesk::ui::attachment {

namespace {
constexpr qint64 MostPixels = 150'000'000; ///< A few kilobytes can claim to be far more.
}

QImage decoded(const QByteArray &bytes, const QSize &most)
{
    QBuffer buffer;
    buffer.setData(bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    // Not a picture but a program for one: it may name files of this machine.
    if (reader.format().startsWith("svg"))
        return {};
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > MostPixels)
        return {};
    if (!most.isEmpty()) {
        const bool onItsSide = reader.transformation() & QImageIOHandler::TransformationRotate90;
        const QSize room = onItsSide ? most.transposed() : most;
        if (size.width() > room.width() || size.height() > room.height())
            reader.setScaledSize(size.scaled(room, Qt::KeepAspectRatio).expandedTo({1, 1}));
    }
    return reader.read();
}

void decodeLater(const QByteArray &bytes, const QSize &most, QObject *context, std::function<void(const QImage &)> answer)
{
    QThreadPool::globalInstance()->start([bytes, most, context = QPointer<QObject>(context), answer = std::move(answer)]() mutable {
        QImage image = decoded(bytes, most);
        // The application outlives its thread pool's work; who asked may not.
        QMetaObject::invokeMethod(
            qApp,
            [context = std::move(context), answer = std::move(answer), image = std::move(image)] {
                if (context)
                    answer(image);
            },
            Qt::QueuedConnection);
    });
}

} // namespace barodesk::ui::attachment

#pragma once

#include <QByteArray>
#include <QImage>
#include <QObject>
#include <QSize>

#include <functional>

namespace barodesk::ui::attachment {

/// The picture in a file of anybody's making, turned as it was taken, no larger than `most` (empty: as it is). Null: none that can be
/// shown. Any thread; it may take a while.
QImage decoded(const QByteArray &bytes, const QSize &most = {});

/// The same in the global thread pool. Answers later, unless `context` has gone.
void decodeLater(const QByteArray &bytes, const QSize &most, QObject *context, std::function<void(const QImage &)> answer);

} // namespace barodesk::ui::attachment

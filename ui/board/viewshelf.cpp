#include "ui/board/viewshelf.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

namespace barodesk::ui::board {

using namespace Qt::StringLiterals;

namespace {
Q_LOGGING_CATEGORY(lcViews, "barodesk.views", QtInfoMsg)
}

QByteArray toBytes(const QList<OwnView> &views)
{
    QJsonArray array;
    for (const OwnView &view : views)
        array.append(QJsonObject{{u"name"_s, view.name}, {u"content"_s, view.content}});
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QList<OwnView> ownViews(const QByteArray &bytes)
{
    QList<OwnView> views;
    if (bytes.isEmpty())
        return views;
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isArray())
        qCWarning(lcViews) << "the views kept on this desk cannot be read";
    const QJsonArray array = document.array();
    for (const QJsonValue &value : array) {
        const OwnView view{value[u"name"].toString(), value[u"content"].toString()};
        if (view.name.isEmpty())
            qCWarning(lcViews) << "a view kept on this desk has no name";
        else
            views.append(view);
    }
    return views;
}

} // namespace barodesk::ui::board

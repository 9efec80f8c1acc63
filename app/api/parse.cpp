#include "api/parse.h"

#include <QJsonDocument>

#include <algorithm>

namespace barodesk::api {

using namespace Qt::StringLiterals;

int jsonDepth(const QByteArray &json)
{
    int depth = 0;
    int deepest = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        switch (json.at(i)) {
        case '"': inString = !inString; break;
        case '\\':
            if (inString)
                ++i;
            break;
        case '{':
        case '[':
            if (!inString)
                deepest = std::max(deepest, ++depth);
            break;
        case '}':
        case ']':
            if (!inString)
                --depth;
            break;
        default: break;
        }
    }
    return deepest;
}

Parsed<QJsonObject> parseObject(const QByteArray &json)
{
    if (jsonDepth(json) > MaxJsonDepth)
        return tl::make_unexpected(ParseError{{}, u"The document is nested more than %1 deep."_s.arg(MaxJsonDepth)});
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        return tl::make_unexpected(ParseError{{}, u"This is no JSON: %1 at byte %2."_s.arg(error.errorString()).arg(error.offset)});
    }
    if (!document.isObject())
        return tl::make_unexpected(ParseError{{}, u"The document must be an object."_s});
    return document.object();
}

QByteArray toBytes(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

} // namespace barodesk::api

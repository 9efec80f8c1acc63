#include "api/objectreader.h"

#include <algorithm>

namespace barodesk::api {

using namespace Qt::StringLiterals;

namespace {

/// "payload" and "text" → "payload.text"; "commands" and "[3].id" → "commands[3].id".
QString joined(const QString &outer, const QString &inner)
{
    if (inner.isEmpty() || inner.startsWith(u'['))
        return outer + inner;
    return outer + u'.' + inner;
}

} // namespace

ObjectReader::ObjectReader(const QJsonValue &value)
{
    if (value.isObject())
        m_object = value.toObject();
    else
        m_error = ParseError{{}, u"This must be an object."_s};
}

QJsonValue ObjectReader::take(QLatin1StringView key)
{
    const auto found = m_object.constFind(key);
    m_taken.append(key);
    if (found == m_object.constEnd())
        return QJsonValue(QJsonValue::Undefined);
    ++m_found;
    return *found;
}

void ObjectReader::lines(QLatin1StringView key, QStringList &target, qsizetype max)
{
    readList(key, take(key), target, max, [](const QJsonValue &item) { return parseString(item, domain::MaxLineLength); });
}

void ObjectReader::line(QLatin1StringView key, QString &target)
{
    std::optional<QString> read;
    optionalLine(key, read);
    if (!m_error && !read)
        fail(key, u"This field is missing."_s);
    target = read.value_or(target);
}

void ObjectReader::text(QLatin1StringView key, QString &target)
{
    std::optional<QString> read;
    optionalText(key, read);
    if (!m_error && !read)
        fail(key, u"This field is missing."_s);
    target = read.value_or(target);
}

void ObjectReader::lineIfAny(QLatin1StringView key, QString &target)
{
    if (contains(key))
        line(key, target);
}

void ObjectReader::textIfAny(QLatin1StringView key, QString &target)
{
    if (contains(key))
        text(key, target);
}

void ObjectReader::optionalLine(QLatin1StringView key, std::optional<QString> &target)
{
    const QJsonValue value = take(key);
    if (!m_error && !value.isUndefined())
        set(key, parseString(value, domain::MaxLineLength), target);
}

void ObjectReader::optionalText(QLatin1StringView key, std::optional<QString> &target)
{
    const QJsonValue value = take(key);
    if (!m_error && !value.isUndefined())
        set(key, parseString(value, domain::MaxTextLength), target);
}

void ObjectReader::integer(QLatin1StringView key, int &target, int min, int max)
{
    const QJsonValue value = take(key);
    if (m_error)
        return;
    if (value.isUndefined())
        return fail(key, u"This field is missing."_s);
    set(key, parseInteger(value, min, max).map([](qint64 integer) { return int(integer); }), target);
}

void ObjectReader::number(QLatin1StringView key, double &target, double min, double max)
{
    const QJsonValue value = take(key);
    if (m_error)
        return;
    if (value.isUndefined())
        return fail(key, u"This field is missing."_s);
    set(key, parseNumber(value, min, max), target);
}

void ObjectReader::fail(QLatin1StringView key, const QString &message)
{
    if (!m_error)
        m_error = ParseError{key, message};
}

void ObjectReader::fail(QLatin1StringView key, const ParseError &inner)
{
    if (!m_error)
        m_error = ParseError{joined(key, inner.path), inner.message};
}

bool ObjectReader::checkList(QLatin1StringView key, const QJsonValue &value, qsizetype max)
{
    if (value.isUndefined())
        fail(key, u"This field is missing."_s);
    else if (!value.isArray())
        fail(key, u"This must be a list."_s);
    else if (value.toArray().size() > max)
        fail(key, u"This list has %1 items; at most %2 are allowed."_s.arg(value.toArray().size()).arg(max));
    return !m_error;
}

void ObjectReader::failAt(QLatin1StringView key, qsizetype index, const ParseError &inner)
{
    fail(key, ParseError{joined(u"[%1]"_s.arg(index), inner.path), inner.message});
}

void ObjectReader::refuseUnknown()
{
    if (m_error || m_found == m_object.size())
        return;
    for (auto field = m_object.constBegin(); field != m_object.constEnd(); ++field) {
        const QString key = field.key();
        if (std::ranges::none_of(m_taken, [&](QLatin1StringView taken) { return key == taken; })) {
            m_error = ParseError{key.left(80), u"This field is not known here."_s};
            return;
        }
    }
}

} // namespace barodesk::api

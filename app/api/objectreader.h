#pragma once

#include "api/scalars.h"
#include "api/words.h"
#include "domain/refusal.h"
#include "domain/seldom.h"

#include <QJsonArray>
#include <QStringList>

/// The inside of the codecs. Include it after the codec headers whose toJson() it shall find.
namespace barodesk::api {

/// The name of a field.
constexpr QLatin1StringView k(const char *key) { return QLatin1StringView(key); }

/// Reads one value of any kind that has a fromJson(), an id, a code or a word.
template <typename T> Parsed<T> parseValue(const QJsonValue &value)
{
    if constexpr (detail::IsId<T>::value) {
        return parseUuid(value).map([](const QUuid &uuid) { return T(uuid); });
    } else if constexpr (detail::IsCode<T>::value) {
        const auto text = detail::parseCodeText(value);
        if (!text)
            return tl::make_unexpected(text.error());
        if (const auto code = T::parse(*text))
            return *code;
        return tl::make_unexpected(ParseError{{}, QStringLiteral("This must be a code of 1 to 40 characters of a-z, 0-9 and hyphen.")});
    } else if constexpr (std::is_enum_v<T>) {
        if (const auto found = value.isString() ? valueOf<T>(value.toString()) : std::nullopt)
            return *found;
        QStringList known;
        for (const Word<T> &entry : words<T>())
            known.append(entry.word);
        return tl::make_unexpected(ParseError{{}, QStringLiteral("This must be one of: %1.").arg(known.join(QStringLiteral(", ")))});
    } else {
        return fromJson<T>(value);
    }
}

/// Reads the fields of one object, remembers the first thing wrong, and in finish() refuses fields nobody asked for.
/// After an error, targets keep what they had.
class ObjectReader
{
public:
    explicit ObjectReader(const QJsonValue &value);

    template <typename T> void required(QLatin1StringView key, T &target)
    {
        const QJsonValue value = take(key);
        if (m_error)
            return;
        if (value.isUndefined())
            fail(key, QStringLiteral("This field is missing."));
        else
            set(key, parseValue<T>(value), target);
    }
    /// For values that have no empty form, such as a phone number: engaged unless there was an error.
    template <typename T> void required(QLatin1StringView key, std::optional<T> &target)
    {
        optional(key, target);
        if (!m_error && !target)
            fail(key, QStringLiteral("This field is missing."));
    }
    template <typename T> void optional(QLatin1StringView key, std::optional<T> &target)
    {
        const QJsonValue value = take(key);
        if (!m_error && !value.isUndefined())
            set(key, parseValue<T>(value), target);
    }
    template <typename T> void optional(QLatin1StringView key, domain::Seldom<T> &target)
    {
        std::optional<T> value;
        optional(key, value);
        if (value)
            target = *std::move(value);
    }
    /// A code that may be none: absent on the wire, empty in the record.
    template <typename Tag> void optional(QLatin1StringView key, domain::Code<Tag> &target)
    {
        std::optional<domain::Code<Tag>> code;
        optional(key, code);
        if (code)
            target = *code;
    }
    /// A code that is always there but may be the empty string.
    template <typename Tag> void codeOrEmpty(QLatin1StringView key, domain::Code<Tag> &target)
    {
        const QJsonValue value = take(key);
        if (m_error || value == QJsonValue(QString()))
            return;
        if (value.isUndefined())
            fail(key, QStringLiteral("This field is missing."));
        else
            set(key, parseValue<domain::Code<Tag>>(value), target);
    }
    /// Into a QList or a std::vector.
    template <typename List> void list(QLatin1StringView key, List &target, qsizetype max = MaxListLength)
    {
        readList(key, take(key), target, max, [](const QJsonValue &item) { return parseValue<typename List::value_type>(item); });
    }
    /// A list that is left out when it is empty, as putList() does.
    template <typename List> void listIfAny(QLatin1StringView key, List &target, qsizetype max = MaxListLength)
    {
        if (contains(key))
            list(key, target, max);
    }
    void lineIfAny(QLatin1StringView key, QString &target); ///< One that is left out when it is empty, as putText() does.
    void textIfAny(QLatin1StringView key, QString &target);
    void lines(QLatin1StringView key, QStringList &target, qsizetype max = MaxListLength);
    void line(QLatin1StringView key, QString &target); ///< At most MaxLineLength.
    void text(QLatin1StringView key, QString &target); ///< At most MaxTextLength.
    void optionalLine(QLatin1StringView key, std::optional<QString> &target);
    void optionalText(QLatin1StringView key, std::optional<QString> &target);
    void integer(QLatin1StringView key, int &target, int min, int max);
    void number(QLatin1StringView key, double &target, double min, double max);

    /// The raw value of a field read by other means; undefined when it is not there.
    QJsonValue take(QLatin1StringView key);
    bool contains(QLatin1StringView key) const { return m_object.contains(key); }
    bool failed() const { return m_error.has_value(); }
    void fail(QLatin1StringView key, const QString &message);
    void fail(QLatin1StringView key, const ParseError &inner); ///< `inner.path` is relative to the field.

    /// The value read, or the first error: call it last.
    template <typename T> Parsed<T> finish(T value)
    {
        refuseUnknown();
        if (m_error)
            return tl::make_unexpected(*m_error);
        return value;
    }
    /// The error, if any, for those who cannot make a value before they know.
    const std::optional<ParseError> &finish()
    {
        refuseUnknown();
        return m_error;
    }

    static constexpr qsizetype MaxListLength = 100'000;

private:
    template <typename P, typename T> void set(QLatin1StringView key, P parsed, T &target)
    {
        if (parsed)
            target = *std::move(parsed);
        else
            fail(key, parsed.error());
    }
    template <typename List, typename Parse>
    void readList(QLatin1StringView key, const QJsonValue &value, List &target, qsizetype max, Parse parse)
    {
        if (m_error || !checkList(key, value, max))
            return;
        const QJsonArray array = value.toArray();
        target.reserve(typename List::size_type(array.size()));
        for (qsizetype i = 0; i < array.size(); ++i) {
            auto parsed = parse(array.at(i));
            if (!parsed)
                return failAt(key, i, parsed.error());
            target.push_back(*std::move(parsed));
        }
    }
    bool checkList(QLatin1StringView key, const QJsonValue &value, qsizetype max);
    void failAt(QLatin1StringView key, qsizetype index, const ParseError &inner);
    void refuseUnknown();

    QJsonObject m_object;
    QList<QLatin1StringView> m_taken;
    qsizetype m_found = 0;
    std::optional<ParseError> m_error;
};

/// Puts a field into an object unless it is none.
template <typename T> void putOptional(QJsonObject &object, QLatin1StringView key, const std::optional<T> &value)
{
    if (!value)
        return;
    if constexpr (std::is_enum_v<T>)
        object.insert(key, wordOf(*value));
    else
        object.insert(key, toJson(*value));
}

template <typename T> void putOptional(QJsonObject &object, QLatin1StringView key, const domain::Seldom<T> &value)
{
    if (value)
        object.insert(key, toJson(*value));
}

template <typename Tag> void putOptional(QJsonObject &object, QLatin1StringView key, const domain::Code<Tag> &value)
{
    if (!value.isEmpty())
        object.insert(key, value.text());
}

template <typename List> QJsonArray toArray(const List &values)
{
    QJsonArray array;
    for (const auto &value : values) {
        if constexpr (std::is_enum_v<std::decay_t<decltype(value)>>)
            array.append(wordOf(value));
        else
            array.append(toJson(value));
    }
    return array;
}

/// Puts a list into an object unless it is empty.
template <typename List> void putList(QJsonObject &object, QLatin1StringView key, const List &values)
{
    if (!values.empty())
        object.insert(key, toArray(values));
}

inline void putText(QJsonObject &object, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

} // namespace barodesk::api

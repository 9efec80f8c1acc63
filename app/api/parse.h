#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <tl/expected.hpp>

namespace barodesk::api {

/// What was wrong in data from outside, and where.
struct ParseError
{
    QString path;    ///< "commands[3].payload.text"; empty: the whole document.
    QString message; ///< An English sentence, for the log and for the person who wrote the client.
    friend bool operator==(const ParseError &, const ParseError &) = default;

    QString toString() const { return path.isEmpty() ? message : QString(path + QStringLiteral(": ") + message); }
};

template <typename T> using Parsed = tl::expected<T, ParseError>;

/// Reads a value of the wire, strictly: a missing, unknown or ill-typed field, a string too long or with a NUL or half a
/// surrogate pair, a number that is not exact, an identifier not in its one form are errors. Specialised by subject in the codec*.h.
template <typename T> Parsed<T> fromJson(const QJsonValue &value);

inline constexpr int MaxJsonDepth = 32;

/// Reads a document whose top is an object. Refuses nesting over MaxJsonDepth before anything is built from it.
Parsed<QJsonObject> parseObject(const QByteArray &json);

/// The depth of nesting, counted without building anything; text in strings does not count.
int jsonDepth(const QByteArray &json);

QByteArray toBytes(const QJsonObject &object); ///< Compact.

/// Reads a document into a value: parseObject() and fromJson() in one.
template <typename T> Parsed<T> fromBytes(const QByteArray &json)
{
    return parseObject(json).and_then([](const QJsonObject &object) { return fromJson<T>(object); });
}

} // namespace barodesk::api

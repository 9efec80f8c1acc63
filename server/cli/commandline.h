#pragma once

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <optional>

namespace barodesk::server::cli {

inline constexpr int Done = 0;
inline constexpr int Failed = 1;   ///< What was asked could not be done; stderr says why in one sentence.
inline constexpr int BadUsage = 2; ///< What was asked is not clear.

void print(const QString &line);             ///< On stdout, with a line end.
int fail(int code, const QString &sentence); ///< On stderr. \returns code

/// One subcommand's options and words.
class CommandLine final
{
public:
    /// \param usage what follows "barodesk-server", for example "init --data DIR [options]"
    CommandLine(QString usage, const QString &description);

    void option(const QString &name, const QString &description, const QString &value, const QString &fallback = {});
    void flag(const QString &name, const QString &description);

    /// \returns the exit code when the program is done (help was asked for, or the usage is wrong), else nothing
    std::optional<int> read(const QStringList &arguments, qsizetype leastWords = 0, qsizetype mostWords = 0);

    bool isSet(const QString &name) const { return m_parser.isSet(name); }
    QString value(const QString &name) const { return m_parser.value(name); }
    QStringList words() const { return m_parser.positionalArguments(); }
    /// The value of an option that must be given.
    std::optional<int> require(const QString &name) const;
    /// A whole number of the range, or nothing after a sentence on stderr.
    std::optional<int> number(const QString &name, int least, int most) const;

private:
    QString m_usage;
    QCommandLineParser m_parser;
};

} // namespace barodesk::server::cli

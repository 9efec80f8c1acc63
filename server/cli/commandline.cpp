#include "server/cli/commandline.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace barodesk::server::cli {

namespace {
void write(FILE *stream, const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}
} // namespace

void print(const QString &line) { write(stdout, line); }

int fail(int code, const QString &sentence)
{
    write(stderr, QString(u"barodesk-server: "_s + sentence));
    return code;
}

CommandLine::CommandLine(QString usage, const QString &description) : m_usage(std::move(usage))
{
    m_parser.setApplicationDescription(description);
    m_parser.addOption({{u"h"_s, u"help"_s}, u"Shows this help."_s});
}

void CommandLine::option(const QString &name, const QString &description, const QString &value, const QString &fallback)
{
    m_parser.addOption({name, description, value, fallback});
}

void CommandLine::flag(const QString &name, const QString &description) { m_parser.addOption({name, description}); }

std::optional<int> CommandLine::read(const QStringList &arguments, qsizetype leastWords, qsizetype mostWords)
{
    const bool understood = m_parser.parse(QStringList(u"barodesk-server"_s) + arguments);
    if (arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s)) {
        const QString help = m_parser.helpText();
        print(QString(u"Usage: barodesk-server "_s + m_usage + help.mid(help.indexOf(u'\n'))).trimmed());
        return Done;
    }
    if (!understood)
        return fail(BadUsage, QString(m_parser.errorText() + u" See 'barodesk-server "_s + m_usage.section(u' ', 0, 0) + u" --help'."_s));
    if (words().size() < leastWords || words().size() > mostWords)
        return fail(BadUsage, QString(u"This is used as: barodesk-server "_s + m_usage));
    return std::nullopt;
}

std::optional<int> CommandLine::require(const QString &name) const
{
    if (!m_parser.value(name).isEmpty())
        return std::nullopt;
    return fail(BadUsage, u"--%1 is missing; this is used as: barodesk-server %2"_s.arg(name, m_usage));
}

std::optional<int> CommandLine::number(const QString &name, int least, int most) const
{
    bool whole = false;
    const int number = m_parser.value(name).toInt(&whole);
    if (whole && number >= least && number <= most)
        return number;
    fail(BadUsage, u"--%1 must be a whole number from %2 to %3, not '%4'."_s.arg(name).arg(least).arg(most).arg(m_parser.value(name)));
    return std::nullopt;
}

} // namespace barodesk::server::cli

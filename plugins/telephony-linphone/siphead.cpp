#include "siphead.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include <strings.h>

namespace barodesk::linphone_plugin {

namespace {

// belle-sip looks through an address again and again; over a longer one, or a host longer than RFC 1035 §2.3.4 lets it be, it sits for
// seconds. In bytes, and without the name that is shown.
constexpr size_t LongestAddress = 1'024;
constexpr size_t LongestWord = 255;
constexpr size_t LongestBody = 1'048'576; ///< That may still come on a stream, in bytes.

/// Goes over the lines of a head; a line that begins with a space goes on with the one before, RFC 3261 §7.3.1.
class Lines
{
public:
    explicit Lines(std::string_view head) : m_rest(head) { }

    std::optional<std::string_view> next()
    {
        if (m_rest.empty())
            return std::nullopt;
        size_t end = m_rest.find('\n');
        while (end != std::string_view::npos && end + 1 < m_rest.size() && (m_rest[end + 1] == ' ' || m_rest[end + 1] == '\t'))
            end = m_rest.find('\n', end + 1);
        std::string_view line = m_rest.substr(0, end);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
        return line;
    }

private:
    std::string_view m_rest;
};

struct HeaderName
{
    std::string_view full;
    char shortForm; ///< 0: there is none.
};

struct Header
{
    std::string_view name;
    std::string_view value;

    bool is(const HeaderName &known) const
    {
        return (name.size() == known.full.size() && strncasecmp(name.data(), known.full.data(), name.size()) == 0)
            || (known.shortForm && name.size() == 1 && (name.front() | ' ') == known.shortForm);
    }
};

bool isLetterOrDigit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }
bool isOfWord(char c) { return isLetterOrDigit(c) || c == '.' || c == '-'; }

/// A name of a header is a "token", RFC 3261 §25.1.
bool isToken(std::string_view name)
{
    static constexpr std::string_view Marks = "-.!%*_+`'~";
    return !name.empty() && std::ranges::all_of(name, [](char c) { return isLetterOrDigit(c) || Marks.find(c) != std::string_view::npos; });
}

std::optional<Header> headerIn(std::string_view line)
{
    const size_t colon = line.find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    std::string_view name = line.substr(0, colon);
    name = name.substr(0, name.find_last_not_of(" \t") + 1);
    if (!isToken(name))
        return std::nullopt;
    return Header{name, line.substr(colon + 1)};
}

bool hasAddress(const Header &header)
{
    static constexpr std::array<HeaderName, 14> Names{{{"From", 'f'},
                                                       {"To", 't'},
                                                       {"Contact", 'm'},
                                                       {"Via", 'v'},
                                                       {"Refer-To", 'r'},
                                                       {"Referred-By", 'b'},
                                                       {"Route", 0},
                                                       {"Record-Route", 0},
                                                       {"Service-Route", 0},
                                                       {"Path", 0},
                                                       {"P-Asserted-Identity", 0},
                                                       {"P-Preferred-Identity", 0},
                                                       {"Diversion", 0},
                                                       {"History-Info", 0}}};
    return std::ranges::any_of(Names, [&header](const HeaderName &name) { return header.is(name); });
}

/// Whether an address, or some of them, are of a length that belle-sip reads at once. Names, in quotes or before the first "<", may be of any.
bool isShortEnough(std::string_view value)
{
    size_t length = 0;
    size_t word = 0;
    size_t longestWord = 0;
    bool isQuoted = false;
    bool isInAddress = false;
    for (size_t at = 0; at < value.size(); ++at) {
        const char c = value[at];
        if (c == '"') {
            isQuoted = !isQuoted;
        } else if (isQuoted) {
            at += c == '\\' ? 1 : 0; // Whatever comes after it is meant as it is.
        } else if (c == '<' && !std::exchange(isInAddress, true)) {
            length = word = longestWord = 0;
        } else {
            ++length;
            word = isOfWord(c) ? word + 1 : 0;
            longestWord = std::max(longestWord, word);
        }
    }
    return length <= LongestAddress && longestWord <= LongestWord;
}

/// "SIP/2.0 200 OK" or "INVITE sip:8501@host SIP/2.0". Where the first line is neither, belle-sip looks for one further on, and begins there.
bool isFirstLine(std::string_view line)
{
    constexpr std::string_view Version = "SIP/2.0";
    if (line.starts_with(Version)) {
        constexpr size_t CodeStart = Version.size() + 1;
        constexpr size_t CodeEnd = CodeStart + 3;
        const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
        return line.size() >= CodeEnd && line[CodeStart - 1] == ' ' && std::ranges::all_of(line.substr(CodeStart, 3), isDigit)
            && (line.size() == CodeEnd || line[CodeEnd] == ' ') && isShortEnough(line);
    }
    const size_t methodEnd = line.find(' ');
    const size_t uriEnd = line.rfind(' ');
    return methodEnd != std::string_view::npos && methodEnd + 1 < uriEnd && isToken(line.substr(0, methodEnd))
        && line.find(' ', methodEnd + 1) == uriEnd && line.substr(uriEnd + 1) == Version && isShortEnough(line);
}

/// Whether lines end with CR LF and with nothing else, RFC 3261 §7, and no NUL ends the text. belle-sip stops at an end of its own, and takes
/// what is left of the head for the body. Other control characters are not allowed either, but a caller's name may hold them.
bool isOfWholeLines(std::string_view head)
{
    for (size_t at = 0; at < head.size(); ++at) {
        if (head[at] == '\r' && at + 1 < head.size() && head[at + 1] == '\n')
            ++at;
        else if (head[at] == '\r' || head[at] == '\n' || head[at] == '\0')
            return false;
    }
    return true;
}

/// The number in a Content-Length; nothing when it is none.
std::optional<size_t> lengthIn(std::string_view value)
{
    value.remove_prefix(std::min(value.find_first_not_of(" \t\r\n"), value.size()));
    value = value.substr(0, value.find_last_not_of(" \t\r\n") + 1);
    size_t length = 0;
    const auto read = std::from_chars(value.data(), value.data() + value.size(), length);
    return read.ec == std::errc() && read.ptr == value.data() + value.size() ? std::optional(length) : std::nullopt;
}

/// Counts the headers of which a message has one, RFC 3261 §7.3.1: of two, belle-sip and liblinphone believe one each.
class SingleHeaders
{
public:
    /// False: it was there already.
    bool take(const Header &header)
    {
        static constexpr std::array<HeaderName, 9> Names{{{"From", 'f'},
                                                          {"To", 't'},
                                                          {"Call-ID", 'i'},
                                                          {"CSeq", 0},
                                                          {"Max-Forwards", 0},
                                                          {"Content-Type", 'c'},
                                                          {"Content-Length", 'l'},
                                                          {"Refer-To", 'r'},
                                                          {"Replaces", 0}}};
        const auto name = std::ranges::find_if(Names, [&header](const HeaderName &each) { return header.is(each); });
        return name == Names.end() || !std::exchange(m_seen.at(size_t(name - Names.begin())), true);
    }

private:
    std::array<bool, 9> m_seen{};
};

constexpr std::string_view HeadEnd = "\r\n\r\n";

/// \param body bytes that are there after the head; nothing when they may still come
bool isHeadFit(std::string_view head, std::optional<size_t> body)
{
    if (!isOfWholeLines(head))
        return false;
    Lines lines(head);
    if (const auto first = lines.next(); !first || !isFirstLine(*first))
        return false;
    SingleHeaders singles;
    while (const auto line = lines.next()) {
        const auto header = headerIn(*line);
        if (!header || !singles.take(*header) || (hasAddress(*header) && !isShortEnough(header->value)))
            return false;
        if (header->is({"Transfer-Encoding", 0})) // "MUST NOT be used", RFC 3261 §7.4.1; belle-sip would.
            return false;
        if (!header->is({"Content-Length", 'l'}))
            continue;
        const auto length = lengthIn(header->value);
        if (!length || *length > body.value_or(LongestBody))
            return false;
    }
    return true;
}

} // namespace

bool isHeadFit(std::string_view head) { return isHeadFit(head.substr(0, head.find(HeadEnd)), std::nullopt); }

bool isFitToRead(std::string_view datagram)
{
    if (datagram.find_first_not_of("\r\n") == std::string_view::npos)
        return true;
    const size_t end = datagram.find(HeadEnd);
    return end != std::string_view::npos && isHeadFit(datagram.substr(0, end), datagram.size() - end - HeadEnd.size());
}

} // namespace barodesk::linphone_plugin

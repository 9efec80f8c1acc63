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
        const std::string_view line = m_rest.substr(0, end);
        m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
        return line;
    }

private:
    std::string_view m_rest;
};

struct Header
{
    std::string_view name;
    std::string_view value;

    bool is(std::string_view full, char shortForm) const
    {
        return (name.size() == full.size() && strncasecmp(name.data(), full.data(), full.size()) == 0)
            || (shortForm && name.size() == 1 && (name.front() | ' ') == shortForm);
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
    static constexpr std::array<std::pair<std::string_view, char>, 14> Names{{{"From", 'f'},
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
    return std::ranges::any_of(Names, [&header](const auto &name) { return header.is(name.first, name.second); });
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

/// Whether there is a body of the length that the head gives.
bool isThere(const Header &length, size_t body)
{
    const size_t digits = length.value.find_first_not_of(" \t");
    if (digits == std::string_view::npos)
        return true;
    size_t given = 0;
    const auto read = std::from_chars(length.value.data() + digits, length.value.data() + length.value.size(), given);
    return read.ec == std::errc() && given <= body;
}

} // namespace

bool isFitToRead(std::string_view datagram)
{
    constexpr std::string_view HeadEnd = "\r\n\r\n";
    if (datagram.find_first_not_of("\r\n") == std::string_view::npos)
        return true;
    const size_t end = datagram.find(HeadEnd);
    if (end == std::string_view::npos)
        return false;
    const std::string_view head = datagram.substr(0, end);
    if (head.find('\0') != std::string_view::npos) // The text would end there.
        return false;
    Lines lines(head);
    if (const auto first = lines.next(); !first || !isShortEnough(*first))
        return false;
    while (const auto line = lines.next()) {
        const auto header = headerIn(*line);
        if (!header || (hasAddress(*header) && !isShortEnough(header->value)))
            return false;
        if (header->is("Content-Length", 'l') && !isThere(*header, datagram.size() - end - HeadEnd.size()))
            return false;
    }
    return true;
}

} // namespace barodesk::linphone_plugin

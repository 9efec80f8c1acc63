#include "librarylog.h"

#include <bctoolbox/logging.h>
#include <linphone++/linphone.hh>

#include <algorithm>
#include <charconv>
#include <cstdarg>
#include <cstring>
#include <optional>
#include <string_view>

#include <utility>

namespace barodesk::linphone_plugin {

Q_LOGGING_CATEGORY(telephonyLog, "barodesk.telephony", QtCriticalMsg)

namespace {

thread_local bool certificateRefused = false;
thread_local std::vector<TransferNews> transferNews;

class LogForwarder final : public linphone::LoggingServiceListener
{
public:
    void onLogMessageWritten(const std::shared_ptr<linphone::LoggingService> &, const std::string &domain, linphone::LogLevel level,
                             const std::string &message) override
    {
        if (level != linphone::LogLevel::Warning && level != linphone::LogLevel::Error && level != linphone::LogLevel::Fatal)
            return; // belle-sip's messages are for the reader below.
        // belle-sip with mbedTLS: "… depth=[0], subject=[…], flags=[expired ]", flags empty when all is well.
        if (const size_t flags = message.find("flags=["); flags != std::string::npos && message[flags + 7] != ']')
            certificateRefused = true;
        if (message.find("Certificate verification failed") != std::string::npos)
            certificateRefused = true;
        qCWarning(telephonyLog).noquote() << QString::fromStdString(domain) << QString::fromStdString(message);
    }
};

std::string_view headerOf(std::string_view message, std::string_view name)
{
    const size_t end = message.find("\r\n\r\n");
    for (size_t line = message.find("\r\n"); line < end; line = message.find("\r\n", line + 2)) {
        const std::string_view rest = message.substr(line + 2, message.find("\r\n", line + 2) - line - 2);
        if (rest.size() <= name.size() || strncasecmp(rest.data(), name.data(), name.size()) != 0 || rest[name.size()] != ':')
            continue;
        const size_t value = rest.find_first_not_of(' ', name.size() + 1);
        return value == std::string_view::npos ? std::string_view() : rest.substr(value);
    }
    return {};
}

std::optional<int> statusOf(std::string_view message)
{
    constexpr std::string_view Version = "SIP/2.0 ";
    int status = 0;
    if (!message.starts_with(Version))
        return std::nullopt;
    const auto read = std::from_chars(message.data() + Version.size(), message.data() + message.size(), status);
    return read.ec == std::errc() ? std::optional(status) : std::nullopt;
}

/// A NOTIFY that tells of a transfer, or a refusal to make one.
void readMessage(std::string_view message)
{
    std::optional<int> status;
    if (message.starts_with("NOTIFY ") && headerOf(message, "Event").starts_with("refer")) {
        const size_t body = message.find("\r\n\r\n");
        status = body == std::string_view::npos ? std::nullopt : statusOf(message.substr(body + 4));
    } else if (headerOf(message, "CSeq").ends_with(" REFER")) {
        status = statusOf(message);
        if (status && *status < 300)
            status.reset(); // Accepted: what matters is told later.
    }
    constexpr size_t MostNews = 64;
    if (!status || transferNews.size() >= MostNews)
        return;
    std::string_view callId = headerOf(message, "Call-ID");
    if (callId.empty())
        callId = headerOf(message, "i");
    transferNews.push_back({std::string(callId), *status});
}

/// What one reading of a connection brought: none, one or several messages.
void readMessages(std::string_view text)
{
    constexpr std::string_view HeaderEnd = "\r\n\r\n";
    while (!text.empty()) {
        const size_t headers = text.find(HeaderEnd);
        if (headers == std::string_view::npos)
            return;
        std::string_view length = headerOf(text, "Content-Length");
        if (length.empty())
            length = headerOf(text, "l");
        size_t body = 0;
        std::from_chars(length.data(), length.data() + length.size(), body);
        const size_t size = std::min(text.size(), headers + HeaderEnd.size() + std::min(body, text.size()));
        readMessage(text.substr(0, size));
        text.remove_prefix(size);
    }
}

/// Every message that belle-sip has received passes here before it is looked at; nothing of it is kept but the above.
void readLog(void *, const char *, BctbxLogLevel, const char *format, va_list arguments)
{
    constexpr const char *Received = "channel [%p]: received [%i] new bytes from [%s://%s:%i]:\n%s";
    if (std::strcmp(format, Received) != 0)
        return;
    va_list copy;
    va_copy(copy, arguments);
    va_arg(copy, void *);
    va_arg(copy, int);
    va_arg(copy, const char *);
    va_arg(copy, const char *);
    va_arg(copy, int);
    const char *message = va_arg(copy, const char *);
    if (message)
        readMessages(message);
    va_end(copy);
}

} // namespace

void installLibraryLog()
{
    static const auto forwarder = [] {
        auto listener = std::make_shared<LogForwarder>();
        const auto service = linphone::LoggingService::get();
        service->setLogLevel(linphone::LogLevel::Warning);
        service->addListener(listener);
        constexpr const char *SipDomain = "belle-sip";
        bctbx_set_log_level(SipDomain, BCTBX_LOG_MESSAGE);
        auto *reader = bctbx_create_log_handler(
            readLog, [](bctbx_log_handler_t *) {}, nullptr);
        bctbx_log_handler_set_domain(reader, SipDomain);
        bctbx_add_log_handler(reader);
        return listener;
    }();
    Q_UNUSED(forwarder);
}

bool takeCertificateRefusal() { return std::exchange(certificateRefused, false); }
std::vector<TransferNews> takeTransferNews() { return std::exchange(transferNews, {}); }

} // namespace barodesk::linphone_plugin

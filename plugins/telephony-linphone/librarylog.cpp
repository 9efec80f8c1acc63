#include "librarylog.h"

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

class LogForwarder final : public linphone::LoggingServiceListener
{
public:
    void onLogMessageWritten(const std::shared_ptr<linphone::LoggingService> &, const std::string &domain, linphone::LogLevel,
                             const std::string &message) override
    {
        // belle-sip with mbedTLS: "… depth=[0], subject=[…], flags=[expired ]", flags empty when all is well.
        if (const size_t flags = message.find("flags=["); flags != std::string::npos && message[flags + 7] != ']')
            certificateRefused = true;
        if (message.find("Certificate verification failed") != std::string::npos)
            certificateRefused = true;
        qCWarning(telephonyLog).noquote() << QString::fromStdString(domain) << QString::fromStdString(message);
    }
};

} // namespace

void installLibraryLog()
{
    static const auto forwarder = [] {
        auto listener = std::make_shared<LogForwarder>();
        const auto service = linphone::LoggingService::get();
        service->setLogLevel(linphone::LogLevel::Warning);
        service->addListener(listener);
        return listener;
    }();
    Q_UNUSED(forwarder);
}

bool takeCertificateRefusal() { return std::exchange(certificateRefused, false); }

} // namespace barodesk::linphone_plugin

#include "server/http/log.h"

#include <QDateTime>

#include <cstdio>
#include <mutex>

using namespace Qt::StringLiterals;

namespace barodesk::server::http {

void logEvent(const char *event, std::initializer_list<std::pair<const char *, QVariant>> fields)
{
    QString line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + u" event="_s + QLatin1String(event);
    for (const auto &[name, value] : fields) {
        QString text = value.toString();
        bool plain = !text.isEmpty();
        for (QChar &c : text) {
            if (c.category() == QChar::Other_Control) // one event, one line
                c = u'?';
            plain = plain && c != u' ' && c != u'"' && c != u'=';
        }
        if (!plain)
            text = u'"' + text.replace(u'"', u'\'') + u'"';
        line += u' ' + QLatin1String(name) + u'=' + text;
    }
    const QByteArray bytes = (line + u'\n').toUtf8();
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
    std::fflush(stderr);
}

} // namespace barodesk::server::http

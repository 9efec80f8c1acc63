#pragma once

#include "domain/callrecord.h"
#include "domain/organisation.h"
#include "models/calllog.h"

#include <QSet>
#include <QStringList>

#include <optional>

namespace barodesk::models {

/// Which calls are listed. What is not set does not matter.
struct CallLogFilter
{
    QString text; ///< Words: of the other side's name, the queue, the wrap-up code, the counsellor, or three digits and more of the number.
    std::optional<domain::CallDirection> direction;
    std::optional<domain::CallResult> result;
    std::optional<domain::WrapUpCode> wrapUp; ///< The empty one: talked in, and none given.
    std::optional<domain::UserId> handledBy;
    std::optional<QDateTime> from;
    bool onlyCallBacksWanted = false;

    friend bool operator==(const CallLogFilter &, const CallLogFilter &) = default;
};

/// A filter made ready for many calls: what an organisation's names say to its words is known beforehand.
class CallLogMatcher final
{
public:
    CallLogMatcher() = default;
    CallLogMatcher(const CallLogFilter &filter, const domain::Organisation &organisation);

    bool matches(CallLog &log, size_t row) const;
    /// Nothing that began earlier can match.
    qint64 earliest() const { return m_from; }
    bool dependsOnMarks() const { return m_filter.onlyCallBacksWanted; }
    bool dependsOnNames() const { return !m_words.isEmpty(); }

private:
    struct Word
    {
        QString key;
        QString digits; ///< Empty: not a part of a number.
        QSet<domain::QueueCode> queues;
        QSet<domain::WrapUpCode> wrapUps;
        QSet<domain::UserId> users;
    };

    CallLogFilter m_filter;
    QList<Word> m_words;
    qint64 m_from = std::numeric_limits<qint64>::min();
};

} // namespace barodesk::models

#include "models/calllogfilter.h"

#include "domain/hangul.h"

#include <algorithm>

namespace barodesk::models {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LeastDigits = 3;

/// The digits of a part of a number in any usual writing; empty when it is none.
QString digitsOf(const QString &word)
{
    QString digits;
    for (const QChar c : word) {
        if (c.isDigit())
            digits += QChar(u'0' + char16_t(c.digitValue()));
        else if (!u"+-.()"_s.contains(c))
            return {};
    }
    return digits.size() < LeastDigits ? QString() : digits;
}

} // namespace

CallLogMatcher::CallLogMatcher(const CallLogFilter &filter, const Organisation &organisation) : m_filter(filter)
{
    if (filter.from)
        m_from = filter.from->toMSecsSinceEpoch();
    const Organisation::Data &data = organisation.data();
    const auto words = filter.text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &text : words) {
        Word word{.key = hangul::searchKey(text), .digits = digitsOf(text), .queues = {}, .wrapUps = {}, .users = {}};
        if (word.key.isEmpty() && word.digits.isEmpty())
            continue;
        const auto says = [&word](const QString &name) { return hangul::matchesKey(hangul::searchKey(name), word.key); };
        for (const Queue &queue : data.callCentre.queues) {
            if (says(queue.name))
                word.queues.insert(queue.code);
        }
        for (const WrapUp &wrapUp : data.callCentre.wrapUps) {
            if (says(wrapUp.name))
                word.wrapUps.insert(wrapUp.code);
        }
        for (const User &user : data.users) {
            if (says(user.displayName))
                word.users.insert(user.id);
        }
        m_words.append(std::move(word));
    }
}

bool CallLogMatcher::matches(CallLog &log, size_t row) const
{
    const CallRecord &call = *log.rows()[row].call;
    if (log.rows()[row].start < m_from)
        return false;
    if ((m_filter.direction && call.direction != *m_filter.direction) || (m_filter.result && call.result != *m_filter.result)
        || (m_filter.handledBy && call.handledBy != *m_filter.handledBy))
        return false;
    if (m_filter.wrapUp && (call.wrapUp != *m_filter.wrapUp || (m_filter.wrapUp->isEmpty() && call.result != CallResult::Answered)))
        return false;
    if (m_filter.onlyCallBacksWanted && !log.wantsCallBack(call))
        return false;
    return std::ranges::all_of(m_words, [&](const Word &word) {
        return (!word.digits.isEmpty() && call.number && call.number->digits().contains(word.digits)) || word.queues.contains(call.queue)
            || word.wrapUps.contains(call.wrapUp) || word.users.contains(call.handledBy)
            || (!word.key.isEmpty() && hangul::matchesKey(log.searchKey(row), word.key));
    });
}

} // namespace barodesk::models

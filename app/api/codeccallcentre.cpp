#include "api/codecorganisation.h"

#include "api/objectreader.h"

#include <QSet>

namespace barodesk::api {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr int MaxAfterCallSeconds = 3600;
constexpr int MinNoAnswerSeconds = 5;
constexpr int MaxNoAnswerSeconds = 180; ///< Longer rings no call at a desk.
constexpr int MinWaitSeconds = 10;
constexpr int MaxWaitSeconds = 3600;
constexpr int MaxWarningSeconds = 4 * 3600;

int count(std::chrono::seconds time) { return int(time.count()); }

void readSeconds(ObjectReader &reader, QLatin1StringView key, std::chrono::seconds &target, int min, int max)
{
    int seconds = 0;
    reader.integer(key, seconds, min, max);
    target = std::chrono::seconds(seconds);
}

void readName(ObjectReader &reader, QString &name)
{
    reader.line(k("name"), name);
    if (!reader.failed() && name.trimmed().isEmpty())
        reader.fail(k("name"), u"This must not be empty."_s);
}

template <typename Item> QJsonObject named(const Item &item) { return {{u"code"_s, toJson(item.code)}, {u"name"_s, item.name}}; }

template <typename Item> Parsed<Item> readNamed(const QJsonValue &value)
{
    ObjectReader reader(value);
    Item item;
    reader.required(k("code"), item.code);
    readName(reader, item.name);
    return reader.finish(item);
}

template <typename T> std::optional<T> readIfThere(ObjectReader &reader, QLatin1StringView key)
{
    std::optional<T> value;
    reader.optional(key, value);
    return value;
}

template <typename Item> void checkCodes(ObjectReader &reader, QLatin1StringView field, const QList<Item> &items)
{
    QSet<decltype(Item::code)> seen;
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (seen.contains(items.at(i).code))
            return reader.fail(field, ParseError{u"[%1]"_s.arg(i), u"Its code occurs a second time."_s});
        seen.insert(items.at(i).code);
    }
}

} // namespace

QJsonObject toJson(const NotReadyReason &reason) { return named(reason); }
QJsonObject toJson(const WrapUp &wrapUp) { return named(wrapUp); }
QJsonObject toJson(const FairEndReason &reason) { return named(reason); }
QJsonObject toJson(const RecordingPauseReason &reason) { return named(reason); }
QJsonObject toJson(const RecordingPolicy &policy)
{
    return {{u"mode"_s, wordOf(policy.mode)}, {u"notice"_s, wordOf(policy.notice)}, {u"pauseReasons"_s, toArray(policy.pauseReasons)}};
}
QJsonObject toJson(const Etiquette &etiquette)
{
    return {{u"firstWarningSeconds"_s, count(etiquette.firstWarning)}, {u"secondWarningSeconds"_s, count(etiquette.secondWarning)}};
}
QJsonObject toJson(const AfterCallPolicy &policy)
{
    QJsonObject object{{u"kind"_s, wordOf(policy.kind)}};
    if (isTimed(policy.kind))
        object.insert(k("seconds"), count(policy.limit));
    return object;
}

template <> Parsed<NotReadyReason> fromJson(const QJsonValue &value) { return readNamed<NotReadyReason>(value); }
template <> Parsed<WrapUp> fromJson(const QJsonValue &value) { return readNamed<WrapUp>(value); }
template <> Parsed<FairEndReason> fromJson(const QJsonValue &value) { return readNamed<FairEndReason>(value); }

template <> Parsed<RecordingPauseReason> fromJson(const QJsonValue &value) { return readNamed<RecordingPauseReason>(value); }

template <> Parsed<RecordingPolicy> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    RecordingPolicy policy;
    reader.required(k("mode"), policy.mode);
    reader.required(k("notice"), policy.notice);
    reader.list(k("pauseReasons"), policy.pauseReasons);
    checkCodes(reader, k("pauseReasons"), policy.pauseReasons);
    return reader.finish(std::move(policy));
}

template <> Parsed<Etiquette> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    Etiquette etiquette;
    readSeconds(reader, k("firstWarningSeconds"), etiquette.firstWarning, 1, MaxWarningSeconds);
    readSeconds(reader, k("secondWarningSeconds"), etiquette.secondWarning, 1, MaxWarningSeconds);
    if (!reader.failed() && etiquette.secondWarning <= etiquette.firstWarning)
        reader.fail(k("secondWarningSeconds"), u"The second warning must come after the first."_s);
    return reader.finish(etiquette);
}

template <> Parsed<AfterCallPolicy> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    AfterCallPolicy policy;
    reader.required(k("kind"), policy.kind);
    if (isTimed(policy.kind))
        readSeconds(reader, k("seconds"), policy.limit, 1, MaxAfterCallSeconds);
    return reader.finish(policy);
}

QJsonObject toJson(const Queue &queue)
{
    QJsonObject object{{u"code"_s, toJson(queue.code)},
                       {u"name"_s, queue.name},
                       {u"afterCall"_s, toJson(queue.afterCall)},
                       {u"noAnswerSeconds"_s, count(queue.noAnswer)},
                       {u"teams"_s, toArray(queue.teams)},
                       {u"openAlways"_s, queue.openAlways},
                       {u"maxWaitSeconds"_s, count(queue.maxWait)}};
    putOptional(object, k("number"), queue.number);
    if (!queue.recorded)
        object.insert(k("recorded"), false);
    return object;
}

template <> Parsed<Queue> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    Queue queue;
    reader.required(k("code"), queue.code);
    readName(reader, queue.name);
    reader.required(k("number"), queue.number);
    reader.required(k("afterCall"), queue.afterCall);
    readSeconds(reader, k("noAnswerSeconds"), queue.noAnswer, MinNoAnswerSeconds, MaxNoAnswerSeconds);
    reader.lines(k("teams"), queue.teams);
    // Files and records of before have neither.
    queue.openAlways = readIfThere<bool>(reader, k("openAlways")).value_or(queue.openAlways);
    if (reader.contains(k("maxWaitSeconds")))
        readSeconds(reader, k("maxWaitSeconds"), queue.maxWait, MinWaitSeconds, MaxWaitSeconds);
    std::optional<bool> recorded;
    reader.optional(k("recorded"), recorded);
    queue.recorded = recorded.value_or(true);
    return reader.finish(queue);
}

QJsonObject toJson(const SatisfactionSurvey &survey)
{
    QJsonObject object{{u"name"_s, survey.name}};
    putOptional(object, k("number"), survey.number);
    return object;
}

template <> Parsed<SatisfactionSurvey> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    SatisfactionSurvey survey;
    readName(reader, survey.name);
    reader.required(k("number"), survey.number);
    return reader.finish(std::move(survey));
}

QJsonObject toJson(const CallCentre &centre)
{
    QJsonObject object{{u"queues"_s, toArray(centre.queues)},      {u"notReadyReasons"_s, toArray(centre.notReadyReasons)},
                       {u"wrapUps"_s, toArray(centre.wrapUps)},    {u"fairEndReasons"_s, toArray(centre.fairEndReasons)},
                       {u"etiquette"_s, toJson(centre.etiquette)}, {u"recording"_s, toJson(centre.recording)}};
    putOptional(object, k("survey"), centre.survey);
    return object;
}

template <> Parsed<CallCentre> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    CallCentre centre;
    reader.list(k("queues"), centre.queues);
    reader.list(k("notReadyReasons"), centre.notReadyReasons);
    reader.list(k("wrapUps"), centre.wrapUps);
    reader.list(k("fairEndReasons"), centre.fairEndReasons);
    reader.required(k("etiquette"), centre.etiquette);
    std::optional<RecordingPolicy> recording; // Cities of before it record nothing.
    reader.optional(k("recording"), recording);
    centre.recording = recording.value_or(RecordingPolicy());
    reader.optional(k("survey"), centre.survey);
    checkCodes(reader, k("queues"), centre.queues);
    checkCodes(reader, k("notReadyReasons"), centre.notReadyReasons);
    checkCodes(reader, k("wrapUps"), centre.wrapUps);
    checkCodes(reader, k("fairEndReasons"), centre.fairEndReasons);
    QSet<QString> numbers;
    for (qsizetype i = 0; i < centre.queues.size() && !reader.failed(); ++i) {
        const QString digits = centre.queues.at(i).number->digits();
        if (numbers.contains(digits))
            reader.fail(k("queues"), ParseError{u"[%1].number"_s.arg(i), u"Another queue has this number."_s});
        numbers.insert(digits);
        // Who never could give a code would never come out of the after-call work.
        if (centre.queues.at(i).afterCall.kind == AfterCallKind::Required && centre.wrapUps.isEmpty())
            reader.fail(k("queues"), ParseError{u"[%1].afterCall"_s.arg(i), u"Required after-call work needs wrap-up codes."_s});
    }
    return reader.finish(std::move(centre));
}

} // namespace barodesk::api

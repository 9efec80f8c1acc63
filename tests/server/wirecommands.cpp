#include "tests/server/wirecommands.h"

namespace barodesk::test {

using namespace Qt::StringLiterals;
using namespace domain;

Command registerCommand(const QDateTime &at, const QString &text)
{
    RegisterComplaint payload;
    payload.category = *CategoryCode::parse(u"road-pothole");
    payload.place.district = DistrictCode::parse(u"hopyeong");
    payload.place.landmark = u"이마트 앞"_s;
    payload.text = text;
    return commandOn(ComplaintId::create(), at, payload);
}

Command commandOn(const EntityRef &target, const QDateTime &at, Payload payload)
{
    return {CommandId::create(), target, at, std::move(payload)};
}

QList<api::CommandResult> give(HttpClient &client, const QList<Command> &commands)
{
    const HttpAnswer answer = client.post(u"/v1/commands"_s, api::toJson(api::CommandsRequest{commands}));
    const auto parsed = api::fromBytes<api::CommandsAnswer>(answer.body);
    return answer.status == 200 && parsed ? parsed->results : QList<api::CommandResult>();
}

std::vector<Change> allChanges(HttpClient &client, quint64 since, int limit)
{
    std::vector<Change> changes;
    for (;;) {
        const HttpAnswer answer = client.get(u"/v1/changes?since=%1&limit=%2"_s.arg(since).arg(limit));
        const auto page = api::fromBytes<api::ChangesPage>(answer.body);
        if (answer.status != 200 || !page) {
            qWarning("GET /v1/changes: %d %s %s", answer.status, answer.body.left(200).constData(),
                     page ? "" : qPrintable(page.error().toString()));
            return changes;
        }
        changes.insert(changes.end(), page->changes.begin(), page->changes.end());
        if (!page->more)
            return changes;
        since = changes.back().sequence;
    }
}

} // namespace barodesk::test

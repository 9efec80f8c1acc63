#include "store/outboxrow.h"

#include "api/codeccommand.h"

namespace barodesk::store {

using namespace Qt::StringLiterals;

QByteArray encodeOutboxRow(const PendingCommand &command)
{
    QJsonObject object{{u"command"_s, api::toJson(command.command)}};
    if (command.refusal)
        object[u"refusal"_s] = api::toJson(*command.refusal);
    return api::toBytes(object);
}

tl::expected<PendingCommand, QString> decodeOutboxRow(const QByteArray &json)
{
    const auto object = api::parseObject(json);
    if (!object)
        return tl::unexpected(object.error().toString());
    const auto command = api::fromJson<domain::Command>((*object)["command"_L1]);
    if (!command)
        return tl::unexpected(QString(u"command: "_s + command.error().toString()));
    PendingCommand row{.command = *command, .state = PendingState::Waiting, .refusal = std::nullopt};
    if (object->contains("refusal"_L1)) {
        const auto refusal = api::fromJson<domain::Refusal>((*object)["refusal"_L1]);
        if (!refusal)
            return tl::unexpected(QString(u"refusal: "_s + refusal.error().toString()));
        row.state = PendingState::Refused;
        row.refusal = *refusal;
    }
    return row;
}

} // namespace barodesk::store

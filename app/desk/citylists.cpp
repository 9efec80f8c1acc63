#include "desk/citylists.h"

#include "api/words.h"

#include <QLoggingCategory>

namespace barodesk::desk {

using domain::Organisation;

Q_LOGGING_CATEGORY(lcCityLists, "barodesk.citylists", QtInfoMsg)

namespace {

/// So often the rest of the organisation may change under a list that is being saved.
constexpr int MostTries = 4;

bool isConflict(const sync::ApiError &error) { return error.code == api::wordOf(api::ErrorCode::Conflict); }

CityListFailure failureOf(const sync::ApiError &error)
{
    using Kind = sync::ApiErrorKind;
    switch (error.kind) {
    case Kind::Forbidden: return {CityListProblem::NotPermitted, error.detail};
    case Kind::BadRequest: return {CityListProblem::NotAccepted, error.detail};
    case Kind::Unreachable:
    case Kind::Timeout:
    case Kind::Certificate:
    case Kind::Unauthenticated:
    case Kind::LockedOut:
    case Kind::Gone:
    case Kind::Incompatible:
    case Kind::BadAnswer:
    case Kind::ServerError: break;
    }
    return {CityListProblem::Unreachable, error.detail};
}

} // namespace

template <typename Item>
void CityLists::put(QList<Item> Organisation::Data::*list, const QList<Item> &was, const QList<Item> &wanted, QObject *context,
                    const CityListAnswer &answer)
{
    if (m_replica.organisation().data().*list == was) {
        send(Wish<Item>{list, was, wanted, context, answer}, MostTries);
        return;
    }
    QMetaObject::invokeMethod(
        context,
        [answer] {
            answer(tl::unexpected(CityListFailure{CityListProblem::Changed, {}}));
        },
        Qt::QueuedConnection);
}

template <typename Item> void CityLists::send(const Wish<Item> &wish, int tries)
{
    m_client.putCityList(
        api::CityList<Item>{m_replica.organisation().version(), wish.wanted}, wish.context,
        [this, wish, tries](const tl::expected<api::CityListAnswer, sync::ApiError> &told) {
            if (!told && !isConflict(told.error())) {
                qCWarning(lcCityLists) << "a list was not saved:" << told.error().code << told.error().detail;
                wish.answer(tl::unexpected(failureOf(told.error())));
                return;
            }
            const bool saved = told.has_value();
            refresh(wish.context, [this, wish, tries, saved](bool fetched) {
                const QList<Item> &now = m_replica.organisation().data().*wish.list;
                // Saved after all: the answer to an earlier try was lost.
                if (saved || (fetched && now == wish.wanted))
                    wish.answer({});
                else if (fetched && now == wish.was && tries > 1)
                    send(wish, tries - 1);
                else
                    wish.answer(tl::unexpected(CityListFailure{fetched ? CityListProblem::Changed : CityListProblem::Unreachable, {}}));
            });
        });
}

void CityLists::refresh(QObject *context, const std::function<void(bool)> &done)
{
    m_client.organisation(m_replica.organisation().version(), context,
                          [this, done](const tl::expected<std::optional<Organisation::Data>, sync::ApiError> &data) {
                              if (data && *data)
                                  m_take(Organisation(**data));
                              done(data.has_value());
                          });
}

template void CityLists::put(QList<domain::EscalationRule> Organisation::Data::*, const QList<domain::EscalationRule> &,
                             const QList<domain::EscalationRule> &, QObject *, const CityListAnswer &);
template void CityLists::put(QList<domain::TextTemplate> Organisation::Data::*, const QList<domain::TextTemplate> &,
                             const QList<domain::TextTemplate> &, QObject *, const CityListAnswer &);
template void CityLists::put(QList<domain::SharedView> Organisation::Data::*, const QList<domain::SharedView> &,
                             const QList<domain::SharedView> &, QObject *, const CityListAnswer &);

} // namespace barodesk::desk

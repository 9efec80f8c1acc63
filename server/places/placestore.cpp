#include "server/places/placestore.h"

#include "api/wireplaces.h"
#include "server/records/organisationstore.h"

using namespace Qt::StringLiterals;

namespace barodesk::server::places {

quint64 placesVersion(sql::Database &database)
{
    const auto row = database.one(u"SELECT version FROM places WHERE id = 1"_s);
    return row ? row->at(0).toULongLong() : 0;
}

QByteArray placesDocument(sql::Database &database)
{
    const auto row = database.one(u"SELECT body FROM places WHERE id = 1"_s);
    return row ? row->at(0).toString().toUtf8() : api::toBytes(api::toJson(domain::PlaceBook()));
}

quint64 savePlaces(sql::Database &database, domain::PlaceBook book)
{
    book.version = placesVersion(database) + 1;
    database.execute(u"INSERT INTO places (id, version, body) VALUES (1, ?, ?) "
                     "ON CONFLICT (id) DO UPDATE SET version = excluded.version, body = excluded.body"_s,
                     {book.version, QString::fromUtf8(api::toBytes(api::toJson(book)))});
    records::raiseOrganisationVersion(database);
    return book.version;
}

} // namespace barodesk::server::places

#include "server/cli/certificates.h"
#include "server/cli/commandline.h"
#include "server/cli/subcommands.h"

#include "domain/koreatime.h"
#include "server/auth/accounts.h"
#include "server/auth/passwordhash.h"
#include "server/datafolder.h"
#include "server/places/placestore.h"
#include "server/records/organisationstore.h"
#include "server/sample/sampleaddresses.h"
#include "server/sample/samplecity.h"
#include "server/sample/samplecomplaints.h"
#include "server/sql/migrations.h"

#include <sodium.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace barodesk::server::cli {

namespace {

struct Plan
{
    domain::Organisation::Data city;
    QString adminPassword;
    QString samplePassword;
    QString sipPassword;
    domain::PlaceBook places; ///< Empty without a sample.
    int complaints = 0;
    quint64 seed = 1;
};

tl::expected<void, QString> fill(const DataFolder &folder, const DataFolder::Settings &settings, const QStringList &hosts, const Plan &plan)
{
    const auto key = auth::SecretKey::create(folder.secretKeyFile());
    if (!key)
        return tl::unexpected(key.error());
    if (const auto made = makeCertificates({folder.caFile(), folder.caKeyFile(), folder.certificateFile(), folder.keyFile()}, hosts); !made)
        return made;

    const auto lock = DataFolder::lockRecords(settings.database);
    if (!lock)
        return tl::unexpected(lock.error());
    sql::Database database(settings.database);
    if (const auto migrated = sql::migrate(database); !migrated)
        return tl::unexpected(u"The database %1 cannot be used: %2"_s.arg(settings.database.forLog(), migrated.error().detail));

    QList<auth::StoredUser> accounts;
    const QString sampleHash
        = plan.samplePassword.isEmpty() ? QString() : auth::hashPassword(plan.samplePassword); // one password, one hash
    for (const domain::User &user : plan.city.users)
        accounts.append(auth::makeAccount(user, sampleHash, user.extension.isEmpty() ? QString() : plan.sipPassword, *key));
    domain::User admin;
    admin.id = domain::UserId::create();
    admin.signInName = u"admin"_s;
    admin.displayName = u"관리자"_s;
    admin.role = domain::Role::Administrator;
    accounts.append(auth::makeAccount(admin, auth::hashPassword(plan.adminPassword), {}, *key));

    const QDateTime now = domain::toKoreaTime(QDateTime::currentDateTimeUtc());
    bool taken = false;
    const auto stored = database.transact(sql::Database::Intent::Write, [&] {
        taken = records::organisationVersion(database) > 0;
        if (taken)
            return;
        for (const auth::StoredUser &account : accounts)
            auth::saveUser(database, account, now.toMSecsSinceEpoch());
        if (!plan.places.addresses.empty())
            places::savePlaces(database, plan.places);
        records::saveOrganisation(database, plan.city);
    });
    if (!stored)
        return tl::unexpected(u"The database %1 cannot be filled: %2"_s.arg(settings.database.forLog(), stored.error().detail));
    if (taken)
        return tl::unexpected(u"The database %1 already holds a city."_s.arg(settings.database.forLog()));
    if (plan.complaints > 0) {
        if (const auto made = sample::registerSampleComplaints(database, {plan.complaints, plan.seed, now}); !made)
            return tl::unexpected(made.error());
        else if (!made->isEmpty())
            print(*made);
    } else if (const QString advice = sample::holidayAdvice(plan.city.holidays, now.date()); !advice.isEmpty()) {
        print(advice);
    }
    return folder.writeSettings(settings); // last: the folder is whole now
}

bool holdsOnlyLock(const DataFolder &folder)
{
    const QStringList names
        = QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    return names.isEmpty() || names == QStringList{QFileInfo(folder.initLockFile()).fileName()};
}

int failNotEmpty(const DataFolder &folder)
{
    return fail(Failed, u"The folder %1 is not empty; 'init' makes a new one and never writes over another."_s.arg(folder.path()));
}

} // namespace

int init(const QStringList &arguments)
{
    CommandLine line(u"init --data DIR [options]"_s,
                     u"Makes a data folder: key file, a certificate authority of the city's own (ca.pem is what desks trust), the database "
                     "and the user 'admin'."_s);
    line.option(u"data"_s, u"The folder to make; it must not hold anything yet."_s, u"DIR"_s);
    line.option(u"database"_s, u"sqlite:FILE or postgresql://user@host:port/name; by default a SQLite file in the folder."_s, u"URL"_s);
    line.option(u"host"_s, u"Names and addresses desks will use, separated by commas, beside localhost."_s, u"NAMES"_s);
    line.option(u"city"_s, u"The name of the city."_s, u"NAME"_s, u"바로시"_s);
    line.option(u"admin-password"_s, u"The password of 'admin'; by default one is made and printed."_s, u"PASSWORD"_s);
    line.option(u"sip-domain"_s, u"The domain of the telephones' switchboard; by default there are no telephones."_s, u"DOMAIN"_s);
    line.option(u"sip-registrar"_s, u"Where telephones register, as host:port; by default the domain."_s, u"ADDRESS"_s);
    line.option(u"sip-transport"_s, u"udp, tcp or tls."_s, u"WORD"_s, u"udp"_s);
    line.option(u"sip-password"_s, u"The telephone password of every sample user."_s, u"PASSWORD"_s);
    line.flag(u"sample"_s, u"Fills in the sample city with users, departments and complaints; no real person is in it."_s);
    line.option(u"sample-password"_s, u"The password of every sample user; by default one is made and printed."_s, u"PASSWORD"_s);
    line.option(u"complaints"_s, u"How many sample complaints."_s, u"NUMBER"_s, u"2000"_s);
    line.option(u"seed"_s, u"Another seed makes other sample complaints."_s, u"NUMBER"_s, u"1"_s);
    if (const auto code = line.read(arguments))
        return *code;
    if (const auto code = line.require(u"data"_s))
        return *code;
    const auto complaints = line.number(u"complaints"_s, 0, 200'000);
    const auto seed = line.number(u"seed"_s, 0, 1'000'000'000);
    if (!complaints || !seed)
        return BadUsage;
    const bool withSample = line.isSet(u"sample"_s);

    if (sodium_init() < 0)
        return fail(Failed, u"The cryptography library cannot be used on this machine."_s);
    const DataFolder folder(QDir(line.value(u"data"_s)).absolutePath());
    DataFolder::Settings settings;
    settings.database = sql::DatabaseUrl::sqlite(folder.sqliteFile());
    if (line.isSet(u"database"_s)) {
        const auto url = sql::DatabaseUrl::parse(line.value(u"database"_s));
        if (!url)
            return fail(BadUsage, url.error());
        settings.database = *url;
        if (url->dialect == sql::Dialect::Sqlite) // named from here, not from where a server will be started
            settings.database.file = QDir::current().absoluteFilePath(url->file);
    }
    settings.sip.domain = line.value(u"sip-domain"_s);
    settings.sip.registrar = line.isSet(u"sip-registrar"_s) ? line.value(u"sip-registrar"_s) : settings.sip.domain;
    const auto transport = api::valueOf<api::SipTransport>(line.value(u"sip-transport"_s));
    if (!transport)
        return fail(BadUsage, u"--sip-transport must be udp, tcp or tls, not '%1'."_s.arg(line.value(u"sip-transport"_s)));
    settings.sip.transport = *transport;

    Plan plan;
    plan.adminPassword = line.isSet(u"admin-password"_s) ? line.value(u"admin-password"_s) : auth::generatePassword();
    if (const QString complaint = auth::passwordComplaint(plan.adminPassword); !complaint.isEmpty())
        return fail(BadUsage, QString(u"--admin-password: "_s + complaint));
    if (withSample) {
        const auto city = sample::sampleCity();
        if (!city)
            return fail(Failed, city.error());
        plan.city = *city;
        auto places = sample::samplePlaces(city->districts);
        if (!places)
            return fail(Failed, places.error());
        plan.places = *std::move(places);
        plan.samplePassword = line.isSet(u"sample-password"_s) ? line.value(u"sample-password"_s) : auth::generatePassword();
        if (const QString complaint = auth::passwordComplaint(plan.samplePassword); !complaint.isEmpty())
            return fail(BadUsage, QString(u"--sample-password: "_s + complaint));
        plan.sipPassword = line.value(u"sip-password"_s);
        plan.complaints = *complaints;
        plan.seed = quint64(*seed);
    } else {
        const auto holidays = sample::builtInHolidays();
        if (!holidays)
            return fail(Failed, holidays.error());
        const auto centre = sample::builtInCallCentre();
        if (!centre)
            return fail(Failed, centre.error());
        plan.city.callCentre = *centre;
        plan.city.cityName = line.value(u"city"_s);
        plan.city.holidays = *holidays;
    }

    QDir directory(folder.path());
    const bool existed = directory.exists();
    if (!directory.mkpath(u"."_s))
        return fail(Failed, u"The folder %1 cannot be made."_s.arg(folder.path()));
    if (existed && !holdsOnlyLock(folder))
        return failNotEmpty(folder);
    // Two at once would take each other's files for their own, and the loser remove them.
    const auto lock = FileLock::take(folder.initLockFile());
    if (!lock)
        return fail(Failed, u"The folder %1 cannot be used, or another 'init' is at work in it."_s.arg(folder.path()));
    if (!holdsOnlyLock(folder))
        return failNotEmpty(folder);
    QFile::setPermissions(folder.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);

    QStringList hosts{u"localhost"_s, u"127.0.0.1"_s, u"::1"_s};
    hosts += line.value(u"host"_s).split(u',', Qt::SkipEmptyParts);
    if (const auto filled = fill(folder, settings, hosts, plan); !filled) {
        directory.removeRecursively(); // it was empty before
        if (existed)
            directory.mkpath(u"."_s);
        return fail(Failed, filled.error());
    }
    QFile::remove(folder.initLockFile());
    print(u"Made %1; desks trust %2."_s.arg(folder.path(), folder.caFile()));
    if (!line.isSet(u"admin-password"_s))
        print(u"The password of 'admin' is %1"_s.arg(plan.adminPassword));
    if (withSample && !line.isSet(u"sample-password"_s))
        print(u"The password of the sample users (c01, b01, s01 …) is %1"_s.arg(plan.samplePassword));
    return Done;
}

} // namespace barodesk::server::cli

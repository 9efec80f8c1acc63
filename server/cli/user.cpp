#include "server/cli/commandline.h"
#include "server/cli/folderaccess.h"
#include "server/cli/subcommands.h"

#include "api/words.h"
#include "domain/refusal.h"
#include "server/auth/accounts.h"
#include "server/auth/passwordhash.h"
#include "server/auth/sessions.h"
#include "server/records/organisationstore.h"

#include <QDateTime>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace barodesk::server::cli {

namespace {

qint64 now() { return QDateTime::currentMSecsSinceEpoch(); }

QString roleWords()
{
    QStringList roles;
    for (const auto &entry : api::words<domain::Role>())
        roles.append(entry.word);
    return roles.join(u", "_s);
}

void passwordOptions(CommandLine &line)
{
    line.flag(u"password-stdin"_s, u"Reads the password from the first line of stdin; else one is made and printed."_s);
}

/// The password to set, and whether it was made here.
tl::expected<std::pair<QString, bool>, QString> choosePassword(const CommandLine &line)
{
    if (!line.isSet(u"password-stdin"_s))
        return std::pair(auth::generatePassword(), true);
    QFile input;
    QString password;
    if (input.open(stdin, QIODevice::ReadOnly))
        password = QString::fromUtf8(input.readLine(4096));
    while (password.endsWith(u'\n') || password.endsWith(u'\r'))
        password.chop(1);
    if (const QString complaint = auth::passwordComplaint(password); !complaint.isEmpty())
        return tl::unexpected(complaint);
    return std::pair(password, false);
}

QString nameFault(const QString &name)
{
    bool plain = !name.isEmpty() && name.size() <= 40;
    for (const QChar c : name)
        plain = plain && ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'.' || c == u'_');
    return plain ? QString() : u"A sign-in name has 1 to 40 characters of a-z, 0-9, '.', '-' and '_'."_s;
}

void personOptions(CommandLine &line)
{
    line.option(u"data"_s, u"The data folder."_s, u"DIR"_s);
    line.option(u"role"_s, u"One of: "_s + roleWords() + u'.', u"ROLE"_s);
    line.option(u"display-name"_s, u"What colleagues see; by default the sign-in name."_s, u"TEXT"_s);
    line.option(u"team"_s, u"The team."_s, u"TEXT"_s);
    line.option(u"department"_s, u"Code of a department."_s, u"CODE"_s);
    line.option(u"extension"_s, u"User part of the telephone account."_s, u"NUMBER"_s);
    line.option(u"sip-password"_s, u"Password of the telephone account."_s, u"PASSWORD"_s);
}

/// Puts what the options say into the person; an empty value takes team, department or extension away. \returns a sentence, empty: all is well
QString readPerson(const CommandLine &line, domain::User &user)
{
    if (line.isSet(u"role"_s)) {
        const auto role = api::valueOf<domain::Role>(line.value(u"role"_s));
        if (!role)
            return u"--role must be one of %1, not '%2'."_s.arg(roleWords(), line.value(u"role"_s));
        user.role = *role;
    }
    if (line.isSet(u"display-name"_s))
        user.displayName = line.value(u"display-name"_s);
    if (line.isSet(u"team"_s))
        user.team = line.value(u"team"_s);
    if (line.isSet(u"extension"_s))
        user.extension = line.value(u"extension"_s);
    for (const QString &text : {user.displayName, user.team, user.extension}) {
        if (text.size() > domain::MaxLineLength)
            return u"A text is longer than %1 characters."_s.arg(domain::MaxLineLength);
    }
    return user.displayName.isEmpty() ? u"--display-name must not be empty."_s : QString();
}

/// The same for the department, which must be one of the city's.
QString readDepartment(const CommandLine &line, FolderAccess &access, domain::User &user)
{
    const QString wanted = line.value(u"department"_s);
    if (!line.isSet(u"department"_s))
        return {};
    user.department = domain::DepartmentCode::parse(wanted);
    if (wanted.isEmpty())
        return {};
    const auto city = access.city();
    if (!city)
        return city.error();
    const bool known = user.department && domain::Organisation(*city).department(*user.department);
    return known ? QString() : u"There is no department '%1'."_s.arg(wanted);
}

int addUser(const QStringList &arguments)
{
    CommandLine line(u"user add NAME --data DIR --role ROLE [options]"_s, u"Adds a user."_s);
    personOptions(line);
    passwordOptions(line);
    if (const auto code = line.read(arguments, 1, 1))
        return *code;
    for (const QString &name : {u"data"_s, u"role"_s}) {
        if (const auto code = line.require(name))
            return *code;
    }
    domain::User user;
    user.id = domain::UserId::create();
    user.signInName = line.words().constFirst();
    if (const QString fault = nameFault(user.signInName); !fault.isEmpty())
        return fail(BadUsage, fault);
    user.displayName = user.signInName;
    if (const QString fault = readPerson(line, user); !fault.isEmpty())
        return fail(BadUsage, fault);
    auto access = FolderAccess::open(line.value(u"data"_s));
    if (!access)
        return fail(Failed, access.error());
    if (const QString fault = readDepartment(line, *access, user); !fault.isEmpty())
        return fail(BadUsage, fault);
    const auto password = choosePassword(line);
    if (!password)
        return fail(BadUsage, password.error());
    const auth::StoredUser account
        = auth::makeAccount(user, auth::hashPassword(password->first), line.value(u"sip-password"_s), access->secretKey());
    const auto added = access->transact([&] {
        if (auth::userByName(access->database(), user.signInName))
            return false;
        auth::saveUser(access->database(), account, now());
        records::raiseOrganisationVersion(access->database());
        return true;
    });
    if (!added)
        return fail(Failed, added.error());
    if (!*added)
        return fail(Failed, u"There is a user '%1' already."_s.arg(user.signInName));
    print(password->second ? u"Added '%1' with the password %2"_s.arg(user.signInName, password->first)
                           : u"Added '%1'."_s.arg(user.signInName));
    return Done;
}

int listUsers(const QStringList &arguments)
{
    CommandLine line(u"user list --data DIR"_s, u"Lists the users: name, role, display name, team, department, extension, state."_s);
    line.option(u"data"_s, u"The data folder."_s, u"DIR"_s);
    if (const auto code = line.read(arguments))
        return *code;
    if (const auto code = line.require(u"data"_s))
        return *code;
    auto access = FolderAccess::open(line.value(u"data"_s));
    if (!access)
        return fail(Failed, access.error());
    const auto users = access->transact([&] { return auth::allUsers(access->database()); });
    if (!users)
        return fail(Failed, users.error());
    for (const auth::StoredUser &stored : *users) {
        const domain::User &user = stored.user;
        print(QStringList{user.signInName, api::wordOf(user.role), user.displayName, user.team,
                          user.department ? user.department->text() : QString(), user.extension,
                          stored.disabled ? u"disabled"_s : u"active"_s}
                  .join(u'\t'));
    }
    return Done;
}

/// Changes the named user and ends their sessions.
/// \param change returns a sentence when it cannot be; nothing is changed then
template <typename Change> int changeUser(FolderAccess &access, const CommandLine &line, Change change, const QString &done)
{
    const QString name = line.words().constFirst();
    QString fault;
    const auto changed = access.transact([&] {
        auto stored = auth::userByName(access.database(), name);
        if (!stored)
            return false;
        fault = change(*stored);
        if (!fault.isEmpty())
            return true;
        auth::saveUser(access.database(), *stored, now());
        auth::closeSessionsOf(access.database(), stored->user.id);
        records::raiseOrganisationVersion(access.database());
        return true;
    });
    if (!changed)
        return fail(Failed, changed.error());
    if (!*changed)
        return fail(Failed, u"There is no user '%1'."_s.arg(name));
    if (!fault.isEmpty())
        return fail(BadUsage, fault);
    print(done);
    return Done;
}

tl::expected<FolderAccess, int> openFolder(const CommandLine &line)
{
    if (const auto code = line.require(u"data"_s))
        return tl::unexpected(*code);
    auto access = FolderAccess::open(line.value(u"data"_s));
    if (!access)
        return tl::unexpected(fail(Failed, access.error()));
    return std::move(*access);
}

int changePerson(const QStringList &arguments)
{
    CommandLine line(u"user change NAME --data DIR [options]"_s,
                     u"Changes what is said of a user and ends their sessions. What is not given stays; an empty team, department or "
                     "extension is taken away."_s);
    personOptions(line);
    if (const auto code = line.read(arguments, 1, 1))
        return *code;
    auto access = openFolder(line);
    if (!access)
        return access.error();
    domain::User department; // Looked up before the transaction: the city is read in one of its own.
    if (const QString fault = readDepartment(line, *access, department); !fault.isEmpty())
        return fail(BadUsage, fault);
    return changeUser(
        *access, line,
        [&](auth::StoredUser &stored) {
            if (line.isSet(u"department"_s))
                stored.user.department = department.department;
            if (line.isSet(u"sip-password"_s))
                auth::setSipPassword(stored, line.value(u"sip-password"_s), access->secretKey());
            return readPerson(line, stored.user);
        },
        u"Changed '%1'."_s.arg(line.words().constFirst()));
}

int setPassword(const QStringList &arguments)
{
    CommandLine line(u"user password NAME --data DIR [--password-stdin]"_s, u"Sets a user's password and ends their sessions."_s);
    line.option(u"data"_s, u"The data folder."_s, u"DIR"_s);
    passwordOptions(line);
    if (const auto code = line.read(arguments, 1, 1))
        return *code;
    const auto password = choosePassword(line);
    if (!password)
        return fail(BadUsage, password.error());
    const QString hash = auth::hashPassword(password->first);
    const QString name = line.words().constFirst();
    auto access = openFolder(line);
    if (!access)
        return access.error();
    return changeUser(
        *access, line,
        [&](auth::StoredUser &stored) {
            stored.passwordHash = hash;
            return QString();
        },
        password->second ? u"The password of '%1' is %2"_s.arg(name, password->first) : u"Set the password of '%1'."_s.arg(name));
}

int disableUser(const QStringList &arguments)
{
    CommandLine line(u"user disable NAME --data DIR [--enable]"_s, u"Ends a user's sessions and lets them sign in no more."_s);
    line.option(u"data"_s, u"The data folder."_s, u"DIR"_s);
    line.flag(u"enable"_s, u"Lets the user sign in again."_s);
    if (const auto code = line.read(arguments, 1, 1))
        return *code;
    const bool disabled = !line.isSet(u"enable"_s);
    auto access = openFolder(line);
    if (!access)
        return access.error();
    return changeUser(
        *access, line,
        [&](auth::StoredUser &stored) {
            stored.disabled = disabled;
            return QString();
        },
        (disabled ? u"Disabled '%1'."_s : u"Enabled '%1'."_s).arg(line.words().constFirst()));
}

} // namespace

int user(const QStringList &arguments)
{
    const QString action = arguments.value(0);
    if (action == u"add")
        return addUser(arguments.mid(1));
    if (action == u"list")
        return listUsers(arguments.mid(1));
    if (action == u"change")
        return changePerson(arguments.mid(1));
    if (action == u"password")
        return setPassword(arguments.mid(1));
    if (action == u"disable")
        return disableUser(arguments.mid(1));
    const QString usage
        = u"This is used as: barodesk-server user add|change|list|password|disable --data DIR …; each has its own --help."_s;
    if (action == u"--help" || action == u"-h") {
        print(usage);
        return Done;
    }
    return fail(BadUsage, usage);
}

} // namespace barodesk::server::cli

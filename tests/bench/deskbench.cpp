#include "tests/bench/deskbench.h"

#include "desk/placefile.h"
#include "desk/profile.h"
#include "desk/vault.h"
#include "domain/koreatime.h"
#include "store/replicastore.h"
#include "tests/bench/madeplaces.h"
#include "tests/bench/programstart.h"
#include "tests/bench/waiting.h"
#include "tests/support/complaints/madecomplaints.h"

#include <QTemporaryDir>

namespace barodesk::bench {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

const QString Server = u"127.0.0.1:1"_s; ///< Nobody listens there: refused at once.
const QString Name = u"c01"_s;
const QString Password = u"bench-password"_s;
constexpr int HistoryLength = 3; ///< Entries a complaint.

/// A person's folder as it is left after days of work.
tl::expected<void, QString> fill(const QString &data, int count)
{
    const Organisation organisation = test::madeOrganisation();
    const QString folder = desk::vaultFolder(data, Server, Name);
    const auto key = desk::openVault(folder, {.fromKeychain = {}, .recovery = {}, .password = Password});
    if (!key)
        return tl::unexpected(key.error().detail);
    const User &user = organisation.data().users.first();
    if (const auto written = desk::writeProfile(folder, {.user = user, .sip = {}}, *key); !written)
        return tl::unexpected(written.error().detail);
    PlaceBook places = madePlaces(count);
    places.version = 1;
    desk::writePlaceFile(folder, *key, places);
    store::ReplicaStore store(folder, *key);
    bool opened = false;
    QObject::connect(&store, &store::ReplicaStore::opened, &store, [&opened] { opened = true; });
    store.open();
    if (!waitFor([&opened] { return opened; }))
        return tl::unexpected(u"the store does not open"_s);
    const QDateTime now = toKoreaTime(QDateTime::currentDateTime());
    test::ComplaintMaker maker(3, organisation, now);
    std::vector<Entity> entities;
    std::vector<HistoryEntry> history;
    for (int i = 0; i < count; ++i) {
        Complaint complaint = maker.make();
        for (complaint.version = 1; complaint.version < HistoryLength; ++complaint.version)
            history.push_back(test::changeTo(complaint, 0, user.id, complaint.receivedAt).entry);
        history.push_back(test::changeTo(complaint, 0, user.id, complaint.receivedAt).entry);
        entities.emplace_back(std::move(complaint));
    }
    store.putOrganisation(organisation);
    store.replaceRecords(std::move(entities), std::move(history), quint64(count) * HistoryLength);
    return {}; // The end of the store waits until everything is on disk.
}

} // namespace

Figures deskFigures(int count, int times)
{
    const QTemporaryDir folder;
    const QString data = folder.filePath(u"data"_s);
    if (const auto filled = fill(data, count); !filled)
        return tl::unexpected(filled.error());
    const ProgramStart desk{.name = u"barodesk"_s,
                            .arguments = {u"--tell-when-shown"_s, u"--no-phone"_s, u"--no-keychain"_s, u"--data"_s, data, u"--settings"_s,
                                          folder.filePath(u"desk.ini"_s), u"--server"_s, u"https://"_s + Server, u"--place"_s, u"board"_s},
                            .environment = {{u"BARODESK_SIGN_IN_NAME"_s, Name}, {u"BARODESK_SIGN_IN_PASSWORD"_s, Password}},
                            .word = "signed in"};
    const ProgramStart window{.name = u"barodesk_bench_window"_s, .arguments = {}, .environment = {}, .word = "shown"};
    const auto measured = startInTurns(desk, window, times);
    if (!measured)
        return tl::unexpected(measured.error());
    const QString reference = u"empty QMainWindow"_s;
    return QList<Figure>{{u"desk.secondStart"_s, u"second start to the board painted, %L1 complaints on disk, median"_s.arg(count), u"ms"_s,
                          measured->ours.milliseconds, reference, measured->reference.milliseconds},
                         {u"desk.memory"_s,
                          u"memory (PSS) with %L1 complaints on the board and as many addresses, without speech"_s.arg(count), u"MB"_s,
                          measured->ours.restingMegabytes, reference, measured->reference.restingMegabytes}};
}

} // namespace barodesk::bench

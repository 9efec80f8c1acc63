#include "recordsamples.h"

#include "domain/complaintstates.h"

#include <QFile>
#include <QTest>

using namespace barodesk::tests;

namespace {

const QString States = u"GRAKPSWTDMVC"_s;
const QString Roles = u"csfmvar"_s;
const QStringList &kinds()
{
    static const QStringList all{
        u"amendComplaint"_s,    u"assignComplaint"_s,  u"startWork"_s,          u"scheduleWork"_s,     u"requestSupplement"_s,
        u"receiveSupplement"_s, u"transferOut"_s,      u"withdrawComplaint"_s,  u"resolveComplaint"_s, u"closeComplaint"_s,
        u"reopenComplaint"_s,   u"addNote"_s,          u"linkComplaint"_s,      u"promiseCallBack"_s,  u"recordCallBackAttempt"_s,
        u"excuseCallBack"_s,    u"acceptComplaint"_s,  u"refuseCompetence"_s,   u"extendDue"_s,        u"giveProgressNotice"_s,
        u"confirmDictation"_s,  u"mergeComplaint"_s,   u"joinPetitioner"_s,     u"unlinkComplaint"_s,  u"undoStep"_s,
        u"moveCallBack"_s,      u"reportObstacle"_s,   u"clearObstacle"_s,      u"proposeMediation"_s, u"decideMediation"_s,
        u"addAttachment"_s,     u"removeAttachment"_s, u"recordPanelVerdict"_s, u"recountDue"_s,       u"escalate"_s};
    return all;
}

struct Row
{
    QString next;
    QString may;
};

} // namespace

class TestCommandGrid final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void everyCellIsSpecified();
    void everyStateCommandAndRoleDoesWhatItsCellSays();
    void buttonsAreWhatApplyAllows();
    void withoutDepartmentItFallsBackToReceived();

private:
    QHash<QString, Row> m_grid;
    const Organisation m_city = smallCity();
};

void TestCommandGrid::initTestCase()
{
    QFile file(QStringLiteral(BARODESK_SOURCE_DIR "/tests/domain/commandgrid.txt"));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.startsWith(u'#'))
            continue;
        const QStringList cells = line.simplified().split(u' ');
        const QString next = cells.mid(1, States.size()).join(QString());
        const QString may = cells.mid(1 + States.size()).join(QString());
        if (cells.first() == u"command") {
            QCOMPARE(next, States);
            QCOMPARE(may, Roles);
            continue;
        }
        QVERIFY2(!m_grid.contains(cells.first()), qPrintable(cells.first()));
        m_grid.insert(cells.first(), {next, may});
    }
}

void TestCommandGrid::everyCellIsSpecified()
{
    QCOMPARE(States.size(), qsizetype(AllComplaintStates.size()));
    for (const QString &kind : kinds()) {
        const Row row = m_grid.value(kind);
        QVERIFY2(row.next.size() == States.size() && row.may.size() == Roles.size(), qPrintable(kind));
        for (const QChar cell : row.next)
            QVERIFY2(cell == u'.' || States.contains(cell), qPrintable(kind));
        for (const QChar cell : row.may)
            QVERIFY2(cell == u'y' || cell == u'-', qPrintable(kind));
    }
    QCOMPARE(m_grid.size(), kinds().size());
}

void TestCommandGrid::everyStateCommandAndRoleDoesWhatItsCellSays()
{
    for (int kindIndex = 0; kindIndex < kinds().size(); ++kindIndex) {
        const auto kind = CommandKind(int(CommandKind::AmendComplaint) + kindIndex);
        const Row row = m_grid.value(kinds().at(kindIndex));
        for (const ComplaintState state : AllComplaintStates) {
            for (int roleIndex = 0; roleIndex < Roles.size(); ++roleIndex) {
                const QString where
                    = u"%1 in %2 by %3"_s.arg(kinds().at(kindIndex), QString(States.at(int(state))), QString(Roles.at(roleIndex)));
                const Complaint before = complaintFor(kind, state);
                const CallBackId promise = before.callBacks.isEmpty() ? CallBackId() : before.callBacks.first().id;
                const Context context{{Someone, Role(roleIndex)}, morning(), m_city, {}};
                const auto outcome = apply(Entity(before), command(before.id, soundPayload(kind, promise)), context);

                const QChar next = row.next.at(int(state));
                if (row.may.at(roleIndex) == u'-') {
                    QVERIFY2(!outcome && outcome.error().rule == Rule::NotPermitted, qPrintable(where));
                } else if (next == u'.') {
                    QVERIFY2(!outcome && outcome.error().rule == Rule::StateForbids, qPrintable(where));
                    QCOMPARE(outcome.error().allowed, allowedCommands(before, Role(roleIndex)));
                } else {
                    QVERIFY2(outcome, qPrintable(outcome ? where : QString(where + u": " + code(outcome.error().rule))));
                    const auto &after = std::get<Complaint>(outcome->after);
                    QVERIFY2(States.at(int(after.state)) == next, qPrintable(where));
                    QCOMPARE(after.version, before.version + 1);
                    QCOMPARE(outcome->entry.version, after.version);
                    QCOMPARE(outcome->entry.stateBefore, std::optional(state));
                    QCOMPARE(outcome->entry.stateAfter, std::optional(after.state));
                }
            }
        }
    }
}

void TestCommandGrid::buttonsAreWhatApplyAllows()
{
    for (const ComplaintState state : AllComplaintStates) {
        for (int role = 0; role < Roles.size(); ++role) {
            Complaint complaint = complaintWithEverything(state);
            const QList<CommandKind> allowed = allowedCommands(complaint, Role(role));
            for (int i = 0; i < kinds().size(); ++i) {
                const auto kind = CommandKind(int(CommandKind::AmendComplaint) + i);
                const Row row = m_grid.value(kinds().at(i));
                const bool expected = row.may.at(role) == u'y' && row.next.at(int(state)) != u'.';
                QVERIFY2(allowed.contains(kind) == expected, qPrintable(kinds().at(i)));
            }
            const QList<CommandKind> bare = allowedCommands(complaintIn(state), Role(role));
            for (const CommandKind kind :
                 {CommandKind::RecordCallBackAttempt, CommandKind::ExcuseCallBack, CommandKind::MoveCallBack, CommandKind::UnlinkComplaint,
                  CommandKind::UndoStep, CommandKind::ClearObstacle, CommandKind::DecideMediation, CommandKind::RemoveAttachment})
                QVERIFY(!bare.contains(kind));
        }
    }
}

void TestCommandGrid::withoutDepartmentItFallsBackToReceived()
{
    QCOMPARE(nextState(complaintIn(ComplaintState::AwaitingSupplement, false), CommandKind::ReceiveSupplement),
             std::optional(ComplaintState::Received));
    for (const ComplaintState state : {ComplaintState::Resolved, ComplaintState::Closed})
        QCOMPARE(nextState(complaintIn(state, false), CommandKind::ReopenComplaint), std::optional(ComplaintState::Received));
}

QTEST_GUILESS_MAIN(TestCommandGrid)
#include "tst_commandgrid.moc"

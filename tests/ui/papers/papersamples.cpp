#include "papersamples.h"

#include "domain/duetime.h"
#include "domain/koreatime.h"

#include <QProcess>
#include <QTemporaryFile>

namespace barodesk::test {

using namespace domain;
using namespace Qt::StringLiterals;

QDateTime paperNow() { return koreaTime(QDate(2026, 11, 23), QTime(13, 43)); }

Complaint ownerless(const Organisation &organisation)
{
    const auto &departments = organisation.data().departments;
    const UserId by = organisation.data().users.first().id;
    const QDateTime received = koreaTime(QDate(2026, 11, 18), QTime(9, 12));
    Complaint made;
    made.id = ComplaintId::create();
    made.number = ComplaintNumber::of(2026, 123);
    made.version = 1;
    made.state = ComplaintState::Received;
    for (const Category &category : organisation.data().categories) {
        if (organisation.isLeaf(category.code)) {
            made.category = category.code;
            made.legalType = category.legalType;
            made.period = category.period;
            break;
        }
    }
    made.place.landmark = u"사릉교 아래"_s;
    made.place.district = organisation.data().districts.first().code;
    made.text = u"사릉교 아래 자전거길이 꺼져 자전거가 넘어집니다. 남궁바름이 두 번 전화했으나 아무도 오지 않았다고 합니다. "
                "다리는 도로 부서, 자전거길은 하천 부서라고 서로 미룬다고 합니다."_s;
    made.petitionerName = QString::fromUtf8(PetitionerName);
    made.petitionerPhone = PhoneNumber::parse(QString::fromLatin1(PetitionerPhone));
    made.onBehalfOf = u"아버지 남궁산 (거동 불편)"_s;
    made.joined = {{.citizen = {},
                    .name = QString::fromUtf8(JoinedName),
                    .phone = PhoneNumber::parse(QString::fromLatin1(JoinedPhone)),
                    .onBehalfOf = {},
                    .call = {},
                    .joinedAt = received.addSecs(7200)}};
    made.receivedAt = received;
    made.receivedBy = by;
    made.changedAt = received;
    const auto due = dueTime(received, made.period, organisation.calendar());
    made.dueAt = due ? due->due : received.addDays(7);
    const DepartmentCode first = departments.at(0).code;
    const DepartmentCode second = departments.at(1).code;
    made.moves = {{received.addSecs(1200), by, {}, first, {}},
                  {received.addSecs(9000), by, first, second, u"자전거길은 하천 시설입니다."_s},
                  {received.addSecs(90'000), by, second, first, u"다리 아래는 도로 점용 구역입니다."_s}};
    made.refusals = {{first, by, received.addSecs(8000), u"하천 구역 안의 시설이라 도로 부서의 일이 아닙니다."_s},
                     {second, by, received.addSecs(80'000), u"교량 하부 점용 허가 구역이라 하천 부서가 손댈 수 없습니다."_s}};
    made.obstacle = Obstacle{ObstacleKind::NoBudget, u"올해 자전거길 보수 예산을 다 썼습니다."_s, by, received.addSecs(95'000)};
    made.mediation
        = Mediation{.proposal = u"사릉교 하부 자전거길의 처리 주무부서를 정해 주시기 바랍니다. 남궁바름 민원인이 010-2345-6789로 "
                                "답을 기다립니다."_s,
                    .proposedBy = by,
                    .proposedAt = received.addSecs(100'000),
                    .decidedAt = {},
                    .decision = {}};
    return made;
}

QList<HistoryEntry> storyOf(const Complaint &complaint, int steps, const UserId &by)
{
    QList<HistoryEntry> story;
    for (int i = 0; i < steps; ++i) {
        HistoryEntry entry{.id = HistoryEntryId::create(),
                           .target = EntityRef(complaint.id),
                           .version = quint64(i + 1),
                           .by = by,
                           .at = complaint.receivedAt.addSecs(i * 600),
                           .what = AddNote{u"걸음%1. 현장을 다시 보고 두 부서에 물었으나 서로 맡지 않겠다고 하였습니다. "
                                           "다음 회의에서 정하기로 하고 민원인에게 전화로 알렸습니다. (끝%1)"_s.arg(i, 4, 10, QChar(u'0'))},
                           .stateBefore = ComplaintState::Received,
                           .stateAfter = ComplaintState::Received};
        if (i == 0) {
            RegisterComplaint registered;
            registered.category = complaint.category;
            registered.place = complaint.place;
            registered.text = complaint.text;
            registered.petitionerName = complaint.petitionerName;
            registered.petitionerPhone = complaint.petitionerPhone;
            entry.what = registered;
        }
        story.append(entry);
    }
    return story;
}

namespace {

QString run(const QString &tool, const QByteArray &pdf, const QStringList &more)
{
    QTemporaryFile file;
    if (!file.open() || file.write(pdf) != pdf.size() || !file.flush())
        return {};
    QProcess process;
    process.start(tool, QStringList{file.fileName()} + more);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

QString textOf(const QByteArray &pdf) { return run(u"pdftotext"_s, pdf, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, u"-"_s}); }
QString told(const QString &tool, const QByteArray &pdf) { return run(tool, pdf, {}); }

} // namespace barodesk::test

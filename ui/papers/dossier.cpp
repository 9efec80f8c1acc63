#include "ui/papers/dossier.h"

#include "domain/complaintclock.h"
#include "ui/text/historytext.h"
#include "ui/text/labels.h"
#include "ui/text/lawtext.h"
#include "ui/text/timetext.h"

namespace barodesk::ui::papers {

using namespace domain;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(barodesk::ui::papers::Dossier)
};

class Writer final
{
public:
    Writer(const Complaint &complaint, const PaperContext &context)
        : m_complaint(complaint), m_context(context), m_organisation(context.organisation)
    {
    }

    void facts()
    {
        const Complaint &c = m_complaint;
        PaperFields fields;
        fields.fields = {
            {.label = Words::tr("민원명"), .value = Labels::category(c.category, m_organisation), .wide = true, .strong = true},
            {.label = Words::tr("접수일시"), .value = PaperText::moment(c.receivedAt)},
            {.label = Words::tr("접수 방법"), .value = Labels::of(c.channel)},
            {.label = Words::tr("민원 종류"), .value = tr2(Labels::of(c.legalType), Labels::of(c.period))},
            {.label = Words::tr("지금 상태"), .value = Labels::of(c.state)},
            {.label = Words::tr("처리기한"), .value = isEnded(c.state) ? Words::tr("처리가 끝났습니다") : PaperText::due(c)},
            {.label = Words::tr("지금 소관"), .value = Labels::department(c.department, m_organisation), .strong = true},
            {.label = Words::tr("위치"), .value = Labels::place(c.place, m_organisation), .wide = true},
            {.label = Words::tr("민원인"), .value = petitioners(), .wide = true},
        };
        m_blocks.append(fields);
    }

    void proposal()
    {
        heading(Words::tr("심의를 요청하는 사항"));
        const auto &mediation = m_complaint.mediation;
        if (!mediation) {
            text(isOwnerless(m_complaint)
                     ? Words::tr("처리 주무부서의 지정 (민원 처리에 관한 법률 시행령 제38조). 조정 신청의 글은 아직 없습니다.")
                     : Words::tr("조정 신청의 글은 아직 없습니다."));
            return;
        }
        text(safe(mediation->proposal));
        text(Words::tr("%1, %2 신청").arg(PaperText::moment(mediation->proposedAt), Labels::user(mediation->proposedBy, m_organisation)),
             true);
        if (mediation->decidedAt)
            text(Words::tr("%1 결정: %2").arg(PaperText::moment(*mediation->decidedAt), safe(mediation->decision)));
    }

    void content()
    {
        heading(Words::tr("민원 내용"));
        text(safe(m_complaint.text));
    }

    void moves()
    {
        heading(Words::tr("맡은 부서를 옮긴 경위"));
        if (m_complaint.moves.isEmpty()) {
            text(Words::tr("어느 부서에도 배정되지 않았습니다."));
            return;
        }
        const int transfers = transfersInside(m_complaint);
        text(transfers == 0 ? Words::tr("처음 배정된 뒤 다른 부서로 옮기지 않았습니다.")
                            : Words::tr("처음 배정된 뒤 다른 부서로 %n번 옮겼습니다.", nullptr, transfers));
        PaperTable table{.widths = {22, 22, 22, 16, 30},
                         .head
                         = {Words::tr("일시"), Words::tr("보낸 부서"), Words::tr("받은 부서"), Words::tr("보낸 사람"), Words::tr("사유")},
                         .rows = {}};
        for (const DepartmentMove &move : m_complaint.moves)
            table.rows.append({PaperText::stamp(move.at), move.from.isEmpty() ? Words::tr("(접수)") : department(move.from),
                               move.to.isEmpty() ? Words::tr("(소관 미정)") : department(move.to), Labels::user(move.by, m_organisation),
                               safe(move.reason)});
        m_blocks.append(table);
    }

    void refusals()
    {
        heading(Words::tr("소관이 아니라고 한 부서와 사유"));
        if (m_complaint.refusals.isEmpty()) {
            text(Words::tr("소관이 아니라고 한 부서가 없습니다."));
            return;
        }
        PaperTable table{.widths = {22, 26, 16, 48},
                         .head = {Words::tr("일시"), Words::tr("부서"), Words::tr("답한 사람"), Words::tr("사유")},
                         .rows = {}};
        for (const CompetenceRefusal &refusal : m_complaint.refusals)
            table.rows.append({PaperText::stamp(refusal.at), department(refusal.department), Labels::user(refusal.by, m_organisation),
                               safe(refusal.reason)});
        m_blocks.append(table);
    }

    void obstacle()
    {
        if (!m_complaint.obstacle)
            return;
        heading(Words::tr("처리를 막는 사정"));
        text(Words::tr("%1: %2").arg(Labels::of(m_complaint.obstacle->kind), safe(m_complaint.obstacle->reason)));
        text(Words::tr("%1부터, %2")
                 .arg(PaperText::moment(m_complaint.obstacle->since), Labels::user(m_complaint.obstacle->by, m_organisation)),
             true);
    }

    void ledger()
    {
        heading(Words::tr("처리기한의 계산"));
        const auto due = explainDue(m_complaint, m_organisation.calendar());
        if (!due) {
            text(Labels::of(due.error()));
            return;
        }
        PaperTable table{.widths = {22, 22, 18, 30, 18},
                         .head = {Words::tr("부터"), Words::tr("까지"), Words::tr("구분"), Words::tr("센 시간"), Words::tr("근거")},
                         .rows = {}};
        std::chrono::minutes counted{};
        int days = 0;
        for (const LedgerSpan &span : due->ledger) {
            counted += span.counted;
            days += span.countedDays;
            const QString sum = span.counted.count() > 0
                ? Words::tr("%1 (모두 %2)").arg(TimeText::duration(span.counted), TimeText::duration(counted))
                : span.countedDays > 0 ? Words::tr("%n일째", nullptr, days)
                                       : QStringLiteral("–");
            table.rows.append({PaperText::stamp(span.from), PaperText::stamp(span.to),
                               span.note.isEmpty() ? Labels::of(span.kind) : tr2(Labels::of(span.kind), span.note), sum,
                               LawText::article(span.rule)});
        }
        m_blocks.append(table);
        for (const DueExtension &extension : m_complaint.extensions)
            text(Words::tr("연장: %1 (%2), %3. 사유: %4")
                     .arg(Labels::of(extension.by), LawText::article(articleOf(extension.kind)), PaperText::moment(extension.at),
                          safe(extension.reason)));
    }

    void others(const QHash<ComplaintId, Complaint> &linked)
    {
        if (m_complaint.links.isEmpty())
            return;
        heading(Words::tr("이어진 민원"));
        PaperTable table{.widths = {18, 14, 22, 24, 34},
                         .head = {Words::tr("접수번호"), Words::tr("관계"), Words::tr("접수일"), Words::tr("상태"), Words::tr("처리 결과")},
                         .rows = {}};
        for (const ComplaintLink &link : m_complaint.links) {
            const auto other = linked.constFind(link.other);
            if (other == linked.cend())
                table.rows.append({Words::tr("보이지 않음"), Labels::of(link.kind), {}, {}, {}});
            else
                table.rows.append({PaperText::number(*other), Labels::of(link.kind), PaperText::day(other->receivedAt),
                                   Labels::of(other->state), PaperText::safe(other->resultText, *other, false)});
        }
        m_blocks.append(table);
    }

    void story(const QList<HistoryEntry> &history)
    {
        heading(Words::tr("처리 경과"));
        if (history.isEmpty()) {
            text(Words::tr("이 자리에 아직 이력이 없습니다. 서버에 연결되면 다시 만들어 주십시오."));
            return;
        }
        PaperStory story;
        for (const HistoryEntry &entry : history)
            story.steps.append({.when = PaperText::moment(entry.at),
                                .who = Labels::user(entry.by, m_organisation),
                                .what = safe(HistoryText::sentence(entry, m_organisation)),
                                .words = safe(HistoryText::detail(entry, m_organisation))});
        m_blocks.append(story);
    }

    /// Filled in by hand in the meeting.
    void decision()
    {
        heading(Words::tr("위원회의 의결"));
        m_blocks.append(PaperFields{{{.label = Words::tr("처리 주무부서"), .value = {}, .wide = true, .leastLines = 2},
                                     {.label = Words::tr("의결 내용"), .value = {}, .wide = true, .leastLines = 6},
                                     {.label = Words::tr("의결일"), .value = {}},
                                     {.label = Words::tr("위원장"), .value = {}}}});
    }

    QList<PaperBlock> take() { return std::move(m_blocks); }

private:
    static QString tr2(const QString &a, const QString &b) { return Words::tr("%1 · %2").arg(a, b); }
    QString safe(const QString &words) const { return PaperText::safe(words, m_complaint, m_context.unmasked); }
    QString department(const DepartmentCode &code) const { return Labels::department(code, m_organisation); }
    QString petitioners() const
    {
        const QString first = PaperText::petitioner(m_complaint, m_context.unmasked);
        return m_complaint.joined.isEmpty() ? first
                                            : Words::tr("%1, 함께 신고한 사람 %n명", nullptr, int(m_complaint.joined.size())).arg(first);
    }
    void heading(const QString &words) { m_blocks.append(PaperHeading{Words::tr("%1. %2").arg(++m_section).arg(words)}); }
    void text(const QString &words, bool quiet = false) { m_blocks.append(PaperParagraph{words, quiet}); }

    const Complaint &m_complaint;
    const PaperContext &m_context;
    const Organisation &m_organisation;
    QList<PaperBlock> m_blocks;
    int m_section = 0;
};

} // namespace

Paper dossierOf(const Complaint &complaint, const QList<HistoryEntry> &history, const QHash<ComplaintId, Complaint> &linked,
                const PaperContext &context)
{
    Writer writer(complaint, context);
    writer.facts();
    writer.proposal();
    writer.content();
    writer.moves();
    writer.refusals();
    writer.obstacle();
    writer.ledger();
    writer.others(linked);
    writer.story(history);
    writer.decision();
    return {.city = context.organisation.data().cityName,
            .logo = context.logo,
            .title = Words::tr("민원조정위원회 심의 자료"),
            .number = PaperText::number(complaint),
            .foot = (context.unmasked ? Words::tr("%1 · 이름과 전화번호가 들어 있으니 회의가 끝나면 거두어 주십시오")
                                      : Words::tr("%1 · 이름과 전화번호는 가렸습니다"))
                        .arg(PaperText::made(context)),
            .fileName = PaperText::fileName(Words::tr("조정 자료", "file name"), complaint),
            .blocks = writer.take()};
}

} // namespace barodesk::ui::papers

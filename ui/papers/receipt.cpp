#include "ui/papers/receipt.h"

#include "ui/text/labels.h"

namespace barodesk::ui::papers {

using namespace domain;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(barodesk::ui::papers::Receipt)
};

PaperFields factsOf(const Complaint &complaint, const PaperContext &context)
{
    const Organisation &organisation = context.organisation;
    PaperFields facts;
    facts.fields = {
        {.label = Words::tr("접수번호"), .value = PaperText::number(complaint), .strong = true},
        {.label = Words::tr("접수일시"), .value = PaperText::moment(complaint.receivedAt)},
        {.label = Words::tr("민원명"), .value = Labels::category(complaint.category, organisation), .wide = true, .strong = true},
        {.label = Words::tr("민원 종류"), .value = Labels::of(complaint.legalType)},
        {.label = Words::tr("접수 방법"), .value = Labels::of(complaint.channel)},
        {.label = Words::tr("처리기간"), .value = Labels::of(complaint.period)},
        {.label = Words::tr("처리기한"), .value = PaperText::due(complaint), .strong = true},
        {.label = Words::tr("민원인"), .value = PaperText::petitioner(complaint, context.unmasked), .wide = true},
    };
    if (context.unmasked && !complaint.onBehalfOf.isEmpty())
        facts.fields.append({.label = Words::tr("대신 신고"), .value = complaint.onBehalfOf, .wide = true});
    facts.fields.append({.label = Words::tr("위치"), .value = Labels::place(complaint.place, organisation), .wide = true});
    facts.fields.append({.label = Words::tr("민원 내용"),
                         .value = PaperText::safe(complaint.text, complaint, context.unmasked),
                         .wide = true,
                         .leastLines = 4});
    const Category *category = organisation.category(complaint.category);
    // Just taken, it goes where its kind goes; once somebody refused it nobody knows.
    const bool expected = complaint.department.isEmpty() && complaint.refusals.isEmpty() && category;
    const Department *department = organisation.department(expected ? category->department : complaint.department);
    const QString name = department ? Labels::department(department->code, organisation) : Words::tr("정해지는 대로 알려 드립니다");
    facts.fields.append({.label = Words::tr("처리부서"), .value = department && expected ? Words::tr("%1 (예정)").arg(name) : name});
    facts.fields.append({.label = Words::tr("문의 전화"),
                         .value = department && department->phone ? department->phone->formatted() : Words::tr("접수한 곳으로 문의")});
    return facts;
}

QString promiseOf(const Complaint &complaint)
{
    for (const CallBack &callBack : complaint.callBacks) {
        if (callBack.state == CallBackState::Promised)
            return callBack.promisedFor ? Words::tr("%1에 전화로 알려 드리기로 했습니다.").arg(PaperText::moment(*callBack.promisedFor))
                                        : Words::tr("처리가 끝나면 전화로 알려 드리기로 했습니다.");
    }
    return {};
}

} // namespace

Paper receiptOf(const Complaint &complaint, const PaperContext &context)
{
    const QString city = context.organisation.data().cityName;
    Paper paper{.city = city,
                .logo = context.logo,
                .title = Words::tr("민원 접수증"),
                .number = PaperText::number(complaint),
                .foot = context.unmasked ? PaperText::made(context)
                                         : Words::tr("%1 · 이름과 전화번호는 가렸습니다").arg(PaperText::made(context)),
                .fileName = PaperText::fileName(Words::tr("접수증", "file name"), complaint),
                .blocks = {}};
    paper.blocks.append(factsOf(complaint, context));
    if (const QString promise = promiseOf(complaint); !promise.isEmpty())
        paper.blocks.append(PaperParagraph{promise, false});
    paper.blocks.append(PaperHeading{Words::tr("안내")});
    paper.blocks.append(PaperParagraph{
        Words::tr(
            "1. 처리기한은 토요일과 공휴일을 빼고 셉니다. 처리기간이 5일 이하이면 근무시간으로 셉니다 (민원 처리에 관한 법률 제19조).\n"
            "2. 부득이한 사정으로 기한을 늘릴 때에는 까닭과 새 기한을 바로 알려 드립니다 (같은 법 시행령 제21조).\n"
            "3. 보완을 요청한 동안은 처리기간에 넣지 않습니다 (같은 법 시행령 제20조).\n"
            "4. 처리가 끝나면 결과와 담당자를 알려 드립니다 (같은 법 제27조). 문의하실 때에는 접수번호를 말씀해 주십시오."),
        true});
    paper.blocks.append(PaperSignature{.sentence = Words::tr("위와 같이 민원을 접수하였음을 확인합니다."),
                                       .date = PaperText::day(context.now),
                                       .signer = Words::tr("%1장", "the mayor of a city").arg(city),
                                       .hand = Words::tr("접수 %1").arg(Labels::user(complaint.receivedBy, context.organisation))});
    return paper;
}

} // namespace barodesk::ui::papers

#include "ui/text/escalationtext.h"

#include "ui/text/labels.h"

#include <QStringList>

namespace barodesk::ui {

using namespace domain;

QString EscalationText::condition(const EscalationRule &rule)
{
    switch (rule.trigger) {
    case EscalationTrigger::PartUsed: return tr("기한의 %1 %가 지남").arg(rule.amount);
    case EscalationTrigger::Overdue: return rule.amount == 0 ? tr("기한이 지남") : tr("기한이 지나고 %n근무시간", nullptr, rule.amount);
    case EscalationTrigger::Untouched: break;
    }
    return tr("%n근무시간 동안 아무도 손대지 않음", nullptr, rule.amount);
}

QString EscalationText::told(const EscalationRule &rule)
{
    QStringList names;
    for (const Role role : rule.tell)
        names << Labels::of(role);
    return names.join(QStringLiteral(", "));
}

} // namespace barodesk::ui

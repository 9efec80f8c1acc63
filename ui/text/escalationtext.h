#pragma once

#include "domain/organisation.h"

#include <QCoreApplication>

namespace barodesk::ui {

/// The rules of escalation as a person reads them.
class EscalationText
{
    Q_DECLARE_TR_FUNCTIONS(barodesk::ui::EscalationText)
public:
    static QString condition(const domain::EscalationRule &rule); ///< "기한의 80 %가 지남", "지연", "8근무시간 동안 손대지 않음"
    static QString told(const domain::EscalationRule &rule); ///< "팀장, 바로처리팀"
};

} // namespace barodesk::ui

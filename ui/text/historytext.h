#pragma once

#include "domain/historyentry.h"
#include "domain/organisation.h"

#include <QCoreApplication>
#include <QString>

namespace barodesk::ui {

/// A history entry as a person reads it: the story of a record.
class HistoryText final
{
    Q_DECLARE_TR_FUNCTIONS(barodesk::ui::HistoryText)

public:
    HistoryText() = delete;

    /// What was done, a sentence without its subject: "도로관리과 도로보수팀에 배정했습니다."
    static QString sentence(const domain::HistoryEntry &entry, const domain::Organisation &organisation);
    /// What the person wrote with it (reason, note, result); may be empty. Phone numbers are masked.
    static QString detail(const domain::HistoryEntry &entry, const domain::Organisation &organisation);
};

} // namespace barodesk::ui

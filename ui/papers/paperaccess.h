#pragma once

#include "domain/command.h"
#include "domain/permission.h"
#include "store/replica.h"

#include <QDateTime>
#include <QString>

#include <functional>

namespace barodesk::ui::papers {

enum class PaperKind {
    Receipt,          ///< 접수증, for the petitioner.
    Dossier,          ///< 조정 자료, masked: it goes to people outside the office, too.
    DossierWithNames, ///< The same with name and number, where the committee has to hear the petitioner.
};

/// What making papers needs of the desk.
struct PaperAccess
{
    store::Replica &replica;
    std::function<QDateTime()> now; ///< Korea time.
    std::function<domain::Actor()> actor;
    /// Has it written down that personal data of the record is given out; answers later, false when that could not be done.
    std::function<void(const domain::EntityRef &, const QString &purpose, QObject *context, std::function<void(bool)> answer)>
        openPersonalData;
    std::function<QString()> folder; ///< Where the last paper was put; empty: nowhere yet.
    std::function<void(const QString &)> setFolder;
    std::function<QString()> logo; ///< A file; empty: none.
};

} // namespace barodesk::ui::papers

#pragma once

#include "domain/complaint.h"
#include "ui/widgets/chip.h"

#include <QCoreApplication>
#include <QDateTime>

namespace barodesk::ui::callback {

/// A promise as a person reads it.
class CallBackWords final
{
    Q_DECLARE_TR_FUNCTIONS(barodesk::ui::callback::CallBackWords)
public:
    /// When it is to be kept. \param due invalid: when the work is done
    static widgets::ChipContent chip(const QDateTime &due, const QDateTime &now);
    static QString tries(const domain::CallBack &callBack,
                         const QDateTime &now); ///< "2번 걸었음 · 어제 14:02 받지 않음"; empty before the first.
};

} // namespace barodesk::ui::callback

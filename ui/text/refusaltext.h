#pragma once

#include "domain/refusal.h"

#include <QCoreApplication>
#include <QString>

namespace barodesk::ui {

/// A refusal as a person reads it: what is wrong, and what to do instead.
class RefusalText final
{
    Q_DECLARE_TR_FUNCTIONS(barodesk::ui::RefusalText)

public:
    RefusalText() = delete;

    static QString sentence(domain::Rule rule);            ///< "지금 상태에서는 할 수 없습니다."
    static QString advice(const domain::Refusal &refusal); ///< "지금 할 수 있는 일: 배정, 메모." Never empty.
    static QString full(const domain::Refusal &refusal);   ///< Both, a space between.
};

} // namespace barodesk::ui

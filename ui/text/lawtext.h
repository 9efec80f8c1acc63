#pragma once

#include <QCoreApplication>
#include <QString>

namespace barodesk::ui {

/// What a rule of the due time is called in the language of the interface.
class LawText final
{
    Q_DECLARE_TR_FUNCTIONS(barodesk::ui::LawText)

public:
    LawText() = delete;

    /// As domain names it: "법 19①" → "법 제19조 제1항", "영 19" → "시행령 제19조"; what it does not know it leaves.
    static QString article(const QString &rule);
};

} // namespace barodesk::ui

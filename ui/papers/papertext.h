#pragma once

#include "domain/complaint.h"

#include <QCoreApplication>
#include <QImage>

namespace barodesk::ui::papers {

/// What a paper is made with beside the complaint.
struct PaperContext
{
    const domain::Organisation &organisation;
    QDateTime now; ///< Korea time.
    domain::UserId by;
    bool unmasked = false; ///< Whoever makes it may show name and number, and it was written down that they do.
    QImage logo = {};
};

/// Words both papers have.
class PaperText
{
    Q_DECLARE_TR_FUNCTIONS(barodesk::ui::papers::PaperText)

public:
    PaperText() = delete;

    static QString moment(const QDateTime &at); ///< "2026년 11월 30일 (월) 18:00"
    static QString stamp(const QDateTime &at);  ///< In a table: "2026. 11. 30. 18:00"
    static QString day(const QDateTime &at);    ///< "2026년 11월 30일"
    static QString number(const domain::Complaint &complaint);
    static QString fileName(const QString &kind, const domain::Complaint &complaint); ///< "접수증 2026-000123.pdf"
    static QString due(const domain::Complaint &complaint);
    static QString petitioner(const domain::Complaint &complaint, bool unmasked);
    static QString made(const PaperContext &context); ///< When and by whom.
    /// The text as it may leave the house: numbers of residents and cards masked always, names and numbers of the petitioners too unless
    /// `unmasked`; those of who joined later in any case.
    static QString safe(const QString &text, const domain::Complaint &complaint, bool unmasked);
};

} // namespace barodesk::ui::papers

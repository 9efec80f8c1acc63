#pragma once

#include <QImage>
#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

/// What stands on a paper, in the order it stands there: values only, in the words of the interface's language. How it lies on the sheet
/// PaperLayout says.
namespace barodesk::ui::papers {

struct PaperHeading
{
    QString text;
    friend bool operator==(const PaperHeading &, const PaperHeading &) = default;
};

struct PaperField
{
    QString label;
    QString value;     ///< May have several lines, and go on over pages.
    bool wide = false; ///< Over the whole width; others stand two in a row.
    bool strong = false;
    int leastLines = 1; ///< Room to write by hand.
    friend bool operator==(const PaperField &, const PaperField &) = default;
};

struct PaperFields
{
    QList<PaperField> fields;
    friend bool operator==(const PaperFields &, const PaperFields &) = default;
};

struct PaperParagraph
{
    QString text;
    bool quiet = false; ///< A hint, smaller.
    friend bool operator==(const PaperParagraph &, const PaperParagraph &) = default;
};

struct PaperTable
{
    QList<int> widths; ///< In relation to each other.
    QStringList head;  ///< Again on every page the table goes on to.
    QList<QStringList> rows;
    friend bool operator==(const PaperTable &, const PaperTable &) = default;
};

/// What happened, a step after the other.
struct PaperStory
{
    struct Step
    {
        QString when;
        QString who;
        QString what;
        QString words; ///< What was written with it; may be empty.
        friend bool operator==(const Step &, const Step &) = default;
    };
    QList<Step> steps;
    friend bool operator==(const PaperStory &, const PaperStory &) = default;
};

/// Who vouches for it; never parted by the end of a page.
struct PaperSignature
{
    QString sentence;
    QString date;
    QString signer;
    QString hand; ///< Who made it out.
    friend bool operator==(const PaperSignature &, const PaperSignature &) = default;
};

using PaperBlock = std::variant<PaperHeading, PaperFields, PaperParagraph, PaperTable, PaperStory, PaperSignature>;

struct Paper
{
    QString city;   ///< "바로시"
    QImage logo;    ///< May be null: its place then stays the name's.
    QString title;  ///< "민원 접수증"
    QString number; ///< Of the complaint: beside the title, and at the head of the pages that follow.
    QString foot;   ///< On each page: what is to be known of the paper itself.
    QString fileName;
    QList<PaperBlock> blocks;
};

} // namespace barodesk::ui::papers

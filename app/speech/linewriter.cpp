#include "speech/linewriter.h"

#include "speech/linetext.h"

#include <QStringList>

#include <algorithm>

namespace barodesk::speech {

namespace {

/// A card number read out in groups of four, with a question and an answer between.
constexpr qsizetype MostLinesOfANumber = 6;
constexpr qsizetype MostRowsBack = 24;

/// Rows of the person's last lines up to and with the one of `update`, in their order.
QList<qsizetype> lastRows(const QList<TranscriptLine> &lines, const LineUpdate &update)
{
    QList<qsizetype> rows;
    const qsizetype end = std::max<qsizetype>(lines.size() - MostRowsBack, 0);
    for (qsizetype row = lines.size() - 1; row >= end && rows.size() < MostLinesOfANumber; --row) {
        const TranscriptLine &line = lines.at(row);
        if (line.leg == update.leg && (line.final || line.id == update.line))
            rows.prepend(row);
    }
    return rows;
}

void maskAcrossLines(Transcript &transcript, const LineUpdate &update)
{
    const QList<qsizetype> rows = lastRows(transcript.lines(), update);
    QStringList spoken;
    for (const qsizetype row : rows)
        spoken.append(transcript.lines().at(row).spoken);
    const QList<LineText> read = readLines(spoken);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        TranscriptLine line = transcript.lines().at(rows.at(i));
        if (read.at(i).spoken == line.spoken)
            continue;
        line.text = read.at(i).text;
        line.spoken = read.at(i).spoken;
        transcript.upsert(line); // keeps its row
    }
}

} // namespace

void writeLine(Transcript &transcript, const LineUpdate &update)
{
    LineText text = readLine(update.words);
    transcript.upsert({update.line, update.leg, std::move(text.text), std::move(text.spoken), update.start, update.end, update.final,
                       update.interrupted});
    if (update.final)
        maskAcrossLines(transcript, update);
}

} // namespace barodesk::speech

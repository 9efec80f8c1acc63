#pragma once

#include "domain/callrecord.h"
#include "domain/id.h"

#include <QList>
#include <QObject>
#include <QString>

#include <chrono>

namespace barodesk::speech {

/// One line of the live talk. Partial text is replaced until final.
struct TranscriptLine
{
    int id = 0; ///< Grows; stays with the line while its text is replaced.
    domain::Leg leg = domain::Leg::Citizen;
    QString text;                      ///< Normalised: numbers as digits ("010-1234-5678"), identifiers masked.
    QString spoken;                    ///< As recognised, identifiers masked.
    std::chrono::milliseconds start{}; ///< Since the call was answered.
    std::chrono::milliseconds end{};
    bool final = false;
    bool interrupted = false; ///< The engine died here; what follows is a new attempt.
    friend bool operator==(const TranscriptLine &, const TranscriptLine &) = default;
};

/// The talk of one call, ordered by start time. GUI thread.
class Transcript final : public QObject
{
    Q_OBJECT
public:
    explicit Transcript(domain::CallId call, QObject *parent = nullptr);

    const domain::CallId &call() const { return m_call; }
    const QList<TranscriptLine> &lines() const { return m_lines; }
    QList<domain::Utterance> utterances() const; ///< The final lines, as they are kept.

    void upsert(const TranscriptLine &line); ///< By id; keeps the order.

signals:
    void lineInserted(int row);
    void lineChanged(int row);

private:
    domain::CallId m_call;
    QList<TranscriptLine> m_lines;
};

} // namespace barodesk::speech

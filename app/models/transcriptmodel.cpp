#include "models/transcriptmodel.h"

#include <algorithm>

namespace barodesk::models {

void TranscriptModel::setTranscript(speech::Transcript *transcript)
{
    if (m_transcript == transcript)
        return;
    beginResetModel();
    if (m_transcript)
        m_transcript->disconnect(this);
    m_transcript = transcript;
    m_rows = transcript ? int(transcript->lines().size()) : 0;
    endResetModel();
    if (!transcript)
        return;
    connect(transcript, &speech::Transcript::lineInserted, this, [this](int row) {
        beginInsertRows({}, row, row);
        ++m_rows;
        endInsertRows();
    });
    connect(transcript, &speech::Transcript::lineChanged, this, [this](int row) {
        const QModelIndex changed = index(row);
        emit dataChanged(changed, changed);
    });
    connect(transcript, &QObject::destroyed, this, [this] {
        beginResetModel();
        m_rows = 0;
        endResetModel();
    });
}

const speech::TranscriptLine *TranscriptModel::line(int row) const
{
    if (!m_transcript || row < 0 || row >= m_rows)
        return nullptr;
    return &m_transcript->lines().at(row);
}

int TranscriptModel::rowOf(int lineId) const
{
    if (!m_transcript)
        return -1;
    const auto &lines = m_transcript->lines();
    const auto found = std::ranges::find(lines, lineId, &speech::TranscriptLine::id);
    return found == lines.end() ? -1 : int(found - lines.begin());
}

int TranscriptModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_rows; }

QVariant TranscriptModel::data(const QModelIndex &index, int role) const
{
    const speech::TranscriptLine *line = index.isValid() ? this->line(index.row()) : nullptr;
    if (!line)
        return {};
    switch (role) {
    case Qt::AccessibleTextRole:
    case TextRole: return line->text;
    case IdRole: return line->id;
    case LegRole: return int(line->leg);
    case SpokenRole: return line->spoken;
    case StartRole: return qint64(line->start.count());
    case FinalRole: return line->final;
    case InterruptedRole: return line->interrupted;
    default: return {};
    }
}

} // namespace barodesk::models

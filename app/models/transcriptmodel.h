#pragma once

#include "speech/transcript.h"

#include <QAbstractListModel>
#include <QPointer>

namespace barodesk::models {

/// The lines of one talk as they are being written down. GUI thread. Follows the transcript line by line; resets only when the talk changes.
class TranscriptModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< int, TranscriptLine::id
        LegRole,                   ///< domain::Leg as int
        TextRole,                  ///< QString, normalised
        SpokenRole,                ///< QString, as recognised
        StartRole,                 ///< qint64, milliseconds since the answer
        FinalRole,                 ///< bool
        InterruptedRole,           ///< bool
    };

    using QAbstractListModel::QAbstractListModel;

    /// \param transcript not owned, may be null; the model is empty when it goes away
    void setTranscript(speech::Transcript *transcript);
    speech::Transcript *transcript() const { return m_transcript; }
    const speech::TranscriptLine *line(int row) const; ///< Null when there is no such row.
    int rowOf(int lineId) const;                       ///< -1 when unknown.

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QPointer<speech::Transcript> m_transcript;
    int m_rows = 0; ///< What views were told.
};

} // namespace barodesk::models

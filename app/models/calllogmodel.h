#pragma once

#include "models/calllogfilter.h"

#include <QAbstractListModel>
#include <QTimer>

#include <memory>
#include <vector>

namespace barodesk::models {

/// The calls a filter lets through, latest first. A search looks at them in turns, from the latest on, so that however many there are the
/// first ones found stand there at once; isSearching() until the last was looked at. Changes come in place. GUI thread.
class CallLogModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using CallPtr = CallLog::CallPtr;
    enum Role {
        RecordRole = Qt::UserRole + 1, ///< CallPtr
        NameRole,                      ///< QString: the other side; empty: not known
        NameIsPrivateRole,             ///< bool: to be masked in lists
        WantsCallBackRole,             ///< bool
        ComplaintCountRole,            ///< int: registered in it
    };

    /// \param log outlives the model
    explicit CallLogModel(CallLog &log, QObject *parent = nullptr);
    CallLogModel(CallLog &log, store::TurnBudget::Clock turnClock, QObject *parent = nullptr);

    const CallLogFilter &filter() const { return m_filter; }
    void setFilter(const CallLogFilter &filter);
    bool isSearching() const { return m_searching || !m_log.isReady(); }
    CallPtr call(const QModelIndex &index) const;  ///< Null for an invalid index.
    int rowOfCall(const domain::CallId &id) const; ///< -1: not listed.
    void finish();                                 ///< Searches to the end now.

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

signals:
    void searchingChanged();

private:
    struct Shown
    {
        qint64 start;
        CallPtr call;
    };

    void search();
    void searchOn(const std::function<bool()> &isEnough);
    void setSearching(bool searching);
    void follow(const QList<domain::CallId> &ids);
    void follow(const domain::CallId &id);
    void followMarks(bool more);
    int lowerBound(qint64 start, const domain::CallId &id) const;

    CallLog &m_log;
    store::TurnBudget::Clock m_turnClock;
    CallLogFilter m_filter;
    CallLogMatcher m_matcher;
    std::vector<Shown> m_shown; ///< Latest first.
    bool m_searching = false;
    qint64 m_searchedStart = 0; ///< The earliest call that was looked at.
    domain::CallId m_searchedId;
    QTimer m_turn;
};

} // namespace barodesk::models

Q_DECLARE_METATYPE(barodesk::models::CallLogModel::CallPtr)

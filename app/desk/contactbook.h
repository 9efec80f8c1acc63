#pragma once

#include <QObject>
#include <QStringList>

namespace barodesk::store {
class ReplicaStore;
}

namespace barodesk::desk {

/// Whom the person who is signed in marked in the directory, and whom they called from it last: targets as one dials them. Numbers of
/// citizens may be among them, so they lie sealed in the person's own store. Without one it remembers until it is closed. GUI thread.
class ContactBook final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype MostRecent = 8;
    static constexpr qsizetype MostFavourites = 100;

    explicit ContactBook(QObject *parent = nullptr);
    ~ContactBook() override;

    /// A store that outlives close(). What cannot be read in `stored` is logged, and nobody is known; empty is nobody, too.
    void open(store::ReplicaStore &store, const QByteArray &stored);
    void close(); ///< Nothing of the person stays in memory.

    const QStringList &favourites() const { return m_favourites; } ///< In the order they were marked.
    const QStringList &recent() const { return m_recent; }         ///< The last one first.
    /// A new one when MostFavourites are marked already: nothing happens. \returns whether it is as wanted
    bool setFavourite(const QString &target, bool favourite);
    void called(const QString &target);

private:
    void save();

    store::ReplicaStore *m_store = nullptr;
    QStringList m_favourites;
    QStringList m_recent;
};

} // namespace barodesk::desk

#pragma once

#include "domain/placeindex.h"
#include "store/datakey.h"
#include "sync/restclient.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace barodesk::desk {

/// The city's addresses, kept sealed in the person's folder so that places are found offline, and fetched anew when the server has others.
/// Files, decoding and the index are made in a thread of its own. GUI thread.
class PlaceKeeper final : public QObject
{
    Q_OBJECT
public:
    /// \param client outlives this
    explicit PlaceKeeper(sync::RestClient &client, QObject *parent = nullptr);
    ~PlaceKeeper() override;

    void open(const QString &folder, const store::DataKey &key); ///< Reads what was kept; then asks, if asked to meanwhile.
    void close();
    /// Asks the server whether it has other addresses. Nothing happens while it was not opened or is asking.
    void refresh();

    std::shared_ptr<const domain::PlaceIndex> index() const { return m_index; } ///< Null until there is one.

signals:
    void changed();

private:
    using Index = std::shared_ptr<const domain::PlaceIndex>;

    void loaded(const Index &index);
    void fetched(const tl::expected<std::optional<domain::PlaceBook>, sync::ApiError> &answer);
    template <typename Work> void inBackground(Work work, void (PlaceKeeper::*done)(const Index &));
    void take(const Index &index);

    sync::RestClient &m_client;
    QThreadPool m_pool; ///< One thread.
    QString m_folder;   ///< Empty: closed.
    std::optional<store::DataKey> m_key;
    Index m_index;
    std::unique_ptr<QObject> m_session; ///< What was asked for in an earlier one is not taken.
    bool m_busy = false;
    bool m_wanted = false; ///< To be asked when no longer busy.
};

} // namespace barodesk::desk

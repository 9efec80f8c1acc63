#include "desk/placekeeper.h"

#include "desk/placefile.h"

#include <QLoggingCategory>
#include <QPointer>

#include <utility>

using namespace Qt::StringLiterals;

namespace barodesk::desk {

Q_LOGGING_CATEGORY(lcPlaces, "barodesk.places", QtInfoMsg)

PlaceKeeper::PlaceKeeper(sync::RestClient &client, QObject *parent) : QObject(parent), m_client(client) { m_pool.setMaxThreadCount(1); }

PlaceKeeper::~PlaceKeeper()
{
    m_session.reset(); // Nobody is told any more.
    m_pool.waitForDone();
}

template <typename Work> void PlaceKeeper::inBackground(Work work, void (PlaceKeeper::*done)(const Index &))
{
    m_busy = true;
    m_pool.start([this, session = QPointer<QObject>(m_session.get()), work = std::move(work), done]() mutable {
        Index index = work();
        QMetaObject::invokeMethod(
            this,
            [this, session = std::move(session), index = std::move(index), done] {
                if (session)
                    (this->*done)(index);
            },
            Qt::QueuedConnection);
    });
}

void PlaceKeeper::open(const QString &folder, const store::DataKey &key)
{
    close();
    m_folder = folder;
    m_key = key;
    m_session = std::make_unique<QObject>();
    inBackground(
        [folder, key] {
            auto book = readPlaceFile(folder, key);
            return book ? std::make_shared<const domain::PlaceIndex>(*std::move(book)) : Index();
        },
        &PlaceKeeper::loaded);
}

void PlaceKeeper::close()
{
    m_session.reset();
    m_folder.clear();
    m_key.reset();
    m_busy = false;
    m_wanted = false;
    take({});
}

void PlaceKeeper::loaded(const Index &index)
{
    m_busy = false;
    take(index);
    if (m_wanted)
        refresh();
}

void PlaceKeeper::refresh()
{
    if (!m_session || m_busy) {
        m_wanted = m_session != nullptr;
        return;
    }
    m_wanted = false;
    m_busy = true;
    m_client.places(m_index ? m_index->book().version : 0, m_session.get(),
                    [this](const tl::expected<std::optional<domain::PlaceBook>, sync::ApiError> &answer) { fetched(answer); });
}

void PlaceKeeper::fetched(const tl::expected<std::optional<domain::PlaceBook>, sync::ApiError> &answer)
{
    m_busy = false;
    if (!answer) {
        qCInfo(lcPlaces) << "the addresses could not be asked for:" << answer.error().detail; // Again when the server is there again.
    } else if (*answer) {
        inBackground(
            [folder = m_folder, key = *m_key, book = **answer]() mutable {
                writePlaceFile(folder, key, book);
                return std::make_shared<const domain::PlaceIndex>(std::move(book));
            },
            &PlaceKeeper::loaded);
        return;
    }
    if (m_wanted)
        refresh();
}

void PlaceKeeper::take(const Index &index)
{
    if (std::exchange(m_index, index) != index)
        emit changed();
}

} // namespace barodesk::desk

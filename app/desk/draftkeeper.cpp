#include "desk/draftkeeper.h"

#include "desk/draftcodec.h"
#include "store/replicastore.h"

#include <QLoggingCategory>

#include <algorithm>
#include <chrono>

namespace barodesk::desk {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcDrafts, "barodesk.drafts", QtInfoMsg)

namespace {
constexpr auto WritePause = 100ms;
}

DraftKeeper::DraftKeeper(QObject *parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(WritePause);
    connect(&m_pause, &QTimer::timeout, this, &DraftKeeper::flush);
}

DraftKeeper::~DraftKeeper() = default;

void DraftKeeper::open(store::ReplicaStore &store, const std::vector<store::StoredDraft> &stored)
{
    m_store = &store;
    m_drafts.clear();
    m_unwritten.clear();
    for (const store::StoredDraft &row : stored) {
        if (const auto draft = draftFromBytes(row.blob))
            m_drafts.insert(draft->id, *draft);
        else
            qCWarning(lcDrafts) << "a draft cannot be read and is left where it is:" << row.id << draft.error().toString();
    }
}

void DraftKeeper::close()
{
    flush();
    m_store = nullptr;
    m_drafts.clear();
}

QList<ComplaintDraft> DraftKeeper::drafts() const
{
    QList<ComplaintDraft> list = m_drafts.values();
    std::ranges::sort(list, std::ranges::greater{}, &ComplaintDraft::savedAt);
    return list;
}

void DraftKeeper::save(const ComplaintDraft &draft)
{
    if (!m_store)
        return;
    m_drafts.insert(draft.id, draft);
    if (!m_unwritten.contains(draft.id))
        m_unwritten.append(draft.id);
    // Not restarted: somebody who types without a pause is kept too.
    if (!m_pause.isActive())
        m_pause.start();
}

void DraftKeeper::discard(const domain::ComplaintId &id)
{
    if (!m_store || !m_drafts.remove(id))
        return;
    m_unwritten.removeAll(id);
    m_store->removeDraft(id.value());
}

void DraftKeeper::flush()
{
    m_pause.stop();
    if (m_store) {
        for (const domain::ComplaintId &id : std::as_const(m_unwritten))
            m_store->saveDraft(id.value(), draftToBytes(m_drafts.value(id)));
    }
    m_unwritten.clear();
}

} // namespace barodesk::desk

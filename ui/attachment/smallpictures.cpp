#include "ui/attachment/smallpictures.h"

#include "ui/attachment/attachmentrow.h"
#include "ui/attachment/picture.h"
#include "ui/text/attachmenttext.h"

#include <algorithm>

namespace barodesk::ui::attachment {

using namespace Qt::StringLiterals;
using domain::AttachmentId;

namespace {
constexpr QSize Size{AttachmentRow::PictureSide * 3, AttachmentRow::PictureSide * 3}; ///< Sharp on any screen.
}

SmallPictures::SmallPictures(Fetch fetch, QObject *parent) : SmallPictures(std::move(fetch), Options{}, parent) { }

SmallPictures::SmallPictures(Fetch fetch, Options options, QObject *parent)
    : QObject(parent),
      m_fetch(std::move(fetch)),
      m_options(options),
      m_session(std::make_unique<QObject>()),
      m_kept(options.mostKept),
      m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SmallPictures::next);
}

SmallPictures::~SmallPictures() = default;

bool SmallPictures::canShow(const domain::Attachment &file) const
{
    return m_fetch && file.mediaType.startsWith(u"image/"_s) && !file.mediaType.startsWith(u"image/svg"_s);
}

QImage SmallPictures::of(const AttachmentId &id) const
{
    const QImage *kept = m_kept.object(id);
    return kept ? *kept : QImage();
}

QString SmallPictures::why(const AttachmentId &id) const { return m_faults.value(id); }

void SmallPictures::want(const domain::ComplaintId &complaint, const domain::Attachment &file)
{
    const AttachmentId id = file.id;
    if (!canShow(file) || m_kept.contains(id) || m_faults.contains(id)
        || std::ranges::any_of(m_waiting, [&](const Wanted &wanted) { return wanted.id == id; }))
        return;
    if (file.size > m_options.mostBytes) {
        fail(id, tr("파일이 커서 작은 그림은 가져오지 않습니다. 열면 보입니다."));
        return;
    }
    m_waiting.append({complaint, id});
    if (!m_fetching)
        m_timer.start(m_options.look); // Anew with each that comes: they come together.
}

void SmallPictures::next()
{
    if (m_fetching || m_waiting.isEmpty())
        return;
    m_fetching = true;
    const Wanted wanted = m_waiting.first();
    m_fetch(wanted.complaint, wanted.id, m_session.get(),
            [this, id = wanted.id](const tl::expected<QByteArray, sync::ApiError> &bytes) { fetched(id, bytes); });
}

void SmallPictures::fetched(const AttachmentId &id, const tl::expected<QByteArray, sync::ApiError> &bytes)
{
    m_fetching = false;
    m_waiting.removeIf([&](const Wanted &wanted) { return wanted.id == id; });
    if (bytes)
        take(id, *bytes);
    else
        fail(id, tr("작은 그림이 없습니다. %1").arg(AttachmentText::fetchFault(bytes.error())));
    next();
}

void SmallPictures::take(const AttachmentId &id, const QByteArray &bytes)
{
    decodeLater(bytes, Size, m_session.get(), [this, id](const QImage &picture) {
        if (picture.isNull()) {
            fail(id, tr("작은 그림이 없습니다. 여기서는 볼 수 없는 형식입니다."));
            return;
        }
        m_faults.remove(id);
        m_kept.insert(id, new QImage(picture), picture.sizeInBytes()); // The cache's.
        emit changed(id);
    });
}

void SmallPictures::fail(const AttachmentId &id, const QString &sentence)
{
    if (m_kept.contains(id)) // It was opened meanwhile.
        return;
    m_faults.insert(id, sentence);
    emit changed(id);
}

void SmallPictures::leave()
{
    m_timer.stop();
    m_faults.clear();
    // What is on its way was written down by the server already.
    m_waiting.erase(m_waiting.begin() + (m_fetching ? 1 : 0), m_waiting.end());
}

void SmallPictures::forget()
{
    m_session = std::make_unique<QObject>();
    m_fetching = false;
    leave();
    m_kept.clear();
}

} // namespace barodesk::ui::attachment

#pragma once

#include "ui/attachment/attachmentsource.h"

#include <QCache>
#include <QHash>
#include <QImage>
#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace barodesk::ui::attachment {

/// Small pictures of files, in memory only and no more than a bound. Those that only the server has are fetched whole, one after the other,
/// once they have been before somebody's eyes for a moment: each is an access that the server writes down, so what is passed by is not
/// asked for, and what was fetched is not asked for again. What cannot be had is not asked for again while its complaint is shown.
class SmallPictures final : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        std::chrono::milliseconds look{400};     ///< How long it has to be shown before it is fetched.
        qint64 mostBytes = 8ll * 1024 * 1024;    ///< Of a file that is fetched for this; a telephone's photo has 3 to 5 MB.
        qsizetype mostKept = 16ll * 1024 * 1024; ///< Bytes of all pictures together.
    };
    using Fetch = decltype(AttachmentSource::fetchSmall);

    /// \param fetch null: only what is given to keep() is there
    explicit SmallPictures(Fetch fetch, QObject *parent = nullptr);
    SmallPictures(Fetch fetch, Options options, QObject *parent = nullptr);
    ~SmallPictures() override;

    /// Whether a file of the server can have one at all; else why() says what is missing.
    bool canShow(const domain::Attachment &file) const;
    QImage of(const domain::AttachmentId &id) const;   ///< Null: none.
    QString why(const domain::AttachmentId &id) const; ///< A sentence on why there is none; empty: it was not tried.

    /// It is before somebody's eyes. Fetched unless it is here, or was tried in vain.
    void want(const domain::ComplaintId &complaint, const domain::Attachment &file);
    /// From bytes that are here anyway.
    void take(const domain::AttachmentId &id, const QByteArray &bytes);
    void leave();  ///< Another complaint is shown: what waits is not fetched, and what could not be had may be tried again.
    void forget(); ///< All of them; what is on its way comes to nothing.

signals:
    void changed(const barodesk::domain::AttachmentId &id); ///< of() or why() says something else.

private:
    struct Wanted
    {
        domain::ComplaintId complaint;
        domain::AttachmentId id;
    };

    void next();
    void fetched(const domain::AttachmentId &id, const tl::expected<QByteArray, sync::ApiError> &bytes);
    void fail(const domain::AttachmentId &id, const QString &sentence);

    const Fetch m_fetch;
    const Options m_options;
    std::unique_ptr<QObject> m_session; ///< Context of what is on its way.
    QCache<domain::AttachmentId, QImage> m_kept;
    QHash<domain::AttachmentId, QString> m_faults;
    QList<Wanted> m_waiting;
    bool m_fetching = false;
    QTimer m_timer;
};

} // namespace barodesk::ui::attachment

#pragma once

#include "files/fileshelf.h"
#include "files/preparedfile.h"
#include "store/replica.h"
#include "sync/partupload.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace barodesk::files {

/// The files on their way from this desk to complaints: kept sealed from the moment they are given, through restarts and without the
/// server, until the server has them and its record names them. The order is: the complaint's own command, the bytes, then the command
/// that adds them; only when that has come back is the desk's copy gone. So no record ever names bytes that cannot come.
/// GUI thread; what takes long is done elsewhere.
class FileOutbox final : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        std::chrono::milliseconds retry{2'000}; ///< After a failure; doubles up to `most`.
        std::chrono::milliseconds most{60'000};
        std::chrono::milliseconds regret{20'000}; ///< How long a removed one can be had back.
    };
    using Give = std::function<tl::expected<void, domain::Refusal>(const domain::EntityRef &, const domain::Payload &)>;
    using Clock = std::function<QDateTime()>;

    FileOutbox(store::Replica &replica, sync::RestClient &client, Give give, Clock clock, QObject *parent = nullptr);
    FileOutbox(store::Replica &replica, sync::RestClient &client, Give give, Clock clock, Options options, QObject *parent = nullptr);
    ~FileOutbox() override;

    /// After the replica was filled.
    /// \param isDraft whether a form with this id is still being written: its files are kept however old they are
    void open(const QString &folder, const store::DataKey &key, const std::function<bool(const domain::ComplaintId &)> &isDraft = {});
    void close(); ///< What is being written is waited for.
    bool isOpen() const { return m_session != nullptr; }
    void sendNow(); ///< The server can be reached again.

    /// Shown at once, then read, looked at and kept. What cannot be taken stays in the list as refused.
    /// \param complaint may be one that is not registered yet: the draft's or a form's own
    domain::AttachmentId add(const domain::ComplaintId &complaint, domain::AttachmentPurpose purpose, const GivenFile &given,
                             bool keepPosition);
    /// Takes it out of the list; restore() brings it back for a while.
    void remove(const domain::AttachmentId &id);
    bool restore(const domain::AttachmentId &id);
    void setPurpose(const domain::AttachmentId &id, domain::AttachmentPurpose purpose);
    /// Of all that are not on their way yet; one that was refused for it is tried again.
    void setKeepPosition(const domain::ComplaintId &complaint, bool keep);
    void move(const domain::ComplaintId &from, const domain::ComplaintId &to); ///< A form's own become the complaint's.
    void forget(const domain::ComplaintId &complaint);                         ///< The form was thrown away.

    QList<HeldFile> filesOf(const domain::ComplaintId &complaint) const; ///< In the order given.
    int waiting() const;                                                 ///< Not yet added, and not refused.
    /// The bytes as they were given; none where they cannot be read. Answers later, unless `context` has gone.
    void read(const domain::AttachmentId &id, QObject *context, std::function<void(const std::optional<QByteArray> &)> answer);

signals:
    void changed(const barodesk::domain::ComplaintId &complaint);

private:
    struct Item
    {
        HeldFile file;
        bool hidden = false;            ///< Removed, and can still be had back.
        int tries = 0;                  ///< How often it was added in vain.
        int turn = 0;                   ///< Those that failed wait behind those that were not tried.
        domain::CommandId command = {}; ///< That adds it, while it is waited for; null: none.
        bool arrived = false;           ///< That one's change came, though the record need not name it any more.
    };

    Item *find(const domain::AttachmentId &id);
    void prepared(const domain::AttachmentId &id, const PreparedFile &made, bool kept);
    void keepAbout(const HeldFile &file);
    void erase(const domain::AttachmentId &id);
    void look(); ///< At the records: which may go, which have arrived.
    bool hasArrived(Item &item);
    void next();
    void send(const domain::AttachmentId &id, const Parcel &parcel);
    void nameIt(const domain::AttachmentId &id, const Parcel &parcel);
    void failed(const domain::AttachmentId &id, const sync::ApiError &error);
    void refuse(const domain::AttachmentId &id, HeldProblem problem, const QString &detail = {});
    void setState(Item &item, HeldState state);
    void later();
    template <typename Work, typename Done> void inBackground(Work work, Done done);

    store::Replica &m_replica;
    sync::RestClient &m_client;
    const Give m_give;
    const Clock m_clock;
    const Options m_options;
    std::unique_ptr<QObject> m_session; ///< Context of one session's work; null: closed.
    std::optional<FileShelf> m_shelf;
    QList<Item> m_items;
    domain::AttachmentId m_current; ///< On its way; null: none.
    std::unique_ptr<sync::PartUpload> m_upload;
    std::chrono::milliseconds m_pause{};
    int m_turn = 0;
    QTimer m_timer;
    QThreadPool m_pool; ///< One thread: what is written of a file is written in order.
};

} // namespace barodesk::files

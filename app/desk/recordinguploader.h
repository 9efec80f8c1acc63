#pragma once

#include "api/wirerecording.h"
#include "recording/callrecording.h"
#include "sync/partupload.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace barodesk::desk {

/// Brings finished recordings to the server, one after another, and forgets the desk's own when the server has all of it. What cannot
/// be brought now is tried again, over restarts too; what the server will never take is set aside, never deleted, unless it is past its
/// time. GUI thread; files are read elsewhere.
class RecordingUploader final : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        std::chrono::milliseconds retry{2'000}; ///< After a failure; doubles up to `most`.
        std::chrono::milliseconds most{60'000};
    };
    /// \param atWork whether a call's file is still being written
    RecordingUploader(sync::RestClient &client, std::function<bool(const domain::CallId &)> atWork, QObject *parent = nullptr);
    RecordingUploader(sync::RestClient &client, std::function<bool(const domain::CallId &)> atWork, Options options,
                      QObject *parent = nullptr);
    ~RecordingUploader() override;

    void open(const QString &folder, const store::DataKey &key);
    void close();
    void add(const domain::CallId &call); ///< Its file is finished.
    void sendNow();                       ///< The server can be reached again.

    int waiting() const { return int(m_waiting.size()); }
    bool isWaiting(const domain::CallId &call) const { return m_waiting.contains(call); }
    int setAside() const { return m_setAside; } ///< Files that cannot be brought: "*.recording.aside".

signals:
    void waitingChanged();
    /// Of a call of an earlier run of the program: its own record may never have been made.
    void found(const QByteArray &about, std::chrono::milliseconds duration);

private:
    struct Current
    {
        domain::CallId call;
        std::unique_ptr<sync::PartUpload> upload;
    };
    using Loaded = tl::expected<recording::StoredRecording, recording::RecordingError>;

    void next();
    void loaded(const domain::CallId &call, const Loaded &stored, const QByteArray &sha256);
    void failed(const sync::ApiError &error);
    void done(const domain::CallId &call, bool remove);
    void later();

    sync::RestClient &m_client;
    std::function<bool(const domain::CallId &)> m_atWork;
    const Options m_options;
    QString m_folder;
    std::optional<store::DataKey> m_key;
    QList<domain::CallId> m_waiting;
    QSet<domain::CallId> m_earlier;     ///< Found when opened, not yet told of.
    std::unique_ptr<QObject> m_contact; ///< Context of one session's work; null: closed.
    std::optional<Current> m_current;
    bool m_busy = false;
    int m_setAside = 0;
    std::chrono::milliseconds m_pause{};
    QTimer m_timer;
};

} // namespace barodesk::desk

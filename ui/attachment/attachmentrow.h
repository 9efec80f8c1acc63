#pragma once

#include "files/heldfile.h"

#include <QImage>
#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLineEdit;

namespace barodesk::ui::widgets {
class Button;
class ElidedLabel;
class IconButton;
class Label;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::attachment {

/// What a row shows: a file of the record, or one on its way.
struct ShownFile
{
    domain::Attachment file;
    std::optional<files::HeldFile> held; ///< It is still this desk's.
    bool mayOpen = false;
    bool mayRemove = false;
    bool saysPurpose = false;
    bool offersPosition = false; ///< The place the photo was taken at can be taken over.
};

/// One file: a picture of it, its name, where it is on its way, and what can be done with it.
class AttachmentRow final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int PictureSide = 44;

    explicit AttachmentRow(const domain::AttachmentId &id, QWidget *parent = nullptr);

    const domain::AttachmentId &id() const { return m_id; }
    void show(const ShownFile &file);
    void setPicture(const QImage &picture);        ///< Of the file; null: a sign of its kind.
    void setPictureFault(const QString &sentence); ///< Why there is none, for who asks by pointing; empty: nothing to say.
    bool hasPicture() const { return !m_picture.isNull(); }
    void setBusy(bool busy);                ///< It is being fetched.
    void setFault(const QString &sentence); ///< It could not be opened; empty: nothing is wrong.
    void askWhy();                          ///< Why it is taken off the record: a line to type in.
    QList<QWidget *> focusChain() const;    ///< What Tab goes through, in order.

signals:
    void seen(); ///< It is before somebody's eyes and has no picture; once, and again after it was shown anew.
    void openRequested();
    void saveRequested();
    void removeRequested();
    void removalConfirmed(const QString &reason);
    void positionRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeReason();
    void stopAsking();

    const domain::AttachmentId m_id;
    ShownFile m_shown;
    QImage m_picture;
    QString m_fault;
    bool m_busy = false;
    bool m_seen = false; ///< And told.
    widgets::ElidedLabel *m_name;
    widgets::Label *m_state;
    widgets::Button *m_position;
    widgets::IconButton *m_open;
    widgets::IconButton *m_save;
    widgets::IconButton *m_remove;
    QWidget *m_why = nullptr;
    QLineEdit *m_reason = nullptr;
    widgets::Button *m_confirm = nullptr;
    widgets::Button *m_cancel = nullptr;
};

} // namespace barodesk::ui::attachment

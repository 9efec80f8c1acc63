#pragma once

#include "ui/attachment/attachmentrow.h"
#include "ui/attachment/attachmentsource.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QVBoxLayout;

namespace barodesk::ui::widgets {
class Banner;
class Button;
class Label;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::attachment {

class FileDrop;
class SmallPictures;

/// The files of one complaint: those its record names and those on their way to it. Files come by the button, by dropping, by pasting;
/// each can be opened, kept under another name and taken off again, with a way back. It is the same in the form, on the board and in
/// the form of a result.
class AttachmentBox final : public QWidget
{
    Q_OBJECT
public:
    enum class Place {
        Intake, ///< Of a form: what the citizen shows.
        Record, ///< Of a registered complaint: anything.
        Result, ///< Of the form that resolves it.
    };

    AttachmentBox(AttachmentSource source, Place place, QWidget *parent = nullptr);
    ~AttachmentBox() override;

    /// \param stored those the record names
    void showFiles(const domain::ComplaintId &complaint, const QList<domain::Attachment> &stored);
    void forget();                   ///< Nothing of the complaint stays on the screen, in no window of it either.
    void setDictated(bool dictated); ///< Of a form: the signed dictation may be among them.
    void watch(QWidget *area);       ///< What is dropped on or pasted in it is taken, too. It outlives this.
    int count() const { return int(m_rows.size()); }
    QList<QWidget *> focusChain() const; ///< What Tab goes through, in order.

public slots:
    void choose(); ///< Asks for files.
    void add(const QList<barodesk::files::GivenFile> &files);

signals:
    void positionChosen(const barodesk::domain::GeoPoint &position); ///< Of a photo, for the complaint's place.
    void added(int count);                                           ///< Files were given.
    void rowsChanged();                                              ///< The focus chain is another.

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// What was taken out last, and how it comes back.
    struct Removed
    {
        domain::AttachmentId id;
        std::optional<domain::Attachment> stored; ///< None: it was still this desk's.
    };

    void makeHead();
    void refresh();
    QList<ShownFile> filesNow() const;
    AttachmentRow *makeRow(const domain::AttachmentId &id);
    void readPicture(const files::HeldFile &file);
    void showPicture(AttachmentRow *row) const;
    void withBytes(const domain::AttachmentId &id, std::function<void(const QByteArray &)> then);
    void open(const domain::AttachmentId &id);
    void save(const domain::AttachmentId &id);
    void saveBytes(const QString &name, const QByteArray &bytes);
    void remove(const domain::AttachmentId &id);
    void takeOff(const domain::AttachmentId &id, const QString &reason);
    void takeBack();
    void sayRemoved(const QString &name, Removed removed, bool hadFocus);
    bool hasFocusIn(const domain::AttachmentId &id) const;
    bool may(domain::Permission permission) const;
    const ShownFile *shown(const domain::AttachmentId &id) const;

    const AttachmentSource m_source;
    const Place m_place;
    domain::ComplaintId m_complaint;
    QList<domain::Attachment> m_stored;
    QList<ShownFile> m_shown;
    QHash<domain::AttachmentId, AttachmentRow *> m_rows;
    QSet<domain::AttachmentId> m_asked; ///< Those of this desk whose picture was asked for.
    Removed m_removed;
    SmallPictures *m_pictures;
    FileDrop *m_drop;
    widgets::Button *m_add;
    QComboBox *m_purpose;
    QCheckBox *m_keepPosition;
    widgets::Label *m_hint;
    QVBoxLayout *m_list;
    widgets::Banner *m_undo;
    bool m_dictated = false;
    bool m_hovered = false;
};

} // namespace barodesk::ui::attachment

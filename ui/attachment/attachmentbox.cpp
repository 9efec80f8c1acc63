#include "ui/attachment/attachmentbox.h"

#include "ui/attachment/filedrop.h"
#include "ui/attachment/imageviewer.h"
#include "ui/attachment/smallpictures.h"
#include "ui/text/attachmenttext.h"
#include "ui/text/refusaltext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QPainter>
#include <QSaveFile>
#include <QStandardPaths>
#include <QThreadPool>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace barodesk::ui::attachment {

using namespace theme::metrics;
using namespace Qt::StringLiterals;
using domain::AttachmentId;
using domain::AttachmentPurpose;
using files::HeldFile;

namespace {

QList<AttachmentPurpose> purposesOf(AttachmentBox::Place place)
{
    switch (place) {
    case AttachmentBox::Place::Intake: return {AttachmentPurpose::Evidence, AttachmentPurpose::SignedDictation};
    case AttachmentBox::Place::Record:
        return {AttachmentPurpose::Evidence, AttachmentPurpose::Result, AttachmentPurpose::SignedDictation, AttachmentPurpose::Reply};
    case AttachmentBox::Place::Result: return {AttachmentPurpose::Result};
    }
    Q_UNREACHABLE();
}

/// What the record will name once it has arrived.
domain::Attachment fileOf(const HeldFile &held)
{
    return {.id = held.id,
            .purpose = held.purpose,
            .name = held.name,
            .mediaType = held.mediaType,
            .size = held.size,
            .sha256 = {},
            .by = {},
            .at = held.addedAt};
}

} // namespace

AttachmentBox::AttachmentBox(AttachmentSource source, Place place, QWidget *parent)
    : QWidget(parent),
      m_source(std::move(source)),
      m_place(place),
      m_pictures(new SmallPictures(m_source.fetchSmall, this)),
      m_drop(new FileDrop(this)),
      m_add(new widgets::Button(tr("파일 붙이기"), theme::ButtonRole::Secondary, this)),
      m_purpose(new QComboBox(this)),
      m_keepPosition(new QCheckBox(tr("위치정보 남기기"), this)),
      m_hint(new widgets::Label(tr("끌어다 놓거나 Ctrl+V로 붙입니다"), theme::TextSize::Small, &theme::Tokens::text3, QFont::Normal, this)),
      m_list(new QVBoxLayout),
      m_undo(new widgets::Banner(this))
{
    setObjectName(u"attachmentBox"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(S1);
    makeHead();
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(0);
    layout->addLayout(m_list);
    m_undo->setObjectName(u"attachmentUndo"_s);
    m_undo->hide();
    layout->addWidget(m_undo);
    m_drop->watch(this);
    connect(m_drop, &FileDrop::given, this, &AttachmentBox::add);
    connect(m_drop, &FileDrop::hovering, this, [this](bool over) {
        m_hovered = over;
        update();
    });
    connect(m_pictures, &SmallPictures::changed, this, [this](const AttachmentId &id) {
        if (AttachmentRow *row = m_rows.value(id))
            showPicture(row);
    });
    connect(m_undo, &widgets::Banner::actionTriggered, this, &AttachmentBox::takeBack);
    if (m_source.outbox) {
        connect(m_source.outbox, &files::FileOutbox::changed, this, [this](const domain::ComplaintId &complaint) {
            if (complaint == m_complaint)
                refresh();
        });
    }
}

AttachmentBox::~AttachmentBox() = default;

void AttachmentBox::makeHead()
{
    m_add->setObjectName(u"attachmentAdd"_s);
    m_add->setThemeIcon(theme::Icon::Plus);
    m_add->setToolTip(tr("사진이나 문서를 고릅니다. 끌어다 놓거나 Ctrl+V로 붙일 수도 있습니다"));
    connect(m_add, &QPushButton::clicked, this, &AttachmentBox::choose);
    m_purpose->setObjectName(u"attachmentPurpose"_s);
    m_purpose->setAccessibleName(tr("붙일 파일이 무엇인지"));
    for (const AttachmentPurpose purpose : purposesOf(m_place))
        m_purpose->addItem(AttachmentText::of(purpose), int(purpose));
    m_purpose->setVisible(m_purpose->count() > 1);
    m_keepPosition->setObjectName(u"attachmentKeepPosition"_s);
    m_keepPosition->setToolTip(tr("켜지 않으면 사진에서 찍은 곳과 기기 정보를 지우고 보냅니다"));
    connect(m_keepPosition, &QCheckBox::toggled, this, [this](bool keep) {
        if (m_source.outbox)
            m_source.outbox->setKeepPosition(m_complaint, keep);
    });
    auto *head = new QWidget(this);
    auto *flow = new widgets::FlowLayout(head);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(S2);
    for (QWidget *widget : {static_cast<QWidget *>(m_add), static_cast<QWidget *>(m_purpose), static_cast<QWidget *>(m_keepPosition),
                            static_cast<QWidget *>(m_hint)}) {
        widget->setFixedHeight(FieldHeight);
        flow->addWidget(widget);
    }
    layout()->addWidget(head);
}

void AttachmentBox::setDictated(bool dictated)
{
    m_dictated = dictated;
    if (!dictated)
        m_purpose->setCurrentIndex(0);
    refresh();
}

void AttachmentBox::watch(QWidget *area) { m_drop->watch(area); }

bool AttachmentBox::may(domain::Permission permission) const
{
    return m_source.actor && domain::isPermitted(m_source.actor().role, permission);
}

void AttachmentBox::showFiles(const domain::ComplaintId &complaint, const QList<domain::Attachment> &stored)
{
    const bool other = complaint != m_complaint;
    m_complaint = complaint;
    m_stored = stored;
    if (other) {
        m_undo->hide();
        // A form's own are read again from this desk's disk, and nobody tells a form that its person has gone.
        if (m_place == Place::Record)
            m_pictures->leave();
        else
            m_pictures->forget();
        m_asked.clear();
        m_purpose->setCurrentIndex(0);
        // Shown, not wished: what was wished for these files earlier.
        const QSignalBlocker quiet(m_keepPosition);
        m_keepPosition->setChecked(m_source.outbox && std::ranges::any_of(m_source.outbox->filesOf(complaint), [](const HeldFile &file) {
                                       return file.keepPosition;
                                   }));
    }
    refresh();
}

void AttachmentBox::forget()
{
    for (QDialog *dialog : findChildren<QDialog *>())
        dialog->reject();
    m_removed = {};
    m_undo->setContent(widgets::Tone::Neutral, QString());
    m_undo->hide();
    showFiles({}, {});
    m_pictures->forget();
}

QList<ShownFile> AttachmentBox::filesNow() const
{
    const bool mayRead = may(domain::Permission::ReadPersonalData) && m_source.fetch;
    const bool mayChange = may(domain::Permission::TakeComplaint) && m_source.outbox && m_source.give;
    const bool says = m_place == Place::Record
        || std::ranges::any_of(m_stored, [](const domain::Attachment &file) { return file.purpose != AttachmentPurpose::Evidence; });
    QList<ShownFile> files;
    QSet<AttachmentId> named;
    for (const domain::Attachment &file : m_stored) {
        named.insert(file.id);
        files.append({.file = file, .held = {}, .mayOpen = mayRead, .mayRemove = mayChange, .saysPurpose = says});
    }
    for (const HeldFile &held : m_source.outbox ? m_source.outbox->filesOf(m_complaint) : QList<HeldFile>()) {
        const bool saysOwn = says || held.purpose == AttachmentPurpose::SignedDictation;
        if (!named.contains(held.id))
            files.append({.file = fileOf(held),
                          .held = held,
                          .mayOpen = true,
                          .mayRemove = held.state != files::HeldState::Adding,
                          .saysPurpose = saysOwn,
                          .offersPosition = m_place == Place::Intake});
    }
    return files;
}

/// Rows stay while their file does, and the focus with them.
void AttachmentBox::refresh()
{
    m_shown = filesNow();
    const bool mayAdd = m_source.outbox && may(domain::Permission::TakeComplaint);
    // In a form that is written while somebody talks, what is not needed yet takes no room: files wait there, and the box holds for them too.
    const bool sparing = m_place != Place::Record && m_shown.isEmpty();
    m_add->setVisible(mayAdd);
    m_keepPosition->setVisible(mayAdd && !sparing);
    m_purpose->setVisible(mayAdd && m_purpose->count() > 1 && (m_place != Place::Intake || m_dictated));
    m_hint->setVisible(mayAdd && m_shown.isEmpty());
    m_drop->setEnabled(mayAdd);
    const auto gone = m_rows.removeIf([&](const std::pair<const domain::AttachmentId &, AttachmentRow *&> &row) {
        if (shown(row.first))
            return false;
        row.second->hide();
        row.second->deleteLater();
        return true;
    });
    bool other = gone > 0;
    for (qsizetype i = 0; i < m_shown.size(); ++i) {
        const ShownFile &file = m_shown.at(i);
        AttachmentRow *&row = m_rows[file.file.id];
        if (!row) {
            row = makeRow(file.file.id);
            other = true;
        }
        if (m_list->indexOf(row) != int(i))
            m_list->insertWidget(int(i), row);
        row->show(file);
        row->QWidget::show();
        if (file.held && file.held->ready && !row->hasPicture() && !m_asked.contains(file.file.id))
            readPicture(*file.held);
    }
    updateGeometry();
    if (other)
        emit rowsChanged();
}

const ShownFile *AttachmentBox::shown(const AttachmentId &id) const
{
    const auto found = std::ranges::find(m_shown, id, [](const ShownFile &file) { return file.file.id; });
    return found == m_shown.end() ? nullptr : &*found;
}

AttachmentRow *AttachmentBox::makeRow(const AttachmentId &id)
{
    auto *row = new AttachmentRow(id, this);
    showPicture(row);
    connect(row, &AttachmentRow::seen, this, [this, id] {
        if (const ShownFile *file = shown(id); file && !file->held && file->mayOpen)
            m_pictures->want(m_complaint, file->file);
    });
    connect(row, &AttachmentRow::openRequested, this, [this, id] { open(id); });
    connect(row, &AttachmentRow::saveRequested, this, [this, id] { save(id); });
    connect(row, &AttachmentRow::removeRequested, this, [this, id] { remove(id); });
    connect(row, &AttachmentRow::removalConfirmed, this, [this, id](const QString &reason) { takeOff(id, reason); });
    connect(row, &AttachmentRow::positionRequested, this, [this, id] {
        const ShownFile *file = shown(id);
        if (file && file->held && file->held->position)
            emit positionChosen(*file->held->position);
    });
    return row;
}

QList<QWidget *> AttachmentBox::focusChain() const
{
    QList<QWidget *> chain{m_add, m_purpose, m_keepPosition};
    for (const ShownFile &file : m_shown)
        chain += m_rows.value(file.file.id)->focusChain();
    return chain;
}

/// Of a file that is still this desk's: no access to anything.
void AttachmentBox::readPicture(const HeldFile &file)
{
    m_asked.insert(file.id); // Once.
    if (!file.mediaType.startsWith(u"image/"_s))
        return;
    m_source.outbox->read(file.id, this, [this, id = file.id](const std::optional<QByteArray> &bytes) {
        if (bytes)
            m_pictures->take(id, *bytes);
    });
}

void AttachmentBox::showPicture(AttachmentRow *row) const
{
    row->setPicture(m_pictures->of(row->id()));
    row->setPictureFault(m_pictures->why(row->id()));
}

void AttachmentBox::choose()
{
    auto *dialog = new QFileDialog(this, tr("붙일 파일"), QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    dialog->setObjectName(u"attachmentDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        QList<files::GivenFile> files;
        for (const QString &path : paths)
            files.append({.path = path, .bytes = {}, .name = {}});
        add(files);
    });
    dialog->open();
}

void AttachmentBox::add(const QList<files::GivenFile> &files)
{
    if (!m_source.outbox || !may(domain::Permission::TakeComplaint))
        return;
    m_undo->hide();
    const auto purpose = AttachmentPurpose(m_purpose->currentData().toInt());
    for (const files::GivenFile &file : files)
        m_source.outbox->add(m_complaint, purpose, file, m_keepPosition->isChecked());
    if (!files.isEmpty())
        emit added(int(files.size()));
}

/// The bytes from where they are; what went wrong is said in the row.
void AttachmentBox::withBytes(const AttachmentId &id, std::function<void(const QByteArray &)> then)
{
    const ShownFile *file = shown(id);
    AttachmentRow *row = m_rows.value(id);
    if (!file || !row)
        return;
    row->setFault({});
    if (file->held) {
        m_source.outbox->read(id, row, [row, then = std::move(then)](const std::optional<QByteArray> &bytes) {
            if (bytes)
                then(*bytes);
            else
                row->setFault(tr("이 PC에 둔 파일이 상했습니다. 다시 붙여 주십시오."));
        });
        return;
    }
    row->setBusy(true);
    m_source.fetch(m_complaint, id, row, [row, then = std::move(then)](const tl::expected<QByteArray, sync::ApiError> &bytes) {
        row->setBusy(false);
        if (bytes)
            then(*bytes);
        else
            row->setFault(AttachmentText::fetchFault(bytes.error()));
    });
}

void AttachmentBox::open(const AttachmentId &id)
{
    withBytes(id, [this, id](const QByteArray &bytes) {
        const ShownFile *file = shown(id);
        if (!file)
            return;
        m_pictures->take(id, bytes);
        auto *viewer = new ImageViewer(file->file.name, bytes, this);
        viewer->setAttribute(Qt::WA_DeleteOnClose);
        connect(viewer, &ImageViewer::saveRequested, this, [this, name = file->file.name, bytes] { saveBytes(name, bytes); });
        viewer->open();
    });
}

void AttachmentBox::save(const AttachmentId &id)
{
    withBytes(id, [this, id](const QByteArray &bytes) {
        if (const ShownFile *file = shown(id))
            saveBytes(file->file.name, bytes);
    });
}

void AttachmentBox::saveBytes(const QString &name, const QByteArray &bytes)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    auto *dialog = new QFileDialog(this, tr("다른 이름으로 저장"), folder.path());
    dialog->setObjectName(u"attachmentSaveDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, bytes](const QString &path) {
        QThreadPool::globalInstance()->start([box = QPointer<AttachmentBox>(this), path, bytes] {
            QSaveFile file(path);
            const bool done = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
            if (done)
                return;
            QMetaObject::invokeMethod(
                qApp,
                [box, fault = file.errorString()] {
                    if (!box)
                        return;
                    box->m_removed = {};
                    box->m_undo->setContent(widgets::Tone::Bad, tr("저장하지 못했습니다: %1").arg(fault));
                    box->m_undo->show();
                },
                Qt::QueuedConnection);
        });
    });
    dialog->open();
}

void AttachmentBox::remove(const AttachmentId &id)
{
    const ShownFile *file = shown(id);
    if (!file)
        return;
    if (!file->held) {
        m_rows.value(id)->askWhy();
        emit rowsChanged();
        return;
    }
    const QString name = file->file.name;
    const bool hadFocus = hasFocusIn(id);
    m_source.outbox->remove(id);
    sayRemoved(name, {id, {}}, hadFocus);
}

void AttachmentBox::takeOff(const AttachmentId &id, const QString &reason)
{
    const ShownFile *file = shown(id);
    if (!file)
        return;
    const domain::Attachment stored = file->file;
    const bool hadFocus = hasFocusIn(id);
    const auto given = m_source.give(domain::EntityRef(m_complaint), domain::RemoveAttachment{id, reason});
    if (given)
        sayRemoved(stored.name, {id, stored}, hadFocus);
    else if (AttachmentRow *row = m_rows.value(id))
        row->setFault(RefusalText::full(given.error()));
}

bool AttachmentBox::hasFocusIn(const AttachmentId &id) const
{
    const AttachmentRow *row = m_rows.value(id);
    return row && row->isAncestorOf(QApplication::focusWidget());
}

/// \param hadFocus whoever took it out by key goes on from there
void AttachmentBox::sayRemoved(const QString &name, Removed removed, bool hadFocus)
{
    m_removed = std::move(removed);
    m_undo->setContent(widgets::Tone::Neutral, tr("‘%1’을(를) 뺐습니다.").arg(name), tr("되돌리기"));
    m_undo->show();
    if (auto *back = m_undo->findChild<QPushButton *>(); back && hadFocus)
        back->setFocus(Qt::OtherFocusReason);
}

void AttachmentBox::takeBack()
{
    m_undo->hide();
    if (!m_removed.stored) {
        if (m_source.outbox && !m_source.outbox->restore(m_removed.id)) {
            m_undo->setContent(widgets::Tone::Warn, tr("되돌릴 때가 지났습니다. 다시 붙여 주십시오."));
            m_undo->show();
        }
        return;
    }
    const auto given = m_source.give(domain::EntityRef(m_complaint), domain::AddAttachment{*m_removed.stored});
    if (!given) {
        m_undo->setContent(widgets::Tone::Bad, RefusalText::full(given.error()));
        m_undo->show();
    }
}

/// Where it may be let go.
void AttachmentBox::paintEvent(QPaintEvent *)
{
    if (!m_hovered)
        return;
    const theme::Tokens &t = theme::tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.accent, 1.5, Qt::DashLine));
    painter.setBrush(t.accentSoft);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), RadiusField, RadiusField);
}

} // namespace barodesk::ui::attachment

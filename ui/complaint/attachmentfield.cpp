#include "ui/complaint/attachmentfield.h"

#include "desk/desk.h"
#include "domain/nearestplace.h"
#include "ui/attachment/attachmentbox.h"
#include "ui/attachment/deskattachments.h"
#include "ui/widgets/fieldrow.h"

#include <QVBoxLayout>

namespace barodesk::ui::complaint {

namespace {
constexpr double NearEnough = 150; ///< Metres: a photo is taken from across the road.
}

AttachmentField::AttachmentField(desk::Desk &desk, desk::IntakeForm &form, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_form(form),
      m_box(new attachment::AttachmentBox(attachment::attachmentsOf(desk), attachment::AttachmentBox::Place::Intake))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new widgets::FieldRow(tr("첨부"), m_box, this));
    connect(&form, &desk::IntakeForm::changed, this, &AttachmentField::refresh);
    connect(&desk, &desk::Desk::sessionChanged, this, &AttachmentField::refresh);
    connect(m_box, &attachment::AttachmentBox::positionChosen, this, &AttachmentField::takePosition);
    connect(m_box, &attachment::AttachmentBox::added, this, &AttachmentField::added);
    connect(m_box, &attachment::AttachmentBox::rowsChanged, this, &AttachmentField::rowsChanged);
    refresh();
}

void AttachmentField::watch(QWidget *area) { m_box->watch(area); }
QList<QWidget *> AttachmentField::focusChain() const { return m_box->focusChain(); }

void AttachmentField::refresh()
{
    m_box->showFiles(m_form.draft().id, {});
    m_box->setDictated(m_form.isDictation());
}

/// What the citizen said of the place stays; only where nothing is said yet the nearest address is written.
void AttachmentField::takePosition(const domain::GeoPoint &position)
{
    domain::Place place = m_form.draft().place;
    const bool said = !place.address.isEmpty() || !place.landmark.isEmpty();
    if (said) {
        place.point = position;
    } else {
        const auto places = m_desk.places();
        const auto near = places ? domain::nearestPlace(places->book(), position, NearEnough) : std::nullopt;
        if (near) {
            place = *near;
        } else {
            place.point = position;
            place.address = tr("사진을 찍은 곳 (%1, %2)").arg(position.latitude, 0, 'f', 5).arg(position.longitude, 0, 'f', 5);
        }
    }
    m_form.setPlace(place);
}

} // namespace barodesk::ui::complaint

#include "ui/board/petitionersection.h"

#include "domain/masking.h"
#include "ui/board/detailsections.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace barodesk::ui::board {

using namespace domain;
using namespace theme::metrics;
using theme::TextSize;
using theme::Tokens;
using widgets::Label;

PetitionerSection::PetitionerSection(const BoardAccess &access, QWidget *parent) : QWidget(parent), m_access(access)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(S2);
    layout->addWidget(sectionHeading(tr("민원인"), this));
    auto *row = new QHBoxLayout;
    m_words = new Label(QString(), TextSize::Base, &Tokens::text, QFont::Normal, this);
    m_words->setObjectName(QStringLiteral("detailPetitioner"));
    m_unmask = new widgets::IconButton(theme::Icon::Eye, tr("가린 정보 보기 (열람이 기록됩니다)"), this);
    m_unmask->setObjectName(QStringLiteral("detailUnmask"));
    connect(m_unmask, &QToolButton::clicked, this, &PetitionerSection::toggleMask);
    m_call = new widgets::IconButton(theme::Icon::PhoneOutgoing, tr("전화 걸기"), this);
    m_call->setObjectName(QStringLiteral("detailCall"));
    connect(m_call, &QToolButton::clicked, this, [this] {
        const auto complaint = m_access.replica.complaint(m_complaint);
        if (complaint && complaint->petitionerPhone)
            m_access.call(*complaint->petitionerPhone);
    });
    row->addWidget(m_words);
    row->addWidget(m_call);
    row->addWidget(m_unmask);
    row->addStretch();
    layout->addLayout(row);
    m_stillMasked = new Label(tr("열람을 기록하지 못해 가린 채로 둡니다. 서버에 연결되면 다시 눌러 주십시오."), TextSize::Small,
                              &Tokens::bad, QFont::Normal, this);
    m_stillMasked->setObjectName(QStringLiteral("detailStillMasked"));
    m_stillMasked->setWrapping(true);
    m_stillMasked->hide();
    layout->addWidget(m_stillMasked);
}

void PetitionerSection::showComplaint(const Complaint &complaint)
{
    m_complaint = complaint.id;
    const bool may = isPermitted(m_access.actor().role, Permission::ReadPersonalData);
    m_unmasked = m_unmasked && may;
    QStringList parts;
    if (!complaint.petitionerName.isEmpty())
        parts << (m_unmasked ? complaint.petitionerName : maskedName(complaint.petitionerName));
    if (complaint.petitionerPhone)
        parts << (m_unmasked ? complaint.petitionerPhone->formatted() : complaint.petitionerPhone->masked());
    m_words->setText(parts.isEmpty() ? tr("이름과 연락처를 남기지 않음") : parts.join(QStringLiteral(" · ")));
    m_call->setVisible(m_access.call && complaint.petitionerPhone && isPermitted(m_access.actor().role, Permission::TakeComplaint));
    m_unmask->setVisible(may && !parts.isEmpty());
    m_unmask->setThemeIcon(m_unmasked ? theme::Icon::EyeOff : theme::Icon::Eye);
    m_unmask->setName(m_unmasked ? tr("다시 가리기") : tr("가린 정보 보기 (열람이 기록됩니다)"));
}

void PetitionerSection::mask()
{
    ++m_asked;
    m_unmasked = false;
    m_stillMasked->hide();
    m_unmask->setEnabled(true);
}

void PetitionerSection::forget()
{
    mask();
    m_complaint = {};
    m_words->setText(QString());
}

/// Shown only once it is written down who looked.
void PetitionerSection::toggleMask()
{
    const bool wasUnmasked = m_unmasked;
    mask();
    if (wasUnmasked) {
        emit maskChanged();
        return;
    }
    m_unmask->setEnabled(false);
    m_access.openPersonalData(EntityRef(m_complaint), this, [this, asked = m_asked](bool recorded) {
        if (asked != m_asked)
            return;
        m_unmask->setEnabled(true);
        m_unmasked = recorded;
        m_stillMasked->setVisible(!recorded);
        emit maskChanged();
    });
}

} // namespace barodesk::ui::board

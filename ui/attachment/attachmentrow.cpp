#include "ui/attachment/attachmentrow.h"

#include "domain/refusal.h"
#include "ui/text/attachmenttext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QInputMethod>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QShortcut>

#include <utility>

namespace barodesk::ui::attachment {

using namespace theme::metrics;
using namespace Qt::StringLiterals;
using theme::TextSize;
using theme::Tokens;

AttachmentRow::AttachmentRow(const domain::AttachmentId &id, QWidget *parent)
    : QWidget(parent),
      m_id(id),
      m_name(new widgets::ElidedLabel({}, TextSize::Base, &Tokens::text, QFont::Medium, this)),
      m_state(new widgets::Label({}, TextSize::Small, &Tokens::text2, QFont::Normal, this)),
      m_position(new widgets::Button(tr("사진 위치 쓰기"), theme::ButtonRole::Quiet, this)),
      m_open(new widgets::IconButton(theme::Icon::Eye, tr("열기"), this)),
      m_save(new widgets::IconButton(theme::Icon::Save, tr("다른 이름으로 저장"), this)),
      m_remove(new widgets::IconButton(theme::Icon::Cross, tr("빼기"), this))
{
    setObjectName(u"attachmentRow"_s);
    m_open->setObjectName(u"attachmentOpen"_s);
    m_save->setObjectName(u"attachmentSave"_s);
    m_remove->setObjectName(u"attachmentRemove"_s);
    m_position->setObjectName(u"attachmentPosition"_s);
    m_position->setSmall(true);
    m_position->setLineStart(true);
    m_position->setThemeIcon(theme::Icon::MapPin);
    m_position->setToolTip(tr("사진을 찍은 곳을 위치 칸에 넣습니다"));
    m_position->hide();
    m_state->setWrapping(true);

    auto *words = new QVBoxLayout;
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(2);
    words->addWidget(m_name);
    words->addWidget(m_state);
    auto *offer = new QHBoxLayout;
    offer->addWidget(m_position);
    offer->addStretch();
    words->addLayout(offer);
    words->addStretch();
    auto *line = new QHBoxLayout;
    line->setContentsMargins(PictureSide + S3, 0, 0, 0);
    line->setSpacing(S1);
    line->addLayout(words, 1);
    for (widgets::IconButton *button : {m_open, m_save, m_remove})
        line->addWidget(button, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, S1, 0, S1);
    layout->setSpacing(S2);
    layout->addLayout(line);
    setMinimumHeight(PictureSide + 2 * S1);

    connect(m_open, &QToolButton::clicked, this, &AttachmentRow::openRequested);
    connect(m_save, &QToolButton::clicked, this, &AttachmentRow::saveRequested);
    connect(m_remove, &QToolButton::clicked, this, &AttachmentRow::removeRequested);
    connect(m_position, &QPushButton::clicked, this, &AttachmentRow::positionRequested);
}

void AttachmentRow::show(const ShownFile &file)
{
    m_shown = file;
    const bool refused = file.held && file.held->state == files::HeldState::Refused;
    m_name->setText(file.file.name);
    QStringList said;
    if (file.saysPurpose)
        said.append(AttachmentText::of(file.file.purpose));
    if (file.file.size > 0)
        said.append(AttachmentText::size(file.file.size));
    if (file.held && !refused)
        said.append(AttachmentText::state(*file.held));
    QString state = said.join(u" · "_s);
    if (refused)
        state = AttachmentText::state(*file.held) + u' ' + AttachmentText::remedy(*file.held);
    if (m_busy)
        state = tr("가져오는 중");
    else if (!m_fault.isEmpty())
        state = m_fault;
    m_state->setText(state);
    m_state->setRole(refused || !m_fault.isEmpty() ? &Tokens::bad : &Tokens::text2);
    m_position->setVisible(file.offersPosition && file.held && file.held->position);
    const bool bytes = !file.held || file.held->ready;
    m_open->setVisible(file.mayOpen && bytes);
    m_save->setVisible(file.mayOpen && !file.held);
    m_remove->setVisible(file.mayRemove);
    m_open->setEnabled(!m_busy);
    m_save->setEnabled(!m_busy);
    m_remove->setName(file.held ? tr("빼기") : tr("민원에서 떼기"));
    for (const auto &[button, word] : {std::pair{m_open, tr("%1 열기")}, {m_save, tr("%1 저장")}, {m_remove, tr("%1 빼기")}})
        button->setAccessibleName(word.arg(file.file.name));
    setAccessibleName(file.file.name + u", "_s + state);
    update();
}

void AttachmentRow::setPicture(const QImage &picture)
{
    m_picture = picture;
    update();
}

void AttachmentRow::setPictureFault(const QString &sentence) { setToolTip(sentence); }

void AttachmentRow::setBusy(bool busy)
{
    m_busy = busy;
    show(m_shown);
}

void AttachmentRow::setFault(const QString &sentence)
{
    m_fault = sentence;
    show(m_shown);
}

void AttachmentRow::makeReason()
{
    m_why = new QWidget(this);
    m_reason = new QLineEdit(m_why);
    m_reason->setObjectName(u"attachmentReason"_s);
    m_reason->setAccessibleName(tr("떼는 사유"));
    m_reason->setPlaceholderText(tr("떼는 사유 (이력에 남습니다)"));
    m_reason->setMaxLength(int(domain::MaxLineLength));
    m_confirm = new widgets::Button(tr("떼기"), theme::ButtonRole::Secondary, m_why);
    m_confirm->setObjectName(u"attachmentConfirm"_s);
    m_confirm->setSmall(true);
    m_cancel = new widgets::Button(tr("취소"), theme::ButtonRole::Quiet, m_why);
    m_cancel->setSmall(true);
    auto *line = new QHBoxLayout(m_why);
    line->setContentsMargins(PictureSide + S3, 0, 0, 0);
    line->setSpacing(S2);
    line->addWidget(m_reason, 1);
    line->addWidget(m_confirm);
    line->addWidget(m_cancel);
    layout()->addWidget(m_why);
    const auto confirm = [this] {
        QGuiApplication::inputMethod()->commit(); // The last syllable is still being composed.
        const QString reason = m_reason->text().trimmed();
        if (reason.isEmpty()) {
            m_reason->setFocus();
            return;
        }
        stopAsking();
        emit removalConfirmed(reason);
    };
    connect(m_reason, &QLineEdit::returnPressed, this, confirm);
    connect(m_confirm, &QPushButton::clicked, this, confirm);
    connect(m_cancel, &QPushButton::clicked, this, &AttachmentRow::stopAsking);
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), m_why, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated,
            this, &AttachmentRow::stopAsking);
}

void AttachmentRow::askWhy()
{
    if (!m_why)
        makeReason();
    m_why->show();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void AttachmentRow::stopAsking()
{
    m_reason->clear();
    m_why->hide();
    m_remove->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> AttachmentRow::focusChain() const
{
    QList<QWidget *> chain{m_position, m_open, m_save, m_remove};
    if (m_why)
        chain += {m_reason, m_confirm, m_cancel};
    return chain;
}

void AttachmentRow::hideEvent(QHideEvent *event)
{
    m_seen = false;
    QWidget::hideEvent(event);
}

void AttachmentRow::paintEvent(QPaintEvent *)
{
    // Nothing is painted of a row that is scrolled away. Queued: who is told may change what is being painted.
    if (m_picture.isNull() && !std::exchange(m_seen, true))
        QMetaObject::invokeMethod(this, &AttachmentRow::seen, Qt::QueuedConnection);
    const Tokens &t = theme::tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRectF square(0.5, S1 + 0.5, PictureSide - 1, PictureSide - 1);
    QPainterPath rounded;
    rounded.addRoundedRect(square, RadiusChip, RadiusChip);
    painter.fillPath(rounded, t.raised);
    if (!m_picture.isNull()) {
        painter.setClipPath(rounded);
        const QSizeF filled = QSizeF(m_picture.size()).scaled(square.size(), Qt::KeepAspectRatioByExpanding);
        QRectF target(QPointF(), filled);
        target.moveCenter(square.center());
        painter.drawImage(target, m_picture);
        painter.setClipping(false);
    } else {
        const bool refused = m_shown.held && m_shown.held->state == files::HeldState::Refused;
        QRectF sign(0, 0, IconLarge, IconLarge);
        sign.moveCenter(square.center());
        theme::paintIcon(painter, refused ? theme::Icon::CircleAlert : theme::Icon::FileText, sign, refused ? t.bad : t.text3);
    }
    painter.setPen(t.border);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(rounded);
}

} // namespace barodesk::ui::attachment

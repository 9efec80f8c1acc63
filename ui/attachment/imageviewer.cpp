#include "ui/attachment/imageviewer.h"

#include "ui/attachment/picture.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScreen>
#include <QShortcut>

namespace barodesk::ui::attachment {

using namespace theme::metrics;
using namespace Qt::StringLiterals;

namespace {
constexpr QSize Largest{4096, 4096}; ///< More than any screen shows.
}

ImageViewer::ImageViewer(const QString &name, const QByteArray &bytes, QWidget *parent)
    : QDialog(parent),
      m_nothing(new widgets::EmptyState(this)),
      m_save(new widgets::Button(tr("다른 이름으로 저장"), theme::ButtonRole::Secondary, this))
{
    setObjectName(u"imageViewer"_s);
    setWindowTitle(name);
    setAccessibleName(name);
    auto *head = new QHBoxLayout;
    head->setSpacing(S2);
    head->addWidget(new widgets::ElidedLabel(name, theme::TextSize::Title, &theme::Tokens::text, QFont::DemiBold, this), 1);
    m_save->setObjectName(u"viewerSave"_s);
    m_save->setThemeIcon(theme::Icon::Save);
    m_save->setKeyHint(widgets::keyText(QKeySequence(Qt::CTRL | Qt::Key_S)));
    auto *close = new widgets::Button(tr("닫기"), theme::ButtonRole::Quiet, this);
    close->setKeyHint(tr("Esc"));
    head->addWidget(m_save);
    head->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(S4, S3, S4, S4);
    layout->addLayout(head);
    layout->addWidget(m_nothing, 1);
    QSizePolicy room = m_nothing->sizePolicy();
    room.setRetainSizeWhenHidden(true); // Where the picture is painted.
    m_nothing->setSizePolicy(room);
    m_nothing->setContent(theme::Icon::Loader, tr("여는 중입니다"), {});
    const QRect screen = (parent ? parent->screen() : QWidget::screen())->availableGeometry();
    resize(screen.size() * 3 / 4);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ImageViewer::saveRequested);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_S), this), &QShortcut::activated, this, &ImageViewer::saveRequested);
    decodeLater(bytes, Largest, this, [this](const QImage &picture) { take(picture); });
}

void ImageViewer::take(const QImage &picture)
{
    m_picture = picture;
    m_decided = true;
    if (picture.isNull())
        m_nothing->setContent(theme::Icon::FileText, tr("여기서는 볼 수 없는 형식입니다"),
                              tr("저장하여 다른 프로그램으로 여십시오. 보낸 사람을 모르는 문서는 조심하십시오."));
    else
        m_nothing->setContent(theme::Icon::FileText, {}, {});
    m_nothing->setVisible(picture.isNull());
    update();
}

QRect ImageViewer::pictureRoom() const
{
    const int top = m_save->geometry().bottom() + S3;
    return rect().adjusted(S4, top, -S4, -S4);
}

void ImageViewer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::tokens(this).surface);
    if (m_picture.isNull())
        return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRect room = pictureRoom();
    // Never larger than it is: a small picture blown up shows nothing more.
    const QSizeF own = QSizeF(m_picture.size()) / devicePixelRatioF();
    const QSizeF shown = own.width() > room.width() || own.height() > room.height() ? own.scaled(room.size(), Qt::KeepAspectRatio) : own;
    QRectF target(QPointF(), shown);
    target.moveCenter(QRectF(room).center());
    painter.drawImage(target, m_picture);
}

} // namespace barodesk::ui::attachment

#include "ui/callback/callbackpage.h"

#include "desk/desk.h"
#include "ui/board/deskaccess.h"
#include "ui/callback/callbackpanel.h"

#include <QEvent>
#include <QVBoxLayout>

namespace barodesk::ui::callback {

namespace {

/// Goes into the access log: Korean in whatever language the desk is shown.
QString accessPurpose() { return QStringLiteral("콜백 목록에서 민원인 확인"); }

} // namespace

CallBackPage::CallBackPage(desk::Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_panel(new CallBackPanel(
          board::accessOf(desk, accessPurpose(), [this](const domain::PhoneNumber &number) { emit callWanted(number); }), this))
{
    setObjectName(QStringLiteral("callBackPage"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panel);
    setFocusProxy(m_panel);
    connect(&desk, &desk::Desk::sessionChanged, m_panel, &CallBackPanel::actorChanged);
    connect(m_panel, &CallBackPanel::lateCountChanged, this, &CallBackPage::lateCountChanged);
    retranslate();
}

int CallBackPage::lateCount() const { return m_panel->lateCount(); }

void CallBackPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CallBackPage::retranslate() { setWindowTitle(tr("콜백")); }

} // namespace barodesk::ui::callback

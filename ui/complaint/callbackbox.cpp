#include "ui/complaint/callbackbox.h"

#include "domain/koreatime.h"
#include "ui/text/labels.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLineEdit>

namespace barodesk::ui::complaint {

namespace metrics = theme::metrics;
using domain::CallBackReason;
using namespace Qt::StringLiterals;

CallBackBox::CallBackBox(QWidget *parent)
    : QWidget(parent),
      m_toggle(new widgets::Button(tr("콜백 약속"), theme::ButtonRole::Secondary, this)),
      m_reason(new QComboBox(this)),
      m_phone(new QLineEdit(this)),
      m_when(new QDateTimeEdit(this))
{
    m_toggle->setObjectName(u"callBackToggle"_s);
    m_toggle->setCheckable(true);
    m_toggle->setThemeIcon(theme::Icon::PhoneOutgoing);
    m_toggle->setToolTip(tr("민원인에게 다시 전화하기로 약속합니다"));
    m_reason->setObjectName(u"callBackReason"_s);
    m_reason->setAccessibleName(tr("콜백하는 때"));
    for (const CallBackReason reason : {CallBackReason::AfterResolution, CallBackReason::BeforePlannedWork, CallBackReason::Requested})
        m_reason->addItem(Labels::of(reason), int(reason));
    m_reason->setMinimumWidth(96); // Its longest words must not make the whole form wider.
    m_phone->setObjectName(u"callBackPhone"_s);
    m_phone->setAccessibleName(tr("콜백 번호"));
    m_phone->setPlaceholderText(tr("콜백 번호"));
    m_phone->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    m_when->setObjectName(u"callBackTime"_s);
    m_when->setAccessibleName(tr("콜백 시각"));
    m_when->setDisplayFormat(u"M/d HH:mm"_s);
    m_when->setCalendarPopup(true);

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(metrics::S2);
    auto *first = new QHBoxLayout;
    first->setSpacing(metrics::S2);
    first->addWidget(m_toggle);
    first->addWidget(m_reason, 1);
    first->addStretch();
    auto *second = new QHBoxLayout;
    second->setSpacing(metrics::S2);
    second->addWidget(m_phone, 1);
    second->addWidget(m_when);
    outer->addLayout(first);
    outer->addLayout(second);
    setFocusProxy(m_toggle);

    connect(m_toggle, &QPushButton::toggled, this, [this] {
        arrange();
        if (!m_setting)
            emit edited();
    });
    connect(m_reason, &QComboBox::currentIndexChanged, this, &CallBackBox::reasonChosen);
    connect(m_phone, &QLineEdit::textChanged, this, [this] {
        if (!m_setting)
            emit edited();
    });
    connect(m_when, &QDateTimeEdit::dateTimeChanged, this, [this] {
        if (m_setting)
            return;
        m_hasTime = true;
        emit edited();
    });
    arrange();
}

QWidget *CallBackBox::toggle() const { return m_toggle; }

CallBackBox::Value CallBackBox::value() const
{
    Value value{
        .wanted = m_toggle->isChecked(), .reason = CallBackReason(m_reason->currentData().toInt()), .phone = m_phone->text(), .when = {}};
    if (m_hasTime && value.reason != CallBackReason::AfterResolution)
        value.when = domain::koreaTime(m_when->date(), m_when->time());
    return value;
}

void CallBackBox::setValue(const Value &value)
{
    if (this->value() == value)
        return;
    m_setting = true;
    m_toggle->setChecked(value.wanted);
    m_reason->setCurrentIndex(m_reason->findData(int(value.reason)));
    if (m_phone->text() != value.phone)
        m_phone->setText(value.phone);
    m_hasTime = value.when.has_value();
    if (value.when) {
        const QDateTime korea = domain::toKoreaTime(*value.when);
        m_when->setDate(korea.date());
        m_when->setTime(korea.time());
    }
    m_setting = false;
    arrange();
}

void CallBackBox::setUsualPhone(const QString &phone) { m_phone->setPlaceholderText(phone.isEmpty() ? tr("콜백 번호") : phone); }

void CallBackBox::setProposedTime(const QDateTime &when) { m_proposed = when; }

void CallBackBox::reasonChosen()
{
    if (m_setting)
        return;
    // A reason with a time starts from the proposed one, in plain sight.
    const bool timed = CallBackReason(m_reason->currentData().toInt()) != CallBackReason::AfterResolution;
    if (timed && !m_hasTime && m_proposed.isValid()) {
        m_setting = true;
        m_when->setDate(m_proposed.date());
        m_when->setTime(m_proposed.time());
        m_setting = false;
        m_hasTime = true;
    }
    arrange();
    emit edited();
}

void CallBackBox::arrange()
{
    const bool wanted = m_toggle->isChecked();
    theme::setButtonRole(m_toggle, wanted ? theme::ButtonRole::Soft : theme::ButtonRole::Secondary);
    m_toggle->setThemeIcon(wanted ? theme::Icon::Check : theme::Icon::PhoneOutgoing);
    m_reason->setVisible(wanted);
    m_phone->setVisible(wanted);
    m_when->setVisible(wanted && CallBackReason(m_reason->currentData().toInt()) != CallBackReason::AfterResolution);
}

} // namespace barodesk::ui::complaint

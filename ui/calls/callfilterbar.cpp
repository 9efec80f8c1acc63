#include "ui/calls/callfilterbar.h"

#include "domain/koreatime.h"
#include "ui/text/labels.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QShortcut>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace barodesk::ui::calls {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

// Beside the codes of the city in the combo of wrap-up codes.
const QString AnyWrapUp = u"*"_s;
const QString NoWrapUp = u"!"_s;

} // namespace

CallFilterBar::CallFilterBar(QWidget *parent) : QWidget(parent), m_kinds(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::metrics::S1 + 2);
    const std::array names{tr("전체"), tr("수신"), tr("발신"), tr("부재중"), tr("다시 걸 전화")};
    for (int i = 0; i < KindCount; ++i) {
        auto *button = new widgets::Button(names[size_t(i)], theme::ButtonRole::Secondary, this);
        button->setObjectName(u"callKind%1"_s.arg(i));
        button->setCheckable(true);
        const QKeySequence key(Qt::ALT | Qt::Key(int(Qt::Key_1) + i));
        button->setToolTip(u"%1 (%2)"_s.arg(names[size_t(i)], widgets::keyText(key)));
        // On the page, so that it hears them wherever the focus is on it.
        connect(new QShortcut(key, parent, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, button,
                &QAbstractButton::click);
        m_kinds->addButton(button, i);
        m_buttons[size_t(i)] = button;
        row->addWidget(button);
    }
    row->addStretch(1);
    m_period = addCombo(u"callPeriod"_s, tr("기간"));
    m_period->addItem(tr("모든 기간"), -1);
    m_period->addItem(tr("오늘"), 0);
    m_period->addItem(tr("7일"), 6);
    m_period->addItem(tr("30일"), 29);
    m_result = addCombo(u"callResult"_s, tr("결과"));
    m_result->addItem(tr("모든 결과"), -1);
    for (const CallResult result :
         {CallResult::Answered, CallResult::Missed, CallResult::Refused, CallResult::Failed, CallResult::AnsweredElsewhere})
        m_result->addItem(Labels::of(result), int(result));
    m_wrapUp = addCombo(u"callWrapUp"_s, tr("후처리 코드"));
    m_whose = addCombo(u"callWhose"_s, tr("누구의 통화"));
    row->removeWidget(m_whose);
    m_whose->addItem(tr("내 통화"), true);
    m_whose->addItem(tr("모두의 통화"), false);
    connect(m_kinds, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        theme::setButtonRole(m_buttons[size_t(id)], on ? theme::ButtonRole::Soft : theme::ButtonRole::Secondary);
        if (on)
            emit changed();
    });
    m_buttons[0]->setChecked(true);
    setOrganisation({});
    setActor({}, false);
}

QComboBox *CallFilterBar::addCombo(const QString &objectName, const QString &accessibleName)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(objectName);
    combo->setAccessibleName(accessibleName);
    combo->setToolTip(accessibleName);
    combo->setMaxVisibleItems(20);
    combo->setMinimumContentsLength(5);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(combo, &QComboBox::currentIndexChanged, this, &CallFilterBar::changed);
    layout()->addWidget(combo);
    return combo;
}

void CallFilterBar::setOrganisation(const Organisation &organisation)
{
    const QSignalBlocker blocker(m_wrapUp);
    const QString chosen = m_wrapUp->currentData().toString();
    m_wrapUp->clear();
    m_wrapUp->addItem(tr("모든 후처리"), AnyWrapUp);
    m_wrapUp->addItem(tr("코드 없음"), NoWrapUp);
    for (const WrapUp &wrapUp : organisation.data().callCentre.wrapUps)
        m_wrapUp->addItem(wrapUp.name, wrapUp.code.text());
    m_wrapUp->setCurrentIndex(std::max(0, m_wrapUp->findData(chosen)));
}

void CallFilterBar::setActor(const UserId &user, bool mayChoose)
{
    m_user = user;
    // Who supervises looks after everybody's.
    if (std::exchange(m_mayChoose, mayChoose) != mayChoose)
        m_whose->setCurrentIndex(mayChoose ? 1 : 0);
    m_whose->setVisible(mayChoose);
}

QWidget *CallFilterBar::whose() const { return m_whose; }

QList<QWidget *> CallFilterBar::stops() const
{
    QList<QWidget *> stops(m_buttons.begin(), m_buttons.end());
    return stops << m_period << m_result << m_wrapUp;
}

void CallFilterBar::setCompact(bool compact)
{
    m_compact = compact;
    for (QComboBox *combo : {m_result, m_wrapUp})
        combo->setVisible(!compact || combo->currentIndex() > 0);
}

QSize CallFilterBar::minimumSizeHint() const
{
    QSize size = QWidget::minimumSizeHint();
    for (const QComboBox *combo : {m_result, m_wrapUp}) {
        if (!combo->isHidden() && combo->currentIndex() == 0)
            size.rwidth() -= combo->minimumSizeHint().width() + layout()->spacing();
    }
    return size;
}

void CallFilterBar::setCallBacksWanted(int count)
{
    m_buttons[size_t(Kind::CallBacks)]->setText(count > 0 ? tr("다시 걸 전화 %1").arg(count) : tr("다시 걸 전화"));
}

void CallFilterBar::addTo(models::CallLogFilter &filter, const QDateTime &now) const
{
    const auto kind = Kind(m_kinds->checkedId());
    filter.direction.reset();
    filter.result.reset();
    if (const int result = m_result->currentData().toInt(); result >= 0)
        filter.result = CallResult(result);
    if (kind == Kind::Incoming || kind == Kind::Missed)
        filter.direction = CallDirection::Incoming;
    else if (kind == Kind::Outgoing)
        filter.direction = CallDirection::Outgoing;
    if (kind == Kind::Missed)
        filter.result = CallResult::Missed;
    filter.onlyCallBacksWanted = kind == Kind::CallBacks;
    filter.from.reset();
    if (const int days = m_period->currentData().toInt(); days >= 0)
        filter.from = koreaTime(toKoreaTime(now).date().addDays(-days), QTime(0, 0));
    const QString code = m_wrapUp->currentData().toString();
    filter.wrapUp.reset();
    if (code != AnyWrapUp)
        filter.wrapUp = WrapUpCode::parse(code).value_or(WrapUpCode());
    filter.handledBy.reset();
    if (!m_mayChoose || m_whose->currentData().toBool())
        filter.handledBy = m_user;
}

void CallFilterBar::clear()
{
    const QSignalBlocker blocker(this);
    m_buttons[0]->setChecked(true);
    for (QComboBox *combo : {m_period, m_result, m_wrapUp})
        combo->setCurrentIndex(0);
    setCompact(m_compact);
}

bool CallFilterBar::isClear() const
{
    return m_kinds->checkedId() == 0 && m_period->currentIndex() == 0 && m_result->currentIndex() == 0 && m_wrapUp->currentIndex() == 0;
}

} // namespace barodesk::ui::calls

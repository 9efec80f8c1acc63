#include "ui/settings/rulespane.h"

#include "ui/complaint/categoryfield.h"
#include "ui/text/escalationtext.h"
#include "ui/text/labels.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/searchfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace barodesk::ui::settings {

namespace metrics = theme::metrics;
using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr int Triggers = int(EscalationTrigger::Untouched) + 1;

} // namespace

RulesPane::RulesPane(desk::Desk &desk, QWidget *parent)
    : TypedListPane(desk, &Organisation::Data::escalationRules, MaxEscalationRules,
                    {.first =
                         [](const EscalationRule &rule) {
                             return rule.tell.isEmpty() ? EscalationText::condition(rule)
                                                        : tr("%1 → %2").arg(EscalationText::condition(rule), EscalationText::told(rule));
                         },
                     .second =
                         [this](const EscalationRule &rule) {
                             const QString where
                                 = rule.category.isEmpty() ? tr("모든 유형") : Labels::category(rule.category, organisation());
                             return rule.note.isEmpty() ? where : tr("%1 · %2").arg(where, rule.note);
                         }},
                    parent)
{
    build(draft(), makeEditor(), u"rules"_s);
}

QWidget *RulesPane::makeEditor()
{
    auto *editor = new QWidget(this);
    auto *layout = new QVBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::S2);
    m_trigger = new QComboBox(editor);
    m_trigger->setObjectName(u"rulesTrigger"_s);
    for (int i = 0; i < Triggers; ++i)
        m_trigger->addItem({});
    m_amount = new QSpinBox(editor);
    m_amount->setObjectName(u"rulesAmount"_s);
    m_category = new complaint::CategoryField(editor);
    m_category->setTakesGroups(true);
    auto *tell = new QWidget(editor);
    auto *flow = new widgets::FlowLayout(tell);
    flow->setContentsMargins(0, metrics::S2, 0, 0);
    flow->setSpacing(metrics::S3);
    for (int i = 0; i < RoleCount; ++i) {
        if (Role(i) == Role::ReadOnly)
            continue;
        auto *box = new QCheckBox(tell);
        box->setObjectName(u"rulesTell%1"_s.arg(i));
        flow->addWidget(box);
        m_tell.append(box);
        connect(box, &QCheckBox::toggled, this, [this, role = Role(i)](bool on) {
            changeCurrent([&](EscalationRule &rule) {
                rule.tell.removeAll(role);
                if (on)
                    rule.tell.insert(std::ranges::lower_bound(rule.tell, role), role);
            });
        });
    }
    m_note = new QLineEdit(editor);
    m_note->setObjectName(u"rulesNote"_s);
    m_note->setMaxLength(500);
    layout->addWidget(m_triggerRow = new widgets::FieldRow({}, m_trigger, editor));
    layout->addWidget(m_amountRow = new widgets::FieldRow({}, m_amount, editor));
    layout->addWidget(m_categoryRow = new widgets::FieldRow({}, m_category, editor));
    layout->addWidget(m_tellRow = new widgets::FieldRow({}, tell, editor));
    layout->addWidget(m_noteRow = new widgets::FieldRow({}, m_note, editor));
    layout->addStretch(1);

    connect(m_trigger, &QComboBox::activated, this, [this](int chosen) {
        const auto trigger = EscalationTrigger(chosen);
        fitAmount(trigger); // Its amount is one the trigger can have before the rule has either.
        changeCurrent([&](EscalationRule &rule) {
            rule.trigger = trigger;
            rule.amount = m_amount->value();
        });
    });
    connect(m_amount, &QSpinBox::valueChanged, this, [this](int amount) {
        changeCurrent([&](EscalationRule &rule) {
            if (isSoundAmount(rule.trigger, amount))
                rule.amount = amount;
        });
    });
    connect(m_category, &complaint::CategoryField::chosen, this,
            [this](const CategoryCode &code) { changeCurrent([&](EscalationRule &rule) { rule.category = code; }); });
    connect(m_category, &complaint::CategoryField::cleared, this,
            [this] { changeCurrent([](EscalationRule &rule) { rule.category = {}; }); });
    connect(m_note, &QLineEdit::textChanged, this,
            [this](const QString &note) { changeCurrent([&](EscalationRule &rule) { rule.note = note; }); });
    return editor;
}

/// Only what the trigger can have can be chosen, and the row says what that is.
void RulesPane::fitAmount(EscalationTrigger trigger)
{
    switch (trigger) {
    case EscalationTrigger::PartUsed:
        m_amount->setRange(1, 99);
        m_amount->setSuffix(tr(" %"));
        m_amountRow->setHint(tr("처리기한까지 남은 근무시간 가운데 쓴 몫, 1에서 99까지"));
        break;
    case EscalationTrigger::Overdue:
        m_amount->setRange(0, MaxEscalationHours);
        m_amount->setSuffix(tr(" 근무시간"));
        m_amountRow->setHint(tr("기한이 지난 뒤의 근무시간, 0이면 바로. %1까지").arg(MaxEscalationHours));
        break;
    case EscalationTrigger::Untouched:
        m_amount->setRange(1, MaxEscalationHours);
        m_amount->setSuffix(tr(" 근무시간"));
        m_amountRow->setHint(tr("아무도 손대지 않은 근무시간, 1에서 %1까지").arg(MaxEscalationHours));
        break;
    }
}

void RulesPane::retranslate()
{
    setTitle(tr("단계 알림"));
    list()->setAccessibleName(tr("단계 알림 목록"));
    m_triggerRow->setLabel(tr("언제"));
    m_trigger->setItemText(int(EscalationTrigger::PartUsed), tr("기한의 몇 %가 지나면"));
    m_trigger->setItemText(int(EscalationTrigger::Overdue), tr("기한이 지나면"));
    m_trigger->setItemText(int(EscalationTrigger::Untouched), tr("아무도 손대지 않으면"));
    m_amountRow->setLabel(tr("얼마"));
    m_categoryRow->setLabel(tr("유형"));
    m_category->editor()->setPlaceholderText(tr("모든 유형에 (비워 둠)"));
    m_tellRow->setLabel(tr("누구에게"));
    for (qsizetype i = 0; i < m_tell.size(); ++i)
        m_tell.at(i)->setText(Labels::of(Role(i)));
    m_noteRow->setLabel(tr("할 일"));
    m_note->setPlaceholderText(tr("알림을 본 사람이 무엇을 하는지"));
    fitAmount(EscalationTrigger(m_trigger->currentIndex()));
    draft().wordsChanged();
}

void RulesPane::focusEditor() { m_trigger->setFocus(Qt::OtherFocusReason); }

EscalationRule RulesPane::fresh() const
{
    return {.code = {}, .category = {}, .trigger = EscalationTrigger::PartUsed, .amount = 80, .tell = {Role::ComplaintStaff}, .note = {}};
}

void RulesPane::showItem(const EscalationRule *item)
{
    m_category->setOrganisation(organisation());
    const EscalationRule shown = item ? *item : EscalationRule();
    m_trigger->setCurrentIndex(int(shown.trigger));
    fitAmount(shown.trigger);
    m_amount->setValue(shown.amount);
    m_category->setCategory(shown.category.isEmpty() ? std::nullopt : std::optional(shown.category));
    for (qsizetype i = 0; i < m_tell.size(); ++i)
        m_tell.at(i)->setChecked(shown.tell.contains(Role(i)));
    if (m_note->text() != shown.note)
        m_note->setText(shown.note);
}

QString RulesPane::faultOf(const EscalationRule &item) const
{
    return item.tell.isEmpty() ? tr("‘%1’을(를) 누구에게 알릴지 고르십시오.").arg(EscalationText::condition(item)) : QString();
}

} // namespace barodesk::ui::settings

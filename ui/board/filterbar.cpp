#include "ui/board/filterbar.h"

#include "ui/text/labels.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"

#include <QComboBox>
#include <QSignalBlocker>

#include <algorithm>

namespace barodesk::ui::board {

using namespace domain;

namespace {

/// Fills anew and chooses again what was chosen.
template <typename Fill> void refill(QComboBox *combo, Fill fill)
{
    const QSignalBlocker blocker(combo);
    const QString chosen = combo->currentData().toString();
    combo->clear();
    fill();
    combo->setCurrentIndex(std::max(0, combo->findData(chosen)));
}

} // namespace

FilterBar::FilterBar(QWidget *parent) : QWidget(parent)
{
    auto *layout = new widgets::FlowLayout(this); // In a narrow window a second line, never a wider window.
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::metrics::S2);
    m_state = addCombo(QStringLiteral("filterState"), tr("상태"));
    m_department = addCombo(QStringLiteral("filterDepartment"), tr("담당부서"));
    m_district = addCombo(QStringLiteral("filterDistrict"), tr("읍면동"));
    m_category = addCombo(QStringLiteral("filterCategory"), tr("유형"));
    m_urgency = addCombo(QStringLiteral("filterUrgency"), tr("긴급도"));
    m_mine = addToggle(QStringLiteral("filterMine"), tr("내 담당"));
    m_stuck = addToggle(QStringLiteral("filterStuck"), tr("소관 미정 · 예산"));
    auto *reset = new widgets::Button(tr("초기화"), theme::ButtonRole::Quiet, this);
    reset->setObjectName(QStringLiteral("filterReset"));
    reset->setThemeIcon(theme::Icon::RotateBack);
    connect(reset, &QPushButton::clicked, this, &FilterBar::resetRequested);
    layout->addWidget(reset);

    m_state->addItem(tr("진행 중인 민원"), QString());
    for (const ComplaintState state : AllComplaintStates)
        m_state->addItem(Labels::of(state), QString::number(int(state)));
    m_urgency->addItem(tr("긴급도 전체"), QString());
    m_urgency->addItem(Labels::of(Urgency::Urgent), QStringLiteral("urgent"));
    m_urgency->addItem(Labels::of(Urgency::Normal), QStringLiteral("normal"));
    setOrganisation({});
    for (QComboBox *combo : {m_state, m_department, m_district, m_category, m_urgency}) {
        const int all = combo->fontMetrics().horizontalAdvance(combo->itemText(0)); // What it says when nothing is chosen.
        combo->setMinimumContentsLength(std::max(8, 1 + all / combo->fontMetrics().horizontalAdvance(u'X')));
    }
}

widgets::Button *FilterBar::addToggle(const QString &objectName, const QString &text)
{
    auto *button = new widgets::Button(text, theme::ButtonRole::Secondary, this);
    button->setObjectName(objectName);
    button->setCheckable(true);
    connect(button, &QPushButton::toggled, this, [this, button](bool on) {
        theme::setButtonRole(button, on ? theme::ButtonRole::Soft : theme::ButtonRole::Secondary);
        emit changed();
    });
    layout()->addWidget(button);
    return button;
}

QComboBox *FilterBar::addCombo(const QString &objectName, const QString &accessibleName)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(objectName);
    combo->setAccessibleName(accessibleName);
    combo->setToolTip(accessibleName);
    combo->setMaxVisibleItems(20);
    combo->setMinimumContentsLength(8);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(combo, &QComboBox::currentIndexChanged, this, &FilterBar::changed);
    layout()->addWidget(combo);
    return combo;
}

void FilterBar::setOrganisation(const Organisation &organisation)
{
    const Organisation::Data &known = organisation.data();
    refill(m_department, [&] {
        m_department->addItem(tr("부서 전체"), QString());
        for (const Department &department : known.departments)
            m_department->addItem(Labels::department(department.code, organisation), department.code.text());
    });
    refill(m_district, [&] {
        m_district->addItem(tr("읍면동 전체"), QString());
        for (const District &district : known.districts)
            m_district->addItem(district.name, district.code.text());
    });
    refill(m_category, [&] {
        m_category->addItem(tr("유형 전체"), QString());
        for (const Category &top : known.categories) {
            if (!top.parent.isEmpty())
                continue;
            m_category->addItem(top.name, top.code.text());
            for (const Category &category : known.categories) {
                if (category.parent == top.code)
                    m_category->addItem(QString(QStringLiteral("    ") + category.name), category.code.text());
            }
        }
    });
}

models::FilterChoices FilterBar::choices() const
{
    models::FilterChoices choices;
    if (const QString state = m_state->currentData().toString(); !state.isEmpty())
        choices.state = ComplaintState(state.toInt());
    choices.department = DepartmentCode::parse(m_department->currentData().toString());
    choices.district = DistrictCode::parse(m_district->currentData().toString());
    choices.category = CategoryCode::parse(m_category->currentData().toString());
    if (const QString urgency = m_urgency->currentData().toString(); !urgency.isEmpty())
        choices.urgency = urgency == QLatin1String("urgent") ? Urgency::Urgent : Urgency::Normal;
    choices.mine = m_mine->isChecked();
    choices.stuck = m_stuck->isChecked();
    return choices;
}

void FilterBar::setChoices(const models::FilterChoices &choices)
{
    const QSignalBlocker blocker(this);
    const auto choose = [](QComboBox *combo, const QString &wanted) { combo->setCurrentIndex(std::max(0, combo->findData(wanted))); };
    choose(m_state, choices.state ? QString::number(int(*choices.state)) : QString());
    choose(m_department, choices.department ? choices.department->text() : QString());
    choose(m_district, choices.district ? choices.district->text() : QString());
    choose(m_category, choices.category ? choices.category->text() : QString());
    choose(m_urgency,
           !choices.urgency                          ? QString()
               : *choices.urgency == Urgency::Urgent ? QStringLiteral("urgent")
                                                     : QStringLiteral("normal"));
    m_mine->setChecked(choices.mine);
    m_stuck->setChecked(choices.stuck);
}

} // namespace barodesk::ui::board

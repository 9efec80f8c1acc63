#include "ui/board/filterbar.h"

#include "ui/text/labels.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

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
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::metrics::S2);
    m_state = addCombo(QStringLiteral("filterState"), tr("상태"));
    m_department = addCombo(QStringLiteral("filterDepartment"), tr("담당부서"));
    m_district = addCombo(QStringLiteral("filterDistrict"), tr("읍면동"));
    m_category = addCombo(QStringLiteral("filterCategory"), tr("유형"));
    m_urgency = addCombo(QStringLiteral("filterUrgency"), tr("긴급도"));
    m_mine = new widgets::Button(tr("내 담당"), theme::ButtonRole::Secondary, this);
    m_mine->setObjectName(QStringLiteral("filterMine"));
    m_mine->setCheckable(true);
    connect(m_mine, &QPushButton::toggled, this, [this](bool on) {
        theme::setButtonRole(m_mine, on ? theme::ButtonRole::Soft : theme::ButtonRole::Secondary);
        emit changed();
    });
    auto *reset = new widgets::Button(tr("초기화"), theme::ButtonRole::Quiet, this);
    reset->setObjectName(QStringLiteral("filterReset"));
    reset->setThemeIcon(theme::Icon::RotateBack);
    connect(reset, &QPushButton::clicked, this, &FilterBar::resetRequested);
    layout->addWidget(m_mine);
    layout->addWidget(reset);
    layout->addStretch();

    m_state->addItem(tr("진행 중인 민원"), QString());
    for (const ComplaintState state : AllComplaintStates)
        m_state->addItem(Labels::of(state), QString::number(int(state)));
    m_urgency->addItem(tr("긴급도 전체"), QString());
    m_urgency->addItem(Labels::of(Urgency::Urgent), QStringLiteral("urgent"));
    m_urgency->addItem(Labels::of(Urgency::Normal), QStringLiteral("normal"));
    setOrganisation({});
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

void FilterBar::addTo(models::ComplaintFilter &filter, const Organisation &organisation) const
{
    filter.states = {};
    if (const QString state = m_state->currentData().toString(); !state.isEmpty())
        filter.states.insert(ComplaintState(state.toInt()));
    filter.department = DepartmentCode::parse(m_department->currentData().toString());
    filter.district = DistrictCode::parse(m_district->currentData().toString());
    filter.categories.clear();
    if (const auto category = CategoryCode::parse(m_category->currentData().toString()))
        filter.categories = models::categoriesUnder(*category, organisation);
    const QString urgency = m_urgency->currentData().toString();
    filter.urgency.reset();
    if (!urgency.isEmpty())
        filter.urgency = urgency == QLatin1String("urgent") ? Urgency::Urgent : Urgency::Normal;
    filter.officer.reset();
    if (m_mine->isChecked())
        filter.officer = m_me;
}

void FilterBar::clear()
{
    const QSignalBlocker blocker(this);
    for (QComboBox *combo : {m_state, m_department, m_district, m_category, m_urgency})
        combo->setCurrentIndex(0);
    m_mine->setChecked(false);
}

int FilterBar::chosen() const
{
    int count = m_mine->isChecked() ? 1 : 0;
    for (const QComboBox *combo : {m_state, m_department, m_district, m_category, m_urgency})
        count += combo->currentIndex() > 0 ? 1 : 0;
    return count;
}

} // namespace barodesk::ui::board

#include "ui/performance/periodbar.h"

#include "ui/performance/performancewords.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace barodesk::ui::performance {

using namespace Qt::StringLiterals;
using models::Comparison;
using models::DayRange;
using models::PeriodChoice;

PeriodBar::PeriodBar(std::function<QDateTime()> now, bool compares, QWidget *parent)
    : QWidget(parent),
      m_now(std::move(now)),
      m_choice(new QComboBox(this)),
      m_from(new QDateEdit(this)),
      m_to(new QDateEdit(this)),
      m_comparison(new QComboBox(this))
{
    m_choice->setObjectName(u"performancePeriod"_s);
    m_from->setObjectName(u"performanceFrom"_s);
    m_to->setObjectName(u"performanceTo"_s);
    m_comparison->setObjectName(u"performanceCompare"_s);
    for (const PeriodChoice choice : {PeriodChoice::ThisMonth, PeriodChoice::LastMonth, PeriodChoice::ThisYear, PeriodChoice::Chosen})
        m_choice->addItem(PerformanceWords::of(choice), int(choice));
    for (const Comparison comparison : {Comparison::Before, Comparison::LastYear, Comparison::None})
        m_comparison->addItem(PerformanceWords::of(comparison), int(comparison));
    m_comparison->setVisible(compares);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::metrics::S2);
    layout->addWidget(m_choice);
    layout->addWidget(m_from);
    layout->addWidget(new widgets::Label(u"~"_s, theme::TextSize::Base, &theme::Tokens::text3, QFont::Normal, this));
    layout->addWidget(m_to);
    layout->addWidget(m_comparison);
    for (QDateEdit *edit : {m_from, m_to}) {
        edit->setDisplayFormat(u"yyyy-MM-dd"_s);
        edit->setCalendarPopup(true);
        edit->setKeyboardTracking(false); // A year half typed is no period.
        connect(edit, &QDateEdit::dateChanged, this, [this, edit] {
            // The other end follows, so that there is always a period.
            const QSignalBlocker from(m_from);
            const QSignalBlocker to(m_to);
            const QSignalBlocker blocker(m_choice);
            if (m_from->date() > m_to->date())
                (edit == m_from ? m_to : m_from)->setDate(edit->date());
            m_choice->setCurrentIndex(m_choice->findData(int(PeriodChoice::Chosen)));
            emit changed();
        });
    }
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        showDays();
        emit changed();
    });
    connect(m_comparison, &QComboBox::currentIndexChanged, this, &PeriodBar::changed);
    showDays();
    retranslate();
}

PeriodChoice PeriodBar::choice() const { return PeriodChoice(m_choice->currentData().toInt()); }

DayRange PeriodBar::period() const { return {.from = m_from->date(), .to = m_to->date()}; }

std::optional<DayRange> PeriodBar::comparedPeriod() const
{
    return models::comparedWith(choice(), period(), Comparison(m_comparison->currentData().toInt()));
}

void PeriodBar::choose(PeriodChoice choice) { m_choice->setCurrentIndex(m_choice->findData(int(choice))); }

void PeriodBar::setComparison(Comparison comparison) { m_comparison->setCurrentIndex(m_comparison->findData(int(comparison))); }

void PeriodBar::setPeriod(const DayRange &days)
{
    {
        const QSignalBlocker choice(m_choice);
        const QSignalBlocker from(m_from);
        const QSignalBlocker to(m_to);
        choose(PeriodChoice::Chosen);
        m_from->setDate(days.from);
        m_to->setDate(days.to);
    }
    emit changed();
}

void PeriodBar::refresh()
{
    const DayRange before = period();
    showDays();
    if (period() != before)
        emit changed();
}

void PeriodBar::showDays()
{
    const QSignalBlocker from(m_from);
    const QSignalBlocker to(m_to);
    const DayRange days = models::periodOf(choice(), m_now().date(), period());
    m_from->setDate(days.from);
    m_to->setDate(days.to);
}

void PeriodBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PeriodBar::retranslate()
{
    for (int i = 0; i < m_choice->count(); ++i)
        m_choice->setItemText(i, PerformanceWords::of(PeriodChoice(m_choice->itemData(i).toInt())));
    for (int i = 0; i < m_comparison->count(); ++i)
        m_comparison->setItemText(i, PerformanceWords::of(Comparison(m_comparison->itemData(i).toInt())));
    m_choice->setAccessibleName(tr("기간"));
    m_from->setAccessibleName(tr("첫날"));
    m_to->setAccessibleName(tr("마지막 날"));
    m_comparison->setAccessibleName(tr("비교"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_choice, m_from, m_to, m_comparison})
        widget->setToolTip(widget->accessibleName());
}

} // namespace barodesk::ui::performance

#pragma once

#include "models/performanceperiod.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QDateEdit;

namespace barodesk::ui::performance {

/// Which days are looked at and what they are compared with.
class PeriodBar final : public QWidget
{
    Q_OBJECT
public:
    /// \param now Korea time
    /// \param compares whether a comparison is offered
    PeriodBar(std::function<QDateTime()> now, bool compares, QWidget *parent = nullptr);

    models::DayRange period() const;
    std::optional<models::DayRange> comparedPeriod() const;
    void choose(models::PeriodChoice choice);
    void setComparison(models::Comparison comparison);
    void setPeriod(const models::DayRange &days); ///< A chosen one.
    void refresh();                               ///< Another day may have begun.

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    models::PeriodChoice choice() const;
    void showDays();
    void retranslate();

    std::function<QDateTime()> m_now;
    QComboBox *m_choice;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QComboBox *m_comparison;
};

} // namespace barodesk::ui::performance

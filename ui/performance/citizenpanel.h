#pragma once

#include "models/complaintsurvey.h"
#include "models/panelsamplemodel.h"
#include "ui/performance/performanceaccess.h"
#include "ui/performance/sheet.h"
#include "ui/widgets/tone.h"

#include <QWidget>

class QComboBox;
class QSpinBox;
class QStackedWidget;
class QTableView;

namespace barodesk::ui::widgets {
class Button;
class Chip;
class EmptyState;
class Label;
class Pane;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::performance {

class ExportButton;
class PeriodBar;
class VerdictForm;

/// 시민참여단: draws resolved complaints for residents to look at, and writes down what they found beside what the team says of it.
class CitizenPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit CitizenPanel(PerformanceAccess access, QWidget *parent = nullptr);
    ~CitizenPanel() override;

    PeriodBar *periodBar() const { return m_period; }
    ExportButton *exportButton() const { return m_export; }
    VerdictForm *form() const { return m_form; }
    models::PanelSampleQuery query() const; ///< As chosen now.
    void draw();
    void actorChanged(); ///< Somebody else may sit here now.
    QList<Sheet> sheets() const;

signals:
    void told(const QString &sentence, barodesk::ui::widgets::Tone tone);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void take(const models::PanelSample &sample);
    void showChosen();
    void showCounts();
    void record(domain::Verdict verdict);
    void retranslate();
    QString sampleText() const; ///< How it was drawn, so that it can be drawn again.

    PerformanceAccess m_access;
    models::ComplaintSurvey m_survey;
    models::PanelSampleModel m_model;
    PeriodBar *m_period;
    QSpinBox *m_size;
    QComboBox *m_strata;
    QSpinBox *m_seed;
    widgets::Button *m_draw;
    ExportButton *m_export;
    widgets::Label *m_sizeLabel;
    widgets::Label *m_seedLabel;
    widgets::Label *m_drawn;
    widgets::Pane *m_pane;
    widgets::Chip *m_checked;
    widgets::Chip *m_rate;
    QStackedWidget *m_stack;
    widgets::EmptyState *m_empty;
    QTableView *m_table;
    VerdictForm *m_form;
};

} // namespace barodesk::ui::performance

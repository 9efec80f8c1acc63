#include "ui/performance/citizenpanel.h"

#include "domain/permission.h"
#include "ui/performance/exportbutton.h"
#include "ui/performance/panelwords.h"
#include "ui/performance/performancewords.h"
#include "ui/performance/periodbar.h"
#include "ui/performance/verdictform.h"
#include "ui/text/labels.h"
#include "ui/text/refusaltext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pane.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QShortcut>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>

#include <array>

namespace barodesk::ui::performance {

using namespace Qt::StringLiterals;
using namespace theme::metrics;
using domain::Verdict;
using models::PanelColumn;
using models::PerformanceGrouping;
using widgets::Tone;

namespace {

constexpr int FormWidth = 360;
constexpr int LargestSample = 500;
constexpr std::array Widths{104, 0, 80, 0, 96, 92, 0}; ///< 0: shares what is left.
static_assert(Widths.size() == models::PanelColumnCount);

/// Keys of the verdicts are the panel's, not the list's search.
class List final : public QTableView
{
public:
    using QTableView::QTableView;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_3 && !(event->modifiers() & ~Qt::KeypadModifier))
            event->ignore();
        else
            QTableView::keyPressEvent(event);
    }
};

} // namespace

CitizenPanel::CitizenPanel(PerformanceAccess access, QWidget *parent)
    : QWidget(parent), m_access(std::move(access)), m_survey(m_access.replica), m_model(m_access.replica)
{
    setObjectName(u"citizenPanel"_s);
    m_period = new PeriodBar(m_access.now, false, this);
    m_period->choose(models::PeriodChoice::LastMonth); // A month that is over is drawn from the same on every day.
    m_sizeLabel = new widgets::Label({}, theme::TextSize::Small, &theme::Tokens::text2, QFont::Normal, this);
    m_size = new QSpinBox(this);
    m_size->setObjectName(u"panelSize"_s);
    m_size->setRange(1, LargestSample);
    m_size->setValue(30);
    m_strata = new QComboBox(this);
    m_strata->setObjectName(u"panelStrata"_s);
    m_strata->addItem({}, int(PerformanceGrouping::Category));
    m_strata->addItem({}, int(PerformanceGrouping::District));
    m_strata->addItem({});
    m_seedLabel = new widgets::Label({}, theme::TextSize::Small, &theme::Tokens::text2, QFont::Normal, this);
    m_seed = new QSpinBox(this);
    m_seed->setObjectName(u"panelSeed"_s);
    m_seed->setRange(1, 99'999'999);
    m_seed->setValue(m_access.now().date().toString(u"yyyyMMdd"_s).toInt());
    m_draw = new widgets::Button({}, theme::ButtonRole::Primary, this);
    m_draw->setObjectName(u"panelDraw"_s);
    m_draw->setKeyHint(widgets::keyText(Qt::CTRL | Qt::Key_Return));
    for (QWidget *field : {static_cast<QWidget *>(m_size), static_cast<QWidget *>(m_strata), static_cast<QWidget *>(m_seed)}) {
        // Only there: elsewhere it gives what is being written.
        auto *key = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), field, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, &CitizenPanel::draw);
    }
    connect(m_draw, &QPushButton::clicked, this, &CitizenPanel::draw);
    m_export = new ExportButton([this] { return sheets(); }, [this] { return tr("참여단_%1").arg(m_model.query().seed); }, this);
    m_export->setObjectName(u"panelExport"_s);
    connect(m_export, &ExportButton::told, this, &CitizenPanel::told);

    m_pane = new widgets::Pane({}, this);
    m_checked = new widgets::Chip(m_pane);
    m_checked->setObjectName(u"panelChecked"_s);
    m_rate = new widgets::Chip(m_pane);
    m_rate->setObjectName(u"panelRate"_s);
    m_pane->addHeaderChip(m_checked);
    m_pane->addHeaderChip(m_rate);
    m_pane->body()->setContentsMargins(1, 0, 1, S2);
    m_table = new List(m_pane);
    m_table->setObjectName(u"panelTable"_s);
    m_table->setModel(new PanelTextModel(m_model, m_access.replica, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(RowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    for (int column = 0; column < models::PanelColumnCount; ++column) {
        m_table->horizontalHeader()->setSectionResizeMode(column, Widths[size_t(column)] > 0 ? QHeaderView::Fixed : QHeaderView::Stretch);
        if (Widths[size_t(column)] > 0)
            m_table->setColumnWidth(column, Widths[size_t(column)]);
    }
    m_empty = new widgets::EmptyState(m_pane);
    m_empty->setObjectName(u"panelEmpty"_s);
    connect(m_empty, &widgets::EmptyState::actionTriggered, this, &CitizenPanel::draw);
    m_stack = new QStackedWidget(m_pane);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_drawn = new widgets::Label({}, theme::TextSize::Small, &theme::Tokens::text3, QFont::Normal, m_pane);
    m_drawn->setObjectName(u"panelDrawn"_s);
    m_drawn->setContentsMargins(S4, S1, S4, S1);
    m_pane->body()->addWidget(m_stack, 1);
    m_pane->body()->addWidget(m_drawn);
    m_form = new VerdictForm(this);
    m_form->setFixedWidth(FormWidth);

    auto *head = new QHBoxLayout;
    head->setSpacing(S2);
    head->addWidget(m_period);
    head->addSpacing(S2);
    head->addWidget(m_sizeLabel);
    head->addWidget(m_size);
    head->addWidget(m_strata);
    head->addWidget(m_seedLabel);
    head->addWidget(m_seed);
    head->addWidget(m_draw);
    head->addStretch(1);
    head->addWidget(m_export);
    auto *body = new QHBoxLayout;
    body->setSpacing(S3);
    body->addWidget(m_pane, 1);
    body->addWidget(m_form);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(S3);
    layout->addLayout(head);
    layout->addLayout(body, 1);
    setFocusProxy(m_table);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &CitizenPanel::showChosen);
    connect(&m_model, &models::PanelSampleModel::countsChanged, this, &CitizenPanel::showCounts);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &CitizenPanel::showChosen);
    connect(m_form, &VerdictForm::verdictWanted, this, &CitizenPanel::record);
    m_survey.setInterval(std::chrono::hours(24)); // A sample stays what was drawn.
    retranslate();
    actorChanged();
}

CitizenPanel::~CitizenPanel() = default;

models::PanelSampleQuery CitizenPanel::query() const
{
    const QVariant strata = m_strata->currentData();
    return {.period = m_period->period(),
            .size = m_size->value(),
            .seed = quint32(m_seed->value()),
            .strata = strata.isValid() ? std::optional(PerformanceGrouping(strata.toInt())) : std::nullopt};
}

void CitizenPanel::draw()
{
    m_survey.setActive(true);
    m_survey.setWork([this]() -> models::ComplaintSurvey::Work {
        return [this, asked = query()](const models::ComplaintRecords &complaints) -> std::function<void()> {
            return [this, sample = models::drawPanelSample(complaints, asked)] { take(sample); };
        };
    });
}

void CitizenPanel::take(const models::PanelSample &sample)
{
    m_survey.setActive(false);
    m_model.setSample(sample);
    if (m_model.rowCount() > 0) {
        m_table->setCurrentIndex(m_table->model()->index(0, 0));
        if (m_draw->hasFocus())
            m_table->setFocus(Qt::OtherFocusReason); // What is done next is done there.
    }
    showChosen();
}

QString CitizenPanel::sampleText() const
{
    const models::PanelSampleQuery &query = m_model.query();
    const QString strata = query.strata ? tr("%1별 비례").arg(PerformanceWords::of(*query.strata)) : tr("나누지 않음");
    return tr("%1 완료 %L2건 가운데 %L3건 · %4 · 추첨 번호 %5")
        .arg(PerformanceWords::range(query.period))
        .arg(m_model.population())
        .arg(m_model.rowCount())
        .arg(strata)
        .arg(query.seed);
}

void CitizenPanel::showChosen()
{
    const QModelIndex current = m_table->currentIndex();
    m_form->showComplaint(m_model.complaint(current.isValid() ? current.row() : -1), m_access.replica.organisation(), m_access.now());
}

void CitizenPanel::showCounts()
{
    const models::PanelCounts counts = m_model.counts();
    const int verdicts = counts.good + counts.partly + counts.poor;
    const bool any = m_model.rowCount() > 0;
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_empty);
    m_drawn->setVisible(any);
    m_export->setEnabled(any);
    m_checked->setVisible(any);
    m_rate->setVisible(any && verdicts > 0);
    m_checked->setText(tr("확인 %1 / %2").arg(counts.checked).arg(m_model.rowCount()));
    if (verdicts > 0) {
        const QString good = QLocale().toString(100.0 * counts.good / verdicts, 'f', 0);
        m_rate->setContent(
            {.text = counts.disputed > 0 ? tr("잘됨 %1% · 기한 내지만 미흡 %2건").arg(good).arg(counts.disputed) : tr("잘됨 %1%").arg(good),
             .tone = counts.disputed > 0 ? Tone::Warn : Tone::Ok});
    }
    if (any)
        m_drawn->setText(sampleText());
    else if (m_model.query().period.isValid())
        m_empty->setContent(theme::Icon::Users, tr("이 기간에 완료한 민원이 없습니다"), tr("다른 기간을 골라 다시 뽑으세요."),
                            tr("표본 뽑기"));
    else
        m_empty->setContent(theme::Icon::Users, tr("아직 뽑지 않았습니다"),
                            tr("기간과 건수를 정하고 표본을 뽑으면, 시민참여단이 현장에서 확인할 민원이 나옵니다. 같은 추첨 번호는 언제나 "
                               "같은 민원을 뽑습니다."),
                            tr("표본 뽑기"));
}

void CitizenPanel::record(Verdict verdict)
{
    const QModelIndex current = m_table->currentIndex();
    const auto complaint = m_model.complaint(current.isValid() ? current.row() : -1);
    if (!complaint || !domain::isPermitted(m_access.actor().role, domain::Permission::CloseComplaint))
        return;
    if (m_form->panelist().isEmpty()) {
        m_form->askForPanelist();
        emit told(tr("먼저 참여단 번호를 적으세요."), Tone::Warn);
        return;
    }
    const domain::RecordPanelVerdict payload{.panelist = m_form->panelist(), .verdict = verdict, .note = m_form->note()};
    if (const auto given = m_access.give(complaint->id, payload); !given) {
        emit told(RefusalText::full(given.error()), Tone::Bad);
        return;
    }
    m_form->clearNote();
    emit told(tr("%1 · %2번: %3").arg(complaint->number ? complaint->number->toString() : QString(), payload.panelist, Labels::of(verdict)),
              Tone::Ok);
}

void CitizenPanel::actorChanged()
{
    m_form->setBarred(domain::isPermitted(m_access.actor().role, domain::Permission::CloseComplaint)
                          ? QString()
                          : tr("평가를 적을 권한이 없습니다. 민원을 종결할 수 있는 사람이 적습니다."));
}

void CitizenPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_3 && !(event->modifiers() & ~Qt::KeypadModifier))
        record(Verdict(event->key() - Qt::Key_1));
    else
        QWidget::keyPressEvent(event);
}

void CitizenPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CitizenPanel::retranslate()
{
    m_sizeLabel->setText(tr("건수"));
    m_size->setAccessibleName(tr("뽑을 건수"));
    m_seedLabel->setText(tr("추첨 번호"));
    m_seed->setAccessibleName(m_seedLabel->text());
    m_seed->setToolTip(tr("같은 번호는 언제나 같은 민원을 뽑습니다. 결과를 보고 고르지 않았음을 보일 수 있습니다."));
    m_strata->setItemText(0, tr("유형별 비례"));
    m_strata->setItemText(1, tr("읍면동별 비례"));
    m_strata->setItemText(2, tr("나누지 않음"));
    m_strata->setAccessibleName(tr("어떻게 나누어 뽑을지"));
    m_draw->setText(tr("표본 뽑기"));
    m_pane->setTitle(tr("확인할 민원"));
    m_table->setAccessibleName(tr("확인할 민원 목록. 1·2·3을 누르면 고른 민원에 평가를 적습니다."));
    showCounts();
    showChosen();
}

/// Without the team's words and without the place's: a resident gets number, kind and 읍면동, and the columns to write in.
QList<Sheet> CitizenPanel::sheets() const
{
    Sheet sheet;
    sheet.name = tr("시민참여단");
    sheet.title = tr("%1 시민참여단 확인 목록").arg(m_access.replica.organisation().data().cityName);
    sheet.facts = {sampleText()};
    const auto *words = static_cast<const PanelTextModel *>(m_table->model());
    for (int column = 0; column < models::PanelColumnCount; ++column)
        sheet.headers.append(PanelTextModel::header(PanelColumn(column)));
    sheet.headers += {tr("평가 (1 잘됨 · 2 일부 미흡 · 3 미흡)"), tr("본 대로")};
    for (int row = 0; row < m_model.rowCount(); ++row) {
        QList<SheetCell> cells;
        for (int column = 0; column < models::PanelColumnCount; ++column)
            cells.append(SheetCell::of(words->text(row, PanelColumn(column))));
        cells += {SheetCell::of({}), SheetCell::of({})};
        sheet.rows.append(cells);
    }
    sheet.notes = {tr("민원인의 이름·전화번호·주소와 민원 내용은 이 목록에 없습니다.")};
    return {sheet};
}

} // namespace barodesk::ui::performance

#include "ui/board/actionform.h"

#include "domain/koreatime.h"
#include "ui/attachment/attachmentbox.h"
#include "ui/text/labels.h"
#include "ui/text/refusaltext.h"
#include "ui/text/timetext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QInputMethod>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QVBoxLayout>

namespace barodesk::ui::board {

using namespace domain;
using namespace theme::metrics;
using Result = tl::expected<Payload, QString>;

namespace {

/// The next full hour within office hours, as a first offer.
QDateTime nextHour(const QDateTime &now, const WorkingCalendar &calendar)
{
    const QDateTime hour = toKoreaTime(now).addSecs(3600);
    const QDateTime full = koreaTime(hour.date(), QTime(hour.time().hour(), 0));
    if (full.time() < calendar.hours().end && calendar.isWorkingDay(full.date()))
        return full;
    return koreaTime(calendar.nextWorkingDay(full.date()), calendar.hours().start);
}

/// What the field shows is a Korean clock, whatever zone the machine is in.
QDateTime momentOf(const QDateTimeEdit *edit) { return koreaTime(edit->date(), edit->time()); }

} // namespace

ActionForm::ActionForm(CommandKind kind, const Complaint &complaint, const BoardAccess &access, QWidget *parent, For whom)
    : QFrame(parent),
      m_forSeveral(whom == For::Several),
      m_kind(kind),
      m_complaint(complaint),
      m_access(access),
      m_rows(new QVBoxLayout),
      m_consequence(new widgets::Label(QString(), theme::TextSize::Small, &theme::Tokens::text2, QFont::Normal, this)),
      m_error(new widgets::Label(QString(), theme::TextSize::Small, &theme::Tokens::bad, QFont::Normal, this))
{
    setObjectName(QStringLiteral("actionForm"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(S3, S3, S3, S3);
    layout->setSpacing(S2);
    layout->addWidget(new widgets::Label(Labels::of(kind), theme::TextSize::Base, &theme::Tokens::text, QFont::DemiBold, this));
    m_rows->setSpacing(S2);
    layout->addLayout(m_rows);
    m_consequence->setObjectName(QStringLiteral("actionConsequence"));
    m_consequence->setWrapping(true);
    m_consequence->hide();
    layout->addWidget(m_consequence);
    m_error->setWrapping(true);
    m_error->hide();
    layout->addWidget(m_error);

    auto *foot = new QHBoxLayout;
    foot->setSpacing(S2);
    foot->addStretch();
    auto *cancel = new widgets::Button(tr("취소"), theme::ButtonRole::Quiet, this);
    cancel->setKeyHint(tr("Esc"));
    connect(cancel, &QPushButton::clicked, this, &ActionForm::cancelled);
    auto *give = new widgets::Button(Labels::of(kind), theme::ButtonRole::Primary, this);
    give->setObjectName(QStringLiteral("actionGive"));
    give->setKeyHint(widgets::keyText(QKeySequence(Qt::CTRL | Qt::Key_Return)));
    connect(give, &QPushButton::clicked, this, &ActionForm::submit);
    foot->addWidget(cancel);
    foot->addWidget(give);
    build();
    layout->addLayout(foot);
    showConsequence();

    // Not keyPressEvent(): a text field would keep Ctrl+Enter for itself.
    for (const int key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(key)), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                &QShortcut::activated, this, &ActionForm::submit);
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated,
            this, &ActionForm::cancelled);
}

/// What was laid beside a form nobody gave is not the complaint's.
ActionForm::~ActionForm()
{
    if (!m_tray.isNull() && m_access.attachments.outbox)
        m_access.attachments.outbox->forget(m_tray);
}

bool ActionForm::needsForm(CommandKind kind)
{
    return kind != CommandKind::StartWork && kind != CommandKind::AcceptComplaint && kind != CommandKind::UndoStep;
}

Payload ActionForm::bare(CommandKind kind)
{
    if (kind == CommandKind::AcceptComplaint)
        return AcceptComplaint{};
    if (kind == CommandKind::UndoStep)
        return UndoStep{};
    return StartWork{};
}

void ActionForm::focusFirst()
{
    if (m_first)
        m_first->setFocus();
}

void ActionForm::addRow(const QString &label, QWidget *field, templates::TemplateKey *templates)
{
    field->setAccessibleName(label);
    auto *caption = new widgets::Label(label, theme::TextSize::Small, &theme::Tokens::text2, QFont::Normal, this);
    caption->setBuddy(field);
    auto *head = new QHBoxLayout;
    head->addWidget(caption, 1);
    if (templates)
        head->addWidget(templates->makeButton(this));
    m_rows->addLayout(head);
    m_rows->addWidget(field);
    if (!m_first)
        m_first = field;
}

QLineEdit *ActionForm::addLine(const QString &label, const QString &text)
{
    auto *line = new QLineEdit(text, this);
    line->setMaxLength(int(MaxLineLength));
    addRow(label, line);
    connect(line, &QLineEdit::textChanged, this, &ActionForm::showConsequence);
    return line;
}

QLineEdit *ActionForm::addReason(const QString &label)
{
    auto *line = new QLineEdit(this);
    line->setMaxLength(int(MaxLineLength));
    addRow(label, line, new templates::TemplateKey(line, TemplateUse::Reason, templateSource()));
    connect(line, &QLineEdit::textChanged, this, &ActionForm::showConsequence);
    return line;
}

templates::TemplateSource ActionForm::templateSource() const
{
    return {.organisation = [this]() -> const Organisation & { return m_access.replica.organisation(); },
            .subject = [this] { return m_forSeveral ? templates::Subject() : templates::subjectOf(m_complaint); }};
}

TemplateUse ActionForm::useOfText() const
{
    switch (m_kind) {
    case CommandKind::AmendComplaint: return TemplateUse::Content;
    case CommandKind::ResolveComplaint: return TemplateUse::Result;
    case CommandKind::RequestSupplement:
    case CommandKind::GiveProgressNotice:
    case CommandKind::CloseComplaint: return TemplateUse::Notice;
    default: return TemplateUse::Reason;
    }
}

QPlainTextEdit *ActionForm::addText(const QString &label, const QString &hint, const QString &text)
{
    auto *edit = new QPlainTextEdit(text, this);
    edit->setObjectName(QStringLiteral("actionText"));
    edit->setPlaceholderText(hint);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(84);
    addRow(label, edit, new templates::TemplateKey(edit, useOfText(), templateSource()));
    connect(edit, &QPlainTextEdit::textChanged, this, &ActionForm::showConsequence);
    return edit;
}

QComboBox *ActionForm::addCombo(const QString &label)
{
    auto *combo = new QComboBox(this);
    combo->setMaxVisibleItems(16);
    addRow(label, combo);
    connect(combo, &QComboBox::currentIndexChanged, this, &ActionForm::showConsequence);
    return combo;
}

QDateTimeEdit *ActionForm::addTime(const QString &label, const QDateTime &initial)
{
    auto *edit = new QDateTimeEdit(this);
    edit->setDisplayFormat(tr("yyyy-MM-dd HH:mm", "as QDateTime::toString() takes it"));
    edit->setCalendarPopup(true);
    edit->setDate(initial.date());
    edit->setTime(initial.time());
    addRow(label, edit);
    connect(edit, &QDateTimeEdit::dateTimeChanged, this, &ActionForm::showConsequence);
    return edit;
}

void ActionForm::build()
{
    switch (m_kind) {
    case CommandKind::AssignComplaint: buildAssign(); return;
    case CommandKind::RecordCallBackAttempt: buildCallBackAttempt(); return;
    case CommandKind::PromiseCallBack: buildPromise(); return;
    case CommandKind::ScheduleWork: {
        auto *when = addTime(tr("언제"), nextHour(m_access.now(), m_access.replica.organisation().calendar()));
        auto *contractor = addLine(tr("시공 업체 (선택)"));
        if (!m_forSeveral)
            contractor->setText(m_complaint.contractor);
        auto *reason = addReason(tr("메모 (선택)"));
        m_payload = [=]() -> Result { return ScheduleWork{momentOf(when), reason->text().trimmed(), contractor->text().trimmed()}; };
        return;
    }
    case CommandKind::TransferOut: {
        auto *agency = addLine(tr("받는 기관"));
        auto *reason = addReason(tr("사유"));
        m_payload = [=]() -> Result { return TransferOut{agency->text().trimmed(), reason->text().trimmed()}; };
        return;
    }
    case CommandKind::AmendComplaint: buildAmend(); return;
    case CommandKind::CloseComplaint: buildClose(); return;
    default: break;
    }
    if (!buildLife())
        buildOneText();
}

void ActionForm::buildOneText()
{
    struct Words
    {
        QString label, hint;
    };
    const Words words = [this]() -> Words {
        switch (m_kind) {
        case CommandKind::RequestSupplement: return {tr("보완할 내용"), tr("민원인에게 무엇을 요청했는지")};
        case CommandKind::ReceiveSupplement: return {tr("메모 (선택)"), tr("받은 자료")};
        case CommandKind::ResolveComplaint: return {tr("처리 결과"), tr("무엇을 어떻게 처리했는지. 민원인에게 알리는 글이 됩니다.")};
        case CommandKind::GiveProgressNotice: return {tr("알린 내용"), tr("어디까지 되었고 언제쯤 끝나는지")};
        case CommandKind::ConfirmDictation: return {tr("메모 (선택)"), tr("언제 어떻게 서명을 받았는지")};
        case CommandKind::ProposeMediation: return {tr("조정할 내용"), tr("어느 부서가 왜 맡지 않는지, 무엇을 정해 달라는지")};
        case CommandKind::RefuseCompetence: return {tr("소관이 아닌 사유"), tr("어느 부서의 일인지 알면 함께")};
        case CommandKind::AddNote: return {tr("메모"), tr("다음 동료가 알아야 할 것")};
        default: return {tr("사유"), {}};
        }
    }();
    QPlainTextEdit *edit = addText(words.label, words.hint);
    if (m_kind == CommandKind::ResolveComplaint && !m_forSeveral) // A photo is of one place.
        addResultFiles();
    m_payload = [this, edit]() -> Result {
        const QString text = edit->toPlainText().trimmed();
        switch (m_kind) {
        case CommandKind::RequestSupplement: return RequestSupplement{text};
        case CommandKind::ReceiveSupplement: return ReceiveSupplement{text};
        case CommandKind::WithdrawComplaint: return WithdrawComplaint{text};
        case CommandKind::ResolveComplaint: return ResolveComplaint{text};
        case CommandKind::GiveProgressNotice: return GiveProgressNotice{text};
        case CommandKind::ConfirmDictation: return ConfirmDictation{text};
        case CommandKind::ProposeMediation: return ProposeMediation{text};
        case CommandKind::RefuseCompetence: return RefuseCompetence{text};
        case CommandKind::ClearObstacle: return ClearObstacle{text};
        case CommandKind::ReopenComplaint: return ReopenComplaint{text};
        case CommandKind::AddNote: return AddNote{text};
        case CommandKind::ExcuseCallBack:
            for (const CallBack &callBack : m_complaint.callBacks) {
                if (callBack.state == CallBackState::Promised)
                    return ExcuseCallBack{callBack.id, text};
            }
            return ExcuseCallBack{{}, text};
        default: return tl::unexpected(tr("이 일은 보드에서 할 수 없습니다."));
        }
    };
}

/// They go with the result, not before it.
void ActionForm::addResultFiles()
{
    if (!m_access.attachments.outbox || !isPermitted(m_access.actor().role, Permission::TakeComplaint))
        return;
    m_tray = ComplaintId::create();
    auto *box = new attachment::AttachmentBox(m_access.attachments, attachment::AttachmentBox::Place::Result, this);
    box->showFiles(m_tray, {});
    addRow(tr("결과 사진 (선택)"), box);
    box->watch(this);
}

void ActionForm::buildAssign()
{
    const Organisation &organisation = m_access.replica.organisation();
    const Category *category = organisation.category(m_complaint.category);
    auto *department = addDepartments(!m_complaint.department.isEmpty() ? m_complaint.department
                                          : category                    ? category->department
                                                                        : DepartmentCode());
    auto *officer = addCombo(tr("담당자 (선택)"));
    const auto fill = [this, department, officer] {
        officer->clear();
        officer->addItem(tr("부서에서 정함"), QString());
        for (const User &user : m_access.replica.organisation().data().users) {
            if (user.department && user.department->text() == department->currentData().toString())
                officer->addItem(user.displayName, user.id.toString());
        }
    };
    fill();
    connect(department, &QComboBox::currentIndexChanged, this, fill);
    auto *reason = addReason(m_complaint.department.isEmpty() ? tr("메모 (선택)") : tr("부서를 바꾸는 사유"));
    m_payload = [=]() -> Result {
        AssignComplaint assign;
        assign.department = DepartmentCode::parse(department->currentData().toString()).value_or(DepartmentCode());
        assign.officer = UserId::parse(officer->currentData().toString());
        assign.reason = reason->text().trimmed();
        return assign;
    };
}

void ActionForm::buildCallBackAttempt()
{
    auto *which = addPromises();
    auto *result = addCombo(tr("결과"));
    for (const CallBackResult r : {CallBackResult::Reached, CallBackResult::NoAnswer, CallBackResult::Retry, CallBackResult::TextMessage})
        result->addItem(Labels::of(r), int(r));
    auto *next = addTime(tr("다음에 걸 때"), nextHour(m_access.now(), m_access.replica.organisation().calendar()));
    const auto needed = [=] {
        const auto r = CallBackResult(result->currentData().toInt());
        next->setEnabled(r == CallBackResult::NoAnswer || r == CallBackResult::Retry);
    };
    needed();
    connect(result, &QComboBox::currentIndexChanged, this, needed);
    auto *note = addReason(tr("메모 (선택)"));
    m_payload = [=]() -> Result {
        RecordCallBackAttempt attempt;
        attempt.callBack = CallBackId::parse(which->currentData().toString()).value_or(CallBackId());
        attempt.result = CallBackResult(result->currentData().toInt());
        attempt.note = note->text().trimmed();
        if (next->isEnabled())
            attempt.nextTry = momentOf(next);
        return attempt;
    };
}

void ActionForm::buildPromise()
{
    auto *phone = addLine(tr("전화번호"), m_complaint.petitionerPhone ? m_complaint.petitionerPhone->formatted() : QString());
    auto *reason = addCombo(tr("언제 걸지"));
    for (const CallBackReason r : {CallBackReason::AfterResolution, CallBackReason::BeforePlannedWork, CallBackReason::Requested})
        reason->addItem(Labels::of(r), int(r));
    auto *when = addTime(tr("약속한 시각"), nextHour(m_access.now(), m_access.replica.organisation().calendar()));
    const auto needed = [=] { when->setEnabled(CallBackReason(reason->currentData().toInt()) != CallBackReason::AfterResolution); };
    needed();
    connect(reason, &QComboBox::currentIndexChanged, this, needed);
    m_payload = [=]() -> Result {
        const auto number = PhoneNumber::parse(phone->text());
        if (!number)
            return tl::unexpected(tr("전화번호를 010-1234-5678처럼 적어 주세요."));
        CallBackWish wish{CallBackId::create(), CallBackReason(reason->currentData().toInt()), *number, std::nullopt};
        if (when->isEnabled())
            wish.promisedFor = momentOf(when);
        return PromiseCallBack{wish};
    };
}

void ActionForm::submit()
{
    QGuiApplication::inputMethod()->commit(); // The last syllable is still being composed.
    const Result payload = m_payload();
    if (!payload) {
        showError(payload.error());
        return;
    }
    QList<Step> steps = m_before ? m_before(*payload) : QList<Step>();
    steps.append({EntityRef(m_complaint.id), *payload});
    if (m_after)
        steps.append(m_after(*payload));
    for (const Step &step : steps) {
        const auto given = m_access.give(step.target, step.payload);
        if (!given) {
            showError(RefusalText::full(given.error()));
            return;
        }
    }
    if (!m_tray.isNull() && m_access.attachments.outbox)
        m_access.attachments.outbox->move(m_tray, m_complaint.id);
    emit done();
}

void ActionForm::showConsequence()
{
    const Result payload = m_payload ? m_payload() : Result(tl::unexpected(QString()));
    if (!payload) {
        m_consequence->hide();
        return;
    }
    const QDateTime now = m_access.now();
    const Command command{CommandId::create(), EntityRef(m_complaint.id), now, *payload};
    const auto outcome = apply(Entity(m_complaint), command, {m_access.actor(), now, m_access.replica.organisation(), std::nullopt});
    const QDateTime due = outcome ? std::get<Complaint>(outcome->after).dueAt : m_complaint.dueAt;
    m_consequence->setVisible(due != m_complaint.dueAt);
    if (due != m_complaint.dueAt)
        m_consequence->setText(tr("처리기한이 %1에서 %2로 바뀝니다.").arg(TimeText::full(m_complaint.dueAt), TimeText::full(due)));
}

void ActionForm::showError(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->setAccessibleName(sentence);
    m_error->show();
}

void ActionForm::paintEvent(QPaintEvent *)
{
    const theme::Tokens &t = theme::tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(t.border);
    painter.setBrush(t.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), RadiusCard, RadiusCard);
}

} // namespace barodesk::ui::board

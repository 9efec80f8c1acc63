#include "ui/complaint/intakefields.h"

#include "desk/desk.h"
#include "domain/koreatime.h"
#include "ui/complaint/attachmentfield.h"
#include "ui/complaint/callbackbox.h"
#include "ui/complaint/categoryfield.h"
#include "ui/complaint/composition.h"
#include "ui/complaint/duebox.h"
#include "ui/complaint/growingtext.h"
#include "ui/complaint/petitionerrow.h"
#include "ui/complaint/placebox.h"
#include "ui/templates/templatekey.h"
#include "ui/text/labels.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/evidenceline.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/searchfield.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace barodesk::ui::complaint {

namespace metrics = theme::metrics;
using namespace Qt::StringLiterals;

namespace {

/// A row's worth of space for what belongs to the row above it.
QHBoxLayout *indented(QWidget *widget)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(widgets::FieldRow::LabelWidth + metrics::S3, 0, 0, 0);
    row->addWidget(widget);
    return row;
}

} // namespace

IntakeFields::IntakeFields(desk::Desk &desk, desk::IntakeForm &form, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_form(form),
      m_composition(new Composition(this)),
      m_category(new CategoryField(this)),
      m_place(new PlaceBox(this)),
      m_urgency(new widgets::Button(tr("긴급"), theme::ButtonRole::Secondary, this)),
      m_danger(new widgets::Chip(tr("안전 위험"), widgets::Tone::Bad, this)),
      m_text(new GrowingText(this)),
      m_attachments(new AttachmentField(desk, form, this)),
      m_name(new QLineEdit(this)),
      m_phone(new QLineEdit(this)),
      m_behalfToggle(new widgets::Button(tr("대신"), theme::ButtonRole::Quiet, this)),
      m_behalf(new QLineEdit(this)),
      m_dictation(new widgets::Button(tr("말한 내용을 적고 서명을 받습니다"), theme::ButtonRole::Secondary, this)),
      m_callBack(new CallBackBox(this)),
      m_department(new QLineEdit(this)),
      m_due(new DueBox(this))
{
    makeRows();
    connectEditors();
    for (QWidget *editor : {static_cast<QWidget *>(m_category->editor()), static_cast<QWidget *>(m_place->editor()),
                            static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_phone),
                            static_cast<QWidget *>(m_behalf), static_cast<QWidget *>(m_callBack->phoneEditor())})
        m_composition->follow(editor);
    connect(&form, &desk::IntakeForm::changed, this, &IntakeFields::showDraft);
    connect(&form, &desk::IntakeForm::suggestionsChanged, this, &IntakeFields::showEvidence);
    connect(&desk.replica(), &store::Replica::reset, this, &IntakeFields::takeOrganisation);
    connect(&desk.replica(), &store::Replica::organisationChanged, this, &IntakeFields::takeOrganisation);
    takeOrganisation();
}

IntakeFields::~IntakeFields() = default;

void IntakeFields::makeRows()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::S3);

    auto *urgent = new QWidget(this);
    auto *urgentRow = new QHBoxLayout(urgent);
    urgentRow->setContentsMargins(0, 0, 0, 0);
    urgentRow->setSpacing(metrics::S2);
    urgentRow->addWidget(m_urgency);
    urgentRow->addWidget(m_danger);
    urgentRow->addStretch();
    urgent->setFocusProxy(m_urgency);
    m_urgency->setObjectName(u"urgencyToggle"_s);
    m_urgency->setCheckable(true);
    m_urgency->setToolTip(tr("사람이 다칠 수 있거나 지금 막아야 하는 일이면 켭니다"));
    m_danger->setIcon(theme::Icon::Warning);

    m_text->setObjectName(u"complaintText"_s);
    m_text->setPlaceholderText(tr("무엇이, 언제부터, 어떻게 불편한지"));

    m_behalfToggle->setObjectName(u"behalfToggle"_s);
    m_behalfToggle->setSmall(true);
    m_behalfToggle->setThemeIcon(theme::Icon::UserPlus);
    m_behalfToggle->setCheckable(true);
    m_behalfToggle->setToolTip(tr("다른 사람을 대신하여 신고합니다"));
    m_behalf->setObjectName(u"behalfField"_s);
    m_behalf->setAccessibleName(tr("누구를 대신하는지"));
    m_behalf->setPlaceholderText(tr("누구를 대신하는지 (관계와 사정)"));
    m_behalf->setMaxLength(int(domain::MaxLineLength));
    m_behalf->hide();
    m_dictation->setObjectName(u"dictationToggle"_s);
    m_dictation->setCheckable(true);
    m_dictation->setToolTip(
        tr("이 유형은 문서로 받아야 합니다. 말한 내용을 적어 두고 서명을 받으면 그때부터 처리기한이 시작됩니다 (민원처리법 제8조)"));
    m_dictation->hide();
    m_name->setObjectName(u"petitionerName"_s);
    m_name->setAccessibleName(tr("민원인 이름"));
    m_name->setPlaceholderText(tr("이름"));
    m_phone->setObjectName(u"petitionerPhone"_s);
    m_phone->setAccessibleName(tr("민원인 전화번호"));
    m_phone->setPlaceholderText(tr("전화번호"));
    m_phone->setInputMethodHints(Qt::ImhDialableCharactersOnly);

    m_department->setObjectName(u"departmentField"_s);
    m_department->setReadOnly(true);
    m_department->setFocusPolicy(Qt::NoFocus);

    const auto add = [&](Field field, const QString &label, QWidget *editor) {
        auto *row = new widgets::FieldRow(label, editor, this);
        m_rows.insert(field, row);
        layout->addWidget(row);
        connect(row, &widgets::FieldRow::evidenceAccepted, this, [this, field] { accept(field); });
    };
    add(Field::Category, tr("유형"), m_category);
    layout->addLayout(indented(m_dictation));
    add(Field::Place, tr("위치"), m_place);
    add(Field::Urgency, tr("긴급"), urgent);
    add(Field::Text, tr("내용"), m_text);
    auto *templates = new templates::TemplateKey(m_text, domain::TemplateUse::Content, templateSource());
    connect(templates, &templates::TemplateKey::aboutToOpen, this, &IntakeFields::commitComposition);
    // Below its label, where the field leaves room: the form grows by nothing.
    widgets::Button *templateButton = templates->makeButton(m_rows.value(Field::Text));
    templateButton->setCompact(true);
    templateButton->adjustSize();
    templateButton->move(-metrics::S2, metrics::FieldHeight);
    add(Field::Petitioner, tr("민원인"), new PetitionerRow(m_name, m_phone, m_behalfToggle, this));
    m_rows.insert(Field::Phone, m_rows.value(Field::Petitioner));
    layout->addLayout(indented(m_behalf));
    add(Field::CallBack, tr("콜백"), m_callBack);
    // Two things are heard for a call-back; the number stands in its row, the day below it.
    m_date = new widgets::EvidenceLine(this);
    m_date->hide();
    layout->addLayout(indented(m_date));
    layout->addWidget(new widgets::FieldRow(tr("담당"), m_department, this));
    layout->addWidget(m_attachments);
    layout->addStretch(1);

    disconnect(m_rows.value(Field::CallBack), &widgets::FieldRow::evidenceAccepted, this, nullptr);
    connect(m_rows.value(Field::CallBack), &widgets::FieldRow::evidenceAccepted, this, [this] { accept(Field::Phone); });
    connect(m_date, &widgets::EvidenceLine::clicked, this, [this] { accept(Field::CallBack); });

    m_attachments->watch(this);
    connect(m_attachments, &AttachmentField::added, this, &IntakeFields::filesAdded);
    connect(m_attachments, &AttachmentField::rowsChanged, this, &IntakeFields::chainFocus);
    chainFocus();
}

void IntakeFields::chainFocus()
{
    const QList<QWidget *> order = QList<QWidget *>{m_category->editor(),
                                                    m_dictation,
                                                    m_place->editor(),
                                                    findChild<QWidget *>(u"districtBox"_s),
                                                    m_urgency,
                                                    m_text,
                                                    m_name,
                                                    m_phone,
                                                    m_behalfToggle,
                                                    m_behalf,
                                                    m_callBack->toggle(),
                                                    findChild<QWidget *>(u"callBackReason"_s),
                                                    m_callBack->phoneEditor(),
                                                    findChild<QWidget *>(u"callBackTime"_s)}
        + m_attachments->focusChain() + QList<QWidget *>{findChild<QWidget *>(u"whyButton"_s)};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

/// What a template may name of what stands in the form. There is no number before it is registered.
templates::TemplateSource IntakeFields::templateSource() const
{
    return {.organisation = [this]() -> const domain::Organisation & { return m_desk.replica().organisation(); },
            .subject =
                [this] {
                    const desk::ComplaintDraft &draft = m_form.draft();
                    const domain::Category *category = m_form.category();
                    const auto due = m_form.duePreview();
                    return templates::Subject{.category = draft.category.value_or(domain::CategoryCode()),
                                              .place = draft.place,
                                              .dueAt = due ? due->due : QDateTime(),
                                              .citizen = draft.petitionerName,
                                              .department = category ? category->department : domain::DepartmentCode()};
                }};
}

void IntakeFields::connectEditors()
{
    connect(m_category, &CategoryField::chosen, this, [this](const domain::CategoryCode &code) { m_form.setCategory(code); });
    connect(m_category, &CategoryField::cleared, this, [this] { m_form.setCategory(std::nullopt); });
    connect(&m_desk, &desk::Desk::placesChanged, m_place, [this] { m_place->setIndex(m_desk.places()); });
    m_place->setIndex(m_desk.places());
    connect(m_place, &PlaceBox::edited, this, [this] { m_form.setPlace(m_place->place()); });
    connect(m_urgency, &QPushButton::toggled, this, [this](bool on) {
        theme::setButtonRole(m_urgency, on ? theme::ButtonRole::Soft : theme::ButtonRole::Secondary);
        m_danger->setVisible(on);
        if (!m_setting)
            m_form.setUrgency(on ? domain::Urgency::Urgent : domain::Urgency::Normal);
    });
    m_danger->hide();
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_setting)
            m_form.setText(m_text->toPlainText());
    });
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &name) {
        if (!m_setting)
            m_form.setPetitionerName(name);
    });
    connect(m_phone, &QLineEdit::textChanged, this, [this](const QString &phone) {
        m_callBack->setUsualPhone(phone);
        if (!m_setting)
            m_form.setPetitionerPhone(phone);
    });
    connect(m_behalfToggle, &QPushButton::toggled, this, [this](bool on) {
        m_behalf->setVisible(on);
        if (m_setting)
            return;
        if (on)
            m_behalf->setFocus(Qt::OtherFocusReason);
        else
            m_form.setOnBehalfOf({});
    });
    connect(m_behalf, &QLineEdit::textChanged, this, [this](const QString &whom) {
        if (!m_setting)
            m_form.setOnBehalfOf(whom);
    });
    connect(m_dictation, &QPushButton::toggled, this, [this](bool on) {
        theme::setButtonRole(m_dictation, on ? theme::ButtonRole::Soft : theme::ButtonRole::Secondary);
        if (!m_setting)
            m_form.setDictation(on);
    });
    connect(m_callBack, &CallBackBox::edited, this, [this] {
        const CallBackBox::Value value = m_callBack->value();
        m_form.setCallBack(value.wanted, value.reason, value.phone, value.when);
    });
}

void IntakeFields::takeOrganisation()
{
    const domain::Organisation &organisation = m_desk.replica().organisation();
    m_category->setOrganisation(organisation);
    m_place->setDistricts(organisation.data().districts);
    showDraft();
    showEvidence();
}

/// Only what differs goes into an editor: setting a text would end the composing in it.
void IntakeFields::showDraft()
{
    const desk::ComplaintDraft &draft = m_form.draft();
    if (draft.id != m_shown) {
        m_shown = draft.id;
        m_taken.clear();
        clearMissing();
    }
    m_setting = true;
    m_category->setCategory(draft.category);
    m_place->setPlace(draft.place);
    m_urgency->setChecked(draft.urgency == domain::Urgency::Urgent);
    if (m_text->toPlainText() != draft.text)
        m_text->setPlainText(draft.text);
    if (m_name->text() != draft.petitionerName)
        m_name->setText(draft.petitionerName);
    if (m_phone->text() != draft.petitionerPhone)
        m_phone->setText(draft.petitionerPhone);
    if (m_behalf->text() != draft.onBehalfOf)
        m_behalf->setText(draft.onBehalfOf);
    if (!draft.onBehalfOf.isEmpty())
        m_behalfToggle->setChecked(true);
    else if (!m_behalf->hasFocus())
        m_behalfToggle->setChecked(false);
    m_dictation->setChecked(draft.dictation);
    m_callBack->setValue(
        {.wanted = draft.callBackWanted, .reason = draft.callBackReason, .phone = draft.callBackPhone, .when = draft.callBackFor});
    const QDate next = m_desk.replica().organisation().calendar().nextWorkingDay(m_desk.now().date());
    m_callBack->setProposedTime(domain::koreaTime(next, QTime(14, 0)));
    m_setting = false;
    showDepartment();
    showDictation();
    refreshDue();
    showErrors();
}

void IntakeFields::showDictation() { m_dictation->setVisible(m_form.needsDictation()); }

void IntakeFields::showDepartment()
{
    const domain::Category *category = m_form.category();
    m_department->setPlaceholderText(tr("유형을 고르면 정해집니다"));
    m_department->setText(category ? Labels::department(category->department, m_desk.replica().organisation()) : QString());
    m_department->setCursorPosition(0);
}

void IntakeFields::refreshDue()
{
    const domain::Category *category = m_form.category();
    if (!category)
        m_due->showNone();
    else if (const auto due = m_form.duePreview())
        m_due->showDue(*due, *category, m_desk.now());
    else
        m_due->showImpossible(domain::DueError::OutsideHolidayTable);
}

void IntakeFields::commitComposition() { m_composition->commit(); }
void IntakeFields::setRecent(const QList<domain::CategoryCode> &recent) { m_category->setRecent(recent); }
void IntakeFields::appendToPlace(const QString &words) { m_place->append(words); }
void IntakeFields::appendToText(const QString &words) { m_text->append(words); }
void IntakeFields::focusFirst() { m_category->editor()->setFocus(Qt::OtherFocusReason); }

} // namespace barodesk::ui::complaint

#include "desk/intakeform.h"

#include "desk/desk.h"
#include "domain/koreatime.h"
#include "files/fileoutbox.h"

#include <algorithm>

namespace barodesk::desk {

namespace {

using Field = IntakeForm::Field;

Field fieldOf(const speech::Suggestion::Value &value)
{
    struct Visitor
    {
        Field operator()(const domain::CategoryCode &) const { return Field::Category; }
        Field operator()(const domain::Place &) const { return Field::Place; }
        Field operator()(const domain::PhoneNumber &) const { return Field::Phone; }
        Field operator()(const speech::HeardDate &) const { return Field::CallBack; }
        Field operator()(const domain::Urgency &) const { return Field::Urgency; }
    };
    return std::visit(Visitor{}, value);
}

bool isIn(const speech::Suggestion::Value &value, const ComplaintDraft &draft)
{
    if (const auto *category = std::get_if<domain::CategoryCode>(&value))
        return draft.category == *category;
    if (const auto *place = std::get_if<domain::Place>(&value))
        return draft.place == *place;
    if (const auto *phone = std::get_if<domain::PhoneNumber>(&value))
        return domain::PhoneNumber::parse(draft.callBackPhone) == *phone
            || (!draft.callBackWanted && domain::PhoneNumber::parse(draft.petitionerPhone) == *phone);
    if (const auto *date = std::get_if<speech::HeardDate>(&value))
        return draft.callBackFor && draft.callBackFor->date() == date->date;
    if (const auto *urgency = std::get_if<domain::Urgency>(&value))
        return draft.urgency == *urgency;
    return false;
}

} // namespace

size_t qHash(IntakeForm::Field field, size_t seed) { return ::qHash(int(field), seed); }

IntakeForm::IntakeForm(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_draft = freshDraft();
    connect(&desk, &Desk::talkChanged, this, &IntakeForm::followTalk);
    connect(&desk.phone(), &telephony::Softphone::agentChanged, this, [this] {
        if (isBlank())
            put(freshDraft());
    });
    connect(&desk.files(), &files::FileOutbox::changed, this, [this](const domain::ComplaintId &complaint) {
        if (complaint == m_draft.id)
            keep();
    });
    followTalk();
}

IntakeForm::~IntakeForm() = default;

/// A call gives its complaints until the work after it is done; who comes to the counter later is somebody else.
bool IntakeForm::belongsToForm(const Talk &talk) const
{
    return !talk.call().endedAt || m_desk.phone().agentState() == telephony::AgentState::AfterCallWork;
}

ComplaintDraft IntakeForm::freshDraft() const
{
    ComplaintDraft draft;
    draft.id = domain::ComplaintId::create();
    if (const Talk *talk = m_desk.talk(); talk && belongsToForm(*talk)) {
        draft.call = talk->call().id;
        draft.citizen = talk->citizen();
        if (talk->call().number)
            draft.petitionerPhone = talk->call().number->formatted();
        if (draft.citizen) {
            if (const auto citizen = m_desk.replica().citizen(*draft.citizen))
                draft.petitionerName = citizen->name;
        }
    }
    return draft;
}

bool IntakeForm::isBlank() const
{
    return !m_draft.category && m_draft.place.isEmpty() && m_draft.text.isEmpty() && m_draft.onBehalfOf.isEmpty() && !m_draft.callBackWanted
        && m_draft.urgency == domain::Urgency::Normal && m_desk.files().filesOf(m_draft.id).isEmpty()
        && !m_touched.contains(Field::Petitioner) && !m_touched.contains(Field::Phone);
}

void IntakeForm::followTalk()
{
    std::optional<domain::PhoneNumber> before;
    if (m_talk) {
        m_talk->disconnect(this);
        before = m_talk->call().number;
    }
    m_talk = m_desk.talk();
    if (m_talk) {
        connect(m_talk, &Talk::suggestionsChanged, this, &IntakeForm::suggestionsChanged);
        connect(m_talk, &Talk::citizenChanged, this, &IntakeForm::takeCitizen);
    }
    // Who was asked about a citizen talks with them now: what was written meanwhile is about this call.
    if (m_talk && m_draft.call && m_talk->call().continues == m_draft.call && !isBlank()) {
        const auto &number = m_talk->call().number;
        if (before && number && !m_touched.contains(Field::Phone) && m_draft.petitionerPhone == before->formatted())
            m_draft.petitionerPhone = number->formatted(); // Not the colleague's.
        m_draft.call = m_talk->call().id;
        keep();
        emit changed();
    }
    // A form somebody is writing stays theirs: the new call does not touch it.
    if (isBlank())
        put(freshDraft());
    emit suggestionsChanged();
}

/// Who is calling may be settled while the form is being written: the name follows unless a person typed one.
void IntakeForm::takeCitizen()
{
    if (isBlank()) {
        put(freshDraft());
        return;
    }
    if (m_draft.call != m_talk->call().id || m_draft.citizen == m_talk->citizen())
        return;
    m_draft.citizen = m_talk->citizen();
    if (!m_touched.contains(Field::Petitioner)) {
        const auto citizen = m_draft.citizen ? m_desk.replica().citizen(*m_draft.citizen) : nullptr;
        m_draft.petitionerName = citizen ? citizen->name : QString();
    }
    keep();
}

void IntakeForm::put(const ComplaintDraft &draft)
{
    m_draft = draft;
    m_touched.clear();
    m_turnedDown.clear();
    emit changed();
    emit suggestionsChanged();
}

void IntakeForm::open(const ComplaintDraft &draft)
{
    put(draft);
    if (draft.category)
        m_touched.insert(Field::Category);
    if (!draft.place.isEmpty())
        m_touched.insert(Field::Place);
    if (!draft.text.isEmpty())
        m_touched.insert(Field::Text);
    if (draft.urgency != domain::Urgency::Normal)
        m_touched.insert(Field::Urgency);
    if (!draft.petitionerName.isEmpty())
        m_touched.insert(Field::Petitioner);
    if (!draft.petitionerPhone.isEmpty())
        m_touched.insert(Field::Phone);
    if (draft.callBackWanted)
        m_touched.insert(Field::CallBack);
}

void IntakeForm::startBlank() { put(freshDraft()); }

void IntakeForm::discard()
{
    m_desk.discardDraft(m_draft.id);
    startBlank();
}

void IntakeForm::touch(Field field)
{
    m_touched.insert(field);
    keep();
}

void IntakeForm::keep()
{
    m_draft.savedAt = m_desk.now();
    if (isBlank())
        m_desk.discardDraft(m_draft.id);
    else
        m_desk.saveDraft(m_draft);
    emit changed();
    emit suggestionsChanged();
}

void IntakeForm::setCategory(const std::optional<domain::CategoryCode> &category)
{
    if (m_draft.category == category)
        return;
    m_draft.category = category;
    const domain::Category *chosen = this->category();
    if (!m_touched.contains(Field::Urgency))
        m_draft.urgency = chosen && chosen->urgentByDefault ? domain::Urgency::Urgent : domain::Urgency::Normal;
    touch(Field::Category);
}

void IntakeForm::setUrgency(domain::Urgency urgency)
{
    if (m_draft.urgency == urgency)
        return;
    m_draft.urgency = urgency;
    touch(Field::Urgency);
}

void IntakeForm::setPlace(const domain::Place &place)
{
    if (m_draft.place == place)
        return;
    m_draft.place = place;
    touch(Field::Place);
}

void IntakeForm::setText(const QString &text)
{
    if (m_draft.text == text)
        return;
    m_draft.text = text;
    touch(Field::Text);
}

void IntakeForm::setPetitionerName(const QString &name)
{
    if (m_draft.petitionerName == name)
        return;
    m_draft.petitionerName = name;
    touch(Field::Petitioner);
}

void IntakeForm::setOnBehalfOf(const QString &whom)
{
    if (m_draft.onBehalfOf == whom)
        return;
    m_draft.onBehalfOf = whom;
    keep();
    emit changed();
}

void IntakeForm::setDictation(bool dictated)
{
    if (m_draft.dictation == dictated)
        return;
    m_draft.dictation = dictated;
    keep();
    emit changed();
}

void IntakeForm::setPetitionerPhone(const QString &phone)
{
    if (m_draft.petitionerPhone == phone)
        return;
    m_draft.petitionerPhone = phone;
    touch(Field::Phone);
}

void IntakeForm::setCallBack(bool wanted, domain::CallBackReason reason, const QString &phone, const std::optional<QDateTime> &when)
{
    if (m_draft.callBackWanted == wanted && m_draft.callBackReason == reason && m_draft.callBackPhone == phone
        && m_draft.callBackFor == when)
        return;
    m_draft.callBackWanted = wanted;
    m_draft.callBackReason = reason;
    m_draft.callBackPhone = phone;
    m_draft.callBackFor = when;
    touch(Field::CallBack);
}

int IntakeForm::takeOver(const api::Noted &noted)
{
    int taken = 0;
    const auto take = [&](Field field, bool present, auto &&put) {
        if (!present || m_touched.contains(field))
            return;
        put();
        m_touched.insert(field);
        ++taken;
    };
    take(Field::Category, noted.category.has_value(), [&] { m_draft.category = noted.category; });
    take(Field::Place, !noted.place.isEmpty(), [&] { m_draft.place = noted.place; });
    take(Field::Urgency, noted.urgency != domain::Urgency::Normal, [&] { m_draft.urgency = noted.urgency; });
    take(Field::Petitioner, !noted.petitionerName.isEmpty(), [&] { m_draft.petitionerName = noted.petitionerName; });
    take(Field::Phone, !noted.petitionerPhone.isEmpty(), [&] { m_draft.petitionerPhone = noted.petitionerPhone; });
    if (!noted.text.isEmpty() && !m_draft.text.contains(noted.text)) {
        m_draft.text = m_draft.text.isEmpty() ? noted.text : m_draft.text + u'\n' + noted.text;
        m_touched.insert(Field::Text);
        ++taken;
    }
    if (noted.citizen && !m_draft.citizen && m_desk.replica().citizen(*noted.citizen)) {
        m_draft.citizen = noted.citizen;
        if (m_talk && m_draft.call == m_talk->call().id)
            m_talk->setCitizen(noted.citizen);
    }
    if (taken > 0)
        keep();
    return taken;
}

const speech::Suggestion *IntakeForm::suggestion(Field field) const
{
    if (!m_talk || m_draft.call != m_talk->call().id)
        return nullptr;
    const QList<speech::Suggestion> &all = m_talk->suggestions();
    // One value goes into these; what ranks below the one that is in is not worth a second look, nor a key that would replace it.
    const bool single = field == Field::Category || field == Field::Place || field == Field::Urgency;
    for (const speech::Suggestion &candidate : all) {
        if (fieldOf(candidate.value) != field || m_turnedDown.value(field).contains(candidate.value))
            continue;
        // A day that has come was told, not wished for.
        const auto *heard = std::get_if<speech::HeardDate>(&candidate.value);
        if (heard && heard->date <= m_desk.now().date())
            continue;
        if (!isIn(candidate.value, m_draft))
            return &candidate;
        if (single)
            return nullptr;
    }
    return nullptr;
}

bool IntakeForm::accept(Field field)
{
    const speech::Suggestion *offered = suggestion(field);
    if (!offered)
        return false;
    // The value may live in a list that the change below replaces.
    const speech::Suggestion::Value value = offered->value;
    if (const auto *category = std::get_if<domain::CategoryCode>(&value)) {
        setCategory(*category);
    } else if (const auto *place = std::get_if<domain::Place>(&value)) {
        setPlace(*place);
    } else if (const auto *phone = std::get_if<domain::PhoneNumber>(&value)) {
        // A number said in the talk is the one to be called back on.
        setCallBack(true, m_draft.callBackReason, phone->formatted(), m_draft.callBackFor);
        touch(Field::Phone);
    } else if (const auto *date = std::get_if<speech::HeardDate>(&value)) {
        const QTime start = m_desk.replica().organisation().calendar().hours().start;
        setCallBack(true, domain::CallBackReason::Requested, m_draft.callBackPhone, domain::koreaTime(date->date, start));
    } else if (const auto *urgency = std::get_if<domain::Urgency>(&value)) {
        setUrgency(*urgency);
    }
    return true;
}

int IntakeForm::acceptAll()
{
    int accepted = 0;
    for (const Field field : {Field::Category, Field::Place, Field::Urgency, Field::Phone}) {
        const bool taken = m_touched.contains(field) || (field == Field::Phone && m_touched.contains(Field::CallBack));
        if (!taken && accept(field))
            ++accepted;
    }
    return accepted;
}

void IntakeForm::turnDown(Field field)
{
    if (const speech::Suggestion *offered = suggestion(field)) {
        m_turnedDown[field].append(offered->value);
        emit suggestionsChanged();
    }
}

const domain::Category *IntakeForm::category() const
{
    return m_draft.category ? m_desk.replica().organisation().category(*m_draft.category) : nullptr;
}

const domain::Department *IntakeForm::department() const
{
    const domain::Category *chosen = category();
    return chosen ? m_desk.replica().organisation().department(chosen->department) : nullptr;
}

std::optional<domain::DueTime> IntakeForm::duePreview() const
{
    const domain::Category *chosen = category();
    if (!chosen)
        return std::nullopt;
    const auto due = domain::dueTime(m_desk.now(), chosen->period, m_desk.replica().organisation().calendar());
    return due ? std::optional(*due) : std::nullopt;
}

std::optional<domain::PhoneNumber> IntakeForm::callBackNumber() const
{
    const QString &typed = m_draft.callBackPhone.isEmpty() ? m_draft.petitionerPhone : m_draft.callBackPhone;
    return domain::PhoneNumber::parse(typed);
}

bool IntakeForm::needsDictation() const
{
    const domain::Category *chosen = category();
    return chosen && m_draft.call && !domain::mayBeTakenOrally(chosen->legalType);
}

bool IntakeForm::isDictation() const { return needsDictation() && m_draft.dictation; }

QList<IntakeForm::Missing> IntakeForm::missing() const
{
    QList<Missing> list;
    const domain::Category *chosen = category();
    if (!chosen)
        list.append({Field::Category, domain::Rule::CategoryRequired});
    else if (needsDictation() && !m_draft.dictation)
        list.append({Field::Category, domain::Rule::PhoneIntakeNotAllowed});
    if (m_draft.place.isEmpty())
        list.append({Field::Place, domain::Rule::PlaceRequired});
    if (m_draft.text.trimmed().isEmpty())
        list.append({Field::Text, domain::Rule::TextRequired});
    else if (m_draft.text.size() > domain::MaxTextLength)
        list.append({Field::Text, domain::Rule::TextTooLong});
    if (!m_draft.petitionerPhone.trimmed().isEmpty() && !domain::PhoneNumber::parse(m_draft.petitionerPhone))
        list.append({Field::Phone, domain::Rule::PhoneRequired});
    if (m_draft.callBackWanted && !callBackNumber())
        list.append({Field::CallBack, domain::Rule::PhoneRequired});
    if (m_draft.callBackWanted && m_draft.callBackFor && *m_draft.callBackFor <= m_desk.now())
        list.append({Field::CallBack, domain::Rule::TimeNotInFuture});
    return list;
}

tl::expected<domain::ComplaintId, domain::Refusal> IntakeForm::submit()
{
    if (const auto list = missing(); !list.isEmpty())
        return tl::unexpected(domain::Refusal{.rule = list.first().rule, .field = {}, .allowed = {}});

    const auto phone = domain::PhoneNumber::parse(m_draft.petitionerPhone);
    std::optional<domain::CitizenId> citizen = m_draft.citizen;
    // Whose number is known is no new person; of several who share it nobody is picked.
    const auto known = phone ? m_desk.replica().citizensByPhone(*phone) : QList<store::Replica::CitizenPtr>();
    if (!citizen && known.size() == 1)
        citizen = known.first()->id;
    if (!citizen && phone && known.isEmpty()) {
        citizen = domain::CitizenId::create();
        const auto registered = m_desk.give(*citizen,
                                            domain::RegisterCitizen{.name = m_draft.petitionerName.trimmed(),
                                                                    .phones = {*phone},
                                                                    .district = m_draft.place.district,
                                                                    .address = {},
                                                                    .note = {}});
        if (!registered)
            return tl::unexpected(registered.error());
        // Should the complaint be refused below, the next try must not make the person a second time.
        m_draft.citizen = citizen;
        if (m_talk && m_draft.call == m_talk->call().id)
            m_talk->setCitizen(citizen);
    }

    domain::RegisterComplaint command{.channel = m_draft.call ? domain::Channel::Phone : domain::Channel::Visit,
                                      .urgency = m_draft.urgency,
                                      .category = *m_draft.category,
                                      .place = m_draft.place,
                                      .text = m_draft.text.trimmed(),
                                      .citizen = citizen,
                                      .petitionerName = m_draft.petitionerName.trimmed(),
                                      .petitionerPhone = phone,
                                      .call = m_draft.call,
                                      .callBack = {},
                                      .onBehalfOf = m_draft.onBehalfOf.trimmed(),
                                      .dictation = isDictation()};
    if (m_draft.callBackWanted) {
        command.callBack = domain::CallBackWish{.id = domain::CallBackId::create(),
                                                .reason = m_draft.callBackReason,
                                                .number = *callBackNumber(),
                                                .promisedFor = m_draft.callBackFor};
    }
    const domain::ComplaintId id = m_draft.id;
    if (const auto given = m_desk.give(id, command); !given)
        return tl::unexpected(given.error());
    m_desk.discardDraft(id);
    startBlank();
    emit submitted(id);
    return id;
}

} // namespace barodesk::desk

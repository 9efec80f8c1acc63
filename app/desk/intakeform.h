#pragma once

#include "api/wirehandover.h"
#include "desk/complaintdraft.h"
#include "domain/duetime.h"
#include "domain/refusal.h"
#include "speech/suggestion.h"

#include <tl/expected.hpp>

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace barodesk::desk {

class Desk;
class Talk;

/// The complaint being written: what a person typed, what was heard and is offered beside it, when it will be due, what is still missing,
/// and the commands it becomes. Widgets show it and pass on keys. Every change is kept as a draft. GUI thread.
class IntakeForm final : public QObject
{
    Q_OBJECT
public:
    enum class Field { Category, Place, Urgency, Text, Petitioner, Phone, CallBack };
    Q_ENUM(Field)

    /// What keeps it from being submitted, with the rule it would break.
    struct Missing
    {
        Field field;
        domain::Rule rule;
    };

    explicit IntakeForm(Desk &desk, QObject *parent = nullptr);
    ~IntakeForm() override;

    const ComplaintDraft &draft() const { return m_draft; }
    bool isBlank() const;                   ///< Nothing a person typed, accepted or promised.
    void open(const ComplaintDraft &draft); ///< Shows another one; the present one stays a draft unless it is blank.
    void startBlank();                      ///< The same, with a fresh one for the current talk.
    void discard();                         ///< Throws the present one away.

    // What a person does. Each marks the field as theirs: nothing heard replaces it without their key.
    void setCategory(const std::optional<domain::CategoryCode> &category);
    void setUrgency(domain::Urgency urgency);
    void setPlace(const domain::Place &place);
    void setText(const QString &text);
    void setPetitionerName(const QString &name);
    void setPetitionerPhone(const QString &phone);
    void setOnBehalfOf(const QString &whom);
    void setDictation(bool dictated);
    void setCallBack(bool wanted, domain::CallBackReason reason, const QString &phone, const std::optional<QDateTime> &when);

    /// What a colleague noted, into the fields nobody has filled; text goes behind what stands there.
    /// \returns how many fields it went into
    int takeOver(const api::Noted &noted);

    // What was heard.
    /// The best suggestion for a field that is not already in it and was not turned down; null when there is none.
    const speech::Suggestion *suggestion(Field field) const;
    bool accept(Field field); ///< False when there was nothing to accept.
    int acceptAll();          ///< Into fields that no person has filled; returns how many.
    void turnDown(Field field);

    // What follows from it.
    std::optional<domain::DueTime> duePreview() const; ///< As if submitted now; none without category.
    const domain::Category *category() const;          ///< Null when none is chosen.
    const domain::Department *department() const;      ///< Where the category goes by default; null when nobody owns it.
    bool needsDictation() const;                       ///< It comes by word and its type may not be taken so (법 8).
    bool isDictation() const;                          ///< It will be registered to be signed.
    QList<Missing> missing() const;                    ///< Empty: it can be submitted.

    /// Registers citizen (when new) and complaint; on success the form is blank again and the draft gone.
    tl::expected<domain::ComplaintId, domain::Refusal> submit();

signals:
    void changed(); ///< The draft: by a person, an accepted suggestion, or another draft.
    void suggestionsChanged();
    void submitted(const barodesk::domain::ComplaintId &id);

private:
    void followTalk();
    void takeCitizen();
    void touch(Field field);
    void keep();
    void put(const ComplaintDraft &draft);
    ComplaintDraft freshDraft() const;
    bool belongsToForm(const Talk &talk) const;
    std::optional<domain::PhoneNumber> callBackNumber() const;

    Desk &m_desk;
    ComplaintDraft m_draft;
    QSet<Field> m_touched; ///< Filled by a person.
    QHash<Field, QList<speech::Suggestion::Value>> m_turnedDown;
    Talk *m_talk = nullptr;
};

size_t qHash(IntakeForm::Field field, size_t seed = 0);

} // namespace barodesk::desk

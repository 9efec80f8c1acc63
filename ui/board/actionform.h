#pragma once

#include "ui/board/boardaccess.h"
#include "ui/templates/templatekey.h"

#include <QFrame>

#include <functional>

class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace barodesk::ui::widgets {
class Label;
}

namespace barodesk::ui::board {

/// The few fields one command needs, under the buttons of a complaint. Ctrl+Enter gives it, Esc goes back. It holds no rule: what
/// is missing the refusal says, and what was typed stays.
class ActionForm final : public QFrame
{
    Q_OBJECT
public:
    enum class For { One, Several };

    /// \param whom Several: the complaint is one of those the command is for; nothing of it is offered for the others
    ActionForm(domain::CommandKind kind, const domain::Complaint &complaint, const BoardAccess &access, QWidget *parent = nullptr,
               For whom = For::One);
    ~ActionForm() override;

    /// Whether the command asks anything of the person; if not, bare() is all of it.
    static bool needsForm(domain::CommandKind kind);
    static domain::Payload bare(domain::CommandKind kind); ///< Of a command that needs no form.
    void focusFirst();

signals:
    void done();
    void cancelled();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// What is given beside the form's own command: both ends of a link, the petitioner of what is merged.
    struct Step
    {
        domain::EntityRef target;
        domain::Payload payload;
    };

    void build();
    bool buildLife(); ///< The forms of actionform_life.cpp. \returns false when the command is none of them
    void buildAssign();
    void buildAmend();
    void buildCallBackAttempt();
    void buildClose();
    void buildPromise();
    void buildOneText();
    void addResultFiles();
    void buildExtension();
    void buildLink();
    void buildUnlink();
    void buildMerge();
    void buildJoin();
    void buildMoveCallBack();
    void buildDecision();
    void buildVerdict();
    static QString unitWord(domain::Period::Unit unit);
    QComboBox *addPromises();
    QComboBox *addDepartments(const domain::DepartmentCode &offered);
    /// The complaint of that number, or a sentence.
    tl::expected<domain::ComplaintId, QString> numbered(const QString &text) const;
    QLineEdit *addLine(const QString &label, const QString &text = {});
    QLineEdit *addReason(const QString &label); ///< A line with the templates for reasons.
    QPlainTextEdit *addText(const QString &label, const QString &hint, const QString &text = {});
    templates::TemplateSource templateSource() const;
    domain::TemplateUse useOfText() const; ///< Which templates the form's own text takes.
    QComboBox *addCombo(const QString &label);
    QDateTimeEdit *addTime(const QString &label, const QDateTime &initial);
    void addRow(const QString &label, QWidget *field, templates::TemplateKey *templates = nullptr);
    void submit();
    void showConsequence(); ///< What the due time would become.
    void showError(const QString &sentence);

    const bool m_forSeveral;
    domain::CommandKind m_kind;
    domain::Complaint m_complaint;
    const BoardAccess &m_access;
    QVBoxLayout *m_rows;
    widgets::Label *m_consequence;
    widgets::Label *m_error;
    QWidget *m_first = nullptr;
    domain::ComplaintId m_tray; ///< Where files wait until the form is given; null: none are asked for.
    /// Makes the payload of what was typed; a sentence where the text cannot be read.
    std::function<tl::expected<domain::Payload, QString>()> m_payload;
    std::function<QList<Step>(const domain::Payload &)> m_before; ///< Null: nothing.
    std::function<QList<Step>(const domain::Payload &)> m_after;  ///< Null: nothing.
};

} // namespace barodesk::ui::board

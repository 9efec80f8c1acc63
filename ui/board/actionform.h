#pragma once

#include "ui/board/boardaccess.h"

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
    ActionForm(domain::CommandKind kind, const domain::Complaint &complaint, const BoardAccess &access, QWidget *parent = nullptr);

    /// Whether the command can be given as it is, without a form.
    static bool needsForm(domain::CommandKind kind);
    void focusFirst();

signals:
    void done();
    void cancelled();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void buildAssign();
    void buildCallBackAttempt();
    void buildPromise();
    QLineEdit *addLine(const QString &label, const QString &text = {});
    QPlainTextEdit *addText(const QString &label, const QString &hint, const QString &text = {});
    QComboBox *addCombo(const QString &label);
    QDateTimeEdit *addTime(const QString &label, const QDateTime &initial);
    void addRow(const QString &label, QWidget *field);
    void submit();
    void showError(const QString &sentence);

    domain::CommandKind m_kind;
    domain::Complaint m_complaint;
    const BoardAccess &m_access;
    QVBoxLayout *m_rows;
    widgets::Label *m_error;
    QWidget *m_first = nullptr;
    /// Makes the payload of what was typed; a sentence where the text cannot be read.
    std::function<tl::expected<domain::Payload, QString>()> m_payload;
};

} // namespace barodesk::ui::board

#pragma once

#include "domain/complaint.h"
#include "domain/organisation.h"

#include <QWidget>

#include <array>
#include <memory>

class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace barodesk::ui::widgets {
class Button;
class Chip;
class Label;
class Pane;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::performance {

/// What the team says of a complaint, what residents found, and the place to write down another verdict.
class VerdictForm final : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictForm(QWidget *parent = nullptr);

    /// \param complaint null: none is chosen
    void showComplaint(const std::shared_ptr<const domain::Complaint> &complaint, const domain::Organisation &organisation,
                       const QDateTime &now);
    /// \param why empty: verdicts may be written; else why not
    void setBarred(const QString &why);
    QString panelist() const;
    QString note() const;
    void clearNote();
    void askForPanelist(); ///< The number is missing: puts the cursor there and says so.

signals:
    void verdictWanted(barodesk::domain::Verdict verdict);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showVerdicts();
    void showState();
    void retranslate();

    std::shared_ptr<const domain::Complaint> m_complaint;
    QDateTime m_now;
    QString m_why;
    widgets::Pane *m_pane;
    widgets::Label *m_number;
    widgets::Label *m_what;
    widgets::Chip *m_onTime;
    widgets::Label *m_teamHead;
    widgets::Label *m_team;
    widgets::Label *m_residentsHead;
    QVBoxLayout *m_residents;
    widgets::Label *m_panelistHead;
    QLineEdit *m_panelist;
    widgets::Label *m_noteHead;
    QPlainTextEdit *m_note;
    widgets::Label *m_barred;
    std::array<widgets::Button *, 3> m_verdicts{};
};

} // namespace barodesk::ui::performance

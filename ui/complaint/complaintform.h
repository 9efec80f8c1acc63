#pragma once

#include "desk/intakeform.h"
#include "ui/widgets/pane.h"

#include <QTimer>

class QScrollArea;

namespace barodesk::desk {
class Desk;
}
namespace barodesk::ui::widgets {
class Banner;
class Button;
class Chip;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::complaint {

class IntakeFields;

/// 민원 접수: the fields, the due time, the drafts, and what is done with the complaint. Its keys work wherever the focus is in the window while
/// the pane is visible.
class ComplaintForm final : public widgets::Pane
{
    Q_OBJECT
public:
    /// \param form not owned; outlives this
    ComplaintForm(desk::Desk &desk, desk::IntakeForm &form, QWidget *parent = nullptr);
    ~ComplaintForm() override;

    IntakeFields *fields() const { return m_fields; }

public slots:
    void submit();
    void saveDraft();
    void startAnother(); ///< The present one stays a draft.
    void acceptAll();

signals:
    void submitted(const barodesk::domain::ComplaintId &id);
    void notice(const QString &sentence); ///< Something was done; to be said in passing.

protected:
    void hideEvent(QHideEvent *event) override; ///< What is being composed stays, in whatever place comes next.

private:
    void makeHead();
    void makeFoot();
    void bindKeys();
    void openLatestDraft();
    void refresh();
    void refreshOffers();
    void showDraftsMenu();
    void takeRecent();
    void bind(const QKeySequence &keys, void (ComplaintForm::*action)());

    desk::Desk &m_desk;
    desk::IntakeForm &m_form;
    IntakeFields *m_fields;
    QScrollArea *m_scroll = nullptr;
    widgets::Banner *m_banner;
    widgets::Chip *m_draftChip;
    widgets::Button *m_draftsMenu;
    widgets::Button *m_acceptAll;
    widgets::Button *m_draft;
    widgets::Button *m_another;
    widgets::Button *m_submit;
    QList<domain::CategoryCode> m_recent;
    QTimer m_clock;
    bool m_wasSignedIn = false;
    bool m_refused = false; ///< The banner says why.
};

} // namespace barodesk::ui::complaint

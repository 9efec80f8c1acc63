#pragma once

#include "desk/intakeform.h"
#include "models/similarcomplaints.h"

#include <QSet>
#include <QWidget>

class QAction;
class QSplitter;

namespace barodesk::desk {
class Desk;
}
namespace barodesk::ui::complaint {
class ComplaintForm;
}
namespace barodesk::ui::counsel {
class CitizenPane;
class TranscriptPane;
} // namespace barodesk::ui::counsel
namespace barodesk::ui::papers {
class PaperMaker;
}
namespace barodesk::ui::widgets {
class Toast;
}

namespace barodesk::ui {

/// 상담: who calls, what is said, what it becomes. Ties the three panes together; each of them knows the desk by itself.
class CounselPage final : public QWidget
{
    Q_OBJECT
public:
    /// \param desk outlives the page
    explicit CounselPage(desk::Desk &desk, QWidget *parent = nullptr);
    ~CounselPage() override;

    desk::IntakeForm &form() { return m_form; }

signals:
    void complaintActivated(const barodesk::domain::ComplaintId &id); ///< Somebody wants to see it whole.
    void settingsWanted();
    void callWanted(const barodesk::domain::PhoneNumber &number);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void followSession();
    void markWords(); ///< In the transcript: what is offered and what was taken.
    void takeOver();  ///< What a colleague noted goes into the form.
    void ask();       ///< What may be the same as what is being written.
    void showSimilar();
    void toggleLink(const domain::ComplaintId &id);
    void link(const domain::ComplaintId &id);
    void join(const domain::ComplaintId &registered, const domain::ComplaintId &other);
    void tellNumbers(const QList<domain::ComplaintId> &changed);
    void bindKeys();
    void say(const QString &sentence);
    void sayRegistered(const QString &sentence, const domain::ComplaintId &id); ///< With the way to its receipt.
    void makeReceipt();

    desk::Desk &m_desk;
    desk::IntakeForm m_form;
    models::SimilarComplaints m_similar;
    counsel::CitizenPane *m_citizen;
    counsel::TranscriptPane *m_transcript;
    complaint::ComplaintForm *m_complaint;
    QSplitter *m_splitter;
    widgets::Toast *m_toast = nullptr;
    papers::PaperMaker *m_papers;
    QAction *m_receipt;
    std::optional<domain::ComplaintId> m_registered; ///< The last one here: what a receipt is made of.
    bool m_justRegistered = false;                   ///< The form is about to say so.
    using Links = QHash<domain::ComplaintId, domain::LinkKind>;
    QHash<domain::ComplaintId, Links> m_links; ///< By the draft's id: to be linked when it is registered.
    domain::ComplaintId m_asked;               ///< The draft before the last change.
    QSet<domain::ComplaintId> m_unnumbered;    ///< Registered here; the server has not given a number.
};

} // namespace barodesk::ui

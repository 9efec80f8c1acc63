#pragma once

#include "ui/papers/paper.h"
#include "ui/papers/paperaccess.h"
#include "ui/papers/paperwriter.h"

#include <QCoreApplication>
#include <QObject>
#include <QPointer>

#include <memory>

namespace barodesk::ui::widgets {
class Toast;
}

namespace barodesk::ui::papers {

/// Makes the papers of a complaint: asks where to, has it written down that personal data leaves the house, makes the sheets beside the
/// interface's thread, and says what became of it. A person who may not read personal data, or whose reading could not be written down,
/// gets the paper masked and is told so. GUI thread.
class PaperMaker final : public QObject
{
    Q_OBJECT
public:
    /// How a person is asked; tests answer themselves.
    struct Questions
    {
        std::function<QString(QWidget *window, const QString &proposed)> file; ///< Empty: they changed their mind.
        std::function<std::unique_ptr<QPrinter>(QWidget *window)> printer;     ///< Null: the same.
    };

    /// \param window where it is asked and told
    PaperMaker(PaperAccess access, QWidget *window);
    PaperMaker(PaperAccess access, QWidget *window, Questions questions);
    ~PaperMaker() override;

    static bool isPermitted(PaperKind kind, domain::Role role);

    void save(PaperKind kind, const domain::ComplaintId &id);
    void print(PaperKind kind, const domain::ComplaintId &id);

signals:
    void made(const QString &file); ///< Empty: printed.
    void failed(barodesk::ui::papers::PaperProblem problem);

private:
    using Use = std::function<void(const Paper &paper, bool keptMasked)>;

    /// The paper, with names if it may have them, when all that belongs to it is here.
    void compose(PaperKind kind, const domain::ComplaintId &id, const Use &use);
    void withHistory(const domain::ComplaintId &id, const std::function<void()> &then);
    Paper paperOf(PaperKind kind, const domain::Complaint &complaint, bool unmasked) const;
    void saveTo(const QString &file, PaperKind kind, const domain::ComplaintId &id);
    void written(const tl::expected<void, PaperFailure> &result, const QString &file, bool keptMasked, const std::function<void()> &again);
    void say(const QString &sentence, bool good, const QString &action = {}, const std::function<void()> &then = {});

    PaperAccess m_access;
    QPointer<QWidget> m_window;
    Questions m_questions;
    QPointer<widgets::Toast> m_toast;
};

} // namespace barodesk::ui::papers

#include "ui/papers/papermaker.h"

#include "ui/papers/dossier.h"
#include "ui/papers/receipt.h"
#include "ui/widgets/toast.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFuture>
#include <QPrintDialog>
#include <QPrinter>
#include <QPromise>
#include <QStandardPaths>
#include <QThreadPool>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <utility>

namespace barodesk::ui::papers {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

/// So long the history on the disk is waited for; a dossier without it says so.
constexpr std::chrono::seconds Patience{5};

/// Goes into the access log: Korean in whatever language the desk is shown.
QString purposeOf(PaperKind kind)
{
    return kind == PaperKind::Receipt ? QStringLiteral("민원 접수증 발급") : QStringLiteral("민원조정위원회 자료 작성");
}

QString askFile(QWidget *window, const QString &proposed)
{
    const QString file = QFileDialog::getSaveFileName(window, PaperMaker::tr("PDF로 저장"), proposed, PaperMaker::tr("PDF 문서 (*.pdf)"));
    return file.isEmpty() || file.endsWith(".pdf"_L1, Qt::CaseInsensitive) ? file : QString(file + u".pdf"_s);
}

std::unique_ptr<QPrinter> askPrinter(QWidget *window)
{
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    QPrintDialog dialog(printer.get(), window);
    if (dialog.exec() != QDialog::Accepted)
        printer.reset();
    return printer;
}

QString sentenceOf(PaperProblem problem)
{
    switch (problem) {
    case PaperProblem::NoFolder: return PaperMaker::tr("그 폴더가 없습니다. 없어졌거나 연결이 끊겼습니다.");
    case PaperProblem::NotAllowed: return PaperMaker::tr("그 폴더에 쓸 권한이 없습니다.");
    case PaperProblem::NotWritten: return PaperMaker::tr("끝까지 쓰지 못해 아무것도 남기지 않았습니다. 디스크에 자리가 있는지 보십시오.");
    case PaperProblem::NoPrinter: break;
    }
    return PaperMaker::tr("프린터가 받지 않았습니다. 켜져 있는지 보고 다시 눌러 주십시오.");
}

} // namespace

PaperMaker::PaperMaker(PaperAccess access, QWidget *window)
    : PaperMaker(std::move(access), window, Questions{.file = askFile, .printer = askPrinter})
{
}

PaperMaker::PaperMaker(PaperAccess access, QWidget *window, Questions questions)
    : QObject(window), m_access(std::move(access)), m_window(window), m_questions(std::move(questions))
{
}

PaperMaker::~PaperMaker() = default;

bool PaperMaker::isPermitted(PaperKind kind, Role role)
{
    switch (kind) {
    case PaperKind::Receipt: return domain::isPermitted(role, Permission::TakeComplaint);
    case PaperKind::Dossier: return domain::isPermitted(role, Permission::RouteComplaint);
    case PaperKind::DossierWithNames: break;
    }
    return domain::isPermitted(role, Permission::RouteComplaint) && domain::isPermitted(role, Permission::ReadPersonalData);
}

void PaperMaker::save(PaperKind kind, const ComplaintId &id)
{
    const auto complaint = m_access.replica.complaint(id);
    if (!complaint || !m_window)
        return;
    QString folder = m_access.folder();
    if (folder.isEmpty() || !QDir(folder).exists())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString file = m_questions.file(m_window->window(), QDir(folder).filePath(paperOf(kind, *complaint, false).fileName));
    if (!file.isEmpty())
        saveTo(file, kind, id);
}

void PaperMaker::saveTo(const QString &file, PaperKind kind, const ComplaintId &id)
{
    compose(kind, id, [this, file, kind, id](const Paper &paper, bool keptMasked) {
        using Result = tl::expected<void, PaperFailure>;
        auto promise = std::make_shared<QPromise<std::shared_ptr<const Result>>>();
        promise->start();
        promise->future().then(this, [this, file, kind, id, keptMasked](const std::shared_ptr<const Result> &result) {
            written(*result, file, keptMasked, [this, kind, id] { save(kind, id); });
        });
        QThreadPool::globalInstance()->start([promise, paper, file] {
            promise->addResult(std::make_shared<const Result>(writePdf(paper, file)));
            promise->finish();
        });
    });
}

void PaperMaker::print(PaperKind kind, const ComplaintId &id)
{
    if (!m_window || !m_access.replica.complaint(id))
        return;
    std::shared_ptr<QPrinter> printer = m_questions.printer(m_window->window());
    if (!printer)
        return;
    compose(kind, id, [this, kind, id, printer](const Paper &paper, bool keptMasked) {
        written(printPaper(paper, *printer), {}, keptMasked, [this, kind, id] { print(kind, id); });
    });
}

void PaperMaker::compose(PaperKind kind, const ComplaintId &id, const Use &use)
{
    const bool wanted = kind != PaperKind::Dossier && domain::isPermitted(m_access.actor().role, Permission::ReadPersonalData);
    const auto finish = [this, kind, id, use, wanted](bool unmasked) {
        const auto make = [this, kind, id, use, wanted, unmasked] {
            if (const auto complaint = m_access.replica.complaint(id))
                use(paperOf(kind, *complaint, unmasked), wanted && !unmasked);
        };
        if (kind == PaperKind::Receipt)
            make();
        else
            withHistory(id, make);
    };
    if (!wanted) {
        finish(false);
        return;
    }
    say(tr("열람을 기록하고 있습니다"), true); // A server that does not answer takes its time.
    m_access.openPersonalData(EntityRef(id), purposeOf(kind), this, finish);
}

/// What lies on the disk of the history comes once; whoever has looked at the complaint has it already.
void PaperMaker::withHistory(const ComplaintId &id, const std::function<void()> &then)
{
    const auto complaint = m_access.replica.complaint(id);
    const auto whole = [this, id] {
        const auto now = m_access.replica.complaint(id);
        return !now || quint64(m_access.replica.history(id).size()) >= now->version;
    };
    m_access.replica.fetchHistory(id);
    if (whole()) {
        then();
        return;
    }
    auto *waiting = new QObject(this);
    const auto go = [waiting, then, gone = false]() mutable {
        if (std::exchange(gone, true))
            return;
        waiting->deleteLater();
        then();
    };
    const auto once = std::make_shared<std::function<void()>>(go);
    connect(&m_access.replica, &store::Replica::historyArrived, waiting, [id, once](const EntityRef &ref) {
        if (ref == EntityRef(id))
            (*once)();
    });
    QTimer::singleShot(Patience, waiting, [once] { (*once)(); });
}

Paper PaperMaker::paperOf(PaperKind kind, const Complaint &complaint, bool unmasked) const
{
    const QString logo = m_access.logo ? m_access.logo() : QString();
    const PaperContext context{.organisation = m_access.replica.organisation(),
                               .now = m_access.now(),
                               .by = m_access.actor().user,
                               .unmasked = unmasked,
                               .logo = logo.isEmpty() ? QImage() : QImage(logo)};
    if (kind == PaperKind::Receipt)
        return receiptOf(complaint, context);
    QHash<ComplaintId, Complaint> linked;
    for (const ComplaintLink &link : complaint.links) {
        if (const auto other = m_access.replica.complaint(link.other))
            linked.insert(link.other, *other);
    }
    return dossierOf(complaint, m_access.replica.history(complaint.id), linked, context);
}

void PaperMaker::written(const tl::expected<void, PaperFailure> &result, const QString &file, bool keptMasked,
                         const std::function<void()> &again)
{
    if (!result) {
        const bool elsewhere = result.error().problem != PaperProblem::NoPrinter;
        say(sentenceOf(result.error().problem), false, elsewhere ? tr("다른 곳에 저장") : tr("다시 인쇄"), again);
        emit failed(result.error().problem);
        return;
    }
    if (!file.isEmpty())
        m_access.setFolder(QFileInfo(file).absolutePath());
    const QString name = QFileInfo(file).fileName();
    QString sentence = file.isEmpty() ? tr("프린터로 보냈습니다") : tr("저장했습니다 · %1").arg(name);
    if (keptMasked)
        sentence = file.isEmpty() ? tr("열람을 기록하지 못해 이름과 전화번호를 가린 채 인쇄했습니다")
                                  : tr("열람을 기록하지 못해 이름과 전화번호를 가린 채 저장했습니다 · %1").arg(name);
    if (file.isEmpty())
        say(sentence, !keptMasked);
    else
        say(sentence, !keptMasked, tr("열기"), [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
    emit made(file);
}

void PaperMaker::say(const QString &sentence, bool good, const QString &action, const std::function<void()> &then)
{
    if (!m_window)
        return;
    if (!m_toast)
        m_toast = new widgets::Toast(m_window->window());
    m_toast->setObjectName(u"paperToast"_s);
    disconnect(m_toast, &widgets::Toast::actionTriggered, this, nullptr);
    if (then)
        connect(m_toast, &widgets::Toast::actionTriggered, this, then);
    m_toast->showMessage(sentence, good ? widgets::Tone::Ok : widgets::Tone::Bad, action);
}

} // namespace barodesk::ui::papers

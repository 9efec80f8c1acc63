#include "ui/papers/paperwriter.h"

#include "ui/papers/paperlayout.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QSaveFile>

namespace barodesk::ui::papers {

using namespace Qt::StringLiterals;

namespace {

constexpr int PdfResolution = 1200;

/// Each page on a sheet of its own. \returns whether the device took all of them
template <typename Device> bool paintAll(const QList<PaperPage> &pages, Device &device, double pixelsPerPoint)
{
    QPainter painter(&device);
    if (!painter.isActive())
        return false;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (i > 0 && !device.newPage())
            return false;
        paintPage(painter, pages.at(i), pixelsPerPoint);
    }
    return painter.end();
}

} // namespace

QByteArray pdfOf(const Paper &paper)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setResolution(PdfResolution);
        writer.setTitle(QString(paper.title + u' ' + paper.number));
        writer.setCreator(u"BaroDesk"_s);
        if (!paintAll(layOut(paper), writer, PdfResolution / 72.0))
            return {};
    }
    return bytes;
}

tl::expected<void, PaperFailure> writePdf(const Paper &paper, const QString &file)
{
    if (!QFileInfo(file).dir().exists())
        return tl::unexpected(PaperFailure{PaperProblem::NoFolder, file});
    const QByteArray bytes = pdfOf(paper);
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly)) {
        const bool denied = target.error() == QFileDevice::PermissionsError || target.error() == QFileDevice::OpenError
            || target.error() == QFileDevice::WriteError;
        return tl::unexpected(PaperFailure{denied ? PaperProblem::NotAllowed : PaperProblem::NotWritten, target.errorString()});
    }
    if (bytes.isEmpty() || target.write(bytes) != bytes.size() || !target.commit())
        return tl::unexpected(PaperFailure{PaperProblem::NotWritten, target.errorString()});
    return {};
}

tl::expected<void, PaperFailure> printPaper(const Paper &paper, QPrinter &printer)
{
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setFullPage(true);
    printer.setDocName(paper.fileName);
    if (!paintAll(layOut(paper), printer, printer.resolution() / 72.0))
        return tl::unexpected(PaperFailure{PaperProblem::NoPrinter, printer.printerName()});
    return {};
}

} // namespace barodesk::ui::papers

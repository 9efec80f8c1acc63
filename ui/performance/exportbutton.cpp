#include "ui/performance/exportbutton.h"

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>

namespace barodesk::ui::performance {

using namespace Qt::StringLiterals;
using widgets::Tone;

ExportButton::ExportButton(std::function<QList<Sheet>()> sheets, std::function<QString()> fileName, QWidget *parent)
    : Button({}, theme::ButtonRole::Secondary, parent), m_sheets(std::move(sheets)), m_fileName(std::move(fileName))
{
    m_ask
        = [this](const QString &suggested, const QString &filter) { return QFileDialog::getSaveFileName(this, text(), suggested, filter); };
    setThemeIcon(theme::Icon::Save);
    auto *choices = new QMenu(this);
    const auto add = [&](const QString &name, const QKeySequence &key, auto act) {
        auto *action = new QAction(choices);
        choices->addAction(action);
        action->setObjectName(name);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    m_csv = add(u"performanceCsv"_s, {}, [this] { save(Format::Csv); });
    m_xlsx = add(u"performanceXlsx"_s, Qt::CTRL | Qt::Key_S, [this] { save(Format::Xlsx); });
    m_print = add(u"performancePrint"_s, Qt::CTRL | Qt::Key_P, [this] { printOut(); });
    setMenu(choices);
    parent->addActions({m_csv, m_xlsx, m_print}); // So that their keys are the page's.
    retranslate();
}

void ExportButton::save(Format format)
{
    const QString ending = format == Format::Csv ? u".csv"_s : u".xlsx"_s;
    const QString filter = format == Format::Csv ? tr("CSV 파일 (*.csv)") : tr("엑셀 파일 (*.xlsx)");
    QString path = m_ask(m_fileName() + ending, filter);
    if (path.isEmpty())
        return;
    if (!path.endsWith(ending, Qt::CaseInsensitive))
        path += ending;
    const QList<Sheet> sheets = m_sheets();
    QByteArray bytes;
    if (format == Format::Csv) {
        bytes = asCsv(sheets.value(0));
    } else if (const auto made = asXlsx(sheets)) {
        bytes = *made;
    } else {
        emit told(tr("엑셀 파일을 만들지 못했습니다. 디스크에 빈 자리가 있는지 보세요."), Tone::Bad);
        return;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        emit told(tr("%1에 저장하지 못했습니다. 파일이 다른 프로그램에 열려 있지 않은지 보고 다시 하세요.").arg(QFileInfo(path).fileName()),
                  Tone::Bad);
        return;
    }
    emit told(tr("%1에 저장했습니다.").arg(QFileInfo(path).fileName()), Tone::Ok);
}

void ExportButton::printOut()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageLayout(
        QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF(12, 12, 12, 10), QPageLayout::Millimeter));
    printer.setDocName(m_fileName());
    QPrintDialog dialog(&printer, this);
    dialog.setWindowTitle(m_print->text());
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const int pages = print(m_sheets(), printer); pages > 0)
        emit told(tr("%n쪽을 인쇄로 보냈습니다.", nullptr, pages), Tone::Ok);
    else
        emit told(tr("인쇄하지 못했습니다. 프린터가 연결되어 있는지 보세요."), Tone::Bad);
}

void ExportButton::changeEvent(QEvent *event)
{
    Button::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ExportButton::retranslate()
{
    setText(tr("내보내기"));
    m_csv->setText(tr("CSV로 저장…"));
    m_xlsx->setText(tr("엑셀(XLSX)로 저장…"));
    m_print->setText(tr("인쇄…"));
}

} // namespace barodesk::ui::performance

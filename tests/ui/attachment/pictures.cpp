// Paints the files of a complaint in the states a person meets, for looking at: attachment-pictures DIR [TRANSLATION.qm]
#include "attachmentstage.h"

#include "ui/attachment/attachmentbox.h"
#include "ui/attachment/imageviewer.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/iconbutton.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QTest>
#include <QToolButton>
#include <QTranslator>
#include <QVBoxLayout>

using namespace barodesk;
using namespace Qt::StringLiterals;
using domain::AttachmentPurpose;
using ui::attachment::AttachmentBox;

namespace {

[[nodiscard]] bool settle(const test::AttachmentStage &stage, const domain::ComplaintId &id)
{
    const bool there = QTest::qWaitFor(
        [&] {
            for (const files::HeldFile &file : stage.outbox.filesOf(id)) {
                if (!file.ready && file.state != files::HeldState::Refused)
                    return false;
            }
            return true;
        },
        20'000);
    QTest::qWait(300); // The small pictures.
    return there;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QTranslator translator;
    if (application.arguments().size() > 2 && translator.load(application.arguments().at(2)))
        QApplication::installTranslator(&translator);
    ui::theme::loadFonts();
    ui::theme::Theme theme(application, ui::theme::Theme::Mode::Light);
    const QDir directory(application.arguments().value(1, u"."_s));
    if (!directory.mkpath(u"."_s))
        return 1;
    const domain::GeoPoint station{37.6512, 127.2415};
    for (const auto mode : {ui::theme::Theme::Mode::Light, ui::theme::Theme::Mode::Dark}) {
        theme.setMode(mode);
        const QString look = mode == ui::theme::Theme::Mode::Light ? u"light"_s : u"dark"_s;
        test::AttachmentStage stage;
        QWidget sheet;
        sheet.setAutoFillBackground(true);
        auto *columns = new QHBoxLayout(&sheet);
        columns->setSpacing(40);
        const auto column = [&](AttachmentBox::Place place, const domain::ComplaintId &id, const QList<domain::Attachment> &stored) {
            auto *box = new AttachmentBox(stage.source(), place);
            box->setFixedWidth(330);
            columns->addWidget(box, 0, Qt::AlignTop);
            box->showFiles(id, stored);
            return box;
        };
        column(AttachmentBox::Place::Intake, domain::ComplaintId::create(), {});
        const auto draft = domain::ComplaintId::create();
        auto *intake = column(AttachmentBox::Place::Intake, draft, {});
        intake->add({{.path = {},
                      .bytes = test::madePhoto({1200, 900}, QColor(60, 52, 46), station),
                      .name = u"휴대전화_20261127_포트홀_평내방향.jpg"_s},
                     {.path = {}, .bytes = "%PDF-1.7", .name = u"진정서.pdf"_s}});
        stage.addStored(u"현장 앞.jpg"_s, AttachmentPurpose::Evidence, 1'843'200, u"image/jpeg"_s);
        stage.addStored(u"보수 후.jpg"_s, AttachmentPurpose::Result, 912'000, u"image/jpeg"_s);
        const auto &id = stage.complaint.id;
        auto *record = column(AttachmentBox::Place::Record, id, stage.stored());
        record->add({{.path = {}, .bytes = test::madePhoto({900, 1200}, QColor(120, 60, 40)), .name = u"추가 사진.jpg"_s},
                     {.path = {}, .bytes = {}, .name = u"빈 파일.hwp"_s}});
        if (!settle(stage, draft) || !settle(stage, id))
            return 1;
        stage.bytes = test::madePhoto({1200, 900}, QColor(70, 70, 72));
        sheet.resize(1120, 420);
        sheet.show();
        QTest::qWait(200);
        sheet.grab().save(directory.filePath(u"boxes-%1.png"_s.arg(look)));
        record->findChild<QToolButton *>(u"attachmentRemove"_s)->click(); // Asks why.
        const auto rows = intake->findChildren<QToolButton *>(u"attachmentRemove"_s);
        rows.last()->click(); // And can be had back.
        QTest::qWait(200);
        sheet.grab().save(directory.filePath(u"boxes-removing-%1.png"_s.arg(look)));
        ui::attachment::ImageViewer viewer(u"현장 앞.jpg"_s, *stage.bytes);
        viewer.resize(900, 640);
        viewer.show();
        if (!QTest::qWaitFor([&] { return viewer.isDecided(); }, 20'000))
            return 1;
        QTest::qWait(100);
        viewer.grab().save(directory.filePath(u"viewer-%1.png"_s.arg(look)));
        ui::attachment::ImageViewer other(u"진정서.pdf"_s, "%PDF-1.7");
        other.resize(700, 420);
        other.show();
        if (!QTest::qWaitFor([&] { return other.isDecided(); }, 20'000))
            return 1;
        QTest::qWait(100);
        other.grab().save(directory.filePath(u"viewer-document-%1.png"_s.arg(look)));
    }
    return 0;
}

// Paints the counsel page in the states a person meets, for looking at: counsel-pictures <folder> [<translation>.qm [<state>]]
#include "files/fileoutbox.h"
#include "scene.h"
#include "tests/ui/attachment/madephoto.h"
#include "tests/ui/complaint/placesamples.h"
#include "ui/counsel/counselpage.h"
#include "ui/theme/fonts.h"
#include "ui/theme/resources.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QTranslator>

using namespace barodesk;
using namespace Qt::StringLiterals;

namespace {

void settle()
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 450)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

template <typename T> T *find(QWidget &page, const char16_t *name) { return page.findChild<T *>(QString::fromUtf16(name)); }

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QTranslator translator;
    if (application.arguments().size() > 2 && translator.load(application.arguments().at(2)))
        QApplication::installTranslator(&translator);
    ui::theme::loadFonts();
    ui::theme::Theme theme(application, ui::theme::Theme::Mode::Light);
    const QDir folder(application.arguments().value(1, u"."_s));
    folder.mkpath(u"."_s);
    const domain::Organisation organisation = test::sampleOrganisation();

    const QStringList states{u"idle"_s,   u"ringing"_s, u"several"_s, u"talking"_s, u"filled"_s,     u"missing"_s, u"popup"_s,
                             u"places"_s, u"handed"_s,  u"tree"_s,    u"texts"_s,   u"registered"_s, u"files"_s,   u"restored"_s};
    const QString only = application.arguments().value(3); ///< One of them; empty: all.
    for (const QString &state : states) {
        if (!only.isEmpty() && only != state)
            continue;
        test::StagedDesk stage(organisation, test::sceneNow(), test::sceneRecords(organisation));
        stage.signIn(test::counsellor(organisation));
        if (state == u"restored") {
            desk::ComplaintDraft draft;
            draft.id = domain::ComplaintId::create();
            draft.text = u"호평동 이마트 앞 사거리 차로가 꺼져 있다고 하심. 위치를 다시 여쭤볼 것."_s;
            draft.savedAt = test::sceneNow().addSecs(-900);
            stage.keepDrafts({draft});
        }
        ui::CounselPage page(stage.desk());
        page.resize(1376, 844);
        page.show();
        if (state == u"ringing")
            stage.ring(test::callersNumber());
        if (state == u"several")
            stage.ring(test::sharedNumber());
        if (state == u"talking" || state == u"filled" || state == u"missing" || state == u"popup" || state == u"places" || state == u"tree"
            || state == u"texts" || state == u"registered" || state == u"files") {
            stage.ring(test::callersNumber());
            stage.answer();
            test::speakScene(stage);
        }
        if (state == u"handed")
            stage.ring(test::callersNumber())->setHandOver(test::handOverCard(organisation));
        settle();
        if (state == u"filled" || state == u"texts" || state == u"registered") {
            find<QPushButton>(page, u"acceptAllButton")->click();
            // The second thing that was heard is the right one.
            if (page.form().category() && !page.form().category()->name.contains(u"포트홀"_s))
                page.form().accept(desk::IntakeForm::Field::Category);
            find<QPlainTextEdit>(page, u"complaintText")
                ->setPlainText(
                    u"호평동 이마트 앞 사거리 평내 방향 2차로가 함몰되어 차량이 덜컹거리고, 오토바이가 넘어질 뻔함. 어제 저녁부터 발생. 이전에도 같은 곳을 신고한 적 있음."_s);
        }
        if (state == u"files") {
            find<QPushButton>(page, u"acceptAllButton")->click();
            files::FileOutbox &outbox = stage.desk().files();
            const domain::ComplaintId id = page.form().draft().id;
            const domain::GeoPoint station{37.6512, 127.2415};
            outbox.add(id, domain::AttachmentPurpose::Evidence,
                       {.path = {}, .bytes = test::madePhoto({1200, 900}, QColor(60, 52, 46), station), .name = u"현장_포트홀.jpg"_s},
                       false);
            outbox.add(id, domain::AttachmentPurpose::Evidence, {.path = {}, .bytes = "%PDF-1.7", .name = u"진정서.pdf"_s}, false);
            settle();
        }
        if (state == u"missing") {
            find<QPushButton>(page, u"callBackToggle")->click();
            find<QLineEdit>(page, u"petitionerPhone")->setText(u"01"_s);
            find<QPushButton>(page, u"submitButton")->click();
        }
        settle();
        if (state == u"filled")
            find<QPushButton>(page, u"whyButton")->click();
        if (state == u"popup") {
            find<QLineEdit>(page, u"categoryField")->setFocus();
            find<QLineEdit>(page, u"categoryField")->setText(u"ㄷㄹ"_s);
        }
        if (state == u"tree")
            find<QToolButton>(page, u"categoryTreeButton")->click();
        if (state == u"texts")
            find<QPushButton>(page, u"templateButton")->click();
        if (state == u"registered")
            find<QPushButton>(page, u"submitButton")->click();
        if (state == u"places") {
            stage.setPlaces(test::fewPlaces()->book());
            find<QLineEdit>(page, u"placeField")->setFocus();
            find<QLineEdit>(page, u"placeField")->setText(u"ㄱㅊㄹ 1"_s);
            settle();
            find<QLineEdit>(page, u"placeField")->setText(u"ㅍㄴ"_s);
        }
        for (const auto &[size, name] :
             {std::pair{QSize(1376, 844), u"1440"_s}, {QSize(1216, 664), u"1280"_s}, {QSize(1856, 1024), u"1920"_s}}) {
            for (const auto mode : {ui::theme::Theme::Mode::Light, ui::theme::Theme::Mode::Dark}) {
                const bool dark = mode == ui::theme::Theme::Mode::Dark;
                if (name != u"1440" && dark != (name == u"1920"))
                    continue;
                theme.setMode(mode);
                page.resize(size);
                settle();
                page.grab().save(folder.filePath(u"%1-%2-%3.png"_s.arg(state, name, dark ? u"dark"_s : u"light"_s)));
            }
        }
        theme.setMode(ui::theme::Theme::Mode::Light);
    }
    return 0;
}

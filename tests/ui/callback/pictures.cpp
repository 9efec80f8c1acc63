// Saves pictures of the promises with 2,000 made complaints, and of a complaint with a long life: callback-pictures DIR [TRANSLATION.qm]
#include "tests/ui/board/boardworld.h"
#include "ui/board/detailpanel.h"
#include "ui/callback/callbackpanel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QListView>
#include <QPixmap>
#include <QTest>
#include <QTranslator>

using namespace barodesk;
using namespace Qt::StringLiterals;
using namespace domain;

namespace {

/// Much has happened to it.
void giveLife(test::BoardWorld &world, const ComplaintId &id)
{
    const auto access = world.access();
    const auto give = [&](const Payload &payload) { (void)access.give(EntityRef(id), payload); };
    Complaint complaint = *world.replica.complaint(id);
    complaint.state = ComplaintState::Assigned;
    ++complaint.version;
    world.send(complaint);
    const DepartmentCode first = world.organisation.data().departments.at(0).code;
    const DepartmentCode second = world.organisation.data().departments.at(1).code;
    give(AssignComplaint{first, std::nullopt, u"도로 시설"_s});
    give(RefuseCompetence{u"배수로 덮개는 하수과에서 관리함"_s});
    give(AssignComplaint{second, std::nullopt, {}});
    give(AcceptComplaint{});
    give(StartWork{});
    give(ExtendDue{ExtensionKind::Regular, Period::days(3), u"자재 수급에 시간이 걸림"_s, {}});
    give(ExtendDue{ExtensionKind::Regular, Period::hours(8), u"자재 수급에 시간이 걸림"_s, {}});
    give(ReportObstacle{ObstacleKind::NoBudget, u"올해 정비 예산이 모두 쓰여 추가경정예산을 기다림"_s});
    Petitioner neighbour;
    neighbour.name = u"이웃"_s;
    neighbour.phone = PhoneNumber::parse(u"01098765432");
    give(JoinPetitioner{neighbour, std::nullopt});
    const auto other = std::ranges::find_if(world.known, [&](const Complaint &c) { return c.id != id && c.number; });
    give(LinkComplaint{other->id, {}, LinkKind::Recurrence});
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
    test::BoardWorld world(2000, Role::Supervisor);
    ui::callback::CallBackPanel panel(world.access());
    panel.setAutoFillBackground(true);
    auto *list = panel.findChild<QListView *>(u"callBackList"_s);
    auto *detail = panel.findChild<ui::board::DetailPanel *>();
    const auto shoot = [&](const QString &name, const QSize &size) {
        panel.resize(size);
        panel.show();
        QTest::qWait(50);
        panel.grab().save(directory.filePath(name + u".png"_s));
    };
    const QSize small(1280 - 64, 720 - 56);
    const QSize large(1920 - 64, 1080 - 56);
    giveLife(world, world.known.front().id);
    for (const auto mode : {ui::theme::Theme::Mode::Light, ui::theme::Theme::Mode::Dark}) {
        theme.setMode(mode);
        const QString look = mode == ui::theme::Theme::Mode::Light ? u"light"_s : u"dark"_s;
        list->setCurrentIndex(list->model()->index(1, 0));
        shoot(u"callbacks-small-"_s + look, small);
        shoot(u"callbacks-large-"_s + look, large);
        detail->openForm(CommandKind::RecordCallBackAttempt);
        shoot(u"callbacks-result-"_s + look, small);
        detail->closeForm();
        detail->showComplaint(world.known.front().id);
        shoot(u"life-"_s + look, large);
        detail->openForm(CommandKind::ExtendDue);
        shoot(u"life-extend-"_s + look, large);
        detail->closeForm();
    }
    test::BoardWorld quiet(0);
    ui::callback::CallBackPanel empty(quiet.access());
    empty.setAutoFillBackground(true);
    empty.resize(small);
    empty.show();
    QTest::qWait(50);
    empty.grab().save(directory.filePath(u"callbacks-none.png"_s));
    return 0;
}

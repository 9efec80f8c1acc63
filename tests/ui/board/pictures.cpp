// Saves pictures of the board with 2,000 made complaints: board-pictures DIR [TRANSLATION.qm]
#include "tests/ui/attachment/madephoto.h"
#include "tests/ui/board/boardworld.h"
#include "tests/ui/recording/talkmaker.h"
#include "ui/board/actionform.h"
#include "ui/board/boardbar.h"
#include "ui/board/boardpanel.h"
#include "ui/board/boardtextmodel.h"
#include "ui/board/bulkpanel.h"
#include "ui/board/cardlist.h"
#include "ui/board/detailpanel.h"
#include "ui/board/laneview.h"
#include "ui/recording/recordingplayer.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTranslator>

using namespace barodesk;
using namespace Qt::StringLiterals;
using ui::board::BoardPanel;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QTranslator translator;
    if (application.arguments().size() > 2 && translator.load(application.arguments().at(2)))
        QApplication::installTranslator(&translator);
    QLocale::setDefault(QLocale(application.arguments().size() > 2 ? QLocale::English : QLocale::Korean, QLocale::SouthKorea));
    ui::theme::loadFonts();
    ui::theme::Theme theme(application, ui::theme::Theme::Mode::Light);
    const QDir directory(application.arguments().value(1, u"."_s));
    if (!directory.mkpath(u"."_s))
        return 1;

    test::BoardWorld world(2000);
    test::MadeTalk talk;
    talk.call.handledBy = world.actor.user;
    ui::board::BoardAccess access = world.access();
    access.recordings.call = [&](const domain::CallId &) { return std::make_shared<const domain::CallRecord>(talk.call); };
    access.recordings.info = [&](const domain::CallId &, QObject *, auto answer) { answer(talk.info); };
    access.recordings.sound = [&](const domain::CallId &, QObject *, auto answer) { answer(talk.sound()); };
    QTemporaryDir folder;
    sync::RestClient nobody(QUrl(u"http://127.0.0.1:9"_s));
    files::FileOutbox outbox(world.replica, nobody, access.give, access.now);
    outbox.open(folder.path(), store::DataKey::generate());
    const auto photo = [](const domain::ComplaintId &, const domain::AttachmentId &, QObject *, auto answer) {
        answer(test::madePhoto({1200, 900}, QColor(60, 52, 46)));
    };
    access.attachments = {.outbox = &outbox, .fetch = photo, .fetchSmall = photo, .give = access.give, .actor = access.actor};
    BoardPanel panel(access);
    panel.setAutoFillBackground(true);
    sync::SyncStatus status;
    status.connection = sync::Connection::Live;
    panel.setSyncStatus(status);
    const auto shoot = [&](const QString &name, const QSize &size) {
        panel.resize(size);
        panel.show();
        QTest::qWait(50);
        panel.grab().save(directory.filePath(name + u".png"_s));
    };
    const QSize small(1280 - 64, 720 - 56);
    const QSize large(1920 - 64, 1080 - 56);
    const domain::ComplaintId open = [&] {
        for (const domain::Complaint &complaint : world.known) {
            if (complaint.state == domain::ComplaintState::InProgress && complaint.dueAt > world.now && !complaint.callBacks.isEmpty())
                return complaint.id;
        }
        return world.known.front().id;
    }();
    for (const domain::Complaint &complaint : world.known) {
        if (complaint.id == open) {
            domain::Complaint taken = *world.replica.complaint(open);
            taken.call = talk.call.id;
            taken.attachments = {{.id = domain::AttachmentId::create(),
                                  .purpose = domain::AttachmentPurpose::Evidence,
                                  .name = u"현장_포트홀.jpg"_s,
                                  .mediaType = u"image/jpeg"_s,
                                  .size = 1'843'200,
                                  .sha256 = QString(64, u'a'),
                                  .by = world.actor.user,
                                  .at = world.now}};
            world.send(taken);
        }
    }
    for (const auto mode : {ui::theme::Theme::Mode::Light, ui::theme::Theme::Mode::Dark}) {
        theme.setMode(mode);
        const QString look = mode == ui::theme::Theme::Mode::Light ? u"light"_s : u"dark"_s;
        panel.setMode(BoardPanel::Mode::Lanes);
        panel.closeDetail();
        shoot(u"lanes-small-"_s + look, small);
        shoot(u"lanes-large-"_s + look, large);
        panel.open(open);
        shoot(u"lanes-detail-"_s + look, large);
        if (auto *player = panel.findChild<ui::recording::RecordingPlayer *>()) {
            player->fetch();
            if (!QTest::qWaitFor([&] { return player->state() == ui::recording::RecordingPlayer::State::Loaded; }, 20'000))
                return 1;
        }
        shoot(u"lanes-recording-"_s + look, large);
        panel.setMode(BoardPanel::Mode::Table);
        shoot(u"table-detail-small-"_s + look, small);
        panel.findChild<ui::board::DetailPanel *>()->openForm(domain::CommandKind::AssignComplaint);
        shoot(u"table-form-"_s + look, large);
        panel.findChild<ui::board::DetailPanel *>()->openForm(domain::CommandKind::ResolveComplaint);
        shoot(u"table-resolve-"_s + look, small);
        panel.findChild<QPushButton *>(u"templateButton"_s)->click();
        shoot(u"table-texts-"_s + look, small);
        panel.closeDetail();
        shoot(u"table-small-"_s + look, small);
        models::BoardView grouped;
        grouped.mode = models::BoardMode::Table;
        grouped.grouping = models::Grouping::Department;
        grouped.sort = {{models::ComplaintColumn::State, Qt::AscendingOrder}, {models::ComplaintColumn::Received, Qt::DescendingOrder}};
        panel.setView(grouped);
        shoot(u"table-grouped-"_s + look, large);
        shoot(u"table-grouped-small-"_s + look, small);
        panel.setView({});
        panel.setMode(BoardPanel::Mode::Calendar);
        shoot(u"calendar-large-"_s + look, large);
        shoot(u"calendar-small-"_s + look, small);
        panel.open(open);
        shoot(u"calendar-detail-"_s + look, small);
        emit panel.findChild<ui::board::BoardBar *>()->filtersToggled();
        shoot(u"filters-detail-"_s + look, small);
        panel.closeDetail();
        shoot(u"filters-"_s + look, small);
        emit panel.findChild<ui::board::BoardBar *>()->filtersToggled();
        QTimer::singleShot(50, &panel, [&] { // The menu waits for a choice.
            if (QWidget *menu = QApplication::activePopupWidget()) {
                menu->grab().save(directory.filePath(u"views-"_s + look + u".png"_s));
                menu->close();
            }
        });
        panel.findChild<QPushButton *>(u"boardViews"_s)->click();
        panel.setMode(BoardPanel::Mode::Lanes);
        auto *assigned = panel.findChild<ui::board::LaneView *>(u"laneAssigned"_s);
        assigned->list()->selectionModel()->select(
            QItemSelection(assigned->list()->model()->index(0, 0), assigned->list()->model()->index(3, 0)),
            QItemSelectionModel::ClearAndSelect);
        shoot(u"lanes-bulk-"_s + look, large);
        if (auto *assign = panel.findChild<QPushButton *>(u"bulk%1"_s.arg(int(domain::CommandKind::AssignComplaint))))
            assign->click();
        shoot(u"lanes-bulk-form-"_s + look, small);
        if (auto *form = panel.findChild<QWidget *>(u"bulkPanel"_s)->findChild<ui::board::ActionForm *>())
            emit form->cancelled();
        panel.moveTo(models::Lane::InProgress, assigned->list()->selected(2));
        shoot(u"lanes-toast-"_s + look, small);
        panel.undo();
        emit panel.findChild<ui::board::BoardBar *>()->attentionToggled();
        shoot(u"lanes-attention-"_s + look, small);
        emit panel.findChild<ui::board::BoardBar *>()->attentionToggled();
    }
    theme.setMode(ui::theme::Theme::Mode::Light);
    status.connection = sync::Connection::Offline;
    status.waiting = 2;
    status.lastContact = world.now.addSecs(-400);
    panel.setSyncStatus(status);
    models::ComplaintFilter filter;
    filter.text = u"없는 말"_s;
    panel.setFilter(filter);
    shoot(u"nothing-found-offline"_s, small);
    return 0;
}

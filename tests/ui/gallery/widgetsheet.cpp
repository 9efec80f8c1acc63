#include "gallery.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/label.h"
#include "ui/widgets/levelmeter.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/timebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QTableWidget>
#include <QVBoxLayout>

namespace barodesk::test {

using namespace Qt::StringLiterals;
using namespace barodesk::ui;
using widgets::Tone;

namespace {

QHBoxLayout *row(QVBoxLayout *into)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    into->addLayout(line);
    return line;
}

widgets::Pane *controls()
{
    auto *pane = new widgets::Pane(u"단추와 칩"_s);
    pane->addHeaderChip(new widgets::Chip(u"임시저장 02:11"_s, Tone::Neutral));
    pane->addHeaderAction(new widgets::IconButton(theme::Icon::Search, u"찾기"_s));
    auto *one = row(pane->body());
    using R = theme::ButtonRole;
    for (const auto &[role, text] : {std::pair{R::Primary, u"접수"_s},
                                     {R::Secondary, u"임시저장"_s},
                                     {R::Danger, u"끊기"_s},
                                     {R::Positive, u"받기"_s},
                                     {R::Quiet, u"조용히"_s},
                                     {R::Soft, u"켜짐"_s}}) {
        auto *button = new widgets::Button(text, role);
        button->setKeyHint(u"F8"_s);
        if (role == R::Danger)
            button->setThemeIcon(theme::Icon::PhoneOff);
        one->addWidget(button);
    }
    one->addStretch(1);
    auto *two = row(pane->body());
    for (const auto role : {R::Primary, R::Secondary, R::Danger, R::Positive, R::Quiet, R::Soft}) {
        auto *button = new widgets::Button(u"꺼짐"_s, role);
        button->setEnabled(false);
        two->addWidget(button);
    }
    auto *small = new widgets::Button(u"이 민원에 연결"_s);
    small->setSmall(true);
    small->setKeyHint(u"Alt+1"_s);
    two->addWidget(small);
    two->addStretch(1);
    auto *three = row(pane->body());
    for (const auto &[tone, icon] : {std::pair{Tone::Neutral, theme::Icon::Check},
                                     {Tone::Accent, theme::Icon::Phone},
                                     {Tone::Ok, theme::Icon::Clock},
                                     {Tone::Warn, theme::Icon::Clock},
                                     {Tone::Bad, theme::Icon::Warning},
                                     {Tone::Vio, theme::Icon::Repeat}}) {
        auto *chip = new widgets::Chip(u"2시간 58분"_s, tone);
        chip->setIcon(icon);
        three->addWidget(chip);
    }
    three->addStretch(1);
    auto *four = row(pane->body());
    for (const auto tone : {Tone::Neutral, Tone::Accent, Tone::Ok, Tone::Warn, Tone::Bad, Tone::Vio}) {
        auto *chip = new widgets::Chip(u"처리중"_s, tone);
        chip->setDot(tone == Tone::Ok);
        four->addWidget(chip);
    }
    four->addWidget(new widgets::KeyHint(u"Ctrl+K"_s));
    auto *avatar = new widgets::Avatar(36);
    avatar->setName(u"홍길동"_s);
    four->addWidget(avatar);
    four->addWidget(new widgets::Avatar(36));
    auto *meter = new widgets::LevelMeter;
    for (const double level : {0.0, 0.2, 0.6, 0.9, 0.4, 0.1, 0.3})
        meter->addLevel(level);
    four->addWidget(meter);
    four->addStretch(1);
    auto *five = row(pane->body());
    auto *check = new QCheckBox(u"콜백 바람"_s);
    check->setChecked(true);
    five->addWidget(check);
    five->addWidget(new QCheckBox(u"익명"_s));
    auto *radio = new QRadioButton(u"보통"_s);
    radio->setChecked(true);
    five->addWidget(radio);
    five->addWidget(new QRadioButton(u"긴급"_s));
    auto *off = new QCheckBox(u"쓸 수 없음"_s);
    off->setEnabled(false);
    five->addWidget(off);
    five->addStretch(1);
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    pane->body()->addWidget(slider);
    auto *progress = new QProgressBar;
    progress->setTextVisible(false);
    progress->setValue(62);
    pane->body()->addWidget(progress);
    for (const auto &[used, tone] : {std::pair{0.02, Tone::Ok}, {0.6, Tone::Warn}, {1.0, Tone::Bad}}) {
        auto *bar = new widgets::TimeBar;
        bar->setUsed(used, tone);
        pane->body()->addWidget(bar);
    }
    auto *tabs = new QTabBar;
    for (const QString &tab : {u"전체"_s, u"내 것"_s, u"지연"_s})
        tabs->addTab(tab);
    pane->body()->addWidget(tabs);
    pane->body()->addStretch(1);
    return pane;
}

widgets::Pane *form()
{
    auto *pane = new widgets::Pane(u"민원 접수"_s);
    auto *category = new QComboBox;
    category->addItems({u"도로 ▸ 포트홀·함몰"_s, u"도로 ▸ 가로등"_s});
    auto *categoryRow = new widgets::FieldRow(u"유형"_s, category);
    categoryRow->setEvidence(u"들은 말 “차로가 푹 꺼져서”"_s, u"받기 Alt+1"_s);
    auto *place = new widgets::SearchField;
    place->setThemeIcon(theme::Icon::MapPin);
    place->setText(u"호평동 이마트 앞 사거리 평내 방향 2차로"_s);
    place->setObjectName(u"focused"_s);
    auto *placeRow = new widgets::FieldRow(u"위치"_s, place);
    placeRow->setEvidence(u"들은 말 “호평동 이마트 앞”, “평내 방향 이차로”"_s, u"Alt+2"_s);
    auto *text = new QPlainTextEdit(u"호평동 이마트 앞 사거리 평내 방향 2차로가 함몰되어 차량이 덜컹거리고, 오토바이가 넘어질 뻔함."_s);
    text->setFixedHeight(88);
    auto *phone = new QLineEdit(u"010-1234-56"_s);
    auto *phoneRow = new widgets::FieldRow(u"전화"_s, phone);
    phoneRow->setError(u"전화번호가 짧습니다. 숫자를 더 넣어 주십시오."_s);
    auto *off = new QLineEdit(u"도로관리과 · 도로보수팀"_s);
    off->setReadOnly(true);
    auto *search = new widgets::SearchField;
    search->setPlaceholderText(u"번호, 장소, 내용"_s);
    search->setKeyHint(u"/"_s);
    auto *spin = new QSpinBox;
    spin->setSuffix(u"건"_s);
    pane->body()->addWidget(categoryRow);
    pane->body()->addWidget(placeRow);
    pane->body()->addWidget(new widgets::FieldRow(u"내용"_s, text));
    pane->body()->addWidget(phoneRow);
    pane->body()->addWidget(new widgets::FieldRow(u"담당"_s, off));
    pane->body()->addWidget(new widgets::FieldRow(u"찾기"_s, search));
    pane->body()->addWidget(new widgets::FieldRow(u"수량"_s, spin));
    auto *due = new widgets::Card;
    due->setRaised(true);
    auto *head = row(due->body());
    head->addWidget(new widgets::Label(u"처리기한 오늘 16:43"_s, theme::TextSize::Title, &theme::Tokens::text, QFont::DemiBold));
    head->addWidget(new widgets::Chip(u"3시간 · 근무시간"_s, Tone::Warn));
    head->addStretch(1);
    due->body()->addWidget(new widgets::Label(u"기타민원 ‘즉시’ = 3근무시간 (시행령 제19조). 점심 12–13시 제외."_s, theme::TextSize::Small,
                                              &theme::Tokens::text2));
    pane->body()->addWidget(due);
    pane->body()->addStretch(1);
    pane->foot()->addWidget(new widgets::Button(u"임시저장"_s));
    pane->foot()->addStretch(1);
    auto *submit = new widgets::Button(u"접수"_s, theme::ButtonRole::Primary);
    submit->setKeyHint(u"Ctrl+Enter"_s);
    pane->foot()->addWidget(submit);
    return pane;
}

widgets::Pane *lists()
{
    auto *pane = new widgets::Pane(u"목록과 빈 곳"_s);
    auto *banner = new widgets::Banner;
    banner->setContent(Tone::Warn, u"서버에 닿지 않습니다. 접수한 내용은 이 PC에 보관했다가 연결되면 보냅니다."_s, u"다시 연결"_s);
    pane->body()->addWidget(banner);
    auto *bad = new widgets::Banner;
    bad->setContent(Tone::Bad, u"접수 1건을 서버가 받지 않았습니다."_s, u"보기"_s);
    pane->body()->addWidget(bad);
    auto *card = new widgets::Card;
    card->setTone(Tone::Vio);
    card->body()->addWidget(
        new widgets::Label(u"도로 포트홀 · 이마트 사거리"_s, theme::TextSize::Base, &theme::Tokens::text, QFont::DemiBold));
    card->body()->addWidget(new widgets::Label(u"100 m · 어제 14:02 · 도로관리과 배정"_s, theme::TextSize::Small, &theme::Tokens::text2));
    pane->body()->addWidget(card);
    auto *table = new QTableWidget(4, 4);
    table->setHorizontalHeaderLabels({u"번호"_s, u"제목"_s, u"기한"_s, u"담당"_s});
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(theme::metrics::RowHeight);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    for (int i = 0; i < 4; ++i) {
        table->setItem(i, 0, new QTableWidgetItem(u"2026-00121%1"_s.arg(i)));
        table->setItem(i, 1, new QTableWidgetItem(u"도로 포트홀 · 호평동"_s));
        table->setItem(i, 2, new QTableWidgetItem(u"1%1:11"_s.arg(i)));
        table->setItem(i, 3, new QTableWidgetItem(u"미배정"_s));
    }
    table->setSortingEnabled(true);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setColumnWidth(0, 110);
    table->setColumnWidth(1, 140);
    table->setColumnWidth(2, 60);
    table->selectRow(1);
    table->setFixedHeight(190);
    pane->body()->addWidget(table);
    auto *empty = new widgets::EmptyState;
    empty->setContent(theme::Icon::Inbox, u"아직 민원이 없습니다"_s, u"전화를 받거나 직접 접수하면 여기에 보입니다."_s, u"민원 접수하기"_s);
    pane->body()->addWidget(empty, 1);
    return pane;
}

} // namespace

QWidget *widgetSheet()
{
    auto *sheet = new QWidget;
    sheet->setAutoFillBackground(true);
    auto *layout = new QHBoxLayout(sheet);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(12);
    layout->addWidget(controls(), 4);
    layout->addWidget(form(), 4);
    layout->addWidget(lists(), 4);
    sheet->resize(1440, 760);
    return sheet;
}

QWidget *samplePage()
{
    auto *page = new QWidget;
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(12);
    layout->addWidget(form(), 5);
    layout->addWidget(lists(), 5);
    return page;
}

domain::CallCentre galleryCallCentre()
{
    domain::CallCentre centre;
    centre.queues = {{.code = domain::QueueCode::parse(u"main").value(),
                      .name = u"민원 대표"_s,
                      .number = domain::PhoneNumber::parse(u"0315908572"_s),
                      .afterCall = {domain::AfterCallKind::TimedNoEarlyExit, std::chrono::seconds(60)},
                      .noAnswer = std::chrono::seconds(20),
                      .teams = {}}};
    const auto fill = [](auto &list, auto parse, std::initializer_list<QString> names) {
        for (const QString &name : names)
            list.append({parse(u"code-%1"_s.arg(list.size())).value(), name});
    };
    fill(centre.notReadyReasons, &domain::NotReadyReasonCode::parse, {u"휴식"_s, u"식사"_s, u"교육"_s, u"회의"_s, u"업무처리"_s});
    fill(centre.wrapUps, &domain::WrapUpCode::parse,
         {u"민원 접수"_s, u"단순 안내"_s, u"진행 문의"_s, u"부서 연결"_s, u"콜백 약속"_s, u"오접속"_s, u"특이민원"_s});
    fill(centre.fairEndReasons, &domain::FairEndReasonCode::parse, {u"욕설·폭언"_s, u"성희롱"_s, u"협박"_s, u"반복·장시간 통화"_s});
    return centre;
}

} // namespace barodesk::test

#include "ui/wallboard/wallboardface.h"

#include "domain/koreatime.h"
#include "ui/text/labels.h"
#include "ui/text/timetext.h"

namespace barodesk::ui::wallboard {

using namespace Qt::StringLiterals;
using models::BoardFigure;
using models::DueWindow;
using models::WallboardEntry;
using widgets::Tone;

namespace {

Tone toneOf(BoardFigure figure)
{
    switch (figure) {
    case BoardFigure::Overdue: return Tone::Bad;
    case BoardFigure::WithinFourHours:
    case BoardFigure::Unowned: return Tone::Warn;
    case BoardFigure::DueToday:
    case BoardFigure::CallBacksWaiting: return Tone::Accent;
    case BoardFigure::Repeats: return Tone::Vio;
    case BoardFigure::ReceivedToday:
    case BoardFigure::InProgress: break;
    }
    return Tone::Neutral;
}

Tone toneOf(DueWindow window)
{
    switch (window) {
    case DueWindow::Overdue: return Tone::Bad;
    case DueWindow::WithinFourHours: return Tone::Warn;
    case DueWindow::Today: return Tone::Accent;
    case DueWindow::Ended:
    case DueWindow::Standing:
    case DueWindow::Later: break;
    }
    return Tone::Neutral;
}

/// The last name of the path: from five metres the whole path is too much.
QString categoryName(const domain::CategoryCode &code, const domain::Organisation &organisation)
{
    const QStringList path = organisation.categoryPath(code);
    return path.isEmpty() ? code.text() : path.last();
}

QString districtName(const WallboardEntry &entry, const domain::Organisation &organisation)
{
    return entry.district ? Labels::district(*entry.district, organisation) : QString();
}

} // namespace

WallboardFace WallboardFace::of(const models::WallboardContent &content, const domain::Organisation &organisation, const QDateTime &now,
                                const sync::SyncStatus &status, const LastKind &lastKind)
{
    const auto nameOf = [](BoardFigure figure) {
        switch (figure) {
        case BoardFigure::ReceivedToday: return tr("오늘 접수");
        case BoardFigure::InProgress: return tr("처리중");
        case BoardFigure::DueToday: return tr("오늘 기한");
        case BoardFigure::WithinFourHours: return tr("4근무시간 이내");
        case BoardFigure::Overdue: return tr("지연");
        case BoardFigure::Repeats: return tr("반복");
        case BoardFigure::CallBacksWaiting: return tr("콜백 대기");
        case BoardFigure::Unowned: return tr("소관 미정");
        }
        return QString();
    };
    const QDateTime korea = domain::toKoreaTime(now);
    WallboardFace face;
    face.city = tr("%1 바로처리 현황").arg(organisation.data().cityName).trimmed();
    face.clock = korea.toString(u"HH:mm"_s);
    face.day = TimeText::full(korea).section(u' ', 0, -2);
    face.connection = status.connection == sync::Connection::Live ? Labels::of(status.connection)
        : status.lastContact ? tr("%1 · %2 기준").arg(Labels::of(status.connection), TimeText::moment(*status.lastContact, now))
                             : Labels::of(status.connection);
    face.connectionTone = status.connection == sync::Connection::Live ? Tone::Ok : Tone::Warn;
    for (int i = 0; i < models::BoardFigureCount; ++i) {
        face.figures[size_t(i)] = {.name = nameOf(BoardFigure(i)), .count = content.figures[size_t(i)], .tone = toneOf(BoardFigure(i))};
    }
    face.listTitle = tr("지연·오늘 기한");
    face.nothingDue = tr("지연된 민원도, 오늘 기한인 민원도 없습니다");
    face.dueCount = content.dueCount;
    const auto numberOf = [](const WallboardEntry &entry) { return entry.number ? entry.number->toString() : tr("새 민원"); };
    for (const WallboardEntry &entry : content.due) {
        face.lines.append({.due = TimeText::due(entry.dueAt, now, organisation.calendar()),
                           .tone = toneOf(entry.window),
                           .number = numberOf(entry),
                           .category = categoryName(entry.category, organisation),
                           .district = districtName(entry, organisation),
                           .department = Labels::department(entry.department, organisation),
                           .urgent = entry.urgency == domain::Urgency::Urgent});
    }
    for (const WallboardEntry &entry : content.news) {
        const auto kind = lastKind ? lastKind(entry.id) : std::nullopt;
        QStringList where{categoryName(entry.category, organisation)};
        if (const QString district = districtName(entry, organisation); !district.isEmpty())
            where.prepend(district);
        face.news.append(tr("%1 · %2 %3 · %4")
                             .arg(TimeText::moment(entry.changedAt, now), numberOf(entry), where.join(u' '),
                                  kind ? Labels::of(*kind) : Labels::of(entry.state)));
    }
    return face;
}

QStringList WallboardFace::texts() const
{
    QStringList all{city, clock, day, connection, listTitle, nothingDue};
    for (const Figure &figure : figures)
        all.append({figure.name, QString::number(figure.count)});
    for (const WallboardLine &line : lines)
        all.append({line.due, line.number, line.category, line.district, line.department});
    return all + news;
}

} // namespace barodesk::ui::wallboard

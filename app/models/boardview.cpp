#include "models/boardview.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <span>

namespace barodesk::models {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

// One word for each value, in the order of the enumeration. They are kept in files and on the server: added to, never changed.
constexpr std::array Modes{"lanes", "table", "calendar"};
constexpr std::array Groupings{"none", "team", "department", "district", "category", "contractor"};
constexpr std::array Figures{"receivedToday", "inProgress", "dueToday",         "withinFourHours",
                             "overdue",       "repeats",    "callBacksWaiting", "unowned"};
constexpr std::array Columns{"number",   "state",    "category", "place",      "text",    "received", "due",      "owner",
                             "callBack", "district", "team",     "contractor", "planned", "channel",  "transfers"};
constexpr std::array States{"awaitingSignature",  "received",       "assigned",  "accepted", "inProgress", "scheduled",
                            "awaitingSupplement", "transferredOut", "withdrawn", "merged",   "resolved",   "closed"};
constexpr std::array Urgencies{"normal", "urgent"};
static_assert(Figures.size() == BoardFigureCount && Columns.size() == ComplaintColumnCount && Groupings.size() == GroupingCount
              && States.size() == AllComplaintStates.size());

template <typename Enum> QString word(std::span<const char *const> words, Enum value) { return QString::fromLatin1(words[size_t(value)]); }

/// Reads the fields of the object and remembers the first that is wrong.
class Reader
{
public:
    explicit Reader(const QJsonObject &object) : m_object(object) { }

    template <typename Enum> bool choice(const QJsonValue &value, const QString &field, std::span<const char *const> words, Enum &into)
    {
        for (size_t i = 0; i < words.size(); ++i) {
            if (value.toString() == QLatin1StringView(words[i])) {
                into = Enum(i);
                return true;
            }
        }
        fail(field);
        return false;
    }
    template <typename Enum> void choice(const char *field, std::span<const char *const> words, Enum &into)
    {
        if (const QJsonValue value = take(field); !value.isUndefined())
            choice(value, QString::fromLatin1(field), words, into);
    }
    template <typename Enum> void choice(const char *field, std::span<const char *const> words, std::optional<Enum> &into)
    {
        Enum value{};
        if (const QJsonValue given = take(field); !given.isUndefined() && choice(given, QString::fromLatin1(field), words, value))
            into = value;
    }
    template <typename Tag> void code(const char *field, std::optional<Code<Tag>> &into)
    {
        const QJsonValue value = take(field);
        if (value.isUndefined())
            return;
        into = Code<Tag>::parse(value.toString());
        if (!into)
            fail(QString::fromLatin1(field));
    }
    void flag(const char *field, bool &into)
    {
        const QJsonValue value = take(field);
        if (!value.isUndefined() && !value.isBool())
            fail(QString::fromLatin1(field));
        into = value.toBool();
    }
    QJsonValue take(const char *field) { return m_object.take(QString::fromLatin1(field)); }
    void fail(const QString &field)
    {
        if (m_wrong.isEmpty())
            m_wrong = u"'%1' is not one this version knows."_s.arg(field);
    }
    QString finish()
    {
        return !m_wrong.isEmpty() || m_object.isEmpty() ? m_wrong : u"There is no field '%1'."_s.arg(m_object.begin().key());
    }

private:
    QJsonObject m_object;
    QString m_wrong;
};

template <typename Tag> void put(QJsonObject &object, const QString &field, const std::optional<Code<Tag>> &code)
{
    if (code)
        object.insert(field, code->text());
}

} // namespace

void FilterChoices::addTo(ComplaintFilter &filter, const Organisation &organisation, const UserId &me) const
{
    filter.states = {};
    if (state)
        filter.states.insert(*state);
    filter.department = department;
    filter.district = district;
    filter.categories = category ? categoriesUnder(*category, organisation) : QSet<CategoryCode>();
    filter.urgency = urgency;
    filter.officer = mine ? std::optional(me) : std::nullopt;
    filter.stuck = stuck ? std::optional(true) : std::nullopt;
}

int FilterChoices::count() const
{
    return int(state.has_value()) + int(department.has_value()) + int(district.has_value()) + int(category.has_value())
        + int(urgency.has_value()) + int(mine) + int(stuck);
}

QString toText(const BoardView &view)
{
    QJsonObject object{{u"mode"_s, word(Modes, view.mode)}};
    if (view.grouping != Grouping::None)
        object.insert(u"grouping"_s, word(Groupings, view.grouping));
    QJsonArray sort;
    for (const ComplaintSortKey &key : view.sort)
        sort.append(QString((key.order == Qt::DescendingOrder ? u"-"_s : QString()) + word(Columns, key.column)));
    if (!sort.isEmpty())
        object.insert(u"sort"_s, sort);
    QJsonArray figures;
    for (int i = 0; i < BoardFigureCount; ++i) {
        if (view.figures.contains(BoardFigure(i)))
            figures.append(word(Figures, i));
    }
    if (!figures.isEmpty())
        object.insert(u"figures"_s, figures);
    if (view.choices.state)
        object.insert(u"state"_s, word(States, *view.choices.state));
    put(object, u"department"_s, view.choices.department);
    put(object, u"district"_s, view.choices.district);
    put(object, u"category"_s, view.choices.category);
    if (view.choices.urgency)
        object.insert(u"urgency"_s, word(Urgencies, *view.choices.urgency));
    if (view.choices.mine)
        object.insert(u"mine"_s, true);
    if (view.choices.stuck)
        object.insert(u"stuck"_s, true);
    if (!view.text.isEmpty())
        object.insert(u"text"_s, view.text);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

tl::expected<BoardView, QString> boardViewOf(const QString &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8(), &error);
    if (!document.isObject())
        return tl::unexpected(u"It is no JSON object: %1"_s.arg(error.errorString()));
    BoardView view;
    Reader reader(document.object());
    reader.choice("mode", Modes, view.mode);
    reader.choice("grouping", Groupings, view.grouping);
    const QJsonArray sort = reader.take("sort").toArray();
    for (const QJsonValue &value : sort) {
        QString name = value.toString();
        ComplaintSortKey key;
        if (name.startsWith(u'-')) {
            key.order = Qt::DescendingOrder;
            name.remove(0, 1);
        }
        if (reader.choice(name, u"sort"_s, Columns, key.column))
            view.sort.append(key);
    }
    const QJsonArray figures = reader.take("figures").toArray();
    for (const QJsonValue &value : figures) {
        BoardFigure figure{};
        if (reader.choice(value, u"figures"_s, Figures, figure))
            view.figures.insert(figure);
    }
    reader.choice("state", States, view.choices.state);
    reader.code("department", view.choices.department);
    reader.code("district", view.choices.district);
    reader.code("category", view.choices.category);
    reader.choice("urgency", Urgencies, view.choices.urgency);
    reader.flag("mine", view.choices.mine);
    reader.flag("stuck", view.choices.stuck);
    view.text = reader.take("text").toString();
    if (const QString wrong = reader.finish(); !wrong.isEmpty())
        return tl::unexpected(wrong);
    return view;
}

} // namespace barodesk::models

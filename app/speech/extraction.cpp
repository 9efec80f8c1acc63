#include "speech/extraction.h"

#include "speech/datereader.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace barodesk::speech {

namespace {

constexpr qsizetype MostOfAKind = 5;
constexpr double LeastCategory = 0.4;
constexpr qsizetype NewestLines = 8; // they may still change, or get one before them

/// Texts are shared: mostly one look at a pointer.
bool isSame(const TranscriptLine &a, const TranscriptLine &b)
{
    return a.id == b.id && a.leg == b.leg && a.final == b.final
        && ((a.text.size() == b.text.size() && a.text.constData() == b.text.constData()) || a.text == b.text);
}

double either(double a, double b) { return 1 - (1 - a) * (1 - b); }

Evidence evidence(const TranscriptLine &line, int start, int length) { return {line.id, start, length, line.text.mid(start, length)}; }

/// The suggestion with this value, new if need be; heard again it becomes surer.
void hear(QList<Suggestion> &suggestions, const Suggestion::Value &value, double confidence, const Evidence &heard)
{
    const auto known = std::ranges::find(suggestions, value, &Suggestion::value);
    if (known == suggestions.end()) {
        suggestions.append({value, confidence, {heard}});
        return;
    }
    known->confidence = either(known->confidence, confidence);
    known->evidence.append(heard);
}

/// Digits come one by one: half a number must not be offered while its rest is still being said.
bool isWholeNumber(const domain::PhoneNumber &phone, bool mayGrow)
{
    constexpr qsizetype MobileLength = 11; // Of 010, the only mobile prefix still given out.
    const bool isLongEnough = !phone.digits().startsWith("010"_L1) || phone.digits().size() == MobileLength;
    return isLongEnough && !mayGrow;
}

void hearPhones(QList<Suggestion> &suggestions, const TranscriptLine &line)
{
    static const QRegularExpression number(u"(?<![\\d-])(0\\d{1,2}[- ]{0,2}\\d{3,4}[- ]{0,2}\\d{4}|1[568]\\d{2}[- ]?\\d{4})(?![\\d-])"_s);
    static const QRegularExpression invitation(u"전화|번호|연락|휴대폰|핸드폰"_s);
    for (auto matches = number.globalMatch(line.text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const auto phone = domain::PhoneNumber::parse(match.capturedView(1));
        if (!phone || !isWholeNumber(*phone, !line.final && match.capturedEnd(1) == line.text.size()))
            continue;
        const double confidence = (phone->isMobile() ? 0.85 : 0.7) + (line.text.contains(invitation) ? 0.1 : 0);
        suggestions.append({*phone, confidence, {evidence(line, int(match.capturedStart(1)), int(match.capturedLength(1)))}});
    }
}

void hearDanger(QList<Suggestion> &suggestions, const TranscriptLine &line)
{
    struct Danger
    {
        QStringView words; ///< A regular expression.
        double confidence;
    };
    static constexpr std::array<Danger, 10> Dangers{{
        {u"타이어가\\s*(?:터졌|터질|펑크)|차가\\s*망가", 0.7},
        {u"넘어질\\s*뻔|떨어질\\s*뻔|빠질\\s*뻔|다칠\\s*뻔|부딪힐\\s*뻔|사고\\s*날\\s*뻔", 0.85},
        {u"다쳤|다친\\s*사람|다친\\s*것|넘어졌|피가\\s*나|갇혔|빠졌어", 0.9},
        {u"다칠\\s*(?:것|수|까)|쓰러질\\s*것|넘어질\\s*것|떨어질\\s*것|무너질|무너졌", 0.7},
        {u"사고\\s*(?:날|가\\s*(?:났|나|날)|났|위험|나겠|나요)", 0.75},
        {u"(?:너무|정말|진짜|매우|아주|굉장히)\\s*위험", 0.7},
        {u"위험", 0.5},
        {u"감전|화재|불이\\s*(?:났|나)|연기가\\s*나|가스\\s*냄새|폭발|싱크홀", 0.9},
        {u"물에\\s*잠겼|물바다|침수", 0.7},
        {u"급해요|급합니다|긴급|위급|지금\\s*당장|119", 0.5},
    }};
    static const auto patterns = [] {
        std::array<QRegularExpression, Dangers.size()> all;
        std::ranges::transform(Dangers, all.begin(), [](const Danger &danger) { return QRegularExpression(danger.words.toString()); });
        return all;
    }();
    // "위험하지는 않아요", "다친 사람은 없어요", "사고 난 건 아니고"
    static const QRegularExpression denial(u"^[^.?!,]{0,8}?(?:지는?\\s*않|\\s*(?:은|는|이|가|건)?\\s*(?:없어|없었|없습|없고|아니))"_s);

    std::vector<std::pair<int, int>> heard;
    for (size_t i = 0; i < Dangers.size(); ++i) {
        for (auto matches = patterns.at(i).globalMatch(line.text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            const auto from = int(match.capturedStart());
            const auto to = int(match.capturedEnd());
            const bool known = std::ranges::any_of(heard, [&](const auto &other) { return from < other.second && other.first < to; });
            if (known || denial.match(QStringView(line.text).sliced(to)).hasMatch())
                continue;
            heard.emplace_back(from, to);
            suggestions.append({domain::Urgency::Urgent, Dangers.at(i).confidence, {evidence(line, from, to - from)}});
        }
    }
}

/// When the whole talk names one district, a place said without any lies there; less surely, and with the words it was heard in.
void completeDistricts(QList<Suggestion> &places)
{
    std::optional<domain::DistrictCode> only;
    const Suggestion *source = nullptr;
    for (const Suggestion &suggestion : std::as_const(places)) {
        const auto &district = std::get<domain::Place>(suggestion.value).district;
        if (!district)
            continue;
        if (only && *only != *district)
            return;
        only = district;
        if (!source || suggestion.confidence > source->confidence)
            source = &suggestion;
    }
    if (!only)
        return;
    const Evidence heard = source->evidence.constFirst();
    for (Suggestion &suggestion : places) {
        auto &place = std::get<domain::Place>(suggestion.value);
        if (place.district)
            continue;
        place.district = only;
        suggestion.confidence = either(suggestion.confidence, 0.15);
        suggestion.evidence.append(heard);
    }
}

/// The surest places, without those that say less than another: "호평동" beside "호평동 늘을로 12".
void keepBestPlaces(QList<Suggestion> &places)
{
    const auto says = [](const domain::Place &more, const domain::Place &less) {
        return (!less.district || more.district == less.district) && (less.address.isEmpty() || more.address == less.address)
            && (less.landmark.isEmpty() || more.landmark == less.landmark);
    };
    std::vector<const Suggestion *> surest(size_t(places.size()));
    std::ranges::transform(std::as_const(places), surest.begin(), [](const Suggestion &place) { return &place; });
    std::ranges::stable_sort(surest, std::greater(), &Suggestion::confidence);
    QList<Suggestion> kept;
    for (const Suggestion *candidate : surest) {
        const auto &place = std::get<domain::Place>(candidate->value);
        const bool contained = std::ranges::any_of(std::as_const(places), [&](const Suggestion &other) {
            const auto &whole = std::get<domain::Place>(other.value);
            return &other != candidate && whole != place && says(whole, place);
        });
        const bool twice = std::ranges::any_of(kept, [&](const Suggestion &other) { return other.value == candidate->value; });
        if (!contained && !twice)
            kept.append(*candidate);
        if (kept.size() == MostOfAKind)
            break;
    }
    places = kept;
}

void rank(QList<Suggestion> &suggestions)
{
    std::ranges::stable_sort(suggestions, std::greater(), &Suggestion::confidence);
    if (suggestions.size() > MostOfAKind)
        suggestions.resize(MostOfAKind);
    for (Suggestion &suggestion : suggestions)
        suggestion.confidence = std::min(suggestion.confidence, 0.99);
}

} // namespace

TalkReader::TalkReader(domain::Organisation organisation)
    : m_organisation(std::move(organisation)), m_categories(m_organisation), m_places(m_organisation)
{
}

QList<Suggestion> TalkReader::readLine(const TranscriptLine &line, const QDate &today) const
{
    QList<Suggestion> heard;
    const KeyText text = KeyText::of(line.text);
    for (const CategoryFound &found : m_categories.read(text))
        heard.append({found.category, found.confidence, {evidence(line, found.start, found.length)}});
    for (const PlaceFound &found : m_places.read(line.text, text))
        heard.append({found.place, found.confidence, {evidence(line, found.start, found.length)}});
    hearPhones(heard, line);
    for (const DateFound &found : readDates(line.text, today))
        heard.append({HeardDate{found.date}, found.confidence, {evidence(line, found.start, found.length)}});
    hearDanger(heard, line);
    return heard;
}

void TalkReader::fold(Kinds &kinds, const TranscriptLine &line)
{
    if (line.leg != domain::Leg::Citizen || line.text.isEmpty())
        return;
    Known &known = m_known[line.id];
    if (known.text != line.text || known.final != line.final)
        known = {line.text, line.final, readLine(line, m_today)};
    for (const Suggestion &heard : std::as_const(known.heard))
        hear(kinds.at(heard.value.index()), heard.value, heard.confidence, heard.evidence.constFirst());
}

/// Takes final lines in for good that are not among the newest; starts anew when one of them is not what it was.
void TalkReader::settle(const QList<TranscriptLine> &lines)
{
    const bool same = m_settled.size() <= lines.size() && std::ranges::equal(m_settled, lines.first(m_settled.size()), isSame);
    if (!same) {
        m_settled.clear();
        m_kinds = {};
    }
    while (m_settled.size() + NewestLines < lines.size() && lines.at(m_settled.size()).final) {
        const TranscriptLine &line = lines.at(m_settled.size());
        fold(m_kinds, line);
        m_settled.append(line);
    }
}

QList<Suggestion> TalkReader::read(const QList<TranscriptLine> &lines, const QDate &today)
{
    if (today != m_today) {
        m_known.clear();
        m_settled.clear();
        m_kinds = {};
    }
    m_today = today;

    settle(lines);
    Kinds kinds = m_kinds;
    for (qsizetype i = m_settled.size(); i < lines.size(); ++i)
        fold(kinds, lines.at(i));
    QList<Suggestion> &categories = kinds.at(0); // in the order of Suggestion::Value
    QList<Suggestion> &places = kinds.at(1);
    categories.removeIf([](const Suggestion &suggestion) { return suggestion.confidence < LeastCategory; });
    completeDistricts(places);
    keepBestPlaces(places);

    QList<Suggestion> all;
    for (QList<Suggestion> &kind : kinds) {
        rank(kind);
        all.append(kind);
    }
    return all;
}

QList<Suggestion> extractSuggestions(const QList<TranscriptLine> &lines, const domain::Organisation &organisation, const QDate &today)
{
    return TalkReader(organisation).read(lines, today);
}

} // namespace barodesk::speech

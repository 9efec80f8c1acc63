#include "speech/wordfinder.h"

#include <algorithm>
#include <array>
#include <optional>

namespace barodesk::speech {

namespace {

constexpr qsizetype LongestWord = 16;
constexpr qsizetype ShortestFuzzy = 3;
constexpr float Never = 99;
constexpr float RepeatCost = 0.3F; // recognisers stutter: "호호평동"
constexpr float EditCost = 1;

/// What a word of this many syllables may differ by, in syllables.
float tolerance(qsizetype length) { return length < ShortestFuzzy ? 0.F : length == ShortestFuzzy ? 0.4F : length == 4 ? 0.7F : 1.F; }

float substitution(char16_t a, char16_t b)
{
    if (a == b)
        return 0;
    const auto syllable = [](char16_t c) { return c >= u'\uac00' && c <= u'\ud7a3'; };
    if (!syllable(a) || !syllable(b))
        return EditCost;
    const int x = a - u'\uac00';
    const int y = b - u'\uac00';
    const int differing = int(x / 588 != y / 588) + int(x % 588 / 28 != y % 588 / 28) + int(x % 28 != y % 28);
    return float(differing) / 3;
}

struct Match
{
    qsizetype length = 0;
    float cost = 0;
};

/// The cheapest way to read `word` from the beginning of `text`; the shorter one of equally cheap ways.
std::optional<Match> match(QStringView word, QStringView text)
{
    if (text.startsWith(word))
        return Match{word.size(), 0};
    const float allowed = tolerance(word.size());
    if (allowed <= 0)
        return std::nullopt;

    const qsizetype width = std::min(text.size(), word.size() + 2);
    std::array<float, LongestWord + 3> row{};
    std::array<float, LongestWord + 3> above{};
    const auto repeated = [&](qsizetype j) { return j > 0 && text.at(j) == text.at(j - 1); };
    above[0] = 0;
    for (qsizetype j = 1; j <= width; ++j)
        above[size_t(j)] = Never; // the first syllable is not skipped
    for (qsizetype i = 1; i <= word.size(); ++i) {
        row[0] = above[0] + EditCost;
        float best = row[0];
        for (qsizetype j = 1; j <= width; ++j) {
            const float extra = repeated(j - 1) ? RepeatCost : EditCost;
            row[size_t(j)] = std::min({above[size_t(j - 1)] + substitution(word.at(i - 1).unicode(), text.at(j - 1).unicode()),
                                       row[size_t(j - 1)] + extra, above[size_t(j)] + EditCost});
            best = std::min(best, row[size_t(j)]);
        }
        if (best > allowed)
            return std::nullopt;
        std::swap(row, above);
    }
    const auto end = std::min_element(above.begin() + 1, above.begin() + 1 + width);
    if (*end > allowed)
        return std::nullopt;
    return Match{end - above.begin(), *end};
}

/// Words begin where the line's words begin, or behind a particle where the recogniser lost the space.
bool mayBegin(const KeyText &text, qsizetype at)
{
    static constexpr QStringView Particles = u"이가은는을를에도로의서고요";
    if (text.wordStarts.at(size_t(at)))
        return true;
    const QChar before = text.key.at(at - 1);
    if (before == text.key.at(at)) // said twice
        return text.wordStarts.at(size_t(at - 1));
    return at >= 2 && Particles.contains(before);
}

} // namespace

void WordFinder::add(const QString &word, int tag)
{
    Word entry{KeyText::of(word).key, tag};
    if (entry.key.size() < 2 || entry.key.size() > LongestWord)
        return;
    const int index = int(m_words.size());
    m_byFirst[entry.key.at(0).unicode()].append(index);
    if (entry.key.size() >= ShortestFuzzy)
        m_bySecond[entry.key.at(1).unicode()].append(index);
    m_words.push_back(std::move(entry));
}

std::vector<WordFinder::Hit> WordFinder::find(const KeyText &text) const
{
    std::vector<Hit> hits;
    const QStringView key = text.key;
    const auto look = [&](int index, qsizetype at) {
        const Word &word = m_words.at(size_t(index));
        if (const auto found = match(word.key, key.sliced(at)))
            hits.push_back({word.tag, at, found->length, word.key.size(), 1 - 0.5 * double(found->cost)});
    };
    for (qsizetype at = 0; at + 1 < key.size(); ++at) {
        if (!mayBegin(text, at))
            continue;
        if (const auto words = m_byFirst.constFind(key.at(at).unicode()); words != m_byFirst.cend()) {
            for (const int index : *words)
                look(index, at);
        }
        if (const auto words = m_bySecond.constFind(key.at(at + 1).unicode()); words != m_bySecond.cend()) {
            for (const int index : *words) {
                if (m_words.at(size_t(index)).key.at(0) != key.at(at))
                    look(index, at);
            }
        }
    }
    // Better and longer ones first; of one tag no two overlap.
    std::ranges::sort(hits, [](const Hit &a, const Hit &b) {
        const double worthA = double(a.wordLength) * a.quality;
        const double worthB = double(b.wordLength) * b.quality;
        return std::tie(worthB, a.keyStart, a.tag) < std::tie(worthA, b.keyStart, b.tag);
    });
    std::vector<Hit> kept;
    for (const Hit &hit : hits) {
        const bool covered = std::ranges::any_of(kept, [&hit](const Hit &other) {
            return other.tag == hit.tag && hit.keyStart < other.keyStart + other.keyLength && other.keyStart < hit.keyStart + hit.keyLength;
        });
        if (!covered)
            kept.push_back(hit);
    }
    std::ranges::sort(kept, {}, &Hit::keyStart);
    return kept;
}

} // namespace barodesk::speech

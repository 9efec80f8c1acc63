#include "models/panelsample.h"

#include "domain/koreatime.h"

#include <QtEndian>

#include <algorithm>
#include <map>

namespace barodesk::models {

using namespace domain;

namespace {

/// SplitMix64, as Steele and others published it: one number, well mixed.
quint64 mixed(quint64 value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

quint64 lot(const ComplaintId &id, quint32 seed)
{
    const QByteArray bytes = id.value().toRfc4122();
    const auto high = qFromBigEndian<quint64>(bytes.constData());
    const auto low = qFromBigEndian<quint64>(bytes.constData() + 8);
    return mixed(mixed(mixed(seed) ^ high) ^ low);
}

struct Lot
{
    quint64 lot = 0;
    std::shared_ptr<const Complaint> complaint;
    friend bool operator<(const Lot &a, const Lot &b) { return a.lot != b.lot ? a.lot < b.lot : a.complaint->id < b.complaint->id; }
};

struct Stratum
{
    std::vector<Lot> lots;
    size_t seats = 0;
    size_t remainder = 0; ///< Of population.
};

} // namespace

PanelSample drawPanelSample(const ComplaintRecords &complaints, const PanelSampleQuery &query)
{
    PanelSample sample{.query = query, .population = 0, .complaints = {}};
    if (!query.period.isValid() || query.size <= 0)
        return sample;
    const QDateTime begin = koreaTime(query.period.from, QTime(0, 0));
    const QDateTime end = koreaTime(query.period.to.addDays(1), QTime(0, 0));
    std::map<QString, Stratum> strata; // In an order that does not hang on the records'.
    for (const auto &complaint : complaints) {
        if (!complaint->resolvedAt || *complaint->resolvedAt < begin || *complaint->resolvedAt >= end || !complaint->number)
            continue;
        const QString key = query.strata ? groupKey(*complaint, *query.strata) : QString();
        strata[key].lots.push_back({lot(complaint->id, query.seed), complaint});
        ++sample.population;
    }
    const auto population = size_t(sample.population);
    const size_t size = std::min(size_t(query.size), population);
    if (size == 0)
        return sample;
    size_t dealt = 0;
    std::vector<Stratum *> byRemainder;
    for (auto &[key, stratum] : strata) {
        stratum.seats = stratum.lots.size() * size / population;
        stratum.remainder = stratum.lots.size() * size % population;
        dealt += stratum.seats;
        byRemainder.push_back(&stratum);
    }
    std::ranges::stable_sort(byRemainder, std::greater{}, &Stratum::remainder);
    for (size_t i = 0; dealt < size; ++i, ++dealt)
        ++byRemainder[i]->seats;
    for (auto &[key, stratum] : strata) {
        std::sort(stratum.lots.begin(), stratum.lots.end());
        for (size_t i = 0; i < stratum.seats; ++i)
            sample.complaints.append(stratum.lots[i].complaint);
    }
    std::ranges::sort(sample.complaints, {}, [](const auto &complaint) { return *complaint->number; });
    return sample;
}

} // namespace barodesk::models

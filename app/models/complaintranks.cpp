#include "models/complaintranks.h"

#include <algorithm>
#include <utility>

namespace barodesk::models {

using namespace domain;

namespace {

constexpr size_t Kept = 2; ///< Lists, whether a view has them or not.

} // namespace

ComplaintRanks::ComplaintRanks(const ComplaintSortKey &key, const Organisation &organisation) : m_order({key}, organisation) { }

void ComplaintRanks::append(const Complaint &complaint) { m_ranks.push_back(m_order.rank(complaint)); }

void ComplaintRanks::update(int row, const Complaint &former, const Complaint &now)
{
    m_ranks[size_t(row)] = m_order.rank(now);
    m_former.insert(row, m_order.rank(former));
}

void ComplaintRanks::remove(int row) { m_ranks.erase(m_ranks.begin() + row); }

ComplaintRankLists::Ranks ComplaintRankLists::find(const ComplaintSortKey &key)
{
    const auto found = std::ranges::find_if(m_lists, [&key](const Ranks &ranks) { return ranks->key() == key; });
    if (found == m_lists.end())
        return {};
    std::rotate(m_lists.begin(), found, found + 1);
    return m_lists.front();
}

void ComplaintRankLists::add(Ranks ranks)
{
    m_lists.insert(m_lists.begin(), std::move(ranks));
    const auto old = m_lists.begin() + qsizetype(std::min(Kept, m_lists.size()));
    m_lists.erase(std::remove_if(old, m_lists.end(), [](const Ranks &each) { return each.use_count() == 1; }), m_lists.end());
}

} // namespace barodesk::models

#include "store/sharedparts.h"

namespace barodesk::store {

namespace {

constexpr qsizetype MostTexts = 16'384;

template <typename Value> void shareAmong(QSet<Value> &known, Value &value) { value = *known.insert(value); }

void shareMoment(std::optional<QDateTime> &moment, const QDateTime &other)
{
    if (moment == other)
        moment = other;
}

} // namespace

void SharedParts::shareText(QString &text)
{
    if (const auto known = m_texts.constFind(text); known != m_texts.constEnd()) {
        text = *known;
        return;
    }
    text.squeeze();
    if (m_texts.size() < MostTexts)
        m_texts.insert(text);
}

void SharedParts::share(domain::Complaint &complaint)
{
    complaint.text.squeeze();
    complaint.petitionerName.squeeze();
    shareText(complaint.place.address);
    shareText(complaint.place.landmark);
    shareText(complaint.resultText);
    shareText(complaint.contractor);
    shareAmong(m_categories, complaint.category);
    shareAmong(m_departments, complaint.department);
    if (complaint.place.district)
        shareAmong(m_districts, *complaint.place.district);
    if (complaint.changedAt == complaint.receivedAt)
        complaint.changedAt = complaint.receivedAt;
    shareMoment(complaint.resolvedAt, complaint.changedAt);
    shareMoment(complaint.closedAt, complaint.changedAt);
    if (complaint.resolvedAt)
        shareMoment(complaint.closedAt, *complaint.resolvedAt);
}

void SharedParts::share(domain::Citizen &citizen)
{
    if (citizen.district)
        shareAmong(m_districts, *citizen.district);
}

} // namespace barodesk::store

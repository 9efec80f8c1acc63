#include "ui/complaint/evidencewords.h"

#include "ui/text/labels.h"

#include <QStringList>

namespace barodesk::ui::complaint {

using namespace Qt::StringLiterals;

namespace {

/// The first two stretches; more would not be read.
QString quoted(const QList<speech::Evidence> &evidence)
{
    QStringList words;
    for (const speech::Evidence &stretch : evidence) {
        const QString quote = u"“%1”"_s.arg(stretch.words.simplified());
        if (!words.contains(quote) && words.size() < 2)
            words.append(quote);
    }
    return words.join(u", "_s);
}

} // namespace

QString EvidenceWords::value(const speech::Suggestion::Value &value, const domain::Organisation &organisation)
{
    if (const auto *category = std::get_if<domain::CategoryCode>(&value))
        return Labels::category(*category, organisation);
    if (const auto *place = std::get_if<domain::Place>(&value))
        return Labels::place(*place, organisation);
    if (const auto *phone = std::get_if<domain::PhoneNumber>(&value))
        return phone->formatted();
    if (const auto *heard = std::get_if<speech::HeardDate>(&value))
        return tr("%1월 %2일 콜백").arg(heard->date.month()).arg(heard->date.day());
    if (const auto *urgency = std::get_if<domain::Urgency>(&value))
        return Labels::of(*urgency);
    return {};
}

QString EvidenceWords::offer(const speech::Suggestion &suggestion, const domain::Organisation &organisation)
{
    const QString into = value(suggestion.value, organisation);
    const bool same = suggestion.evidence.size() == 1 && suggestion.evidence.first().words.simplified() == into;
    const QString heard = tr("들은 말 %1").arg(quoted(suggestion.evidence));
    return same ? heard : QString(into + u" · "_s + heard);
}

QString EvidenceWords::taken(const speech::Suggestion &suggestion) { return tr("들은 말 %1에서 받음").arg(quoted(suggestion.evidence)); }

} // namespace barodesk::ui::complaint

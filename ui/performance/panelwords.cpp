#include "ui/performance/panelwords.h"

#include "domain/koreatime.h"
#include "ui/text/labels.h"

#include <array>

namespace barodesk::ui::performance {

using namespace Qt::StringLiterals;
using domain::Verdict;
using models::PanelColumn;

PanelTextModel::PanelTextModel(models::PanelSampleModel &model, const store::Replica &replica, QObject *parent)
    : QIdentityProxyModel(parent), m_model(model), m_replica(replica)
{
    setSourceModel(&model);
}

bool PanelTextModel::isOnTime(const domain::Complaint &complaint)
{
    return complaint.resolvedAt && *complaint.resolvedAt <= complaint.dueAt;
}

QString PanelTextModel::onTime(const domain::Complaint &complaint)
{
    if (!complaint.resolvedAt)
        return tr("다시 열림");
    if (isOnTime(complaint))
        return tr("기한 내");
    const qint64 days = domain::toKoreaTime(complaint.dueAt).date().daysTo(domain::toKoreaTime(*complaint.resolvedAt).date());
    return days > 0 ? tr("%n일 늦음", nullptr, int(days)) : tr("같은 날 늦음");
}

QString PanelTextModel::verdicts(const domain::Complaint &complaint)
{
    std::array<int, 3> counts{};
    for (const domain::PanelVerdict &verdict : complaint.panelVerdicts)
        ++counts[size_t(verdict.verdict)];
    QStringList parts;
    for (const Verdict verdict : {Verdict::Good, Verdict::Partly, Verdict::Poor}) {
        if (const int count = counts[size_t(verdict)]; count > 0)
            parts.append(u"%1 %2"_s.arg(Labels::of(verdict)).arg(count));
    }
    return parts.isEmpty() ? u"–"_s : parts.join(u" · "_s);
}

QString PanelTextModel::text(int row, PanelColumn column) const
{
    const auto complaint = m_model.complaint(row);
    if (!complaint)
        return {};
    const domain::Organisation &organisation = m_replica.organisation();
    switch (column) {
    case PanelColumn::Number: return complaint->number ? complaint->number->toString() : QString();
    case PanelColumn::Category: return Labels::category(complaint->category, organisation);
    case PanelColumn::District: return complaint->place.district ? Labels::district(*complaint->place.district, organisation) : u"–"_s;
    case PanelColumn::Department: return Labels::department(complaint->department, organisation);
    case PanelColumn::Resolved:
        return complaint->resolvedAt ? domain::toKoreaTime(*complaint->resolvedAt).date().toString(Qt::ISODate) : u"–"_s;
    case PanelColumn::OnTime: return onTime(*complaint);
    case PanelColumn::Verdict: return verdicts(*complaint);
    }
    return {};
}

QVariant PanelTextModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(index.row(), PanelColumn(index.column()));
    if (role == Qt::AccessibleTextRole)
        return QString(header(PanelColumn(index.column())) + u' ' + text(index.row(), PanelColumn(index.column())));
    return QIdentityProxyModel::data(index, role);
}

QVariant PanelTextModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(header(PanelColumn(section))) : QVariant();
}

QString PanelTextModel::header(PanelColumn column)
{
    switch (column) {
    case PanelColumn::Number: return tr("번호");
    case PanelColumn::Category: return tr("유형");
    case PanelColumn::District: return tr("읍면동");
    case PanelColumn::Department: return tr("부서");
    case PanelColumn::Resolved: return tr("완료일");
    case PanelColumn::OnTime: return tr("기한");
    case PanelColumn::Verdict: return tr("참여단 평가");
    }
    return {};
}

widgets::Tone toneOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Good: return widgets::Tone::Ok;
    case Verdict::Partly: return widgets::Tone::Warn;
    case Verdict::Poor: return widgets::Tone::Bad;
    }
    return widgets::Tone::Neutral;
}

} // namespace barodesk::ui::performance

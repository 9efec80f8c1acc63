#include "ui/counsel/transcriptwords.h"

#include "models/transcriptmodel.h"
#include "ui/text/labels.h"

namespace barodesk::ui::counsel {

using models::TranscriptModel;
using namespace Qt::StringLiterals;

QVariant TranscriptWords::data(const QModelIndex &index, int role) const
{
    if (role != Qt::AccessibleTextRole || !index.isValid())
        return QIdentityProxyModel::data(index, role);
    return QString(u"%1: %2"_s.arg(Labels::of(domain::Leg(index.data(TranscriptModel::LegRole).toInt())),
                                   index.data(TranscriptModel::TextRole).toString()));
}

} // namespace barodesk::ui::counsel

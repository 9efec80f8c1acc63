#pragma once

#include <QIdentityProxyModel>

namespace barodesk::ui::counsel {

/// A transcript in words for a screen reader: every line begins with who says it.
class TranscriptWords final : public QIdentityProxyModel
{
    Q_OBJECT
public:
    using QIdentityProxyModel::QIdentityProxyModel;

    QVariant data(const QModelIndex &index, int role) const override;
};

} // namespace barodesk::ui::counsel

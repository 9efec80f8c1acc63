#pragma once

#include "models/panelsamplemodel.h"
#include "ui/widgets/chip.h"

#include <QIdentityProxyModel>

#include <functional>

namespace barodesk::ui::performance {

/// A sample in words. Names no person: what it says may be printed for residents, but for what the team wrote.
class PanelTextModel final : public QIdentityProxyModel
{
    Q_OBJECT
public:
    PanelTextModel(models::PanelSampleModel &model, const store::Replica &replica, QObject *parent = nullptr);

    QString text(int row, models::PanelColumn column) const;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString header(models::PanelColumn column);
    static bool isOnTime(const domain::Complaint &complaint);
    static QString onTime(const domain::Complaint &complaint);   ///< "기한 내", "2일 지연"
    static QString verdicts(const domain::Complaint &complaint); ///< "잘됨 2 · 미흡 1"; "–": none yet

private:
    models::PanelSampleModel &m_model;
    const store::Replica &m_replica;
};

widgets::Tone toneOf(domain::Verdict verdict);

} // namespace barodesk::ui::performance

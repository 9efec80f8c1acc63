#include "ui/board/boardtextmodel.h"

namespace barodesk::ui::board {

using models::ComplaintColumn;

models::ComplaintTableModel::ComplaintPtr complaintOf(const QModelIndex &index)
{
    return index.data(models::RecordRole).value<models::ComplaintTableModel::ComplaintPtr>();
}

BoardTextModel::BoardTextModel(ComplaintFaces &faces, QObject *parent) : QIdentityProxyModel(parent), m_faces(faces) { }

QVariant BoardTextModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return QIdentityProxyModel::data(index, role);
    const auto complaint = complaintOf(index);
    if (!complaint)
        return {};
    const ComplaintFace &face = m_faces.of(complaint);
    if (role == Qt::AccessibleTextRole && index.column() == 0)
        return face.spoken;
    switch (ComplaintColumn(index.column())) {
    case ComplaintColumn::Number: return face.number;
    case ComplaintColumn::State: return face.state.text;
    case ComplaintColumn::Category: return face.category;
    case ComplaintColumn::Place: return face.place;
    case ComplaintColumn::Text: return face.text;
    case ComplaintColumn::Received: return face.received;
    case ComplaintColumn::Due: return face.due.text;
    case ComplaintColumn::Owner: return QString(face.department + QStringLiteral(" · ") + face.officer);
    case ComplaintColumn::CallBack: return face.callBack ? face.callBack->text : QString();
    default: return m_faces.cell(*complaint, ComplaintColumn(index.column()));
    }
}

Qt::ItemFlags BoardTextModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QIdentityProxyModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QVariant BoardTextModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (ComplaintColumn(section)) {
    case ComplaintColumn::Number: return tr("번호");
    case ComplaintColumn::State: return tr("상태");
    case ComplaintColumn::Category: return tr("유형");
    case ComplaintColumn::Place: return tr("위치");
    case ComplaintColumn::Text: return tr("내용");
    case ComplaintColumn::Received: return tr("접수");
    case ComplaintColumn::Due: return tr("기한");
    case ComplaintColumn::Owner: return tr("담당");
    case ComplaintColumn::CallBack: return tr("콜백");
    case ComplaintColumn::District: return tr("읍면동");
    case ComplaintColumn::Team: return tr("팀");
    case ComplaintColumn::Contractor: return tr("업체");
    case ComplaintColumn::Planned: return tr("작업 예정");
    case ComplaintColumn::Channel: return tr("경로");
    case ComplaintColumn::Transfers: return tr("이송");
    }
    return {};
}

} // namespace barodesk::ui::board

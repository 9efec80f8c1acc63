#pragma once

#include "ui/board/boardaccess.h"

#include <QWidget>

namespace barodesk::ui::widgets {
class IconButton;
class Label;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::board {

/// 민원인: who brought a complaint, and the key that calls them. Name and phone are masked until somebody who may read them asks, and
/// until it is written down that they did.
class PetitionerSection final : public QWidget
{
    Q_OBJECT
public:
    PetitionerSection(const BoardAccess &access, QWidget *parent = nullptr);

    void showComplaint(const domain::Complaint &complaint);
    bool isUnmasked() const { return m_unmasked; }
    void mask();   ///< What was asked for before is not shown any more.
    void forget(); ///< The same, and nobody is named.

signals:
    void maskChanged(); ///< What is shown of the complaint has to be shown again.

private:
    void toggleMask();

    const BoardAccess &m_access;
    domain::ComplaintId m_complaint;
    bool m_unmasked = false;
    int m_asked = 0; ///< Numbers the requests to unmask: only the latest one's answer counts.
    widgets::Label *m_words = nullptr;
    widgets::IconButton *m_call = nullptr;
    widgets::IconButton *m_unmask = nullptr;
    widgets::Label *m_stillMasked = nullptr;
};

} // namespace barodesk::ui::board

#pragma once

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace barodesk::ui::board {

/// Asks what a view shall be called, and whether the team shall have it too.
class ViewNameDialog final : public QDialog
{
    Q_OBJECT
public:
    /// \param team that it can be shared with; empty: it cannot
    ViewNameDialog(const QString &team, QWidget *parent);

    QString name() const;
    bool isForTeam() const;

private:
    QLineEdit *m_name;
    QCheckBox *m_share;
    QPushButton *m_keep;
};

} // namespace barodesk::ui::board

#pragma once

#include "models/boardview.h"
#include "ui/board/boardaccess.h"
#include "ui/board/viewshelf.h"

#include <QObject>

class QMenu;
class QWidget;

namespace barodesk::ui::board {

/// The views of the board that can be gone to: those everybody has, this person's own, and those the team shares; and keeping the present
/// one among them.
class ViewMenu final : public QObject
{
    Q_OBJECT
public:
    ViewMenu(const BoardAccess &access, QWidget *owner);

    /// Opens at the point; the present view can be kept from there.
    void open(const QPoint &global, const models::BoardView &present);
    void forgetNames();                                  ///< Somebody else is here, or the organisation is another.
    QString nameOf(const models::BoardView &view) const; ///< Empty: no view kept says this.

    void keep(const QString &name, const models::BoardView &view, bool forTeam);
    void removeOwn(const QString &name);
    void removeShared(const domain::ViewCode &code);

signals:
    void chosen(const barodesk::models::BoardView &view);
    void told(const QString &sentence, bool bad);
    void changed(); ///< Other views are kept.

private:
    struct Named
    {
        QString name;
        models::BoardView view;
    };

    QList<Named> everybodys() const;
    QList<Named> own() const;
    QList<domain::SharedView> shared() const; ///< Of this person's team and of everybody.
    QString team() const;
    bool mayShare() const;
    void askForName(const models::BoardView &view);
    void share(const QList<domain::SharedView> &views, const QString &sentence);
    void fillRemoval(QMenu &menu);

    mutable std::optional<QList<Named>> m_known; ///< All that can be gone to, as nameOf() needs them.
    const BoardAccess &m_access;
    QWidget *m_owner;
};

} // namespace barodesk::ui::board

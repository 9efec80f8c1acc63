#pragma once

#include "store/replica.h"

#include <QFrame>

class QScrollArea;

namespace barodesk::ui::shell {

/// What could not be done after all: which change, the rule it broke and what is possible now, with the person's own words to take along.
/// Goes when there is nothing left in it. A popup; deletes itself.
class RefusedList final : public QFrame
{
    Q_OBJECT
public:
    /// \param replica outlives the list
    explicit RefusedList(store::Replica &replica, QWidget *parent = nullptr);

    void openAt(const QWidget &chip); ///< Below it, its right edge at the chip's.

private:
    void fill();
    QWidget *makeEntry(const store::PendingCommand &refused, QWidget *parent);
    void fit();

    store::Replica &m_replica;
    QScrollArea *m_scroll;
};

} // namespace barodesk::ui::shell

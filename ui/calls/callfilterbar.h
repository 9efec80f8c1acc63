#pragma once

#include "models/calllogfilter.h"

#include <QWidget>

#include <array>

class QButtonGroup;
class QComboBox;

namespace barodesk::ui::widgets {
class Button;
}

namespace barodesk::ui::calls {

/// Which calls: the five kinds asked for all day as buttons, the rest as combos.
class CallFilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit CallFilterBar(QWidget *parent = nullptr);

    void setOrganisation(const domain::Organisation &organisation);
    /// \param mayChoose whether others' calls may be seen
    void setActor(const domain::UserId &user, bool mayChoose);
    void setCallBacksWanted(int count);
    void setCompact(bool compact);  ///< Where the window is narrow: without what is chosen least, unless it is.
    QWidget *whose() const;         ///< Stands wherever the page puts it.
    QList<QWidget *> stops() const; ///< Of the Tab key, in their order, without whose().
    void addTo(models::CallLogFilter &filter, const QDateTime &now) const;
    void clear(); ///< All kinds, any time; whose calls stays.
    bool isClear() const;

    /// What it needs where it is compact: else no window with it would ever get so narrow.
    QSize minimumSizeHint() const override;

signals:
    void changed();

private:
    enum class Kind { All, Incoming, Outgoing, Missed, CallBacks };
    static constexpr int KindCount = int(Kind::CallBacks) + 1;

    QComboBox *addCombo(const QString &objectName, const QString &accessibleName);

    QButtonGroup *m_kinds;
    std::array<widgets::Button *, KindCount> m_buttons{};
    QComboBox *m_period;
    QComboBox *m_result;
    QComboBox *m_wrapUp;
    QComboBox *m_whose;
    domain::UserId m_user;
    bool m_mayChoose = false;
    bool m_compact = false;
};

} // namespace barodesk::ui::calls

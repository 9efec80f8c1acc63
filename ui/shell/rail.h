#pragma once

#include "ui/shell/place.h"

#include <QHash>
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace barodesk::ui::shell {

class RailButton;

/// The dark strip at the left: the mark, the places, and at the foot search and what belongs to the program.
class Rail final : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);

    RailButton *addPlace(const Place &place, const QString &key);
    RailButton *button(const QString &id) const { return m_buttons.value(id); }
    RailButton *searchButton() const { return m_search; }

signals:
    void placeChosen(const QString &id);
    void searchRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QButtonGroup *m_group;
    QVBoxLayout *m_places;
    QVBoxLayout *m_foot;
    RailButton *m_search;
    QHash<QString, RailButton *> m_buttons;
};

} // namespace barodesk::ui::shell

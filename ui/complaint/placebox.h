#pragma once

#include "domain/organisation.h"
#include "domain/place.h"
#include "domain/placeindex.h"
#include "models/placesearchmodel.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QKeyEvent;
class QLineEdit;

namespace barodesk::ui::widgets {
class SearchField;
}

namespace barodesk::ui::complaint {

class ChoicePopup;

/// Where: one line as the citizen says it, and the 읍면동 beside it. While it is typed, what the city's addresses know of it is offered below:
/// Up and Down move in it, Enter takes the row, Escape closes it; whoever goes on without taking one keeps their words.
class PlaceBox final : public QWidget
{
    Q_OBJECT
public:
    explicit PlaceBox(QWidget *parent = nullptr);

    void setDistricts(const QList<domain::District> &districts);
    void setIndex(std::shared_ptr<const domain::PlaceIndex> index); ///< Null: nothing is offered.
    const domain::Place &place() const { return m_place; }
    void setPlace(const domain::Place &place); ///< Does not emit edited().
    void append(const QString &words);         ///< As if typed at the end of the line.
    QLineEdit *editor() const;

signals:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void typed(const QString &text);
    void districtChosen();
    void offer(const QString &typed);
    void take(int row);
    void forgetComposition();
    bool pressed(const QKeyEvent &press);
    void show(const domain::Place &place, const QString &line);

    widgets::SearchField *m_editor;
    QComboBox *m_district;
    models::PlaceSearchModel m_offered;
    ChoicePopup *m_popup;
    domain::Place m_place;
    QString m_pointed; ///< The beginning of the line that the point belongs to.
    bool m_setting = false;
};

/// Address and landmark as one line, the landmark not twice.
QString placeLine(const domain::Place &place);

} // namespace barodesk::ui::complaint

#pragma once

#include "domain/organisation.h"
#include "domain/place.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace barodesk::ui::widgets {
class SearchField;
}

namespace barodesk::ui::complaint {

/// Where: one line as the citizen says it, and the 읍면동 beside it.
class PlaceBox final : public QWidget
{
    Q_OBJECT
public:
    explicit PlaceBox(QWidget *parent = nullptr);

    void setDistricts(const QList<domain::District> &districts);
    const domain::Place &place() const { return m_place; }
    void setPlace(const domain::Place &place); ///< Does not emit edited().
    void append(const QString &words);         ///< As if typed at the end of the line.
    QLineEdit *editor() const;

signals:
    void edited();

private:
    void typed(const QString &text);
    void districtChosen();

    widgets::SearchField *m_editor;
    QComboBox *m_district;
    domain::Place m_place;
    bool m_setting = false;
};

/// Address and landmark as one line, the landmark not twice.
QString placeLine(const domain::Place &place);

} // namespace barodesk::ui::complaint

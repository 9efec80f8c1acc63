#include "ui/complaint/placebox.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/searchfield.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace barodesk::ui::complaint {

namespace metrics = theme::metrics;
using namespace Qt::StringLiterals;

QString placeLine(const domain::Place &place)
{
    if (place.landmark.isEmpty() || place.address.contains(place.landmark))
        return place.address;
    return place.address.isEmpty() ? place.landmark : QString(place.landmark + u' ' + place.address);
}

PlaceBox::PlaceBox(QWidget *parent) : QWidget(parent), m_editor(new widgets::SearchField(this)), m_district(new QComboBox(this))
{
    m_editor->setObjectName(u"placeField"_s);
    m_editor->setPlaceholderText(tr("어디입니까? 길, 건물, 방향"));
    m_editor->setAccessibleName(tr("위치"));
    m_editor->setThemeIcon(theme::Icon::MapPin);
    m_editor->setEscapeClears(false);
    m_district->setObjectName(u"districtBox"_s);
    m_district->setAccessibleName(tr("읍면동"));
    m_district->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_district->setMaxVisibleItems(20);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::S2);
    layout->addWidget(m_editor, 1);
    layout->addWidget(m_district);
    setFocusProxy(m_editor);
    setDistricts({});
    connect(m_editor, &QLineEdit::textChanged, this, &PlaceBox::typed);
    connect(m_district, &QComboBox::currentIndexChanged, this, &PlaceBox::districtChosen);
}

QLineEdit *PlaceBox::editor() const { return m_editor; }

void PlaceBox::setDistricts(const QList<domain::District> &districts)
{
    m_setting = true;
    m_district->clear();
    m_district->addItem(tr("읍면동"), QString());
    for (const domain::District &district : districts)
        m_district->addItem(district.name, district.code.text());
    const int row = m_place.district ? m_district->findData(m_place.district->text()) : 0;
    m_district->setCurrentIndex(std::max(0, row));
    m_setting = false;
}

void PlaceBox::setPlace(const domain::Place &place)
{
    if (m_place == place)
        return;
    m_place = place;
    m_setting = true;
    if (const QString line = placeLine(place); m_editor->text() != line)
        m_editor->setText(line);
    const int row = place.district ? m_district->findData(place.district->text()) : 0;
    m_district->setCurrentIndex(std::max(0, row));
    m_setting = false;
}

void PlaceBox::append(const QString &words)
{
    const QString line = m_editor->text();
    m_editor->setText(line.isEmpty() || line.endsWith(u' ') ? QString(line + words) : QString(line + u' ' + words));
}

/// A landmark stays one while its words stand in the line; with it goes what is known of its position.
void PlaceBox::typed(const QString &text)
{
    if (m_setting)
        return;
    if (!m_place.landmark.isEmpty() && text.contains(m_place.landmark)) {
        QString rest = text;
        m_place.address = rest.remove(rest.indexOf(m_place.landmark), m_place.landmark.size()).simplified();
    } else {
        m_place.landmark.clear();
        m_place.point.reset();
        m_place.address = text;
    }
    emit edited();
}

void PlaceBox::districtChosen()
{
    if (m_setting)
        return;
    m_place.district = domain::DistrictCode::parse(m_district->currentData().toString());
    emit edited();
}

} // namespace barodesk::ui::complaint

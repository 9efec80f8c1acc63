#include "ui/complaint/placebox.h"

#include "ui/complaint/choicepopup.h"
#include "ui/complaint/placedelegate.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/searchfield.h"

#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QKeyEvent>

namespace barodesk::ui::complaint {

namespace metrics = theme::metrics;
using namespace Qt::StringLiterals;

namespace {

/// Whether `line` still speaks of the place that `pointed` names: "늘을로 12 앞" does of "늘을로 12", "늘을로 125" does not.
bool goesOnWith(const QString &line, const QString &pointed)
{
    if (pointed.isEmpty() || !line.startsWith(pointed))
        return false;
    const QChar next = line.size() > pointed.size() ? line.at(pointed.size()) : QChar(u' ');
    return !next.isDigit() && next != u'-';
}

} // namespace

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
    m_popup = new ChoicePopup({.objectName = u"placePopup"_s,
                               .accessibleName = tr("위치 후보"),
                               .nothing = {},
                               .rowHeight = PlaceDelegate::RowHeight,
                               .mostRows = 6},
                              m_offered, new PlaceDelegate(nullptr), this);
    m_editor->installEventFilter(this);
    setDistricts({});
    connect(m_editor, &widgets::SearchField::liveTextChanged, this, &PlaceBox::offer);
    connect(m_popup, &ChoicePopup::chosen, this, &PlaceBox::take);
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

void PlaceBox::setIndex(std::shared_ptr<const domain::PlaceIndex> index)
{
    m_offered.setIndex(std::move(index));
    if (m_offered.rowCount() == 0)
        m_popup->hide();
}

void PlaceBox::setPlace(const domain::Place &place)
{
    if (m_place == place)
        return;
    m_popup->hide();
    show(place, placeLine(place));
}

void PlaceBox::show(const domain::Place &place, const QString &line)
{
    m_place = place;
    m_pointed = place.point ? placeLine(place) : QString();
    m_setting = true;
    if (m_editor->text() != line)
        m_editor->setText(line);
    const int row = place.district ? m_district->findData(place.district->text()) : 0;
    m_district->setCurrentIndex(std::max(0, row));
    m_setting = false;
}

/// What is still being composed counts; a line nobody is writing in is not asked about.
void PlaceBox::offer(const QString &typed)
{
    if (m_setting)
        return;
    m_offered.setQuery(typed, m_place.district);
    if (m_offered.rowCount() > 0 && m_editor->hasFocus())
        m_popup->showBelow();
    else
        m_popup->hide();
}

void PlaceBox::take(int row)
{
    m_popup->hide();
    if (!m_offered.hit(row))
        return;
    const domain::PlaceHit hit = *m_offered.hit(row);
    forgetComposition();
    domain::Place place = hit.place;
    if (!place.district)
        place.district = m_place.district;
    QString line = placeLine(place);
    const bool goesOn = hit.kind == domain::PlaceHit::Kind::Road || (hit.kind == domain::PlaceHit::Kind::Area && !line.isEmpty());
    if (goesOn)
        line += u' '; // The number comes next.
    show(place, line);
    m_editor->setCursorPosition(int(line.size()));
    emit edited();
}

/// The syllable in the input method was part of what was looked for, not of what was found.
void PlaceBox::forgetComposition()
{
    m_setting = true;
    QInputMethodEvent nothing;
    QCoreApplication::sendEvent(m_editor, &nothing);
    if (QInputMethod *method = QGuiApplication::inputMethod())
        method->reset();
    m_setting = false;
}

bool PlaceBox::pressed(const QKeyEvent &press)
{
    const bool open = m_popup->isVisible();
    switch (press.key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (press.modifiers() & Qt::AltModifier)
            return false;
        if (open)
            m_popup->moveChoice(press.key() == Qt::Key_Down ? 1 : -1);
        else
            offer(m_editor->liveText());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!open || press.modifiers() & ~Qt::KeypadModifier)
            return false;
        take(m_popup->current());
        return true;
    case Qt::Key_Escape: m_popup->hide(); return open;
    default: return false;
    }
}

bool PlaceBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_editor && event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
        m_popup->hide();
    if (watched == m_editor && event->type() == QEvent::KeyPress && pressed(*static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

void PlaceBox::append(const QString &words)
{
    const QString line = m_editor->text();
    m_editor->setText(line.isEmpty() || line.endsWith(u' ') ? QString(line + words) : QString(line + u' ' + words));
}

/// A landmark stays one while its words stand in the line; with it, or with the address it is of, goes the point.
void PlaceBox::typed(const QString &text)
{
    if (m_setting)
        return;
    if (!m_place.landmark.isEmpty() && text.contains(m_place.landmark)) {
        QString rest = text;
        m_place.address = rest.remove(rest.indexOf(m_place.landmark), m_place.landmark.size()).simplified();
    } else {
        m_place.landmark.clear();
        if (!goesOnWith(text, m_pointed))
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

#include "ui/shell/frame.h"

#include "ui/shell/avatarbutton.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/directorypanel.h"
#include "ui/shell/rail.h"
#include "ui/shell/railbutton.h"
#include "ui/shell/statusarea.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>

#include <algorithm>

namespace barodesk::ui::shell {

using namespace Qt::StringLiterals;

Frame::Frame(telephony::Softphone &phone, SoftphoneBar::Clock clock, NameLookup lookup, QWidget *parent) : QWidget(parent)
{
    m_rail = new Rail(this);
    m_bar = new SoftphoneBar(phone, std::move(clock), std::move(lookup), this);
    m_bar->setObjectName(u"softphone-bar"_s);
    m_status = new StatusArea(m_bar);
    m_avatar = new AvatarButton(m_bar);
    m_avatar->setObjectName(u"avatar"_s);
    m_bar->addStatus(m_status);
    m_bar->addAtEnd(m_avatar);
    m_pages = new QStackedWidget(this);
    m_palette = new CommandPalette(this);
    m_directory = new DirectoryPanel(phone, this);
    connect(m_bar, &SoftphoneBar::directoryWanted, this, [this, &phone] {
        const telephony::Call *call = phone.current();
        m_directory->open(call && telephony::isConnected(call->state) ? DirectoryPanel::Purpose::HandOver : DirectoryPanel::Purpose::Dial);
    });

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_bar);
    right->addWidget(m_pages, 1);
    layout->addWidget(m_rail);
    layout->addLayout(right, 1);

    m_find = new QAction(this);
    m_find->setObjectName(u"palette-open"_s);
    m_find->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));
    addAction(m_find);
    connect(m_find, &QAction::triggered, m_palette, &CommandPalette::open);
    connect(m_rail, &Rail::searchRequested, m_palette, &CommandPalette::open);
    connect(m_rail, &Rail::placeChosen, this, &Frame::showPlace);
    retranslate();
}

void Frame::addPlace(const Place &place, QWidget *page)
{
    Entry entry{.place = place, .page = page};
    if (entry.place.title.isEmpty())
        entry.place.title = page->windowTitle();
    entry.action = new QAction(this);
    entry.action->setObjectName(u"place-"_s + place.id);
    const auto before = std::ranges::count_if(m_entries, [](const Entry &other) { return !other.place.atFoot; });
    if (place.atFoot)
        entry.action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    else if (before < 9)
        entry.action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + before)));
    addAction(entry.action);
    connect(entry.action, &QAction::triggered, this, [this, id = place.id] { showPlace(id); });
    m_rail->addPlace(entry.place, widgets::keyText(entry.action->shortcut()));
    m_pages->addWidget(page);
    nameAction(entry);
    m_entries.append(entry);
    if (place.title.isEmpty()) {
        connect(page, &QWidget::windowTitleChanged, this, [this, id = place.id](const QString &title) {
            const auto it = std::ranges::find_if(m_entries, [&](const Entry &other) { return other.place.id == id; });
            it->place.title = title;
            nameAction(*it);
            m_rail->button(id)->setTitle(title, widgets::keyText(it->action->shortcut()));
        });
    }
    if (m_entries.size() == 1)
        showPlace(place.id);
}

void Frame::setPlaceAvailable(const QString &id, bool available)
{
    const auto it = std::ranges::find_if(m_entries, [&](const Entry &entry) { return entry.place.id == id; });
    if (it == m_entries.end())
        return;
    it->available = available;
    m_rail->button(id)->setVisible(available);
    it->action->setEnabled(available);
    it->action->setVisible(available);
    if (!available && currentPlace() == id)
        showPlace(m_entries.constFirst().place.id);
}

bool Frame::showPlace(const QString &id)
{
    const auto it = std::ranges::find_if(m_entries, [&](const Entry &entry) { return entry.place.id == id && entry.available; });
    if (it == m_entries.end())
        return false;
    m_rail->button(id)->setChecked(true);
    QWidget *inside = it->page->focusWidget(); // Before the stack puts the focus on the first thing it finds.
    if (m_pages->currentWidget() != it->page)
        m_pages->setCurrentWidget(it->page);
    // Where it was left, else where the page wants it; not on the rail, where Space would change the place again.
    (inside ? inside : it->page)->setFocus(Qt::OtherFocusReason);
    emit placeShown(id);
    return true;
}

QString Frame::currentPlace() const
{
    const auto it = std::ranges::find(m_entries, m_pages->currentWidget(), &Entry::page);
    return it == m_entries.end() ? QString() : it->place.id;
}

void Frame::setBadge(const QString &id, int count)
{
    if (RailButton *button = m_rail->button(id))
        button->setBadge(count);
}

void Frame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::tokens(this).bg);
}

void Frame::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Frame::nameAction(Entry &entry) { entry.action->setText(tr("가기: %1").arg(entry.place.title)); }

void Frame::retranslate()
{
    m_find->setText(tr("할 일 찾기"));
    for (Entry &entry : m_entries)
        nameAction(entry);
}

} // namespace barodesk::ui::shell

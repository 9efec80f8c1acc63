#pragma once

#include "ui/shell/place.h"
#include "ui/shell/softphonebar.h"

#include <QList>
#include <QWidget>

class QStackedWidget;

namespace barodesk::ui::shell {

class AvatarButton;
class CommandPalette;
class DirectoryPanel;
class Rail;
class StatusArea;

/// The places of a signed-in person: rail, softphone bar, status, one page at a time. Knows no desk; MainWindow feeds it.
class Frame final : public QWidget
{
    Q_OBJECT
public:
    Frame(telephony::Softphone &phone, SoftphoneBar::Clock clock, NameLookup lookup, QWidget *parent = nullptr);

    void addPlace(const Place &place, QWidget *page); ///< Ctrl+1…9 in the order they come; one at the foot has Ctrl+comma.
    /// A place that is not for who is signed in is on no rail and has no key; shown, the first one takes its place.
    void setPlaceAvailable(const QString &id, bool available);
    bool showPlace(const QString &id); ///< False: there is none of that name, or not for this person.
    QString currentPlace() const;
    void setBadge(const QString &id, int count);

    SoftphoneBar *softphoneBar() const { return m_bar; }
    DirectoryPanel *directory() const { return m_directory; }
    StatusArea *statusArea() const { return m_status; }
    AvatarButton *avatar() const { return m_avatar; }

signals:
    void placeShown(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Entry
    {
        Place place;
        QWidget *page = nullptr;
        QAction *action = nullptr;
        bool available = true;
    };

    void retranslate();
    void nameAction(Entry &entry);

    QList<Entry> m_entries;
    QAction *m_find;
    Rail *m_rail;
    SoftphoneBar *m_bar;
    StatusArea *m_status;
    AvatarButton *m_avatar;
    QStackedWidget *m_pages;
    CommandPalette *m_palette;
    DirectoryPanel *m_directory;
};

} // namespace barodesk::ui::shell

#pragma once

#include "domain/organisation.h"
#include "models/directorymodel.h"

#include <QFrame>
#include <QPointer>
#include <QStringList>

#include <functional>

class QListView;

namespace barodesk::telephony {
class Softphone;
}

namespace barodesk::ui::widgets {
class Button;
class Label;
class SearchField;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::shell {

/// The city's directory over the window: whom to call, or whom to hand the present call to, after asking (Enter) or at once (Ctrl+Enter).
/// Found by name, duty, initial consonants or number. Escape or a click beside it closes it and gives the focus back to where it was.
class DirectoryPanel final : public QFrame
{
    Q_OBJECT
public:
    enum class Purpose { Dial, HandOver };

    /// What is remembered of the person who sits here, by targets as one dials them.
    struct Memory
    {
        std::function<QStringList()> favourites;                                 ///< In the order they were marked.
        std::function<QStringList()> recent;                                     ///< The last one first.
        std::function<bool(const QString &target, bool favourite)> setFavourite; ///< False: no more can be marked.
        std::function<void(const QString &target)> called;
    };

    /// \param phone outlives the panel
    DirectoryPanel(telephony::Softphone &phone, QWidget *window);

    void setOrganisation(const domain::Organisation &organisation, const domain::UserId &self);
    /// Asked at every opening: where what the citizen talks about belongs; empty: not known.
    void setLikelyDepartment(std::function<domain::DepartmentCode()> likely) { m_likely = std::move(likely); }
    void setMemory(Memory memory) { m_memory = std::move(memory); } ///< All of it; without one nothing is remembered.
    /// Of the server, for an exchange that does not tell.
    void setServerPresence(const QHash<QString, engines::PresenceState> &presence) { m_model.setServerPresence(presence); }
    void open(Purpose purpose);

signals:
    void watching(bool watched); ///< Whether anybody looks at it.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void choose(bool atOnce);
    void toggleFavourite(const QModelIndex &index);
    static bool isSurvey(const QModelIndex &index);
    void showButtons();
    void showFavourite();
    bool isOnStar(const QPoint &position) const;
    bool starEvent(QEvent *event);
    void place();
    void settle();
    void retranslate();

    telephony::Softphone &m_phone;
    models::DirectoryModel m_model;
    std::function<domain::DepartmentCode()> m_likely;
    Purpose m_purpose = Purpose::Dial;
    Memory m_memory;
    widgets::SearchField *m_field;
    QListView *m_list;
    widgets::Label *m_nothing;
    widgets::Button *m_favourite;
    widgets::Button *m_first;
    widgets::Button *m_atOnce;
    QPointer<QWidget> m_before;
};

} // namespace barodesk::ui::shell

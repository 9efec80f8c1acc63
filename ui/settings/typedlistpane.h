#pragma once

#include "desk/desk.h"
#include "ui/settings/listdraft.h"
#include "ui/settings/teamlistpane.h"

#include <QUuid>

namespace barodesk::ui::settings {

/// What TeamListPane asks, answered for one type of item. Leaves to its kinds: the words, the editor, and what is wrong with an item.
template <typename Item> class TypedListPane : public TeamListPane
{
protected:
    TypedListPane(desk::Desk &desk, QList<Item> domain::Organisation::Data::*list, int most, typename ListDraft<Item>::Words words,
                  QWidget *parent)
        : TeamListPane(desk, parent), m_list(list), m_most(most), m_draft(new ListDraft<Item>(std::move(words), this))
    {
    }

    ListDraft<Item> &draft() const { return *m_draft; }
    const domain::Organisation &organisation() const { return desk().replica().organisation(); }

    virtual Item fresh() const = 0;                      ///< Without its code.
    virtual void showItem(const Item *item) = 0;         ///< nullptr: none.
    virtual QString faultOf(const Item &item) const = 0; ///< Empty: it can be saved.

    /// Of the row in hand, from the editor.
    template <typename Change> void changeCurrent(const Change &change)
    {
        const Item *item = m_draft->at(row());
        if (!item || m_showing)
            return;
        Item changed = *item;
        change(changed);
        m_draft->change(row(), changed);
    }

private:
    bool isChanged() const final { return m_draft->isChanged(); }
    bool takeSaved() final { return m_draft->setSaved(organisation().data().*m_list); }
    void doRevert() final { m_draft->revert(); }
    int doAdd(int after) final
    {
        if (m_draft->items().size() >= m_most)
            return -1;
        Item item = fresh();
        item.code = *decltype(item.code)::parse(QString(u"n-" + QUuid::createUuid().toString(QUuid::Id128)));
        m_draft->insert(after + 1, item);
        return after + 1;
    }
    void doRemove(int row) final { m_draft->remove(row); }
    bool doMove(int row, int by) final { return m_draft->move(row, by); }
    void showRow(int row) final
    {
        m_showing = true;
        showItem(m_draft->at(row));
        m_showing = false;
    }
    Fault fault() const final
    {
        for (int i = 0; i < m_draft->rowCount(); ++i) {
            if (const QString sentence = faultOf(*m_draft->at(i)); !sentence.isEmpty())
                return {i, sentence};
        }
        return {};
    }
    void send(const desk::CityListAnswer &answer) final { desk().putCityList(m_draft->saved(), m_draft->items(), this, answer); }

    QList<Item> domain::Organisation::Data::*m_list;
    int m_most;
    ListDraft<Item> *m_draft;
    bool m_showing = false; ///< The editor takes the item in: nobody types.
};

} // namespace barodesk::ui::settings

#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <functional>

namespace barodesk::ui::settings {

/// What a row of a ListDraft tells beside its first line.
enum ListRole {
    SecondLineRole = Qt::UserRole + 1, ///< QString
    ChangedRole,                       ///< bool: not saved as it is here
    BothChangedRole,                   ///< bool: somebody else changed it, too; it is ours here
};

/// A list the team keeps, as one person is changing it: what was saved, what they made of it, and what another saved meanwhile put in
/// between. Items have a `code` that tells which is which. GUI thread.
template <typename Item> class ListDraft final : public QAbstractListModel
{
public:
    using Code = decltype(Item::code);
    struct Words
    {
        std::function<QString(const Item &)> first;
        std::function<QString(const Item &)> second;
    };

    ListDraft(Words words, QObject *parent) : QAbstractListModel(parent), m_words(std::move(words)) { }

    const QList<Item> &saved() const { return m_saved; }
    const QList<Item> &items() const { return m_items; }
    bool isChanged() const { return m_items != m_saved; }
    const Item *at(int row) const { return row >= 0 && row < m_items.size() ? &m_items.at(row) : nullptr; }
    int rowOf(const Code &code) const
    {
        const auto found = std::ranges::find(m_items, code, &Item::code);
        return found == m_items.cend() ? -1 : int(found - m_items.cbegin());
    }

    /// What counts from now on, said by the server. What was changed here stays changed. \returns whether something of another was put
    /// under changes of ours
    bool setSaved(const QList<Item> &saved)
    {
        if (saved == m_saved)
            return false;
        const bool mine = isChanged() && saved != m_items;
        QSet<Code> both;
        QList<Item> items = mine ? rebased(saved, both) : saved;
        beginResetModel();
        m_saved = saved;
        m_items = std::move(items);
        m_both = std::move(both);
        endResetModel();
        return mine;
    }
    void revert()
    {
        beginResetModel();
        m_items = m_saved;
        m_both.clear();
        endResetModel();
    }
    void insert(int row, const Item &item)
    {
        beginInsertRows({}, row, row);
        m_items.insert(row, item);
        endInsertRows();
    }
    void remove(int row)
    {
        beginRemoveRows({}, row, row);
        m_items.removeAt(row);
        endRemoveRows();
    }
    bool move(int row, int by)
    {
        const int to = row + by;
        if (row < 0 || row >= m_items.size() || to < 0 || to >= m_items.size() || by == 0)
            return false;
        beginMoveRows({}, row, row, {}, by > 0 ? to + 1 : to);
        m_items.move(row, to);
        endMoveRows();
        return true;
    }
    void change(int row, const Item &item)
    {
        if (m_items.at(row) == item)
            return;
        m_items[row] = item;
        emit dataChanged(index(row), index(row));
    }
    void wordsChanged() ///< Another language or other names.
    {
        if (!m_items.isEmpty())
            emit dataChanged(index(0), index(int(m_items.size()) - 1));
    }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_items.size()); }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        const Item &item = m_items.at(index.row());
        switch (role) {
        case Qt::DisplayRole: return m_words.first(item);
        case Qt::AccessibleTextRole: return QString(m_words.first(item) + u", " + m_words.second(item));
        case SecondLineRole: return m_words.second(item);
        case ChangedRole: return !m_saved.contains(item);
        case BothChangedRole: return m_both.contains(item.code);
        default: return {};
        }
    }

private:
    static const Item *find(const QList<Item> &list, const Code &code)
    {
        const auto found = std::ranges::find(list, code, &Item::code);
        return found == list.cend() ? nullptr : &*found;
    }

    /// Their list with what was changed, added, removed and moved here. Where both changed the same, it is ours and marked.
    QList<Item> rebased(const QList<Item> &theirs, QSet<Code> &both) const
    {
        QList<Item> result;
        for (const Item &item : theirs) {
            const Item *was = find(m_saved, item.code);
            const Item *mine = find(m_items, item.code);
            const bool theyChanged = !was || *was != item;
            if (was && !mine) { // Removed here.
                if (!theyChanged)
                    continue;
                both.insert(item.code);
                result.append(item);
            } else if (mine && was && *mine != *was) {
                if (theyChanged && item != *mine)
                    both.insert(item.code);
                result.append(*mine);
            } else {
                result.append(item);
            }
        }
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            const Item &mine = m_items.at(i);
            const Item *was = find(m_saved, mine.code);
            if (find(theirs, mine.code) || (was && *was == mine))
                continue; // There already, or removed by them and untouched here.
            if (was)
                both.insert(mine.code);
            // After what it stood behind.
            qsizetype place = 0;
            for (qsizetype before = i - 1; before >= 0; --before) {
                if (const Item *anchor = find(result, m_items.at(before).code)) {
                    place = anchor - result.constData() + 1;
                    break;
                }
            }
            result.insert(place, mine);
        }
        return ordered(std::move(result));
    }

    /// In the order somebody gave it here, if they did.
    QList<Item> ordered(QList<Item> list) const
    {
        const auto common = [](const QList<Item> &of, const QList<Item> &with) {
            QList<Code> codes;
            for (const Item &item : of) {
                if (find(with, item.code))
                    codes.append(item.code);
            }
            return codes;
        };
        if (common(m_items, m_saved) == common(m_saved, m_items))
            return list;
        QHash<Code, qsizetype> place;
        for (qsizetype i = 0; i < m_items.size(); ++i)
            place.insert(m_items.at(i).code, i);
        // Those that are not here keep their place behind the one before them.
        qsizetype last = -1;
        QHash<Code, qsizetype> key;
        for (const Item &item : list) {
            last = place.value(item.code, last);
            key.insert(item.code, last);
        }
        std::ranges::stable_sort(list, {}, [&](const Item &item) { return key.value(item.code); });
        return list;
    }

    Words m_words;
    QList<Item> m_saved;
    QList<Item> m_items;
    QSet<Code> m_both;
};

} // namespace barodesk::ui::settings

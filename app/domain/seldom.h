#pragma once

#include <QList>
#include <QSharedData>
#include <QSharedDataPointer>

#include <initializer_list>
#include <optional>
#include <utility>

/// Parts that few records have. A desk holds a hundred thousand records, most parts of which are none: as std::optional and QList they
/// made two thirds of a complaint. These take a pointer each, and nothing more while they are none. Copies share until one is changed.
namespace barodesk::domain {

/// Like std::optional<T>, for what is none nearly always.
template <typename T> class Seldom
{
public:
    using value_type = T;

    Seldom() = default; ///< None.
    Seldom(std::nullopt_t) { }
    Seldom(T value) : d(new Box(std::move(value))) { }
    Seldom(std::optional<T> value)
    {
        if (value)
            d = new Box(*std::move(value));
    }
    operator std::optional<T>() const { return d ? std::optional<T>(d->value) : std::nullopt; }

    explicit operator bool() const { return has_value(); }
    bool has_value() const { return d.constData() != nullptr; }
    void reset() { d = nullptr; }

    // As of std::optional: only where there is one. The changing ones take the value apart from its copies.
    const T &operator*() const { return d->value; }
    T &operator*() { return d->value; }
    const T *operator->() const { return &d->value; }
    T *operator->() { return &d->value; }
    T value_or(T other) const { return d ? d->value : std::move(other); }

    friend bool operator==(const Seldom &a, const Seldom &b)
    {
        const Box *one = a.d.constData();
        const Box *two = b.d.constData();
        return one == two || (one && two && one->value == two->value);
    }
    /// Exactly this, as std::optional's own comparison with a value would take none and none for different.
    friend bool operator==(const Seldom &a, const std::optional<T> &b) { return a.has_value() == b.has_value() && (!b || *a == *b); }

private:
    struct Box : QSharedData
    {
        explicit Box(T aValue) : value(std::move(aValue)) { }
        T value;
    };

    QSharedDataPointer<Box> d;
};

/// Like QList<T>, for a list that is empty nearly always.
template <typename T> class Few
{
public:
    using value_type = T;
    using size_type = qsizetype;
    using iterator = typename QList<T>::iterator;
    using const_iterator = typename QList<T>::const_iterator;

    Few() = default; ///< Empty.
    Few(std::initializer_list<T> values) : Few(QList<T>(values)) { }
    Few(QList<T> values)
    {
        if (!values.isEmpty())
            m_list = std::move(values);
    }
    Few &operator=(std::initializer_list<T> values) { return *this = Few(values); }
    operator const QList<T> &() const { return list(); }

    const QList<T> &list() const
    {
        if (m_list)
            return *m_list;
        static const QList<T> none;
        return none;
    }
    bool isEmpty() const { return list().isEmpty(); }
    bool empty() const { return isEmpty(); }
    qsizetype size() const { return list().size(); }
    const T &at(qsizetype i) const { return list().at(i); }
    const T &operator[](qsizetype i) const { return list().at(i); }
    const T &first() const { return list().first(); }
    const T &last() const { return list().last(); }
    const T &constFirst() const { return list().constFirst(); }
    const T &constLast() const { return list().constLast(); }
    const_iterator begin() const { return list().begin(); }
    const_iterator end() const { return list().end(); }
    const_iterator cbegin() const { return list().cbegin(); }
    const_iterator cend() const { return list().cend(); }

    T &operator[](qsizetype i) { return (*m_list)[i]; }
    T &first() { return m_list->first(); }
    T &last() { return m_list->last(); }
    iterator begin() { return m_list ? m_list->begin() : iterator(); }
    iterator end() { return m_list ? m_list->end() : iterator(); }
    void append(T value) { grown().append(std::move(value)); }
    void push_back(T value) { append(std::move(value)); }
    Few &operator<<(T value)
    {
        append(std::move(value));
        return *this;
    }
    void reserve(qsizetype size)
    {
        if (size > 0)
            grown().reserve(size);
    }
    void resize(qsizetype size)
    {
        if (size == 0)
            clear();
        else
            grown().resize(size);
    }
    void clear() { m_list.reset(); }
    template <typename Predicate> qsizetype removeIf(Predicate predicate)
    {
        const qsizetype removed = m_list ? m_list->removeIf(predicate) : 0;
        if (isEmpty())
            clear();
        return removed;
    }

    friend bool operator==(const Few &a, const Few &b) { return a.m_list == b.m_list || a.list() == b.list(); }

private:
    QList<T> &grown()
    {
        if (!m_list)
            m_list = QList<T>();
        return *m_list;
    }

    Seldom<QList<T>> m_list; ///< None: empty.
};

} // namespace barodesk::domain

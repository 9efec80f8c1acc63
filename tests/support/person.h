#pragma once

#include <QString>
#include <QWidget>

#include <functional>

namespace barodesk::test {

/// Somebody sitting at a window: finds things by their objectName, presses keys, clicks, and writes Korean through the input method as a
/// keyboard does, syllable by syllable. What cannot be done is remembered as a sentence in problem() and everything after it does nothing.
class Person
{
public:
    explicit Person(QWidget *window) : m_window(window) { }

    QWidget *window() const { return m_window; }
    /// The visible widget of that name in the window or one of its pop-ups; null (and a problem) when there is none.
    QWidget *find(const QString &name);
    template <typename T> T *find(const QString &name)
    {
        auto *found = qobject_cast<T *>(find(name));
        if (!found && m_problem.isEmpty())
            m_problem = QStringLiteral("%1 is not a %2").arg(name, QString::fromLatin1(T::staticMetaObject.className()));
        return found;
    }
    bool sees(const QString &name) const; ///< Without a problem when it is not there.

    void click(const QString &name);
    void focus(const QString &name);
    void press(const QKeySequence &keys);             ///< To whatever has the focus.
    void type(const QString &text);                   ///< Latin letters, digits, signs: as key presses.
    void compose(const QString &text);                ///< Korean: preedit jamo by jamo, each syllable committed as the next begins.
    void leaveInComposition(const QString &syllable); ///< Types a syllable and does not end it.
    void picture(const QString &file);                ///< The window as PNG.

    /// Processes events until `condition` holds.
    bool waitFor(const std::function<bool()> &condition, const QString &what, int milliseconds = 10'000);

    const QString &problem() const { return m_problem; }
    bool isWell() const { return m_problem.isEmpty(); }

private:
    QWidget *target() const;
    void send(const QString &preedit, const QString &commit);

    QWidget *m_window;
    QString m_problem;
};

} // namespace barodesk::test

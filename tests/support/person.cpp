#include "tests/support/person.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QKeySequence>
#include <QPixmap>
#include <QTest>

using namespace Qt::StringLiterals;

namespace barodesk::test {

namespace {

/// A syllable as it grows under the fingers: "각" → "ㄱ", "가", "각".
QStringList stepsOf(QChar syllable)
{
    static const QString initials = u"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"_s;
    const int code = syllable.unicode() - 0xAC00;
    if (code < 0 || code >= 11172)
        return {QString(syllable)};
    QStringList steps{QString(initials.at(code / 588))};
    const int withoutFinal = code - code % 28;
    steps.append(QString(QChar(0xAC00 + withoutFinal)));
    if (code % 28)
        steps.append(QString(syllable));
    return steps;
}

} // namespace

QWidget *Person::find(const QString &name)
{
    if (!isWell())
        return nullptr;
    const auto visible = [&](QWidget *root) -> QWidget * {
        if (root->objectName() == name && root->isVisible())
            return root;
        const auto all = root->findChildren<QWidget *>(name);
        for (QWidget *candidate : all) {
            if (candidate->isVisible())
                return candidate;
        }
        return nullptr;
    };
    if (QWidget *found = visible(m_window))
        return found;
    const auto others = QApplication::topLevelWidgets();
    for (QWidget *other : others) {
        // Pop-ups and dialogs of this window, not another desk in the same process.
        const bool mine = other->isVisible() && (other->parentWidget() && other->parentWidget()->window() == m_window);
        if (mine) {
            if (QWidget *found = visible(other))
                return found;
        }
    }
    m_problem = u"there is no visible '%1'"_s.arg(name);
    return nullptr;
}

bool Person::sees(const QString &name) const
{
    Person quiet(m_window);
    return quiet.find(name) != nullptr;
}

void Person::click(const QString &name)
{
    if (QWidget *widget = find(name)) {
        if (!widget->isEnabled())
            m_problem = u"'%1' is disabled"_s.arg(name);
        else
            QTest::mouseClick(widget, Qt::LeftButton);
    }
}

void Person::focus(const QString &name)
{
    m_window->activateWindow();
    if (QWidget *widget = find(name)) {
        widget->setFocus(Qt::OtherFocusReason);
        QCoreApplication::processEvents();
    }
}

QWidget *Person::target() const
{
    if (QWidget *popup = QApplication::activePopupWidget(); popup && popup->focusWidget())
        return popup->focusWidget();
    return m_window->focusWidget() ? m_window->focusWidget() : m_window;
}

void Person::press(const QKeySequence &keys)
{
    if (!isWell())
        return;
    m_window->activateWindow();
    for (int i = 0; i < keys.count(); ++i) {
        const QKeyCombination combination = keys[uint(i)];
        QTest::keyClick(target(), combination.key(), combination.keyboardModifiers());
    }
    QCoreApplication::processEvents();
}

void Person::type(const QString &text)
{
    if (!isWell())
        return;
    for (const QChar character : text)
        QTest::keyClick(target(), character.toLatin1());
}

void Person::send(const QString &preedit, const QString &commit)
{
    QList<QInputMethodEvent::Attribute> attributes;
    if (!preedit.isEmpty())
        attributes.append({QInputMethodEvent::Cursor, int(preedit.size()), 1, {}});
    QInputMethodEvent event(preedit, attributes);
    event.setCommitString(commit);
    QCoreApplication::sendEvent(target(), &event);
    QCoreApplication::processEvents();
}

void Person::compose(const QString &text)
{
    if (!isWell())
        return;
    for (const QChar character : text) {
        const QStringList steps = stepsOf(character);
        if (steps.size() == 1) {
            send({}, steps.first());
            continue;
        }
        for (const QString &step : steps)
            send(step, {});
        send({}, QString(character));
    }
}

void Person::leaveInComposition(const QString &syllable)
{
    if (isWell())
        send(syllable, {});
}

void Person::picture(const QString &file)
{
    QCoreApplication::processEvents();
    if (!m_window->grab().save(file, "PNG") && isWell())
        m_problem = u"the picture %1 cannot be written"_s.arg(file);
}

bool Person::waitFor(const std::function<bool()> &condition, const QString &what, int milliseconds)
{
    if (!isWell())
        return false;
    if (QTest::qWaitFor(condition, milliseconds))
        return true;
    m_problem = u"waited %1 ms in vain for: %2"_s.arg(milliseconds).arg(what);
    return false;
}

} // namespace barodesk::test

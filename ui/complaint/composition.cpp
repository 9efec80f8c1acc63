#include "ui/complaint/composition.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QWidget>

namespace barodesk::ui::complaint {

void Composition::follow(QWidget *editor)
{
    editor->installEventFilter(this);
    connect(editor, &QObject::destroyed, this, [this, editor] { m_preedit.remove(editor); });
}

void Composition::commit()
{
    if (QInputMethod *method = QGuiApplication::inputMethod())
        method->commit();
    // What the method did not hand over is taken from the editor, and the method told to forget it.
    const auto left = m_preedit;
    for (auto it = left.cbegin(); it != left.cend(); ++it) {
        if (it.value().isEmpty())
            continue;
        QInputMethodEvent event;
        event.setCommitString(it.value());
        QCoreApplication::sendEvent(it.key(), &event);
        if (QInputMethod *method = QGuiApplication::inputMethod())
            method->reset();
    }
}

bool Composition::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::InputMethod)
        m_preedit[watched] = static_cast<QInputMethodEvent *>(event)->preeditString();
    return QObject::eventFilter(watched, event);
}

} // namespace barodesk::ui::complaint

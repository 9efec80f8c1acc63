#include "firstframe.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>
#include <QWindow>

namespace barodesk {

namespace {

class FirstFrame final : public QObject
{
public:
    FirstFrame(QWindow *window, std::function<void()> shown) : QObject(window), m_window(window), m_shown(std::move(shown))
    {
        if (window->isExposed())
            tellWhenIdle();
        else
            window->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Expose && m_window->isExposed()) {
            m_window->removeEventFilter(this);
            tellWhenIdle();
        }
        return QObject::eventFilter(watched, event);
    }

private:
    /// The widgets paint while the expose event is handled; what they post comes before a timer of zero.
    void tellWhenIdle()
    {
        QTimer::singleShot(0, this, [this] {
            m_shown();
            deleteLater();
        });
    }

    QWindow *m_window;
    std::function<void()> m_shown;
};

} // namespace

void whenShown(QWidget &window, std::function<void()> shown) { new FirstFrame(window.windowHandle(), std::move(shown)); }

} // namespace barodesk

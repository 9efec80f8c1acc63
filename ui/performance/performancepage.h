#pragma once

#include <QWidget>

class QAction;
class QStackedWidget;

namespace barodesk::desk {
class Desk;
}
namespace barodesk::ui::widgets {
class Button;
class Label;
class Toast;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::performance {

class CitizenPanel;
class PerformancePanel;

/// 성과관리 of a desk: the figures and the citizens' panel over its records.
class PerformancePage final : public QWidget
{
    Q_OBJECT
public:
    /// \param desk outlives the page
    explicit PerformancePage(desk::Desk &desk, QWidget *parent = nullptr);

    enum class Tab { Figures, Panel };
    void show(Tab tab);
    using QWidget::show;
    PerformancePanel *figures() const { return m_figures; }
    CitizenPanel *citizens() const { return m_citizens; }

signals:
    void wallboardWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    PerformancePanel *m_figures;
    CitizenPanel *m_citizens;
    QStackedWidget *m_stack;
    widgets::Label *m_title;
    widgets::Button *m_showFigures;
    widgets::Button *m_showCitizens;
    widgets::Button *m_wallboard;
    QAction *m_figuresAction;
    QAction *m_citizensAction;
    widgets::Toast *m_toast;
};

} // namespace barodesk::ui::performance

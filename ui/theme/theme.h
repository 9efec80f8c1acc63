#pragma once

#include <QObject>

class QApplication;

namespace barodesk::ui::theme {

class ThemeStyle;

/// Puts the look on an application and changes it while it runs. Made after QApplication and owned by main(); the application
/// owns the style. There is one for a process, passed to whom it concerns (the avatar's menu, the settings page).
class Theme final : public QObject
{
    Q_OBJECT
public:
    enum class Mode { System, Light, Dark };
    Q_ENUM(Mode)

    explicit Theme(QApplication &application, Mode mode = Mode::System, QObject *parent = nullptr);

    Mode mode() const { return m_mode; }
    bool isDark() const;

public slots:
    void setMode(barodesk::ui::theme::Theme::Mode mode); ///< Every widget gets PaletteChange and repaints.

signals:
    void changed();

private:
    QApplication &m_application;
    ThemeStyle *m_style;
    bool m_systemIsDark;
    Mode m_mode;
};

} // namespace barodesk::ui::theme

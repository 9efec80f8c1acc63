#pragma once

#include "ui/performance/sheet.h"
#include "ui/widgets/button.h"
#include "ui/widgets/tone.h"

#include <functional>

class QAction;

namespace barodesk::ui::performance {

/// Takes what a page shows out of the desk: CSV, XLSX, paper. Says afterwards what became of it.
class ExportButton final : public widgets::Button
{
    Q_OBJECT
public:
    /// \param sheets asked for when they are wanted
    ExportButton(std::function<QList<Sheet>()> sheets, std::function<QString()> fileName, QWidget *parent = nullptr);

    /// Where to: a full path, empty when the person thought better of it. A file dialog of itself.
    void setAsking(std::function<QString(const QString &suggested, const QString &filter)> ask) { m_ask = std::move(ask); }

signals:
    void told(const QString &sentence, barodesk::ui::widgets::Tone tone);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Format { Csv, Xlsx };

    void save(Format format);
    void printOut();
    void retranslate();

    std::function<QList<Sheet>()> m_sheets;
    std::function<QString()> m_fileName;
    std::function<QString(const QString &, const QString &)> m_ask;
    QAction *m_csv;
    QAction *m_xlsx;
    QAction *m_print;
};

} // namespace barodesk::ui::performance

#pragma once

#include "ui/counsel/transcriptmarks.h"

#include "ui/widgets/wrappinglist.h"

namespace barodesk::models {
class TranscriptModel;
}
namespace barodesk::ui::widgets {
class Button;
}

namespace barodesk::ui::counsel {

class TranscriptDelegate;

/// The lines of the talk. It follows the end while the reader is there; who has scrolled up stays where they read and gets a way down.
class TranscriptView final : public widgets::WrappingList
{
    Q_OBJECT
public:
    explicit TranscriptView(models::TranscriptModel &model, QWidget *parent = nullptr);

    void setMarks(const Marks &marks);
    bool followsEnd() const { return m_follows; }
    QString selectedLines() const; ///< "00:07 민원인: 네, 여기…", a line each.
    TranscriptDelegate *lines() const { return m_delegate; }

public slots:
    void goToEnd();
    void copy();

signals:
    void toPlace(const QString &words);
    void toText(const QString &words);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void updateGeometries() override;

private:
    void scrolled();
    void placeButton();
    void offer(const QString &words, const QPoint &at);
    QString wordsAt(const QPoint &point) const;

    models::TranscriptModel &m_model;
    TranscriptDelegate *m_delegate;
    widgets::Button *m_toEnd;
    bool m_follows = true;
    bool m_moving = false; ///< The view scrolls, not the reader.
};

} // namespace barodesk::ui::counsel

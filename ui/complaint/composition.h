#pragma once

#include <QHash>
#include <QObject>
#include <QString>

class QWidget;

namespace barodesk::ui::complaint {

/// Ends Korean composing on purpose: before a form is read, the syllable still in the input method belongs to the text.
/// It follows the editors given to it, as an input method need not be asked successfully for what it holds.
class Composition final : public QObject
{
    Q_OBJECT
public:
    explicit Composition(QObject *parent = nullptr) : QObject(parent) { }

    void follow(QWidget *editor);
    /// What is composed in any followed editor becomes text of it.
    void commit();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QHash<QObject *, QString> m_preedit;
};

} // namespace barodesk::ui::complaint

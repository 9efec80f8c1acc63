#pragma once

#include "telephony/softphone.h"
#include "ui/widgets/tone.h"

#include <QObject>

namespace barodesk::ui::shell {

/// Turns what happens to calls by itself into sentences for a toast: a call that lasts long, one that was not answered, one that could
/// not be reached. GUI thread.
class CallNotices final : public QObject
{
    Q_OBJECT
public:
    /// \param phone outlives it
    explicit CallNotices(telephony::Softphone &phone, QObject *parent = nullptr);

signals:
    void notice(const QString &sentence, barodesk::ui::widgets::Tone tone);

private:
    void sayLong(int warning);
    void sayUnanswered();
    void sayEnded(const telephony::Call &call);

    telephony::Softphone &m_phone;
};

} // namespace barodesk::ui::shell

#pragma once

#include "domain/complaint.h"

#include <QDateTime>
#include <QWidget>

#include <optional>

class QComboBox;
class QDateTimeEdit;
class QLineEdit;

namespace barodesk::ui::widgets {
class Button;
}

namespace barodesk::ui::complaint {

/// The wish to be phoned: whether, why, on which number, and when for the reasons that have a time.
class CallBackBox final : public QWidget
{
    Q_OBJECT
public:
    struct Value
    {
        bool wanted = false;
        domain::CallBackReason reason = domain::CallBackReason::AfterResolution;
        QString phone;
        std::optional<QDateTime> when; ///< Korea time.
        friend bool operator==(const Value &, const Value &) = default;
    };

    explicit CallBackBox(QWidget *parent = nullptr);

    Value value() const;
    void setValue(const Value &value);           ///< Does not emit edited().
    void setUsualPhone(const QString &phone);    ///< Shown where none is given: the petitioner's.
    void setProposedTime(const QDateTime &when); ///< Where somebody chooses a reason that has a time.
    QLineEdit *phoneEditor() const { return m_phone; }
    QWidget *toggle() const;

signals:
    void edited();

private:
    void reasonChosen();
    void arrange();

    widgets::Button *m_toggle;
    QComboBox *m_reason;
    QLineEdit *m_phone;
    QDateTimeEdit *m_when;
    QDateTime m_proposed;
    bool m_hasTime = false;
    bool m_setting = false;
};

} // namespace barodesk::ui::complaint

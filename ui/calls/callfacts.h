#pragma once

#include "domain/callrecord.h"
#include "domain/organisation.h"

#include <QWidget>

#include <array>

namespace barodesk::ui::widgets {
class Label;
}

namespace barodesk::ui::calls {

/// When a call rang, was answered and ended, how long that was, and by which way it came. What does not apply has no row.
class CallFacts final : public QWidget
{
    Q_OBJECT
public:
    explicit CallFacts(QWidget *parent = nullptr);

    void setCall(const domain::CallRecord &call, const domain::Organisation &organisation);
    QString text() const; ///< The rows as lines, "받음: 13:43:12", for tests and for copying.

private:
    enum class Fact { Began, Answered, Ended, Ring, Talk, Queue, Dialled, Who, FairEnd };
    static constexpr int FactCount = int(Fact::FairEnd) + 1;

    void show(Fact fact, const QString &name, const QString &value);

    std::array<widgets::Label *, FactCount> m_names{};
    std::array<widgets::Label *, FactCount> m_values{};
};

} // namespace barodesk::ui::calls

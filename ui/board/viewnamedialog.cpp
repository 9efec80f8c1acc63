#include "ui/board/viewnamedialog.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QInputMethod>
#include <QLineEdit>
#include <QVBoxLayout>

namespace barodesk::ui::board {

using namespace theme::metrics;

namespace {
constexpr int LongestName = 40;
}

ViewNameDialog::ViewNameDialog(const QString &team, QWidget *parent)
    : QDialog(parent),
      m_name(new QLineEdit(this)),
      m_share(new QCheckBox(tr("%1과(와) 함께 쓰기").arg(team), this)),
      m_keep(new widgets::Button(tr("저장"), theme::ButtonRole::Primary, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("viewNameDialog"));
    setWindowTitle(tr("지금 보기 저장"));
    auto *label = new widgets::Label(tr("이름"), theme::TextSize::Small, &theme::Tokens::text3, QFont::DemiBold, this);
    label->setBuddy(m_name);
    m_name->setObjectName(QStringLiteral("viewName"));
    m_name->setAccessibleName(tr("보기 이름"));
    m_name->setMaxLength(LongestName);
    m_name->setPlaceholderText(tr("예: 오늘 기한 · 도로"));
    m_name->setMinimumWidth(300);
    m_share->setObjectName(QStringLiteral("viewShare"));
    m_share->setVisible(!team.isEmpty());
    auto *hint = new widgets::Label(
        tr("거르기, 검색어, 묶음, 정렬, 보는 방식이 함께 저장됩니다. 같은 이름은 덮어씁니다. 검색어는 함께 쓰지 않습니다."),
        theme::TextSize::Small, &theme::Tokens::text3, QFont::Normal, this);
    hint->setWrapping(true);
    auto *cancel = new widgets::Button(tr("취소"), theme::ButtonRole::Secondary, this);
    m_keep->setObjectName(QStringLiteral("viewKeep"));
    m_keep->setDefault(true);
    m_keep->setEnabled(false);
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_keep->setEnabled(!name().isEmpty()); });
    connect(m_keep, &QPushButton::clicked, this, [this] {
        QGuiApplication::inputMethod()->commit(); // The last syllable is still being composed.
        if (!name().isEmpty())
            accept();
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(S2);
    foot->addStretch();
    foot->addWidget(cancel);
    foot->addWidget(m_keep);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(S5, S4, S5, S4);
    layout->setSpacing(S2);
    layout->addWidget(label);
    layout->addWidget(m_name);
    layout->addWidget(m_share);
    layout->addWidget(hint);
    layout->addSpacing(S2);
    layout->addLayout(foot);
    m_name->setFocus();
}

QString ViewNameDialog::name() const { return m_name->text().trimmed(); }

bool ViewNameDialog::isForTeam() const { return m_share->isVisibleTo(this) && m_share->isChecked(); }

} // namespace barodesk::ui::board

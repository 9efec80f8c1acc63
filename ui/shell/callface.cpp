#include "ui/shell/callface.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/elidedlabel.h"

#include <QVBoxLayout>

#include <algorithm>

namespace barodesk::ui::shell {

using namespace Qt::StringLiterals;
using theme::Tokens;

namespace {

constexpr int Least = 120;  ///< What is left of who is on the line in the narrowest window.
constexpr int Wanted = 190; ///< A number with a name can be read before a button keeps its word.

} // namespace

CallFace::CallFace(QWidget *parent) : QWidget(parent)
{
    setMinimumWidth(Least);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    m_peer = new widgets::ElidedLabel({}, theme::TextSize::Title, &Tokens::text, QFont::DemiBold, this);
    m_peer->setObjectName(u"phone-peer"_s);
    m_detail = new widgets::ElidedLabel({}, theme::TextSize::Small, &Tokens::text2, QFont::Normal, this);
    m_detail->setObjectName(u"phone-detail"_s);
    lines->addStretch(1);
    lines->addWidget(m_peer);
    lines->addWidget(m_detail);
    lines->addStretch(1);
}

void CallFace::showCall(const telephony::Call *call, const NameLookup &lookup)
{
    setVisible(call);
    if (!call)
        return;
    m_peer->setText(PhoneWords::peer(*call, lookup));
    m_detail->setText(PhoneWords::detail(*call));
    const bool bad = (call->muted && !call->listening) || call->transfer == engines::TransferState::Failed;
    m_detail->setRole(bad ? &Tokens::bad : &Tokens::text2);
}

int CallFace::wish() const { return isHidden() ? 0 : std::min(sizeHint().width(), Wanted) - Least; }

void CallFace::setRoom(int beyondWish) { setMaximumWidth(std::max(Least, std::min(sizeHint().width(), Wanted) + std::max(0, beyondWish))); }

} // namespace barodesk::ui::shell

#include "ui/complaint/categoryfield.h"

#include "ui/complaint/categorydelegate.h"
#include "ui/complaint/categorytreepopup.h"
#include "ui/complaint/categorywords.h"
#include "ui/complaint/choicepopup.h"
#include "ui/text/labels.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/searchfield.h"

#include <QHBoxLayout>
#include <QKeyEvent>

namespace barodesk::ui::complaint {

namespace metrics = theme::metrics;
using namespace Qt::StringLiterals;

CategoryField::CategoryField(QWidget *parent) : QWidget(parent), m_editor(new widgets::SearchField(this)), m_chip(new widgets::Chip(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::S1);
    layout->addWidget(m_editor, 1);
    m_editor->setObjectName(u"categoryField"_s);
    m_editor->setPlaceholderText(tr("유형을 말로 찾기 (예: 포트홀, ㄱㄹㄷ)"));
    m_editor->setThemeIcon(theme::Icon::Tag);
    m_editor->installEventFilter(this);
    m_chip->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_chip->hide();
    setFocusProxy(m_editor);
    m_popup = new ChoicePopup({.objectName = u"categoryPopup"_s,
                               .accessibleName = tr("민원 유형 후보"),
                               .nothing = tr("맞는 유형이 없습니다. 다른 말로 찾아 보십시오."),
                               .rowHeight = CategoryDelegate::RowHeight},
                              m_model, new CategoryDelegate(nullptr), m_editor);
    m_tree = new CategoryTreePopup(m_editor);
    m_treeButton = new widgets::IconButton(theme::Icon::List, tr("분류표에서 유형 고르기"), this);
    m_treeButton->setObjectName(u"categoryTreeButton"_s);
    m_treeButton->setName(tr("분류표에서 유형 고르기"), widgets::keyText(QKeySequence(Qt::ALT | Qt::Key_Down)));
    m_treeButton->setFocusPolicy(Qt::NoFocus); // Its key works in the field.
    layout->addWidget(m_treeButton);
    connect(m_treeButton, &QToolButton::clicked, this, [this] {
        if (m_tree->isVisible()) {
            m_tree->hide();
            return;
        }
        m_editor->setFocus(Qt::OtherFocusReason);
        openTree();
    });
    connect(m_tree, &CategoryTreePopup::chosen, this, &CategoryField::choose);
    connect(m_editor, &widgets::SearchField::liveTextChanged, this, &CategoryField::narrow);
    connect(m_popup, &ChoicePopup::chosen, this, &CategoryField::take);
}

void CategoryField::setOrganisation(const domain::Organisation &organisation)
{
    m_organisation = organisation;
    m_model.setOrganisation(organisation);
    m_tree->setOrganisation(organisation);
    if (!m_editor->hasFocus())
        showChosen();
}

void CategoryField::setTakesGroups(bool takes)
{
    m_model.setWithGroups(takes);
    m_tree->setTakesGroups(takes);
    showChosen();
}

void CategoryField::setRecent(const QList<domain::CategoryCode> &recent) { m_model.setRecent(recent); }

void CategoryField::setCategory(const std::optional<domain::CategoryCode> &category)
{
    if (m_category == category)
        return;
    m_category = category;
    m_popup->hide();
    m_tree->hide();
    showChosen();
}

void CategoryField::showChosen()
{
    m_showing = true;
    const domain::Category *known = m_category ? m_organisation.category(*m_category) : nullptr;
    m_editor->setText(known ? Labels::category(*m_category, m_organisation) : m_category ? m_category->text() : QString());
    m_editor->setCursorPosition(int(m_editor->text().size()));
    const bool legal = known && m_organisation.isLeaf(*m_category); // The law speaks of kinds, not of groups.
    m_chip->setVisible(legal);
    if (legal)
        m_chip->setText(legalChip(known->legalType, known->period));
    placeChip();
    m_showing = false;
}

void CategoryField::placeChip()
{
    const QSize size = m_chip->sizeHint();
    const int width = m_editor->width();
    const bool room = !m_chip->isHidden() && width > size.width() + 180;
    m_chip->setGeometry(width - size.width() - metrics::S2 - 2, (m_editor->height() - size.height()) / 2, room ? size.width() : 0,
                        size.height());
    m_editor->setTextMargins(24, 0, room ? size.width() + metrics::S2 : 0, 0);
}

void CategoryField::narrow(const QString &typed)
{
    if (m_showing)
        return;
    m_chip->hide();
    m_tree->hide();
    m_model.setQuery(typed);
    if (m_editor->hasFocus() && !typed.isEmpty())
        m_popup->showBelow();
    if (typed.isEmpty()) {
        m_popup->hide();
        if (m_category) {
            m_category.reset();
            emit cleared();
        }
    }
}

void CategoryField::take(int row)
{
    const auto code = m_model.code(row);
    m_popup->hide();
    if (code)
        choose(*code);
}

void CategoryField::choose(const domain::CategoryCode &code)
{
    m_tree->hide();
    m_category = code;
    showChosen();
    emit chosen(code);
}

void CategoryField::openTree()
{
    m_popup->hide();
    m_tree->showBelow(m_category);
}

/// While the tree is open its keys are not the text's.
bool CategoryField::takesTreeKey(const QKeyEvent &press)
{
    const bool alt = press.modifiers() & Qt::AltModifier;
    const bool opens = alt && press.key() == Qt::Key_Down; // F4 is the telephone's.
    if (!m_tree->isVisible()) {
        if (opens)
            openTree();
        return opens;
    }
    if (opens || press.key() == Qt::Key_Escape || (alt && press.key() == Qt::Key_Up)) {
        leave();
        return true;
    }
    return m_tree->takesKey(press);
}

/// Words that are no choice do not stay as if they were one.
void CategoryField::leave()
{
    m_popup->hide();
    m_tree->hide();
    showChosen();
}

bool CategoryField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_editor)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
        leave();
    if (event->type() == QEvent::FocusIn && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
        QMetaObject::invokeMethod(m_editor, &QLineEdit::selectAll, Qt::QueuedConnection);
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *press = static_cast<QKeyEvent *>(event);
    if (takesTreeKey(*press))
        return true;
    const bool open = m_popup->isVisible();
    switch (press->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (press->modifiers() & Qt::AltModifier)
            break;
        if (open) {
            m_popup->moveChoice(press->key() == Qt::Key_Down ? 1 : -1);
        } else {
            m_model.setQuery({});
            m_popup->showBelow();
        }
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (open && press->modifiers() == Qt::NoModifier) {
            take(m_popup->current());
            return true;
        }
        break;
    case Qt::Key_Tab:
        // Somebody who typed and goes on means the first that matched.
        if (open && m_popup->current() >= 0)
            take(m_popup->current());
        break;
    case Qt::Key_Escape:
        // The field's own Escape empties it, which would throw a choice away.
        if (open || m_category) {
            leave();
            return true;
        }
        break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

void CategoryField::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeChip();
}

} // namespace barodesk::ui::complaint

#include "ui/templates/templatepopup.h"

#include "ui/templates/templatedelegate.h"
#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include <QEvent>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace barodesk::ui::templates {

namespace metrics = theme::metrics;
using namespace Qt::StringLiterals;

namespace {
constexpr int MostRows = 6;
constexpr int LeastWidth = 360;
constexpr int MostWidth = 560;
constexpr int TextLines = 4;
} // namespace

TemplatePopup::TemplatePopup(QWidget *field)
    : QFrame(field),
      m_field(field),
      m_search(new widgets::SearchField(this)),
      m_list(new QListView(this)),
      m_text(new widgets::Label({}, theme::TextSize::Small, &theme::Tokens::text2, QFont::Normal, this)),
      m_delegate(new TemplateDelegate(m_list))
{
    setObjectName(u"templatePopup"_s);
    m_search->setObjectName(u"templateSearch"_s);
    m_search->setEscapeClears(false);
    m_search->installEventFilter(this);
    field->installEventFilter(this);
    m_list->setObjectName(u"templateList"_s);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setObjectName(u"templateText"_s);
    m_text->setWrapping(true);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_text->setContentsMargins(metrics::S2, 0, metrics::S2, 0); // Under the words of the list.
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::S2, metrics::S2, metrics::S2, metrics::S2);
    layout->setSpacing(metrics::S2);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_text);
    connect(m_search, &widgets::SearchField::liveTextChanged, this, [this](const QString &typed) {
        m_model.setQuery(typed);
        place();
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] { m_list->setCurrentIndex(m_model.index(0, 0)); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &TemplatePopup::showCurrent);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { take(index.row()); });
    retranslate();
    hide();
}

void TemplatePopup::retranslate()
{
    setAccessibleName(tr("글틀"));
    m_search->setPlaceholderText(tr("글틀 찾기 (이름이나 내용, ㅍㅌㅎ)"));
    m_search->setAccessibleName(tr("글틀 찾기"));
    m_list->setAccessibleName(tr("글틀"));
}

void TemplatePopup::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TemplatePopup::open(const domain::Organisation &organisation, domain::TemplateUse use, const domain::CategoryCode &category,
                         const domain::TemplateWords &words)
{
    if (!m_field)
        return;
    if (parentWidget() != m_field->window()) {
        setParent(m_field->window());
        m_field->window()->installEventFilter(this);
    }
    m_words = words;
    m_none = !models::TextTemplateModel::any(organisation, use);
    m_delegate->setWords(words);
    m_search->clear();
    m_model.show(organisation, use, category);
    place();
    show();
    raise();
    showCurrent();
    m_search->setFocus(Qt::PopupFocusReason);
}

void TemplatePopup::close()
{
    if (isHidden())
        return;
    const bool had = isAncestorOf(focusWidget()) || m_search->hasFocus();
    hide();
    if (had && m_field)
        m_field->setFocus(Qt::PopupFocusReason);
}

void TemplatePopup::say(const QString &sentence)
{
    m_text->setRole(&theme::Tokens::bad);
    m_text->setText(sentence);
    m_text->setAccessibleName(sentence);
}

void TemplatePopup::showCurrent()
{
    const domain::TextTemplate *current = m_model.at(m_list->currentIndex().row());
    m_text->setRole(&theme::Tokens::text2);
    if (current)
        m_text->setText(domain::filled(current->text, m_words).text);
    else
        m_text->setText(m_none ? tr("이 칸에 쓰는 글틀이 아직 없습니다. 설정의 ‘팀 목록’에서 만들 수 있습니다.")
                               : tr("맞는 글틀이 없습니다. 다른 말로 찾아 보십시오."));
}

/// Below the field where there is room, else above it; never out of the window.
void TemplatePopup::place()
{
    const QWidget *window = parentWidget();
    if (!m_field || window != m_field->window())
        return;
    const int rows = std::clamp(m_model.rowCount(), 0, MostRows);
    m_list->setVisible(rows > 0);
    m_text->setFixedHeight((rows > 0 ? TextLines : 2) * theme::lineHeight(m_text->font()));
    const int width = std::clamp(m_field->width(), LeastWidth, std::min(MostWidth, window->width() - 2 * metrics::S3));
    const int height = m_search->sizeHint().height() + rows * TemplateDelegate::RowHeight + m_text->height() + 2 * metrics::S2
        + (rows > 0 ? 2 : 1) * metrics::S2;
    const QPoint corner = m_field->mapTo(window, QPoint(0, 0));
    const int below = corner.y() + m_field->height() + metrics::S1;
    const int above = corner.y() - height - metrics::S1;
    const int y = below + height <= window->height() - metrics::S2 || above < metrics::S2 ? below : above;
    const int x = std::clamp(corner.x(), metrics::S3, std::max(metrics::S3, window->width() - width - metrics::S3));
    setGeometry(x, std::clamp(y, metrics::S2, std::max(metrics::S2, window->height() - height - metrics::S2)), width, height);
}

void TemplatePopup::move(int rows)
{
    if (m_model.rowCount() == 0)
        return;
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, m_model.rowCount() - 1);
    m_list->setCurrentIndex(m_model.index(row, 0));
}

void TemplatePopup::take(int row)
{
    if (const domain::TextTemplate *taken = m_model.at(row))
        emit chosen(domain::TextTemplate(*taken));
}

bool TemplatePopup::takesKey(int key, Qt::KeyboardModifiers modifiers)
{
    switch (key) {
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_PageDown: move(MostRows); return true;
    case Qt::Key_PageUp: move(-MostRows); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (modifiers & Qt::ControlModifier)
            return true; // Not the form's: it is not what is being written now.
        take(m_list->currentIndex().row());
        return true;
    case Qt::Key_Escape:
    case Qt::Key_Tab:
    case Qt::Key_Backtab: close(); return true;
    default: return false;
    }
}

bool TemplatePopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (event->type() == QEvent::KeyPress && takesKey(key->key(), key->modifiers()))
            return true;
        // The keys of the window behind wait until it is closed.
        if (event->type() == QEvent::ShortcutOverride
            && (key->key() == Qt::Key_Escape || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter))
            event->accept();
        if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
            hide();
    } else if (watched == m_field) {
        if (event->type() == QEvent::Hide) // With its form, say, or the pane it is in.
            hide();
    } else if (event->type() == QEvent::Resize && isVisible()) {
        QMetaObject::invokeMethod(this, &TemplatePopup::place, Qt::QueuedConnection); // Once the field has its new place.
    }
    return QFrame::eventFilter(watched, event);
}

void TemplatePopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &t = theme::tokens(this);
    theme::parts::box(painter, rect(), metrics::RadiusField, t.surface, t.strong);
}

} // namespace barodesk::ui::templates

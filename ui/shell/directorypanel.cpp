#include "ui/shell/directorypanel.h"

#include "telephony/softphone.h"
#include "ui/shell/contactdelegate.h"
#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace barodesk::ui::shell {

namespace metrics = theme::metrics;
using namespace Qt::StringLiterals;
using models::DirectoryModel;

namespace {
constexpr int Width = 520;
constexpr int MostRows = 8;
QKeySequence favouriteKey() { return QKeySequence(Qt::CTRL | Qt::Key_D); } // As browsers have it.
} // namespace

DirectoryPanel::DirectoryPanel(telephony::Softphone &phone, QWidget *window) : QFrame(window), m_phone(phone)
{
    setObjectName(u"directory"_s);
    m_field = new widgets::SearchField(this);
    m_field->setObjectName(u"directory-field"_s);
    m_field->setEscapeClears(false);
    m_list = new QListView(this);
    m_list->setObjectName(u"directory-list"_s);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new ContactDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->viewport()->installEventFilter(this);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_nothing = new widgets::Label({}, theme::TextSize::Base, &theme::Tokens::text2, QFont::Normal, this);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setFixedHeight(ContactDelegate::RowHeight * 2);
    const auto makeButton = [this](const QString &name, theme::ButtonRole role, const auto &pressed) {
        auto *button = new widgets::Button({}, role, this);
        button->setObjectName(name);
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &QPushButton::clicked, this, pressed);
        return button;
    };
    m_favourite = makeButton(u"directory-favourite"_s, theme::ButtonRole::Quiet, [this] { toggleFavourite(m_list->currentIndex()); });
    m_favourite->setKeyHint(widgets::keyText(favouriteKey()));
    m_first = makeButton(u"directory-first"_s, theme::ButtonRole::Primary, [this] { choose(false); });
    m_first->setKeyHint(u"Enter"_s);
    m_atOnce = makeButton(u"directory-at-once"_s, theme::ButtonRole::Secondary, [this] { choose(true); });
    m_atOnce->setKeyHint(u"Ctrl+Enter"_s);

    auto *foot = new QHBoxLayout;
    foot->setSpacing(metrics::S2);
    foot->addWidget(m_favourite);
    foot->addStretch(1);
    foot->addWidget(m_atOnce);
    foot->addWidget(m_first);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::S3, metrics::S3, metrics::S3, metrics::S3);
    layout->setSpacing(metrics::S2);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    layout->addWidget(m_nothing);
    layout->addLayout(foot);

    connect(m_field, &widgets::SearchField::liveTextChanged, &m_model, &DirectoryModel::setQuery);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &DirectoryPanel::settle);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &DirectoryPanel::showFavourite);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &DirectoryPanel::showFavourite);
    connect(m_list, &QListView::doubleClicked, this, [this] { choose(false); });
    connect(&phone, &telephony::Softphone::presenceChanged, &m_model, &DirectoryModel::setPresence);
    connect(&phone, &telephony::Softphone::callEnded, this, [this] {
        if (m_purpose == Purpose::HandOver && !m_phone.current()) // Whom it was about is gone.
            hide();
    });
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    retranslate();
    hide();
}

void DirectoryPanel::setOrganisation(const domain::Organisation &organisation, const domain::UserId &self)
{
    m_model.setOrganisation(organisation, self);
}

void DirectoryPanel::open(Purpose purpose)
{
    if (isVisible()) {
        hide();
        return;
    }
    m_purpose = purpose;
    m_before = QApplication::focusWidget();
    m_field->clear();
    m_model.setQuery({});
    m_model.setFavourites(m_memory.favourites ? m_memory.favourites() : QStringList());
    m_model.setRecent(m_memory.recent ? m_memory.recent() : QStringList());
    m_model.setLikely(m_likely ? m_likely() : domain::DepartmentCode());
    m_phone.setFollowed(m_model.extensions());
    emit watching(true);
    retranslate();
    settle();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void DirectoryPanel::choose(bool atOnce)
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const QString target = index.data(DirectoryModel::TargetRole).toString();
    if (m_memory.called)
        m_memory.called(target);
    hide();
    if (m_purpose == Purpose::Dial)
        m_phone.dial(target);
    else if (atOnce || isSurvey(index)) // Nobody is there to be asked.
        m_phone.transfer(target);
    else
        m_phone.consult(target);
}

void DirectoryPanel::toggleFavourite(const QModelIndex &index)
{
    if (!index.isValid() || !m_memory.setFavourite)
        return;
    const QString target = index.data(DirectoryModel::TargetRole).toString();
    const bool favourite = !index.data(DirectoryModel::FavouriteRole).toBool();
    if (m_memory.setFavourite(target, favourite))
        m_model.markFavourite(target, favourite);
}

void DirectoryPanel::showFavourite()
{
    const QModelIndex index = m_list->currentIndex();
    const bool favourite = index.data(DirectoryModel::FavouriteRole).toBool();
    m_favourite->setEnabled(index.isValid());
    m_favourite->setVisible(bool(m_memory.setFavourite));
    m_favourite->setThemeIcon(favourite ? theme::Icon::StarFilled : theme::Icon::Star);
    m_favourite->setText(favourite ? tr("즐겨찾기 해제") : tr("즐겨찾기"));
    showButtons();
    m_favourite->setToolTip(favourite ? tr("즐겨찾기에서 뺍니다") : tr("다음부터 이 연락처를 맨 위에 둡니다"));
}

bool DirectoryPanel::isSurvey(const QModelIndex &index)
{
    return index.isValid() && DirectoryModel::Kind(index.data(DirectoryModel::KindRole).toInt()) == DirectoryModel::Kind::Survey;
}

void DirectoryPanel::showButtons()
{
    const bool dial = m_purpose == Purpose::Dial;
    const bool survey = isSurvey(m_list->currentIndex());
    const QString atOnce = tr("물어보지 않고 민원인을 넘깁니다. 안 되면 다시 통화합니다.");
    m_first->setText(dial ? tr("전화 걸기") : survey ? tr("바로 넘기기") : tr("먼저 물어보기"));
    m_first->setToolTip(dial ? QString() : survey ? atOnce : tr("민원인을 보류하고 상대와 먼저 이야기합니다"));
    m_atOnce->setText(tr("바로 넘기기"));
    m_atOnce->setToolTip(atOnce);
    m_atOnce->setVisible(!dial && !survey);
}

bool DirectoryPanel::isOnStar(const QPoint &position) const
{
    const QModelIndex index = m_list->indexAt(position);
    return index.isValid() && ContactDelegate::starArea(m_list->visualRect(index)).contains(position);
}

/// Of the list: a click on a star marks, and neither chooses nor calls.
bool DirectoryPanel::starEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseButtonRelease: break;
    default: return false;
    }
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QPoint position = mouse->position().toPoint();
    if (mouse->button() != Qt::LeftButton || !m_memory.setFavourite || !isOnStar(position))
        return false;
    if (event->type() != QEvent::MouseButtonRelease)
        toggleFavourite(m_list->indexAt(position));
    return true;
}

void DirectoryPanel::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    m_phone.setFollowed({});
    emit watching(false);
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::PopupFocusReason);
    m_before = nullptr;
}

void DirectoryPanel::settle()
{
    const bool some = m_model.rowCount() > 0;
    if (some) {
        // A key pressed from habit must not send a citizen to the survey.
        const bool chosenByItself = isSurvey(m_model.index(0)) && m_field->text().isEmpty() && m_model.rowCount() > 1;
        m_list->setCurrentIndex(m_model.index(chosenByItself ? 1 : 0));
        m_list->scrollToTop();
    }
    m_list->setVisible(some);
    m_nothing->setVisible(!some);
    m_first->setEnabled(some);
    m_atOnce->setEnabled(some);
    showFavourite();
    place();
}

void DirectoryPanel::place()
{
    const QWidget *window = parentWidget();
    const int rows = std::clamp(m_model.rowCount(), 2, MostRows);
    m_list->setFixedHeight(rows * ContactDelegate::RowHeight);
    m_nothing->setFixedHeight(rows * ContactDelegate::RowHeight);
    const int height = rows * ContactDelegate::RowHeight + metrics::FieldHeight + metrics::ButtonHeight + 2 * metrics::S3 + 2 * metrics::S2;
    const int width = std::min(Width, window->width() - 2 * metrics::S4);
    setGeometry(window->width() - width - metrics::S4, metrics::BarHeight + metrics::S2, width, height);
}

bool DirectoryPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched == m_list->viewport() && starEvent(event))
        return true;
    if (watched != m_field)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && isVisible()) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason) {
            m_before = nullptr; // Somebody chose another place for the focus.
            hide();
        }
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (QKeySequence(key->keyCombination()) == favouriteKey()) {
        toggleFavourite(m_list->currentIndex());
        return true;
    }
    switch (key->key()) {
    case Qt::Key_Escape: hide(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(m_purpose == Purpose::HandOver && key->modifiers().testFlag(Qt::ControlModifier)); return true;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int step = key->key() == Qt::Key_Down ? 1 : -1;
        const int row = std::clamp(m_list->currentIndex().row() + step, 0, std::max(0, m_model.rowCount() - 1));
        m_list->setCurrentIndex(m_model.index(row));
        return true;
    }
    default: return QFrame::eventFilter(watched, event);
    }
}

void DirectoryPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &t = theme::tokens(this);
    theme::parts::box(painter, rect(), metrics::RadiusPane, t.surface, t.strong);
}

void DirectoryPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DirectoryPanel::retranslate()
{
    const bool dial = m_purpose == Purpose::Dial;
    setAccessibleName(dial ? tr("조직도") : tr("전화 넘기기"));
    m_field->setPlaceholderText(dial ? tr("부서, 업무, 이름, 초성, 번호로 찾기") : tr("누구에게 넘길까요? 부서, 업무, 이름, 초성, 번호"));
    m_field->setAccessibleName(tr("조직도에서 찾기"));
    m_list->setAccessibleName(tr("연락처"));
    m_nothing->setText(tr("찾는 사람이나 부서가 없습니다. 다른 말이나 번호를 넣어 보십시오."));
    showFavourite();
}

} // namespace barodesk::ui::shell

#include "ui/calls/calllist.h"

#include "models/calllogmodel.h"
#include "ui/calls/calldelegate.h"

#include <QIdentityProxyModel>
#include <QKeyEvent>

namespace barodesk::ui::calls {

namespace {

/// What is painted, as a sentence for who listens to it.
class CallSentences final : public QIdentityProxyModel
{
public:
    CallSentences(models::CallLogModel &model, const CallDelegate &delegate, QObject *parent)
        : QIdentityProxyModel(parent), m_delegate(delegate)
    {
        setSourceModel(&model);
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return m_delegate.spoken(index);
        return QIdentityProxyModel::data(index, role);
    }

private:
    const CallDelegate &m_delegate;
};

} // namespace

CallList::CallList(models::CallLogModel &model, CallDelegate *delegate, QWidget *parent) : QListView(parent)
{
    setObjectName(QStringLiteral("callList"));
    setAccessibleName(tr("통화 목록"));
    delegate->setParent(this);
    setModel(new CallSentences(model, *delegate, this));
    setItemDelegate(delegate);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setSelectionMode(SingleSelection);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void CallList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!event->isAutoRepeat())
            emit callBackRequested();
        return;
    }
    if (event->key() == Qt::Key_Slash || event->key() == Qt::Key_Escape) {
        event->ignore(); // The page's keys.
        return;
    }
    const bool typed = !event->text().isEmpty() && event->text().at(0).isLetterOrNumber()
        && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (typed) {
        emit searchRequested(event->text());
        return;
    }
    QListView::keyPressEvent(event);
}

} // namespace barodesk::ui::calls

#include "tests/bench/scrollbench.h"

#include "models/complainttablemodel.h"
#include "tests/bench/plainboard.h"
#include "tests/bench/processfigures.h"
#include "tests/bench/waiting.h"
#include "tests/ui/board/boardworld.h"
#include "ui/board/boardpanel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/searchfield.h"

#include <QApplication>
#include <QHeaderView>
#include <QInputMethodEvent>
#include <QListView>
#include <QScrollBar>
#include <QTableView>
#include <QWindow>

#include <functional>

namespace barodesk::bench {

using namespace domain;
using namespace Qt::StringLiterals;
using ui::board::BoardPanel;

namespace {

constexpr int FramesASecond = 60;
constexpr int ChangesASecond = 1000;
constexpr int Step = 137; ///< Pixels scrolled in a frame: some three rows of a table.
constexpr int Searches = 50;
constexpr int PlainSearches = 5;    ///< Each takes about a second.
const QSize WindowSize(1856, 1024); ///< The board in a window of 1920 × 1080.

struct Frames
{
    std::vector<double> takeIn;
    std::vector<double> paint;
};

/// What a frame has to do, measured part by part.
struct Scene
{
    std::function<void(const std::vector<Change> &)> takeIn;
    QList<QAbstractScrollArea *> scrolled;
};

bool show(QWidget &window)
{
    window.resize(WindowSize);
    window.show();
    return waitFor([&] { return window.windowHandle()->isExposed(); });
}

/// Tells whether a widget was painted while this object lived.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget &watched) { watched.installEventFilter(this); }

    bool wasPainted() const { return m_painted; }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        m_painted = m_painted || event->type() == QEvent::Paint;
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_painted = false;
};

void paint(QAbstractScrollArea &area)
{
    const PaintWatch watch(*area.viewport());
    QCoreApplication::sendPostedEvents(); // Layouts the models' signals have asked for, and what is to be painted, as the event loop does.
    if (!watch.wasPainted())
        area.viewport()->repaint();
}

void scroll(QAbstractScrollArea &area)
{
    QScrollBar *bar = area.verticalScrollBar();
    bar->setValue(bar->value() + Step > bar->maximum() ? 0 : bar->value() + Step);
}

template <typename NextChanges> Frames run(const Scene &scene, int frames, NextChanges nextChanges)
{
    Frames taken;
    for (int frame = 0; frame < frames; ++frame) {
        const std::vector<Change> changes
            = nextChanges((frame + 1) * ChangesASecond / FramesASecond - frame * ChangesASecond / FramesASecond);
        taken.takeIn.push_back(ownMilliseconds([&] { scene.takeIn(changes); }));
        taken.paint.push_back(ownMilliseconds([&] {
            for (QAbstractScrollArea *area : scene.scrolled) {
                scroll(*area);
                paint(*area);
            }
        }));
    }
    return taken;
}

Figure inFrames(const QString &id, const QString &what, const std::vector<double> &ours, const std::vector<double> &reference)
{
    return {id,
            what,
            u"CPU ms"_s,
            percentile(ours, 0.99),
            u"QTableView, "_s + PlainBoard::name(),
            reference.empty() ? std::nullopt : std::optional(percentile(reference, 0.99))};
}

/// A person's way of typing `query`: what is finished, and the syllable still being composed.
struct Typed
{
    QString id;
    QString what;
    QString finished;
    QString composing;
};

void type(QWidget &field, const QString &commit, const QString &preedit)
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QCoreApplication::sendEvent(&field, &event);
}

} // namespace

Figures scrollFigures(int count, int frames)
{
    ui::theme::loadFonts();
    const ui::theme::Theme theme(*qApp, ui::theme::Theme::Mode::Light);
    test::BoardWorld world(count);
    const auto nextChanges = [&world](int howMany) {
        std::vector<Change> changes;
        for (int i = 0; i < howMany; ++i) {
            Complaint &complaint = world.known[world.maker.random().bounded(quint32(world.known.size()))];
            complaint = world.maker.changed(complaint);
            changes.push_back(test::changeTo(complaint, ++world.sequence, world.organisation.data().users.first().id, world.now));
        }
        return changes;
    };

    BoardPanel panel(world.access());
    auto *records = panel.findChild<models::ComplaintTableModel *>();
    const auto takeIn = [&](const std::vector<Change> &changes) {
        world.replica.applyChanges(changes);
        records->flush();
    };
    PlainBoard plain;
    plain.load(world.known, world.organisation);
    QHash<ComplaintId, int> plainRows;
    for (size_t i = 0; i < world.known.size(); ++i)
        plainRows.insert(world.known[i].id, int(i));
    QTableView plainView;
    plainView.setModel(&plain.proxy);
    plainView.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    plainView.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    if (!show(panel) || !show(plainView))
        return tl::unexpected(u"no window is shown"_s);
    plain.proxy.setFilterFixedString({});

    const Frames reference = run({.takeIn =
                                      [&](const std::vector<Change> &changes) {
                                          for (const Change &change : changes) {
                                              const auto &complaint = std::get<Complaint>(change.entity);
                                              plain.setDue(plainRows.value(complaint.id), complaint.dueAt);
                                          }
                                      },
                                  .scrolled = {&plainView}},
                                 frames, nextChanges);
    // What the reference was given, the board has to know before it goes on.
    world.replica.load(std::vector<Entity>(world.known.begin(), world.known.end()), {}, world.organisation, world.sequence, {});

    panel.setMode(BoardPanel::Mode::Table);
    auto *table = panel.findChild<QTableView *>(u"boardTable"_s);
    const Frames inTable = run({.takeIn = takeIn, .scrolled = {table}}, frames, nextChanges);
    panel.setMode(BoardPanel::Mode::Lanes);
    QList<QAbstractScrollArea *> lanes;
    for (QListView *lane : panel.findChildren<QListView *>()) {
        if (lane->isVisible() && lane->window() == &panel)
            lanes << lane;
    }
    const Frames inLanes = run({.takeIn = takeIn, .scrolled = lanes}, frames, nextChanges);
    QList<Figure> figures{
        inFrames(u"scroll.takeIn"_s, u"1,000 changes a second while scrolling: a frame's changes taken in, p99"_s, inTable.takeIn,
                 reference.takeIn),
        inFrames(u"scroll.paint"_s, u"the same: the table scrolled and painted, p99"_s, inTable.paint, reference.paint),
        inFrames(u"scroll.takeInLanes"_s, u"the same with the flow of six lanes: taken in, p99"_s, inLanes.takeIn, {}),
        inFrames(u"scroll.paintLanes"_s, u"the same with the flow of six lanes: scrolled and painted, p99"_s, inLanes.paint, {})};

    panel.setMode(BoardPanel::Mode::Table);
    auto *field = panel.findChild<ui::widgets::SearchField *>(u"boardSearch"_s);
    for (const Typed &typed :
         {Typed{u"search.two"_s, u"first results painted: two syllables many have (도로), p99"_s, u"도로"_s, {}},
          Typed{u"search.initials"_s, u"first results painted: initials (ㅎㅍㄷ), p99"_s, u"ㅎㅍㄷ"_s, {}},
          Typed{u"search.preedit"_s, u"first results painted: a syllable being composed (포트+호), p99"_s, u"포트"_s, u"호"_s}}) {
        std::vector<double> ours;
        std::vector<double> plainly;
        for (int i = 0; i < Searches; ++i) {
            field->clear();
            paint(*table);
            records->search().matching(u"다른 말"_s); // The last answer is kept: a text searched again would cost no search.
            ours.push_back(ownMilliseconds([&] {
                type(*field, typed.finished, typed.composing);
                paint(*table);
            }));
            type(*field, {}, {});
            if (i >= PlainSearches || typed.id == "search.initials"_L1) // The reference knows no initials.
                continue;
            plain.proxy.setFilterFixedString({});
            paint(plainView);
            plainly.push_back(ownMilliseconds([&] {
                plain.proxy.setFilterFixedString(typed.finished + typed.composing);
                paint(plainView);
            }));
        }
        figures << inFrames(typed.id, typed.what, ours, plainly);
    }
    return figures;
}

} // namespace barodesk::bench

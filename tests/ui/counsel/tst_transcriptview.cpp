#include "models/transcriptmodel.h"
#include "ui/counsel/transcriptdelegate.h"
#include "ui/counsel/transcriptview.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using ui::counsel::TranscriptDelegate;
using ui::counsel::TranscriptView;

namespace {

speech::TranscriptLine line(int id, const QString &text, bool final = true)
{
    return {.id = id,
            .leg = id % 2 ? domain::Leg::Citizen : domain::Leg::Counsellor,
            .text = text,
            .spoken = text,
            .start = std::chrono::seconds(id * 5),
            .end = std::chrono::seconds(id * 5 + 4),
            .final = final};
}

QString longLine(int words)
{
    QString text;
    for (int i = 0; i < words; ++i)
        text += u"호평동 이마트 앞 뺙쀍 "_s;
    return text.trimmed();
}

} // namespace

class TestTranscriptView : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void noGlyphIsCutOff_data();
    void noGlyphIsCutOff();
    void aGrowingLineCostsOneLayout();
    void marksOfOneLineAreJoined();
    void followsTheEndWhileTheReaderIsThere();
    void whoScrolledUpStaysAndGetsAWayDown();
    void selectedLinesAreCopiedInOrder();
    void wordsUnderThePointer();
    void aScreenReaderHearsWhoSpeaks();
    void linesStandBelowEachOtherInANarrowerPane();

private:
    std::unique_ptr<speech::Transcript> m_transcript;
    std::unique_ptr<models::TranscriptModel> m_model;
    std::unique_ptr<TranscriptView> m_view;
    std::unique_ptr<ui::theme::Theme> m_theme;
};

void TestTranscriptView::initTestCase()
{
    ui::theme::loadFonts();
    m_theme = std::make_unique<ui::theme::Theme>(*qApp, ui::theme::Theme::Mode::Light);
}

void TestTranscriptView::init()
{
    m_view.reset();
    m_transcript = std::make_unique<speech::Transcript>(domain::CallId::create());
    m_model = std::make_unique<models::TranscriptModel>();
    m_model->setTranscript(m_transcript.get());
    m_view = std::make_unique<TranscriptView>(*m_model);
    m_view->resize(560, 300);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestTranscriptView::noGlyphIsCutOff_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("words");
    for (const int width : {340, 560, 900}) {
        for (const int words : {1, 6, 20})
            QTest::addRow("%d px, %d phrases", width, words) << width << words;
    }
}

void TestTranscriptView::noGlyphIsCutOff()
{
    QFETCH(const int, width);
    QFETCH(const int, words);
    m_transcript->upsert(line(1, longLine(words)));
    QStyleOptionViewItem option;
    option.rect = QRect(0, 0, width, 0);
    const QModelIndex index = m_model->index(0);
    const QSize size = m_view->lines()->sizeHint(option, index);
    const QRectF text = m_view->lines()->textBounds(index, width);
    QVERIFY2(QRectF(QPointF(), QSizeF(size)).contains(text), qPrintable(u"row %1, text %2 high"_s.arg(size.height()).arg(text.height())));
    QVERIFY(text.right() <= width - TranscriptDelegate::TimeWidth);
}

void TestTranscriptView::aGrowingLineCostsOneLayout()
{
    for (int id = 1; id <= 30; ++id)
        m_transcript->upsert(line(id, longLine(4)));
    QTRY_VERIFY(m_view->lines()->layoutCount() >= 30);
    // The scroll bar came and took its width.
    m_view->doItemsLayout();
    QCoreApplication::processEvents();
    m_view->doItemsLayout();
    const int before = m_view->lines()->layoutCount();
    m_transcript->upsert(line(30, longLine(5), false));
    m_view->doItemsLayout();
    QCoreApplication::processEvents();
    QCOMPARE(m_view->lines()->layoutCount(), before + 1);
}

void TestTranscriptView::marksOfOneLineAreJoined()
{
    speech::Suggestion place;
    place.value = domain::Place{};
    place.evidence = {{.line = 3, .start = 4, .length = 6, .words = {}}, {.line = 3, .start = 8, .length = 5, .words = {}}};
    speech::Suggestion danger;
    danger.value = domain::Urgency::Urgent;
    danger.evidence = {{.line = 3, .start = 20, .length = 2, .words = {}}, {.line = 5, .start = 0, .length = 3, .words = {}}};
    const auto marks = ui::counsel::marksOf({danger, place});
    QCOMPARE(marks.value(3), (QList<ui::counsel::Mark>{{4, 9}, {20, 2}}));
    QCOMPARE(marks.value(5), (QList<ui::counsel::Mark>{{0, 3}}));
}

void TestTranscriptView::followsTheEndWhileTheReaderIsThere()
{
    for (int id = 1; id <= 40; ++id)
        m_transcript->upsert(line(id, longLine(3)));
    QTRY_VERIFY(m_view->verticalScrollBar()->maximum() > 0);
    QTRY_COMPARE(m_view->verticalScrollBar()->value(), m_view->verticalScrollBar()->maximum());
    m_transcript->upsert(line(40, longLine(12), false));
    const int before = m_view->verticalScrollBar()->maximum();
    QTRY_VERIFY(m_view->verticalScrollBar()->maximum() >= before);
    QTRY_COMPARE(m_view->verticalScrollBar()->value(), m_view->verticalScrollBar()->maximum());
}

void TestTranscriptView::whoScrolledUpStaysAndGetsAWayDown()
{
    for (int id = 1; id <= 40; ++id)
        m_transcript->upsert(line(id, longLine(3)));
    QTRY_VERIFY(m_view->verticalScrollBar()->maximum() > 0);
    QTest::qWait(20); // Beside the scroll bar the lines break anew.
    m_view->verticalScrollBar()->setValue(10);
    auto *down = m_view->findChild<QWidget *>(u"transcriptToEnd"_s);
    QVERIFY(down->isVisible());
    m_transcript->upsert(line(41, longLine(3)));
    QCoreApplication::processEvents();
    QCOMPARE(m_view->verticalScrollBar()->value(), 10);
    QTest::mouseClick(down, Qt::LeftButton);
    QVERIFY(!down->isVisible());
    QTRY_COMPARE(m_view->verticalScrollBar()->value(), m_view->verticalScrollBar()->maximum());
}

void TestTranscriptView::selectedLinesAreCopiedInOrder()
{
    m_transcript->upsert(line(1, u"첫 말"_s));
    m_transcript->upsert(line(2, u"둘째 말"_s));
    m_view->setFocus();
    m_view->selectAll();
    QTest::keySequence(m_view.get(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"00:05 민원인: 첫 말\n00:10 상담사: 둘째 말"_s);
}

void TestTranscriptView::wordsUnderThePointer()
{
    m_transcript->upsert(line(1, u"여기 호평동 이마트 앞 사거리인데요"_s));
    const QModelIndex index = m_model->index(0);
    const QRect row(0, 0, 560, 40);
    const QRectF bounds = m_view->lines()->textBounds(index, 560);
    const QPoint first = QPointF(bounds.left() + 4, bounds.center().y()).toPoint();
    QCOMPARE(m_view->lines()->wordsAt(index, row, first), u"여기"_s);
    m_view->setMarks({{1, {{3, 9}}}});
    const QPoint inMark = QPointF(bounds.left() + bounds.width() * 0.35, bounds.center().y()).toPoint();
    QCOMPARE(m_view->lines()->wordsAt(index, row, inMark), u"호평동 이마트 앞"_s.left(9));
    QCOMPARE(m_view->lines()->wordsAt(index, row, QPoint(5, 5)), QString());
}

void TestTranscriptView::aScreenReaderHearsWhoSpeaks()
{
    m_transcript->upsert(line(1, u"첫 말"_s));
    const QAbstractItemModelTester tester(m_view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_transcript->upsert(line(2, u"둘째 말"_s));
    QCOMPARE(m_view->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(), u"민원인: 첫 말"_s);
    QCOMPARE(m_view->model()->index(1, 0).data(Qt::AccessibleTextRole).toString(), u"상담사: 둘째 말"_s);
}

void TestTranscriptView::linesStandBelowEachOtherInANarrowerPane()
{
    for (int id = 0; id < 3; ++id)
        m_transcript->upsert(line(id, longLine(6)));
    const auto step = [this] {
        return m_view->visualRect(m_view->model()->index(1, 0)).top() - m_view->visualRect(m_view->model()->index(0, 0)).top();
    };
    const int wide = step();
    m_view->resize(280, m_view->height()); // The seam between the panes is drawn: no other height.
    QTRY_VERIFY(step() > wide);
    QStyleOptionViewItem option;
    option.initFrom(m_view.get());
    option.widget = m_view.get();
    QCOMPARE(step(), m_view->itemDelegate()->sizeHint(option, m_view->model()->index(0, 0)).height());
}

QTEST_MAIN(TestTranscriptView)
#include "tst_transcriptview.moc"

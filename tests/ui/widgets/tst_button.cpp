#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QTest>
#include <QVBoxLayout>

#include <cstdlib>

using namespace barodesk::ui;
using namespace Qt::StringLiterals;

class TestButton final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme = std::make_unique<theme::Theme>(*qApp, theme::Theme::Mode::Light); }

    void theWordsOfALineStartStandWhereOtherLinesBegin()
    {
        QWidget column;
        auto *label = new widgets::Label(u"홍길동"_s, theme::TextSize::Base, &theme::Tokens::text, QFont::Normal, &column);
        auto *start = new widgets::Button(u"이 사람이 아닙니다"_s, theme::ButtonRole::Quiet, &column);
        start->setSmall(true);
        start->setLineStart(true);
        auto *layout = new QVBoxLayout(&column);
        layout->setContentsMargins(16, 16, 16, 16);
        layout->addWidget(label);
        layout->addWidget(start, 0, Qt::AlignLeft);
        column.show();
        QVERIFY(QTest::qWaitForWindowExposed(&column));
        const int words = firstInk(&column, start->geometry());
        const int above = firstInk(&column, label->geometry());
        QVERIFY2(std::abs(words - above) <= 2, qPrintable(u"%1, %2"_s.arg(words).arg(above))); // Letters have air of their own.
        QCOMPARE(start->width(), start->sizeHint().width());                                   // Its right side keeps its room.
    }

    void anyOtherButtonStandsInItsColumn()
    {
        QWidget column;
        auto *button = new widgets::Button(u"저장"_s, theme::ButtonRole::Secondary, &column);
        auto *layout = new QVBoxLayout(&column);
        layout->setContentsMargins(16, 16, 16, 16);
        layout->addWidget(button, 0, Qt::AlignLeft);
        column.show();
        QVERIFY(QTest::qWaitForWindowExposed(&column));
        QCOMPARE(button->x(), 16);
    }

private:
    /// \returns the first column in which something other than the ground is drawn
    static int firstInk(QWidget *widget, const QRect &where)
    {
        const QImage image = widget->grab().toImage();
        const QRgb ground = image.pixel(where.topLeft());
        for (int x = where.left(); x <= where.right(); ++x) {
            for (int y = where.top() + 4; y < where.bottom() - 4; ++y) {
                if (image.pixel(x, y) != ground)
                    return x;
            }
        }
        return -1;
    }

    std::unique_ptr<theme::Theme> m_theme;
};

QTEST_MAIN(TestButton)
#include "tst_button.moc"

#include "ui/board/textpainter.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/chip.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <functional>

using namespace barodesk;
using namespace Qt::StringLiterals;

namespace {

constexpr QRect Room(4, 0, 160, 22);

/// First and last row that has ink as dark as text, on paper.
std::pair<int, int> inkRows(const std::function<void(QPainter &)> &paint)
{
    QImage image(180, 22, QImage::Format_RGB32);
    image.fill(Qt::white);
    {
        QPainter painter(&image);
        paint(painter);
    }
    std::pair rows(image.height(), -1);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) < 150)
                rows = {std::min(rows.first, y), y};
        }
    }
    return rows;
}

} // namespace

/// Text that was laid out once stands where QPainter::drawText() would put it.
class TestTextPainter final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(ui::theme::loadFonts()); }

    void lineStandsInTheMiddle_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("figures") << u"2026-000210"_s;
        QTest::newRow("Korean") << u"담당자"_s;
        QTest::newRow("both") << u"35일 지연"_s;
    }

    void lineStandsInTheMiddle()
    {
        QFETCH(const QString, text);
        for (const auto size : {ui::theme::TextSize::Tiny, ui::theme::TextSize::Small, ui::theme::TextSize::Base}) {
            const auto drawn = inkRows([&](QPainter &painter) {
                painter.setFont(ui::theme::font(size, QFont::DemiBold));
                painter.drawText(Room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
            });
            ui::board::TextPainter lines;
            const auto line = inkRows([&](QPainter &painter) {
                lines.draw(painter, Room, text, {size, QFont::DemiBold}, QColor(Qt::black));
            });
            QCOMPARE(line, drawn);
        }
    }

    void wordsOfAChipStandInItsMiddle()
    {
        ui::theme::Tokens tokens = ui::theme::lightTokens();
        tokens.border = QColor(Qt::white);
        const auto rows = inkRows([&](QPainter &painter) { ui::widgets::paintChip(painter, Room, {.text = u"지연"_s}, tokens); });
        QVERIFY2(std::abs(rows.first + rows.second - (Room.height() - 1)) <= 1,
                 qPrintable(u"rows %1 to %2 of %3"_s.arg(rows.first).arg(rows.second).arg(Room.height())));
    }
};

QTEST_MAIN(TestTextPainter)
#include "tst_textpainter.moc"

#include "ui/theme/fonts.h"
#include "ui/theme/iconnames.h"
#include "ui/theme/theme.h"

#include <QFile>
#include <QFontMetrics>
#include <QtTest>

#include <cmath>

using namespace barodesk::ui::theme;
using namespace Qt::StringLiterals;

namespace {

double luminance(const QColor &colour) // WCAG 2.1, relative luminance
{
    const auto part = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace

class TestTokens final : public QObject
{
    Q_OBJECT

private slots:
    void textIsReadableOnItsGround_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        for (const auto &[name, t] : {std::pair{"light", &lightTokens()}, {"dark", &darkTokens()}}) {
            const auto row = [theme = name](const char *pair, const QColor &text, const QColor &ground) {
                QTest::addRow("%s: %s", theme, pair) << text << ground;
            };
            for (const auto &[groundName, ground] : {std::pair{"bg", t->bg}, {"surface", t->surface}, {"raised", t->raised}}) {
                row(qPrintable(u"text on "_s + QLatin1StringView(groundName)), t->text, ground);
                row(qPrintable(u"text2 on "_s + QLatin1StringView(groundName)), t->text2, ground);
                row(qPrintable(u"text3 on "_s + QLatin1StringView(groundName)), t->text3, ground);
            }
            row("accent on surface", t->accent, t->surface);
            row("bad on surface", t->bad, t->surface);
            row("accent chip", t->accent, t->accentSoft);
            row("ok chip", t->ok, t->okSoft);
            row("warn chip", t->warn, t->warnSoft);
            row("bad chip", t->bad, t->badSoft);
            row("vio chip", t->vio, t->vioSoft);
            row("text on vioSoft", t->text, t->vioSoft);
            row("text on badSoft", t->text, t->badSoft);
            row("text on mark", t->text, t->mark);
            row("onAccent on accent", t->onAccent, t->accent);
            row("onAccent on bad", t->onAccent, t->bad);
            row("onAccent on ok", t->onAccent, t->ok);
            row("railText on rail", t->railText, t->rail);
            row("onRail on railOn", t->onRail, t->railOn);
            row("onBadge on badge", t->onBadge, t->badge);
        }
    }

    void textIsReadableOnItsGround()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, ground);
        const double ratio = contrast(text, ground);
        QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
    }

    void allDigitsAreOfOneWidthInEveryWeight()
    {
        for (const auto weight : {QFont::Normal, QFont::Medium, QFont::DemiBold, QFont::Bold}) {
            QFont probe = font(TextSize::Base, weight);
            probe.setPixelSize(200); // So that rounding hides nothing.
            const QFontMetricsF metrics(probe);
            for (char16_t digit = u'1'; digit <= u'9'; ++digit)
                QCOMPARE(metrics.horizontalAdvance(QChar(digit)), metrics.horizontalAdvance(u'0'));
        }
    }

    void linesOfKoreanHaveAir()
    {
        const QFontMetricsF metrics(font());
        QVERIFY2(metrics.lineSpacing() >= 13 * 1.35, qPrintable(QString::number(metrics.lineSpacing())));
    }

    void everyIconHasAFile()
    {
        for (int i = 0; i <= static_cast<int>(Icon::Cross); ++i)
            QVERIFY2(QFile::exists(u":/icons/%1.svg"_s.arg(iconFileName(static_cast<Icon>(i)))), qPrintable(QString::number(i)));
    }

    void iconsTakeTheColourOfTheThemeOfTheMoment()
    {
        const QIcon made = icon(Icon::Check, &Tokens::accent);
        m_theme->setMode(Theme::Mode::Light);
        const QImage light = made.pixmap(16, 16).toImage();
        m_theme->setMode(Theme::Mode::Dark);
        QVERIFY(light != made.pixmap(16, 16).toImage());
        QCOMPARE(tokens().accent, darkTokens().accent);
        m_theme->setMode(Theme::Mode::Light);
        QCOMPARE(light, made.pixmap(16, 16).toImage());
    }

    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light); }
    void cleanupTestCase() { m_theme.reset(); }

private:
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestTokens)
#include "tst_tokens.moc"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

/// The benchmark runs to its end and says something about everything; how fast that was is not judged here.
class TestBenchQuick : public QObject
{
    Q_OBJECT

    static bool isMeasured(const QJsonValue &value) { return value.isDouble() && std::isfinite(value.toDouble()) && value.toDouble() >= 0; }

private slots:
    void everyPartIsMeasuredBesideItsReference()
    {
        QProcess bench;
        bench.start(QStringLiteral(BARODESK_BINARY_DIR "/bin/barodesk_bench"), {u"--quick"_s, u"--json"_s});
        const bool ended = bench.waitForFinished(280'000);
        const QByteArray words = bench.readAllStandardError();
        QVERIFY2(ended, words.constData());
        QVERIFY2(bench.exitCode() == 0, words.constData());

        QJsonParseError error;
        const QByteArray report = bench.readAllStandardOutput();
        const QJsonObject object = QJsonDocument::fromJson(report, &error).object();
        QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
        qInfo("%s", report.constData());

        QSet<QString> compared;
        const QJsonArray figures = object[u"figures"_s].toArray();
        for (const QJsonValue &value : figures) {
            const QJsonObject figure = value.toObject();
            const QString id = figure[u"id"_s].toString();
            QVERIFY2(!figure[u"what"_s].toString().isEmpty() && !figure[u"unit"_s].toString().isEmpty(), qPrintable(id));
            QVERIFY2(isMeasured(figure[u"ours"_s]), qPrintable(id));
            if (figure[u"reference"_s].isNull())
                continue;
            QVERIFY2(isMeasured(figure[u"reference"_s]) && figure[u"reference"_s].toDouble() > 0, qPrintable(id));
            QVERIFY2(!figure[u"referenceName"_s].toString().isEmpty(), qPrintable(id));
            compared.insert(id.section(u'.', 0, 0));
        }
        QCOMPARE(compared,
                 (QSet<QString>{u"start"_s, u"desk"_s, u"board"_s, u"scroll"_s, u"search"_s, u"catchup"_s, u"events"_s, u"intake"_s,
                                u"performance"_s, u"call"_s, u"speech"_s}));
    }

    void unknownPartIsRefused()
    {
        QProcess bench;
        bench.start(QStringLiteral(BARODESK_BINARY_DIR "/bin/barodesk_bench"), {u"--only"_s, u"nothing"_s});
        QVERIFY(bench.waitForFinished(60'000));
        QCOMPARE(bench.exitCode(), 2);
    }
};

QTEST_GUILESS_MAIN(TestBenchQuick)
#include "tst_benchquick.moc"

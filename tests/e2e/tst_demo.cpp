#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

/// What ./run starts, as a program of its own.
class TestDemo : public QObject
{
    Q_OBJECT
private:
    /// Programs that work in this test's own temporary folder: server, exchange, workstation, recogniser.
    static QStringList programsAtWork()
    {
        QStringList found;
        const QStringList processes = QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs);
        for (const QString &id : processes) {
            QFile line(u"/proc/"_s + id + u"/cmdline"_s);
            if (id.toLongLong() == QCoreApplication::applicationPid() || !line.open(QIODevice::ReadOnly))
                continue;
            const QByteArray arguments = line.readAll();
            if (arguments.contains(QFile::encodeName(QDir::tempPath())))
                found.append(QString::fromUtf8(arguments.left(arguments.indexOf('\0'))).section(u'/', -1));
        }
        return found;
    }

private slots:
    void killedItLeavesNoProgramBehind_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QStringList>("programs");
        const QStringList always{u"barodesk-server"_s, u"kamailio"_s, u"barodesk"_s};
        QTest::newRow("as it is") << QStringList{u"--no-call"_s} << always;
        QTest::newRow("with the sample exchange") << QStringList{u"--no-call"_s, u"--exchange"_s} << always + QStringList{u"sipp"_s};
    }

    void killedItLeavesNoProgramBehind()
    {
        QFETCH(const QStringList, options);
        QFETCH(const QStringList, programs);
        QProcess demo;
        demo.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        demo.start(QStringLiteral(BARODESK_BINARY_DIR "/bin/barodesk-demo"),
                   options + QStringList{u"--data"_s, QDir::tempPath() + u"/city"_s});
        QVERIFY(demo.waitForStarted());
        for (const QString &program : programs)
            QTRY_VERIFY2_WITH_TIMEOUT(programsAtWork().contains(program), qPrintable(program), 60'000);
        demo.kill();
        QVERIFY(demo.waitForFinished());
        QTRY_COMPARE_WITH_TIMEOUT(programsAtWork(), QStringList(), 120'000); // At once, on a machine with nothing else to do.
    }
};

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"

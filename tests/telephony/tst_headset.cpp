#include "telephony/headsetbuttons_unix.h"
#include "telephony/headsetcalls.h"
#include "tests/ui/support/fakephone.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <random>

#include <fcntl.h>
#include <sys/socket.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace barodesk;
using namespace barodesk::telephony;

namespace {

constexpr int Patience = 20'000;

/// As headsets of the large makers say it: numbered reports, a hook switch that stays, a mute key that springs back, lights in return.
QByteArray numberedHeadset()
{
    return QByteArray::fromHex("050b 0905 a101"      // Telephony, Headset
                               "8502 1500 2501 7501" // report 2, 0…1, one bit
                               "0920 9501 8122"      // hook switch: absolute, no preferred state
                               "092f 9501 8106"      // phone mute: relative
                               "0907 0509 9501 8102" // a button of another page
                               "750d 9501 8101"      // padding
                               "0508 8503 7501"      // LED page, report 3
                               "0917 9501 9122"      // off hook
                               "0909 9501 9122"      // mute
                               "0918 9501 9122"      // ring
                               "750d 9501 9101 c0");
}

/// Without numbers, and with usages as a range.
QByteArray plainHeadset()
{
    return QByteArray::fromHex("050b 0905 a101 1500 2501 7501 9510 1920 292f 8102" // 0x20…0x2f: the mute key is bit 15
                               "c0");
}

/// Names what is pressed by its number.
QByteArray listingHeadset() { return QByteArray::fromHex("050b 0905 a101 1501 2502 7508 9502 0920 092f 8100 c0"); }

QByteArray keyboard() { return QByteArray::fromHex("050c 0901 a101 8501 1500 2501 09e9 09ea 09e2 09cd 7501 9504 8102 7504 9501 8101 c0"); }

QByteArray bytes(const char *hex) { return QByteArray::fromHex(hex); }

class FakeButtons final : public HeadsetButtons
{
public:
    void look() override { }
    void setLights(const HeadsetLights &lights) override { shown = lights; }
    QStringList names() const override { return {}; }
    QStringList closed() const override { return {}; }
    HeadsetLights shown;
};

} // namespace

class TestHeadset final : public QObject
{
    Q_OBJECT
private slots:
    void reportsSayWhatWasPressed_data()
    {
        QTest::addColumn<QByteArray>("descriptor");
        QTest::addColumn<QList<QByteArray>>("reports");
        QTest::addColumn<QList<HeadsetEvent>>("events");
        using enum HeadsetEvent;
        QTest::newRow("taken up and put back") << numberedHeadset() << QList{bytes("020100"), bytes("020000")} << QList{OffHook, OnHook};
        QTest::newRow("said twice") << numberedHeadset() << QList{bytes("020100"), bytes("020100")} << QList{OffHook};
        QTest::newRow("mute pressed twice") << numberedHeadset()
                                            << QList{bytes("020200"), bytes("020000"), bytes("020200"), bytes("020000")}
                                            << QList{MuteKey, MuteKey};
        QTest::newRow("muted while off hook") << numberedHeadset() << QList{bytes("020100"), bytes("020300"), bytes("020100")}
                                              << QList{OffHook, MuteKey};
        QTest::newRow("another report") << numberedHeadset() << QList{bytes("070300")} << QList<HeadsetEvent>{};
        QTest::newRow("another button") << numberedHeadset() << QList{bytes("020400")} << QList<HeadsetEvent>{};
        QTest::newRow("cut off") << numberedHeadset() << QList{bytes("02"), bytes("")} << QList<HeadsetEvent>{};
        QTest::newRow("a range of usages") << plainHeadset() << QList{bytes("0180"), bytes("0100"), bytes("0000")}
                                           << QList{OffHook, MuteKey, OnHook};
        QTest::newRow("a list of what is pressed")
            << listingHeadset() << QList{bytes("0100"), bytes("0102"), bytes("0000")} << QList{OffHook, MuteKey, OnHook};
        QTest::newRow("a list with nonsense") << listingHeadset() << QList{bytes("ff7f"), bytes("0909")} << QList<HeadsetEvent>{};
    }
    void reportsSayWhatWasPressed()
    {
        QFETCH(QByteArray, descriptor);
        QFETCH(QList<QByteArray>, reports);
        QFETCH(QList<HeadsetEvent>, events);
        auto headset = HeadsetReports::parse(descriptor);
        QVERIFY(headset);
        QList<HeadsetEvent> told;
        for (const QByteArray &report : std::as_const(reports))
            told += headset->read(report);
        QCOMPARE(told, events);
    }

    void onlyTelephoneHeadsetsAreOne_data()
    {
        QTest::addColumn<QByteArray>("descriptor");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a keyboard's volume keys") << keyboard();
        QTest::newRow("cut off in an item") << numberedHeadset().first(3);
        QTest::newRow("report number 0") << bytes("050b 0905 a101 8500 1500 2501 7501 9501 0920 8102 c0");
        QTest::newRow("a report longer than the kernel takes") << bytes("050b 0905 a101 7520 27ffffffff 97ffffff7f 0920 8102 c0");
        QTest::newRow("pops what nobody pushed") << bytes("b4 050b 0920 7501 9501 8102");
        QTest::newRow("pushes without end") << QByteArray(200, '\xa4') + bytes("050b 0920 7501 9501 8102");
        QTest::newRow("a hook switch that is only padding") << bytes("050b 0905 a101 1500 2501 7501 9501 0920 8101 c0");
    }
    void onlyTelephoneHeadsetsAreOne()
    {
        QFETCH(QByteArray, descriptor);
        QVERIFY(!HeadsetReports::parse(descriptor));
    }

    void lightsAreWrittenAsTheDescriptorSays()
    {
        const auto headset = HeadsetReports::parse(numberedHeadset());
        QVERIFY(headset);
        QCOMPARE(headset->written({.offHook = true, .ring = false, .mute = false}), QList{bytes("030100")});
        QCOMPARE(headset->written({.offHook = true, .ring = false, .mute = true}), QList{bytes("030300")});
        QCOMPARE(headset->written({.offHook = false, .ring = true, .mute = false}), QList{bytes("030400")});
        QCOMPARE(headset->written({}), QList{bytes("030000")});
        QVERIFY(HeadsetReports::parse(plainHeadset())->written({.offHook = true}).isEmpty());
    }

    void nonsenseDoesNoHarm()
    {
        const quint32 seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        int headsets = 0;
        for (int round = 0; round < 20'000; ++round) {
            QByteArray descriptor = round % 2 == 0 ? numberedHeadset() : listingHeadset();
            for (int change = int(random() % 4); change >= 0; --change)
                descriptor[qsizetype(random() % size_t(descriptor.size()))] = char(random());
            auto headset = HeadsetReports::parse(QByteArrayView(descriptor).first(qsizetype(random() % size_t(descriptor.size() + 1))));
            if (!headset)
                continue;
            ++headsets;
            QByteArray report(qsizetype(random() % 8), '\0');
            for (char &byte : report)
                byte = char(random());
            headset->read(report);
            for (const QByteArray &written : headset->written({.offHook = true, .ring = true, .mute = true}))
                QVERIFY(written.size() <= 4097);
        }
        QVERIFY(headsets > 100);
    }

    void buttonsAnswerMuteAndHangUp()
    {
        auto engine = std::make_unique<test::FakePhone>();
        test::FakePhone *citizen = engine.get();
        Softphone phone(std::move(engine), [] { return QDateTime::currentDateTime(); });
        phone.start({}, nullptr, nullptr);
        phone.signIn(engines::SipAccount{.user = u"8572"_s, .domain = {}, .authUser = {}, .password = {}, .registrar = {}});
        phone.setReady();
        FakeButtons buttons;
        const HeadsetCalls calls(phone, buttons);
        emit buttons.pressed(HeadsetEvent::OffHook); // Nobody calls: nothing is dialled.
        emit buttons.pressed(HeadsetEvent::OnHook);
        QVERIFY(phone.calls().isEmpty());
        QCOMPARE(buttons.shown, HeadsetLights());

        citizen->ring(u"01012345678"_s);
        QCOMPARE(buttons.shown, (HeadsetLights{.offHook = false, .ring = true, .mute = false}));
        emit buttons.pressed(HeadsetEvent::OffHook);
        QVERIFY(phone.current());
        QCOMPARE(phone.current()->state, engines::EngineCallState::Active);
        QCOMPARE(buttons.shown, (HeadsetLights{.offHook = true, .ring = false, .mute = false}));
        emit buttons.pressed(HeadsetEvent::OffHook); // The headset's echo of its own light.
        emit buttons.pressed(HeadsetEvent::MuteKey);
        QVERIFY(phone.current()->muted);
        QVERIFY(buttons.shown.mute);
        emit buttons.pressed(HeadsetEvent::MuteKey);
        QVERIFY(!phone.current()->muted);
        emit buttons.pressed(HeadsetEvent::OnHook);
        QVERIFY(!phone.current());
        QCOMPARE(buttons.shown, HeadsetLights());
    }

    void isHeardThroughADeviceFileAndForgottenWhenItIsPulledOut()
    {
        QTemporaryDir folder;
        Terminal terminal;
        QVERIFY(terminal.isOpen());
        plugIn(folder, u"hidraw3"_s, numberedHeadset(), "HID_NAME=Maker Headset 65\n");
        plugIn(folder, u"hidraw1"_s, keyboard(), "HID_NAME=Keyboard\n");
        plugIn(folder, u"hidraw5"_s, numberedHeadset(), "HID_NAME=Locked\n"); // Has no device file one may open.
        QVERIFY(QFile::link(terminal.name(), folder.filePath(u"dev/hidraw3"_s)));
        HidrawHeadsets headsets({.list = folder.filePath(u"class"_s), .devices = folder.filePath(u"dev"_s)});
        QSignalSpy pressed(&headsets, &HeadsetButtons::pressed);
        QVERIFY(headsets.names().isEmpty());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the buttons of a headset cannot be heard.*"_s));
        headsets.look();
        QCOMPARE(headsets.names(), QStringList{u"Maker Headset 65"_s});
        QCOMPARE(headsets.closed(), QStringList{u"Locked"_s});
        QCOMPARE(headsets.describe(), u"headset buttons: Maker Headset 65; not permitted: Locked"_s);
        QTRY_COMPARE_WITH_TIMEOUT(terminal.read(), bytes("030000"), Patience); // What holds now.

        terminal.write(bytes("020100"));
        QTRY_COMPARE_WITH_TIMEOUT(pressed.size(), 1, Patience);
        QCOMPARE(pressed.at(0).at(0).value<HeadsetEvent>(), HeadsetEvent::OffHook);
        headsets.setLights({.offHook = true, .ring = false, .mute = false});
        QTRY_COMPARE_WITH_TIMEOUT(terminal.read(), bytes("030000 030100"), Patience);

        terminal.close();
        QTRY_VERIFY_WITH_TIMEOUT(headsets.names().isEmpty(), Patience);
        headsets.setLights({}); // To nobody.
    }

    void isFoundWhenItIsPluggedInLater()
    {
        QTemporaryDir folder;
        Terminal terminal;
        HidrawHeadsets headsets({.list = folder.filePath(u"class"_s), .devices = folder.filePath(u"dev"_s)});
        headsets.look(); // There is not even a list.
        plugIn(folder, u"hidraw0"_s, plainHeadset(), "");
        QVERIFY(QFile::link(terminal.name(), folder.filePath(u"dev/hidraw0"_s)));
        headsets.look();
        QCOMPARE(headsets.names(), QStringList{u"hidraw0"_s});
        headsets.look();
        QCOMPARE(headsets.names().size(), 1);
        QVERIFY(QDir(folder.filePath(u"class/hidraw0"_s)).removeRecursively());
        headsets.look();
        QVERIFY(headsets.names().isEmpty());
    }

private:
    /// Stands for the kernel's device: what is written at one end is read at the other, byte for byte.
    class Terminal
    {
    public:
        Terminal() : m_end(::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK))
        {
            termios raw{};
            if (m_end < 0 || ::grantpt(m_end) != 0 || ::unlockpt(m_end) != 0)
                return;
            m_name = QFile::decodeName(::ptsname(m_end));
            m_held = ::open(QFile::encodeName(m_name).constData(), O_RDWR | O_NOCTTY);
            ::tcgetattr(m_held, &raw);
            ::cfmakeraw(&raw);
            ::tcsetattr(m_held, TCSANOW, &raw);
        }
        ~Terminal() { close(); }
        bool isOpen() const { return m_end >= 0 && m_held >= 0; }
        QString name() const { return m_name; }
        void write(const QByteArray &report) { QCOMPARE(::write(m_end, report.constData(), size_t(report.size())), report.size()); }
        /// All that has come so far: asking twice gives the same.
        QByteArray read()
        {
            char buffer[64];
            const auto size = ::read(m_end, buffer, sizeof buffer);
            return size > 0 ? m_come.append(buffer, size) : m_come;
        }
        void close()
        {
            if (m_held >= 0)
                ::close(m_held);
            if (m_end >= 0)
                ::close(m_end);
            m_end = m_held = -1;
        }

    private:
        int m_end = -1;
        int m_held = -1; ///< The other end, so that it stays raw.
        QString m_name;
        QByteArray m_come;
    };

    static void plugIn(const QTemporaryDir &folder, const QString &entry, const QByteArray &descriptor, const QByteArray &event)
    {
        const QString device = folder.filePath(u"class/%1/device"_s.arg(entry));
        QVERIFY(QDir().mkpath(device));
        QVERIFY(QDir().mkpath(folder.filePath(u"dev"_s)));
        for (const auto &[name, contents] : {std::pair{u"report_descriptor"_s, descriptor}, {u"uevent"_s, event}}) {
            QFile file(device + u'/' + name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(contents);
        }
    }
};

QTEST_GUILESS_MAIN(TestHeadset)
#include "tst_headset.moc"

#include "desk/draftcodec.h"

#include "domain/koreatime.h"

#include <QRandomGenerator>
#include <QTest>

using namespace barodesk;
using namespace barodesk::desk;
using namespace Qt::StringLiterals;

namespace {

ComplaintDraft fullDraft()
{
    ComplaintDraft draft;
    draft.id = domain::ComplaintId::create();
    draft.category = domain::CategoryCode::parse(u"road-pothole");
    draft.urgency = domain::Urgency::Urgent;
    draft.place = {u"평내 방향 2차로"_s, domain::DistrictCode::parse(u"hopyeong"), u"이마트 앞"_s, domain::GeoPoint{37.65, 127.24}};
    draft.text = u"차로가 푹 꺼졌습니다.\n오토바이가 넘어질 뻔했습니다. 🙏"_s;
    draft.citizen = domain::CitizenId::create();
    draft.petitionerName = u"시민 0001"_s;
    draft.petitionerPhone = u"010-12"_s;
    draft.call = domain::CallId::create();
    draft.callBackWanted = true;
    draft.callBackReason = domain::CallBackReason::Requested;
    draft.callBackPhone = u"010-0000-1234"_s;
    draft.callBackFor = domain::koreaTime(QDate(2026, 11, 24), QTime(14, 0));
    draft.savedAt = domain::koreaTime(QDate(2026, 11, 23), QTime(13, 43, 7));
    return draft;
}

} // namespace

class TestDraftCodec : public QObject
{
    Q_OBJECT
private slots:
    void aDraftComesBackAsItWas_data()
    {
        QTest::addColumn<bool>("full");
        QTest::newRow("every field filled, the number half typed") << true;
        QTest::newRow("just begun") << false;
    }
    void aDraftComesBackAsItWas()
    {
        QFETCH(const bool, full);
        ComplaintDraft draft;
        draft.id = domain::ComplaintId::create();
        draft.savedAt = domain::koreaTime(QDate(2026, 1, 1), QTime(0, 0));
        if (full)
            draft = fullDraft();
        const auto back = draftFromBytes(draftToBytes(draft));
        QVERIFY2(back, back ? "" : qPrintable(back.error().toString()));
        QVERIFY(*back == draft);
    }

    void damagedBytesAreRefusedWithTheirPlace()
    {
        const QByteArray good = draftToBytes(fullDraft());
        const auto wrong = draftFromBytes(QByteArray(good).replace("\"urgent\"", "\"someday\""));
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().path, u"urgency"_s);
        QVERIFY(!draftFromBytes(QByteArray()));
        QVERIFY(!draftFromBytes("[]"));
    }

    void noDamageGetsThroughUnseenOrEndsTheProgram()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QByteArray good = draftToBytes(fullDraft());
        for (int i = 0; i < 2000; ++i) {
            QByteArray bad = good;
            const auto at = random.bounded(int(bad.size()));
            if (random.bounded(2))
                bad.truncate(at);
            else
                bad[at] = char(random.bounded(256));
            const auto read = draftFromBytes(bad);
            if (!read)
                QVERIFY(!read.error().message.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestDraftCodec)
#include "tst_draftcodec.moc"

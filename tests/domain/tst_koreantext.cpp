#include "domain/hangul.h"
#include "domain/masking.h"

#include <QTest>

using namespace barodesk::domain;
using namespace Qt::StringLiterals;

class TestKoreanText : public QObject
{
    Q_OBJECT
private slots:
    void initialsOfEachSyllable()
    {
        QCOMPARE(hangul::initials(u"호평동 3층"), u"ㅎㅍㄷ 3ㅊ"_s);
        QCOMPARE(hangul::initials(u"도로"_s.normalized(QString::NormalizationForm_D)), u"ㄷㄹ"_s);
    }

    void queryFindsWhatIsBeingTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("found");
        const auto row = [](const QString &text, const QString &query, bool found) {
            QTest::addRow("%s in %s", qPrintable(query), qPrintable(text)) << text << query << found;
        };
        for (const QString &stroke : {u""_s, u"ㄷ"_s, u"도"_s, u"돌"_s, u"도ㄹ"_s, u"도로"_s, u"ㄷㄹ"_s, u"ㄷ로"_s})
            row(u"호평동 도로 파손"_s, stroke, true);
        row(u"과태료"_s, u"고"_s, true);
        row(u"과태료"_s, u"괕"_s, true);
        row(u"값"_s, u"갑"_s, true);
        row(u"갈기"_s, u"갉"_s, true);
        row(u"가을비"_s, u"강"_s, true); // On the way to "가을".
        row(u"가을비"_s, u"갑"_s, false);
        row(u"가로등"_s, u"ㄱㄹㄷ"_s, true);
        row(u"감사합니다"_s, u"ㄳ"_s, true);
        row(u"호평동 도로"_s, u"동도"_s, true);
        row(u"Baro-Desk 07"_s, u"barodesk 0"_s, true);
        row(u"도로"_s, u"로도"_s, false);
        row(u"도로"_s, u"도로가"_s, false);
        row(u"돌로"_s, u"도로"_s, false);
        row(u"도록"_s, u"도로"_s, true);
        row(u""_s, u"ㄱ"_s, false);
    }
    void queryFindsWhatIsBeingTyped()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, query);
        QFETCH(const bool, found);
        QCOMPARE(hangul::matches(text, query), found);
    }

    void searchKeyIsTheSameHoweverTheTextIsComposed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("key");
        QTest::newRow("syllables, digits and signs") << u"호평동 46-2번지, 이마트 앞!"_s << u"호평동462번지이마트앞"_s;
        QTest::newRow("capitals") << u"CCTV Baro"_s << u"cctvbaro"_s;
        QTest::newRow("last of ASCII") << u"가~\x7f@[`{z"_s << u"가z"_s;
        QTest::newRow("first and last syllable") << u"가힣"_s << u"가힣"_s;
        QTest::newRow("single jamo") << u"ㅎㅍ 동"_s << u"ㅎㅍ동"_s;
        QTest::newRow("other letters") << u"É 길"_s << u"é길"_s;
        QTest::newRow("nothing") << u""_s << u""_s;
    }
    void searchKeyIsTheSameHoweverTheTextIsComposed()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, key);
        QCOMPARE(hangul::searchKey(text), key);
        QCOMPARE(hangul::searchKey(text.normalized(QString::NormalizationForm_D)), key);
        QCOMPARE(hangul::initials(text.normalized(QString::NormalizationForm_D)), hangul::initials(text));
    }

    void likenessForgivesAMisheardSyllable()
    {
        QCOMPARE(hangul::likeness(u"호평동 이마트 앞", u"호평동이마트 앞."), 1.0);
        QCOMPARE(hangul::likeness(u"", u""), 1.0);
        QCOMPARE(hangul::likeness(u"가", u""), 0.0);
        const double misheard = hangul::likeness(u"도로가 움푹 꺼졌어요", u"도로가 운푹 꺼졌어여");
        const double other = hangul::likeness(u"도로가 움푹 꺼졌어요", u"가로등이 안 켜져요");
        QVERIFY2(misheard > 0.75, qPrintable(QString::number(misheard)));
        QVERIFY2(other < 0.45, qPrintable(QString::number(other)));
        QCOMPARE(hangul::likeness(u"가로등", u"보안등"), hangul::likeness(u"보안등", u"가로등"));
    }

    void particleFollowsTheFinalSound_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("consonant");
        QTest::addColumn<QString>("vowel");
        QTest::addColumn<QString>("joined");
        const auto row = [](const QString &word, const QString &consonant, const QString &vowel, const QString &joined) {
            QTest::newRow(qPrintable(joined)) << word << consonant << vowel << joined;
        };
        row(u"도로"_s, u"을"_s, u"를"_s, u"도로를"_s);
        row(u"가로등"_s, u"을"_s, u"를"_s, u"가로등을"_s);
        row(u"조명팀"_s, u"으로"_s, u"로"_s, u"조명팀으로"_s);
        row(u"시설"_s, u"으로"_s, u"로"_s, u"시설로"_s);
        row(u"시설"_s, u"을"_s, u"를"_s, u"시설을"_s);
        row(u"상담사 07"_s, u"이"_s, u"가"_s, u"상담사 07이"_s);
        row(u"상담사 02"_s, u"이"_s, u"가"_s, u"상담사 02가"_s);
        row(u"(도로)"_s, u"이"_s, u"가"_s, u"(도로)가"_s);
        row(u""_s, u"이"_s, u"가"_s, u"가"_s);
    }
    void particleFollowsTheFinalSound()
    {
        QFETCH(const QString, word);
        QFETCH(const QString, consonant);
        QFETCH(const QString, vowel);
        QFETCH(const QString, joined);
        QCOMPARE(hangul::withParticle(word, consonant, vowel), joined);
    }

    void namesAreMasked_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("masked");
        const auto row = [](const QString &name, const QString &masked) { QTest::addRow("%s", qPrintable(name)) << name << masked; };
        row(u"홍길동"_s, u"홍•동"_s);
        row(u"이수"_s, u"이•"_s);
        row(u"남궁민수"_s, u"남••수"_s);
        row(u"홍 길동"_s, u"홍 •동"_s);
        row(u"홍"_s, u"•"_s);
        row(u"Kim Minsu"_s, u"K•• M••••"_s);
        row(u"  홍길동 "_s, u"홍•동"_s);
        row(u""_s, u""_s);
    }
    void namesAreMasked()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, masked);
        QCOMPARE(maskedName(name), masked);
    }

    void identifiersAreMaskedAndPhoneNumbersStay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        const auto row = [](const QString &text, const QString &masked) { QTest::addRow("%s", qPrintable(text)) << text << masked; };
        row(u"주민번호 900101-1234567입니다"_s, u"주민번호 ••••••-•••••••입니다"_s);
        row(u"9001011234567"_s, u"•••••••••••••"_s);
        row(u"900101 1234567"_s, u"•••••• •••••••"_s);
        row(u"900101 - 1234567"_s, u"•••••• - •••••••"_s);
        row(u"9 0 0 1 0 1 1 2 3 4 5 6 7"_s, u"• • • • • • • • • • • • •"_s);
        row(u"구공공일공일 일이삼사오육칠이에요"_s, u"•••••• •••••••이에요"_s);
        row(u"구공공일공일 다시 일이삼사오육칠"_s, u"•••••• 다시 •••••••"_s);
        row(u"카드 4111-1111-1111-1111요"_s, u"카드 ••••-••••-••••-••••요"_s);
        row(u"4111111111111111"_s, u"••••••••••••••••"_s);
        row(u"3782 822463 10005"_s, u"•••• •••••• •••••"_s);
        row(u"4111-1111-1111-1112"_s, u"4111-1111-1111-1112"_s);
        row(u"010-1234-5678"_s, u"010-1234-5678"_s);
        row(u"010-1234-5678 031-590-1234"_s, u"010-1234-5678 031-590-1234"_s);
        row(u"공일공 일이삼사 오육칠팔"_s, u"공일공 일이삼사 오육칠팔"_s);
        row(u"구공공일 공일일이 삼사오육칠"_s, u"•••• •••• •••••"_s);
        row(u"9001-0112-34567"_s, u"••••-••••-•••••"_s);
        row(u"앞자리는 구공공일공일이고 뒷자리는 일이삼사오육칠이에요"_s, u"앞자리는 ••••••이고 뒷자리는 •••••••이에요"_s);
        row(u"900101이고요 뒷자리가 1234567"_s, u"••••••이고요 뒷자리가 •••••••"_s);
        row(u"뒷자리가 안 보여요"_s, u"뒷자리가 안 보여요"_s);
        row(u"사 일 일 일 일 일 일 일 일 일 일 일 일 일 일 일"_s, u"• • • • • • • • • • • • • • • •"_s);
        row(u"사일일일일 일일일일일 일일일 일일일"_s, u"••••• ••••• ••• •••"_s);
        row(u"010-1234-5678 이사 왔어요"_s, u"010-1234-5678 이사 왔어요"_s);
        row(u"02-123-4567 1588-1234"_s, u"02-123-4567 1588-1234"_s);
        row(u"이사 온 지 삼일 됐어요"_s, u"이사 온 지 삼일 됐어요"_s);
        row(u"접수 2026-001234"_s, u"접수 2026-001234"_s);
        row(u""_s, u""_s);
    }
    void identifiersAreMaskedAndPhoneNumbersStay()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, masked);
        QCOMPARE(maskedIdentifiers(text), masked);
        QCOMPARE(maskedIdentifiers(text).size(), text.size());
    }
};

QTEST_GUILESS_MAIN(TestKoreanText)
#include "tst_koreantext.moc"

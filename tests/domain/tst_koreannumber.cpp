#include "domain/koreannumber.h"
#include "domain/phonenumber.h"

#include <QRandomGenerator>
#include <QTest>

using namespace barodesk::domain;
using namespace Qt::StringLiterals;

namespace {

/// "천이백삼", now and then "일천이백삼".
QString inSino(int number, QRandomGenerator &random)
{
    static constexpr QStringView Digits = u"영일이삼사오육칠팔구";
    if (number >= 10'000) {
        const int high = number / 10'000;
        const QString before = high == 1 && random.bounded(2) ? QString() : inSino(high, random);
        return before + u'만' + (number % 10'000 ? inSino(number % 10'000, random) : QString());
    }
    QString spoken;
    int power = 1000;
    for (const QChar name : u"천백십"_s) {
        const int digit = number / power % 10;
        if (digit > 1 || (digit == 1 && random.bounded(8) == 0))
            spoken += Digits.at(digit);
        if (digit > 0)
            spoken += name;
        power /= 10;
    }
    return number % 10 ? spoken + Digits.at(number % 10) : spoken;
}

/// "스물넷", counting "스물네".
QString inNative(int number, bool counting)
{
    static const QStringList tens{{}, u"열"_s, u"스물"_s, u"서른"_s, u"마흔"_s, u"쉰"_s, u"예순"_s, u"일흔"_s, u"여든"_s, u"아흔"_s};
    static const QStringList ones{{}, u"하나"_s, u"둘"_s, u"셋"_s, u"넷"_s, u"다섯"_s, u"여섯"_s, u"일곱"_s, u"여덟"_s, u"아홉"_s};
    static const QStringList counted{{}, u"한"_s, u"두"_s, u"세"_s, u"네"_s};
    if (counting && number == 20)
        return u"스무"_s;
    const int one = number % 10;
    return tens.at(number / 10) + (counting && one < counted.size() ? counted.at(one) : ones.at(one));
}

QString inDigits(const QString &digits, const QString &between, QRandomGenerator &random)
{
    static constexpr QStringView Names = u"공일이삼사오육칠팔구";
    QStringList spoken;
    for (const QChar digit : digits) {
        const bool other = random.bounded(4) == 0; // "영", "륙"
        spoken.append(digit == u'0' && other ? u"영"_s : digit == u'6' && other ? u"륙"_s : QString(Names.at(digit.digitValue())));
    }
    return spoken.join(between);
}

} // namespace

class TestKoreanNumber : public QObject
{
    Q_OBJECT
private slots:
    void spokenNumbersBecomeDigits_data()
    {
        QTest::addColumn<QString>("spoken");
        QTest::addColumn<QString>("written");
        const auto row = [](const QString &spoken, const QString &written) { QTest::newRow(qPrintable(spoken)) << spoken << written; };
        row(u"도로관리과 전화번호는 공삼일 삼공일 구팔팔사입니다"_s, u"도로관리과 전화번호는 031-301-9884입니다"_s);
        row(u"공일공 일이삼사 오육칠팔"_s, u"010-1234-5678"_s);
        row(u"공일공 일이삼사 오육칠팔이에요"_s, u"010-1234-5678이에요"_s);
        row(u"공일공 일이삼사 오육칠이입니다"_s, u"010-1234-5672입니다"_s);
        row(u"공일공일이삼사오육칠팔이요"_s, u"010-1234-5678이요"_s);
        row(u"공일공에 일이삼사에 오육칠팔로 연락 주세요"_s, u"010-1234-5678로 연락 주세요"_s);
        row(u"공 일 공 일 이 삼 사 오 육 칠 팔"_s, u"010-1234-5678"_s);
        row(u"공삼일 오구공 일이삼사번이요"_s, u"031-590-1234번이요"_s);
        row(u"접수 번호가 일이삼사 오육칠팔이에요"_s, u"접수 번호가 1234-5678이에요"_s);
        row(u"구공공일공일 일이삼사오육칠"_s, u"900101-1234567"_s);
        row(u"구공공일공일 일이삼사오육칠이에요"_s, u"900101-1234567이에요"_s);
        row(u"010 일이삼사 5678"_s, u"010-1234-5678"_s);
        row(u"010-1234 오육칠팔이에요"_s, u"010-1234-5678이에요"_s);
        row(u"공 일 공 일 이 삼 사 오 육 칠 팔이에요"_s, u"010-1234-5678이에요"_s);
        row(u"공일공 일이삼사 오육칠팔 이사 왔어요"_s, u"010-1234-5678 이사 왔어요"_s);
        row(u"공일공 일이삼사 오육칠팔 이 번호로"_s, u"010-1234-5678 이 번호로"_s);
        row(u"공일공 일이삼사 오육칠팔 공삼일 오구공 일이삼사"_s, u"010-1234-5678 031-590-1234"_s);
        row(u"7월 이십일까지"_s, u"7월 20일까지"_s);
        row(u"오후 3시 십 분에"_s, u"오후 3시 10분에"_s);
        row(u"저 진접읍 순화궁로 칠십육번길 삼백칠십삼 쪽 공사 소음이 너무 심해요"_s,
            u"저 진접읍 순화궁로 76번길 373 쪽 공사 소음이 너무 심해요"_s);
        row(u"칠십육번길 삼백칠십삼"_s, u"76번길 373"_s);
        row(u"칠십육 번길 삼"_s, u"76번길 3"_s);
        row(u"순화궁로칠십육번길 십"_s, u"순화궁로76번길 10"_s);
        row(u"여보세요 홍유릉로 팔십삼 층간 소음을 좀 고쳐 주세요"_s, u"여보세요 홍유릉로 83 층간 소음을 좀 고쳐 주세요"_s);
        row(u"홍유릉로 팔십삼이에요"_s, u"홍유릉로 83이에요"_s);
        row(u"홍유릉로 팔십이에요"_s, u"홍유릉로 80이에요"_s);
        row(u"다산중앙로 백이십 앞"_s, u"다산중앙로 120 앞"_s);
        row(u"덕송로 이번길 칠"_s, u"덕송로 2번길 7"_s);
        row(u"한별아파트 백일동 천이백삼호"_s, u"한별아파트 101동 1203호"_s);
        row(u"백일동이백삼호"_s, u"101동203호"_s);
        row(u"일공삼동 오공이호요"_s, u"103동 502호요"_s);
        row(u"삼백칠십오번지"_s, u"375번지"_s);
        row(u"호평동 삼층 계단"_s, u"호평동 3층 계단"_s);
        row(u"지하 이층에 물이 차요"_s, u"지하 2층에 물이 차요"_s);
        row(u"두 시 반"_s, u"2시 반"_s);
        row(u"오후 세 시 십오 분에"_s, u"오후 3시 15분에"_s);
        row(u"오후 두 시 십 분"_s, u"오후 2시 10분"_s);
        row(u"열두 시쯤"_s, u"12시쯤"_s);
        row(u"여섯시부터"_s, u"6시부터"_s);
        row(u"세시삼십분"_s, u"3시30분"_s);
        row(u"십삼 시까지"_s, u"13시까지"_s);
        row(u"오전 한 시"_s, u"오전 1시"_s);
        row(u"한 시간 동안"_s, u"1시간 동안"_s);
        row(u"십일월 이십삼일"_s, u"11월 23일"_s);
        row(u"칠월 이십일까지"_s, u"7월 20일까지"_s);
        row(u"삼월 일일"_s, u"3월 1일"_s);
        row(u"유월 삼일에 시월 오일까지"_s, u"6월 3일에 10월 5일까지"_s);
        row(u"이월 십일"_s, u"2월 10일"_s);
        row(u"십오일이나 지났어요"_s, u"15일이나 지났어요"_s);
        row(u"이천이십육년 일월"_s, u"2026년 1월"_s);
        row(u"폭이 오 미터예요"_s, u"폭이 5미터예요"_s);
        row(u"삼차로에 구멍이 났어요"_s, u"3차로에 구멍이 났어요"_s);
        row(u"이차로에서요"_s, u"2차로에서요"_s);
        row(u"별내역 이번 출구 앞"_s, u"별내역 2번 출구 앞"_s);
        row(u"삼백이십번 버스가 안 와요"_s, u"320번 버스가 안 와요"_s);
        row(u"팔호선 공사장"_s, u"8호선 공사장"_s);
        row(u"화분이 열다섯 개 있어요"_s, u"화분이 15개 있어요"_s);
    }
    void spokenNumbersBecomeDigits()
    {
        QFETCH(const QString, spoken);
        QFETCH(const QString, written);
        QCOMPARE(withDigits(spoken).text, written);
    }

    void ordinaryWordsStay_data()
    {
        QTest::addColumn<QString>("spoken");
        for (const QString &spoken : {u"이마트 앞"_s,
                                      u"일요일 아침"_s,
                                      u"사거리 신호등"_s,
                                      u"삼거리에서"_s,
                                      u"오토바이 소음"_s,
                                      u"공사 소음"_s,
                                      u"이사를 왔는데"_s,
                                      u"구경 왔어요"_s,
                                      u"이번에 또 그래요"_s,
                                      u"이 일 때문에"_s,
                                      u"이 분이 그러시던데"_s,
                                      u"이 층간 소음"_s,
                                      u"네 알겠습니다"_s,
                                      u"네 시청이죠"_s,
                                      u"한시가 급해요"_s,
                                      u"오십시오"_s,
                                      u"사십시오"_s,
                                      u"백번 말해도"_s,
                                      u"만일 그러면"_s,
                                      u"일단 확인해 주세요"_s,
                                      u"일차로 확인하고"_s,
                                      u"삼일절 행사"_s,
                                      u"다산일동 주민"_s,
                                      u"이동 신문고"_s,
                                      u"구월동"_s,
                                      u"월산리 사는데"_s,
                                      u"이천 가는 길"_s,
                                      u"도로 이쪽"_s,
                                      u"바로 오세요"_s,
                                      u"서로 이사"_s,
                                      u"골목길 이"_s,
                                      u"사실 오래됐어요"_s,
                                      u"오늘 오전에"_s,
                                      u"이만 끊을게요"_s,
                                      u"십분 이해합니다"_s,
                                      u"호평동에 일이 있어서"_s,
                                      u"구리시 사는데"_s,
                                      u"육교 밑"_s,
                                      u"이륜차 소음"_s,
                                      u"삼패동"_s,
                                      u"사릉역"_s,
                                      u"오남리 이 길"_s,
                                      u"공공 이사 일"_s,
                                      u"010 1234 5678"_s,
                                      u"5901234 이사"_s,
                                      u""_s,
                                      u"   "_s,
                                      u"호평로 이 앞"_s,
                                      u"이월된 요금"_s,
                                      u"천일약국"_s,
                                      u"만물상"_s,
                                      u"일 년 전"_s})
            QTest::newRow(qPrintable(spoken)) << spoken;
    }
    void ordinaryWordsStay()
    {
        QFETCH(const QString, spoken);
        const TextWithDigits written = withDigits(spoken);
        QCOMPARE(written.text, spoken);
        QVERIFY(written.spans.isEmpty());
    }

    void whatIsFoundInDigitsIsShownInTheWordsItWasHeardIn()
    {
        const QString spoken = u"네 순화궁로 칠십육번길 삼백칠십삼 쪽"_s;
        const TextWithDigits written = withDigits(spoken);
        QCOMPARE(written.text, u"네 순화궁로 76번길 373 쪽"_s);
        const auto heard = [&](const QString &found) {
            const auto [start, length] = sourceRange(written, written.text.indexOf(found), found.size());
            return spoken.sliced(start, length);
        };
        QCOMPARE(heard(u"76번길"_s), u"칠십육번길"_s);
        QCOMPARE(heard(u"76번길 373"_s), u"칠십육번길 삼백칠십삼"_s);
        QCOMPARE(heard(u"37"_s), u"삼백칠십삼"_s);
        QCOMPARE(heard(u"쪽"_s), u"쪽"_s);
        QCOMPARE(heard(u"순화궁로"_s), u"순화궁로"_s);
        QCOMPARE(heard(written.text), spoken);
    }

    void spansCoverExactlyWhatChanged()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QStringList pieces{u"이"_s,   u"십"_s, u"백"_s,   u"일"_s,      u"공"_s,   u"삼"_s,   u"만"_s, u" "_s,  u" "_s,
                                 u"번길"_s, u"시"_s, u"월"_s,   u"분"_s,      u"층"_s,   u"호"_s,   u"두"_s, u"열"_s, u"경춘로"_s,
                                 u"에"_s,   u"반"_s, u"다시"_s, u"번 출구"_s, u"차로"_s, u"미터"_s, u"7"_s,  u"."_s};
        for (int i = 0; i < 5000; ++i) {
            QString spoken;
            for (int k = random.bounded(25); k > 0; --k)
                spoken += pieces.at(random.bounded(int(pieces.size())));
            const TextWithDigits written = withDigits(spoken);
            QString rebuilt;
            qsizetype source = 0;
            for (const NumberSpan &span : written.spans) {
                rebuilt += QStringView(spoken).sliced(source, span.sourceStart - source);
                QCOMPARE(rebuilt.size(), span.start);
                QVERIFY(span.length > 0 && span.sourceLength > 0);
                rebuilt += QStringView(written.text).sliced(span.start, span.length);
                source = span.sourceStart + span.sourceLength;
            }
            rebuilt += QStringView(spoken).sliced(source);
            QCOMPARE(rebuilt, written.text);
        }
    }

    void numbersComeBackFromTheirSpokenForms()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        QCOMPARE(sinoKoreanNumber(u"영"), 0);
        for (int native = 1; native < 100; ++native) {
            for (const bool counting : {false, true})
                QCOMPARE(nativeKoreanNumber(inNative(native, counting)), native);
        }
        for (int round = 0; round < 4000; ++round) {
            const int number = 1 + random.bounded(round % 2 == 0 ? 9999 : 99'999'999);
            const QString spoken = inSino(number, random);
            QVERIFY2(sinoKoreanNumber(spoken) == number, qPrintable(spoken + u" is not "_s + QString::number(number)));
        }
        static const QStringList units{u"번길"_s, u"번지"_s, u"호"_s, u"번"_s, u"개월"_s, u"미터"_s};
        for (int round = 0; round < 2000; ++round) {
            const int number = random.bounded(101, 1000); // "백번" is also "a hundred times"
            const QString unit = units.at(random.bounded(int(units.size())));
            const QString spoken = inSino(number, random) + (random.bounded(2) ? u" "_s : QString()) + unit;
            QVERIFY2(withDigits(spoken).text == QString::number(number) + unit, qPrintable(spoken + u" → "_s + withDigits(spoken).text));
        }
    }

    void telephoneNumbersComeBackHoweverTheyAreSaid()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        static const QList<QPair<QString, QList<int>>> shapes{
            {u"010"_s, {4, 4}}, {u"031"_s, {3, 4}}, {u"031"_s, {4, 4}}, {u"02"_s, {3, 4}}, {u"02"_s, {4, 4}}};
        static const QStringList endings{{}, u"이에요"_s, u"입니다"_s, u"번이요"_s, u"로 전화 주세요"_s, u" 이사 왔어요"_s};
        enum Way { InGroups, Joined, OneByOne, WithParticles, MixedWithDigits, Last = MixedWithDigits };
        for (int round = 0; round < 6000; ++round) {
            const auto &shape = shapes.at(random.bounded(int(shapes.size())));
            const auto way = Way(random.bounded(Last + 1));
            QStringList groups{shape.first};
            for (const int size : shape.second) {
                groups.append(QString());
                for (int i = 0; i < size; ++i)
                    groups.last() += QString::number(random.bounded(10));
            }
            QStringList spoken;
            const int written = way == MixedWithDigits ? random.bounded(int(groups.size()) - 1) : -1; // the last one always is spoken
            for (qsizetype i = 0; i < groups.size(); ++i)
                spoken.append(i == written ? groups.at(i) : inDigits(groups.at(i), way == OneByOne ? u" "_s : QString(), random));
            const QString between = way == Joined ? QString() : way == WithParticles ? u"에 "_s : u" "_s;
            const QString ending = endings.at(random.bounded(int(endings.size())));
            const QString expected = PhoneNumber::parse(groups.join(QString()))->formatted() + ending;
            const QString said = spoken.join(between) + ending;
            QVERIFY2(withDigits(said).text == expected, qPrintable(said + u" → "_s + withDigits(said).text));
        }
    }

    void longTextIsReadInTime()
    {
        const QString spoken = u"삼 층삼 "_s.repeated(4000) + u"이십일"_s.repeated(4000) + u"공"_s.repeated(9000) + u" 일"_s.repeated(9000);
        QVERIFY(!withDigits(spoken).text.isEmpty());
    }

    void wholeNumbersAreRead_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("sino");
        QTest::addColumn<int>("native");
        const auto row = [](const QString &word, int sino, int native) { QTest::newRow(qPrintable(word)) << word << sino << native; };
        row(u"팔십삼"_s, 83, -1);
        row(u"삼백칠십삼"_s, 373, -1);
        row(u"이천이십육"_s, 2026, -1);
        row(u"만"_s, 10000, -1);
        row(u"육만"_s, 60000, -1);
        row(u"삼십이만오천"_s, 325000, -1);
        row(u"영"_s, 0, -1);
        row(u"십"_s, 10, -1);
        row(u"열다섯"_s, -1, 15);
        row(u"스물네"_s, -1, 24);
        row(u"두"_s, -1, 2);
        row(u"아흔아홉"_s, -1, 99);
        row(u"이사"_s, -1, -1);
        row(u"십백"_s, -1, -1);
        row(u""_s, -1, -1);
        row(u"도로"_s, -1, -1);
    }
    void wholeNumbersAreRead()
    {
        QFETCH(const QString, word);
        QFETCH(const int, sino);
        QFETCH(const int, native);
        QCOMPARE(sinoKoreanNumber(word).value_or(-1), sino);
        QCOMPARE(nativeKoreanNumber(word).value_or(-1), native);
    }
};

QTEST_GUILESS_MAIN(TestKoreanNumber)
#include "tst_koreannumber.moc"

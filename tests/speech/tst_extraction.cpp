#include "speech/extraction.h"
#include "speech/hotwords.h"
#include "speech/linetext.h"
#include "speech/linewriter.h"
#include "tests/speech/sampleorganisation.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <ctime>

using namespace barodesk;
using namespace barodesk::speech;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QDate today() { return QDate(2026, 9, 23); } // a Wednesday

TranscriptLine said(const QString &words, int id = 1, domain::Leg leg = domain::Leg::Citizen)
{
    TranscriptLine line;
    const LineText text = readLine(words);
    line.id = id;
    line.leg = leg;
    line.text = text.text;
    line.spoken = text.spoken;
    line.final = true;
    return line;
}

template <typename Kind> QList<Suggestion> of(const QList<Suggestion> &all)
{
    QList<Suggestion> kind;
    std::ranges::copy_if(all, std::back_inserter(kind), [](const Suggestion &s) { return std::holds_alternative<Kind>(s.value); });
    return kind;
}

QString words(const domain::Place &place)
{
    return (place.district ? place.district->text() : u"-"_s) + u" | "_s + place.address + u" | "_s + place.landmark;
}

} // namespace

class TestExtraction : public QObject
{
    Q_OBJECT

    domain::Organisation m_city;

    QList<Suggestion> hear(const QString &sentence) const { return extractSuggestions({said(sentence)}, m_city, today()); }

private slots:
    void initTestCase()
    {
        m_city = test::sampleOrganisation();
        QCOMPARE(m_city.data().districts.size(), 16);
    }

    void categoryIsHeard_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("category");
        const auto row = [](const char *name, const QString &sentence, const char *category) {
            QTest::newRow(name) << sentence << QString::fromLatin1(category);
        };
        row("hole", u"도로가 움푹 파여 있어요"_s, "road-pothole");
        row("pothole by its name", u"어제부터 포트홀이 생겼어요"_s, "road-pothole");
        row("pothole, misheard by a jamo", u"어제부터 포트폴이 생겼어요"_s, "road-pothole");
        row("space lost before the word", u"도로가움푹 파여 있어요"_s, "road-pothole");
        row("syllable said twice", u"싱싱크홀이 생긴 것 같아요"_s, "road-pothole");
        row("paving", u"보도블록이 깨졌어요"_s, "road-sidewalk");
        row("paving, misheard", u"보도블럭이 들떠 있어요"_s, "road-sidewalk");
        row("lamp", u"가로등이 안 켜져요"_s, "light-street");
        row("lamp, misheard", u"가로둥이 깜빡거려요"_s, "light-street");
        row("leaning lamp is more than a lamp", u"가로등이 쓰러질 것 같아요"_s, "light-pole");
        row("food waste is more than waste", u"음식물 쓰레기를 안 가져갔어요"_s, "waste-food");
        row("dumping", u"누가 무단 투기 쓰레기를 쌓아 놨어요"_s, "waste-dumping");
        row("parking", u"불법 주차 차량이 길을 막고 있어요"_s, "parking-illegal");
        row("parking without spaces", u"불법주정차 단속해 주세요"_s, "parking-illegal");
        row("drain", u"빗물받이가 막혔어요"_s, "drain-blocked");
        row("manhole", u"맨홀 뚜껑이 열려 있어요"_s, "drain-manhole");
        row("site noise", u"새벽부터 공사 소음이 너무 심해요"_s, "noise-construction");
        row("neighbours", u"층간 소음 때문에 전화했어요"_s, "noise-living");
        row("stray dog", u"유기견이 밭을 망쳐 놨어요"_s, "animal-stray");
        row("wasps", u"처마 밑에 말벌집이 있어요"_s, "animal-wild");
        row("banner", u"불법 현수막 철거해 주세요"_s, "signage-banner");
        row("signal", u"신호등이 고장 났어요"_s, "traffic-signal");
        row("leak", u"수도관이 터졌어요"_s, "water-leak");
        row("rust", u"수돗물에서 녹물이 나와요"_s, "water-quality");
        row("fallen tree", u"나무가 쓰러져 있어요"_s, "green-fallen");
    }

    void categoryIsHeard()
    {
        QFETCH(QString, sentence);
        QFETCH(QString, category);
        const auto categories = of<domain::CategoryCode>(hear(sentence));
        QVERIFY2(!categories.isEmpty(), "nothing was heard");
        QCOMPARE(std::get<domain::CategoryCode>(categories.constFirst().value).text(), category);
        QVERIFY(categories.constFirst().confidence > 0.4);
    }

    void noCategoryIsHeard_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::newRow("thanks") << u"네 알겠습니다 감사합니다"_s;
        QTest::newRow("greeting") << u"여보세요 안녕하세요 수고하십니다"_s;
        QTest::newRow("a word inside a word") << u"건물이 새로 생겼어요"_s;
        QTest::newRow("number") << u"제 전화번호는 공일공 일이삼사 오육칠팔이에요"_s;
        QTest::newRow("waiting") << u"언제까지 기다려야 돼요"_s;
    }

    void noCategoryIsHeard()
    {
        QFETCH(QString, sentence);
        const auto categories = of<domain::CategoryCode>(hear(sentence));
        QVERIFY2(categories.isEmpty(), categories.isEmpty() ? "" : qPrintable(categories.constFirst().evidence.constFirst().words));
    }

    void placeIsHeard_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("place"); // district | address | landmark; empty: none
        const auto row = [](const char *name, const QString &sentence, const QString &place) { QTest::newRow(name) << sentence << place; };
        row("district, road and school", u"호평동 늘을로 호평초등학교 앞 도로가 움푹 파여 있어요"_s,
            u"hopyeong | 늘을로 | 호평초등학교 앞"_s);
        row("district alone", u"다름이 아니라 퇴계원읍 포장이 파손됐어요"_s, u"toegyewon |  | "_s);
        row("district, misheard by a syllable said twice", u"저기요 호호평동 가로등이 꺼졌어요"_s, u"hopyeong |  | "_s);
        row("district, numbered", u"남양주시 다산이동 유기견이 있어요"_s, u"dasan-2 |  | "_s);
        row("village of a district", u"마석우리 시장 옆에 쓰레기가 쌓여 있어요"_s, u"hwado |  | 마석우리 시장 옆"_s);
        row("road with numbers", u"진접읍 순화궁로 칠십육번길 삼백칠십삼 쪽 공사 소음이 심해요"_s, u"jinjeop | 순화궁로 76번길 373 | "_s);
        row("road with a house number", u"여보세요 홍유릉로 팔십삼 층간 소음 좀 고쳐 주세요"_s, u"- | 홍유릉로 83 | "_s);
        row("shop", u"이마트 앞 도로에 구멍이 났어요"_s, u"- |  | 이마트 앞"_s);
        row("crossing", u"도농사거리 신호등이 고장 났어요"_s, u"dasan-1 |  | 도농사거리"_s);
        row("station exit", u"별내역 이번 출구 앞에 불법 주차가 많아요"_s, u"byeollae-dong |  | 별내역 2번 출구 앞"_s);
        row("flat", u"평내동 한신아파트 백오동 앞에 쓰레기가 있어요"_s, u"pyeongnae |  | 한신아파트 105동 앞"_s);
        row("which school?", u"초등학교 앞 과속방지턱이 망가졌어요"_s, u"- |  | 초등학교 앞"_s);
        row("no road: by message", u"처리 결과는 문자로 알려 주세요"_s, QString());
        row("no road: at once", u"바로 와 주세요 제대로 고쳐 주세요"_s, QString());
        row("no district: by hand", u"수동으로 켜야 돼요"_s, QString());
        row("no district: anger", u"화도 나고 답답해서 전화했어요"_s, QString());
        row("no place: our house", u"우리 집 앞이 너무 어두워요"_s, QString());
        row("no place: the hydrant", u"소화전 앞에 차가 있어요"_s, QString());
    }

    void placeIsHeard()
    {
        QFETCH(QString, sentence);
        QFETCH(QString, place);
        const auto places = of<domain::Place>(hear(sentence));
        QCOMPARE(places.isEmpty() ? QString() : words(std::get<domain::Place>(places.constFirst().value)), place);
    }

    void districtOfTheTalkCompletesAPlace()
    {
        const auto places = of<domain::Place>(
            extractSuggestions({said(u"저는 호평동 주민이에요"_s, 1), said(u"이마트 앞에 구멍이 났어요"_s, 4)}, m_city, today()));
        QCOMPARE(places.size(), 1);
        QCOMPARE(words(std::get<domain::Place>(places.constFirst().value)), u"hopyeong |  | 이마트 앞"_s);
        QCOMPARE(places.constFirst().evidence.size(), 2);
        QCOMPARE(places.constFirst().evidence.at(0).line, 4);
        QCOMPARE(places.constFirst().evidence.at(1).line, 1);
    }

    void halfANumberIsNotOffered_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("final");
        QTest::addColumn<bool>("offered");
        QTest::newRow("mobile, one digit missing") << u"010-1234-567"_s << false << false;
        QTest::newRow("mobile, still one missing when the sentence has ended") << u"010-1234-567"_s << true << false;
        QTest::newRow("mobile, as long as it should be but still being said") << u"010-1234-5678"_s << false << false;
        QTest::newRow("mobile, the talk went on") << u"010-1234-5678이에"_s << false << true;
        QTest::newRow("mobile, ended") << u"010-1234-5678"_s << true << true;
        QTest::newRow("office, may still grow") << u"031-590-1234"_s << false << false;
        QTest::newRow("office, the talk went on") << u"031-590-1234로 전화"_s << false << true;
        QTest::newRow("office, ended") << u"031-590-1234"_s << true << true;
    }
    void halfANumberIsNotOffered()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, final);
        QFETCH(const bool, offered);
        TranscriptLine line;
        line.id = 1;
        line.leg = domain::Leg::Citizen;
        line.text = text;
        line.spoken = text;
        line.final = final;
        const auto found = extractSuggestions({line}, m_city, QDate(2026, 11, 23));
        QCOMPARE(!of<domain::PhoneNumber>(found).isEmpty(), offered);
    }

    void phoneNumberIsHeard_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("number");
        QTest::newRow("mobile") << u"제 전화번호는 공일공 일이삼사 칠팔구삼이에요"_s << u"01012347893"_s;
        QTest::newRow("mobile, grouped wrongly") << u"공일공 일이삼 사오육칠팔로 연락 주세요"_s << u"01012345678"_s;
        QTest::newRow("office") << u"공삼일 오구공 일이삼사로 전화했어요"_s << u"0315901234"_s;
        QTest::newRow("receipt number is none") << u"접수 번호가 일이삼사 오육칠팔이에요"_s << QString();
        QTest::newRow("price is none") << u"과태료가 육만원 나왔어요"_s << QString();
    }

    void phoneNumberIsHeard()
    {
        QFETCH(QString, sentence);
        QFETCH(QString, number);
        const auto phones = of<domain::PhoneNumber>(hear(sentence));
        QCOMPARE(phones.isEmpty() ? QString() : std::get<domain::PhoneNumber>(phones.constFirst().value).digits(), number);
    }

    void dayIsHeard_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QDate>("day");
        QTest::newRow("yesterday") << u"어제부터 그랬어요"_s << QDate(2026, 9, 22);
        QTest::newRow("last night") << u"어젯밤부터 들려요"_s << QDate(2026, 9, 22);
        QTest::newRow("day before yesterday") << u"그저께 신고했어요"_s << QDate(2026, 9, 21);
        QTest::newRow("tomorrow") << u"내일까지 해 주세요"_s << QDate(2026, 9, 24);
        QTest::newRow("in two days") << u"모레 집에 있어요"_s << QDate(2026, 9, 25);
        QTest::newRow("today") << u"오늘 아침부터 막혔어요"_s << QDate(2026, 9, 23);
        QTest::newRow("next week's Monday") << u"다음 주 월요일에 연락 주세요"_s << QDate(2026, 9, 28);
        QTest::newRow("last week's Friday") << u"지난주 금요일부터예요"_s << QDate(2026, 9, 18);
        QTest::newRow("date") << u"구월 십오일에 신고했는데요"_s << QDate(2026, 9, 15);
        QTest::newRow("date of the year before") << u"십이월 삼십일일이었어요"_s << QDate(2026, 12, 31);
        QTest::newRow("three days ago") << u"삼일 전부터 그래요"_s << QDate(2026, 9, 20);
        QTest::newRow("two days ago, native") << u"이틀 전에 봤어요"_s << QDate(2026, 9, 21);
        QTest::newRow("a week ago") << u"일주일 전부터 냄새가 나요"_s << QDate(2026, 9, 16);
        QTest::newRow("sand is not the day after tomorrow") << u"모래가 쌓여 있어요"_s << QDate();
        QTest::newRow("nowadays is not today") << u"오늘날 이런 일이 있나요"_s << QDate();
        QTest::newRow("a few days are no day") << u"며칠 전부터 그래요"_s << QDate();
        QTest::newRow("no such day") << u"이월 삼십일에요"_s << QDate();
    }

    void dayIsHeard()
    {
        QFETCH(QString, sentence);
        QFETCH(QDate, day);
        const auto days = of<HeardDate>(hear(sentence));
        QCOMPARE(days.isEmpty() ? QDate() : std::get<HeardDate>(days.constFirst().value).date, day);
    }

    void dangerIsHeard_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<bool>("urgent");
        QTest::newRow("danger") << u"너무 위험해요"_s << true;
        QTest::newRow("tyre") << u"타이어가 터졌어요"_s << true;
        QTest::newRow("nearly fell") << u"어르신들이 넘어질 뻔했어요"_s << true;
        QTest::newRow("hurt") << u"두 명이 다쳤어요"_s << true;
        QTest::newRow("may be hurt") << u"아이들이 다칠 것 같아요"_s << true;
        QTest::newRow("accident feared") << u"사고 날까 봐 걱정돼요"_s << true;
        QTest::newRow("not dangerous") << u"위험하지는 않은데 불편해요"_s << false;
        QTest::newRow("nobody hurt") << u"다친 사람은 없어요"_s << false;
        QTest::newRow("bought, not an accident") << u"물건을 사고 나왔어요"_s << false;
        QTest::newRow("inconvenient") << u"정말 불편해요"_s << false;
    }

    void dangerIsHeard()
    {
        QFETCH(QString, sentence);
        QFETCH(bool, urgent);
        QCOMPARE(!of<domain::Urgency>(hear(sentence)).isEmpty(), urgent);
    }

    void counsellorsWordsAreNotTheCitizens()
    {
        QVERIFY(extractSuggestions({said(u"호평동 포트홀 맞으신가요"_s, 1, domain::Leg::Counsellor)}, m_city, today()).isEmpty());
    }

    void emptyCityAndEmptyTalkGiveNothingToTrip()
    {
        QVERIFY(extractSuggestions({}, m_city, today()).isEmpty());
        QVERIFY(of<domain::CategoryCode>(extractSuggestions({said(u"포트홀이 생겼어요"_s)}, {}, today())).isEmpty());
    }

    void evidenceIsWhereItSays()
    {
        const auto seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QStringList pieces{u"호평동"_s, u"늘을로"_s,   u"십이"_s,     u"앞"_s,         u"이마트"_s,   u"포트홀이"_s, u"가로등"_s,
                                 u"어제"_s,   u"공일공"_s,   u"일이삼사"_s, u"오육칠팔"_s,   u"위험해요"_s, u"시장"_s,     u"역"_s,
                                 u"로"_s,     u"다음 주"_s,  u"월요일"_s,   u"\U0001F600"_s, u"…"_s,        u"호호"_s,     u"번길"_s,
                                 u"칠월"_s,   u"삼십일일"_s, u"다산이동"_s, u"쓰레기"_s};
        for (int round = 0; round < 400; ++round) {
            QString sentence;
            for (int i = random.bounded(12); i >= 0; --i)
                sentence += pieces.at(random.bounded(int(pieces.size()))) + (random.bounded(3) ? u" "_s : QString());
            const TranscriptLine line = said(sentence, 7);
            const auto suggestions = extractSuggestions({line}, m_city, today());
            QCOMPARE(suggestions, extractSuggestions({line}, m_city, today()));
            for (const Suggestion &suggestion : suggestions) {
                QVERIFY(!suggestion.evidence.isEmpty());
                QVERIFY(suggestion.confidence > 0 && suggestion.confidence < 1);
                for (const Evidence &evidence : suggestion.evidence) {
                    QCOMPARE(evidence.line, 7);
                    QVERIFY(evidence.length > 0);
                    QCOMPARE(line.text.mid(evidence.start, evidence.length), evidence.words);
                }
            }
        }
    }

    void hotwordsNameWhatTheCitySpeaksOf()
    {
        domain::Organisation::Data data = m_city.data();
        data.departments.append({domain::DepartmentCode::parse(u"road"_s).value(), u"도로관리과"_s, u"도로보수팀"_s, {}, {}});
        QList<domain::Place> places(3);
        for (domain::Place &place : places)
            place.landmark = u"호평초등학교 정문 쪽"_s;
        places[0].address = u"늘을로 68번길 16"_s;
        const QStringList words = hotwordsOf(domain::Organisation(data), places);
        for (const QString &word : {u"호평동"_s, u"다산이동"_s, u"도로관리과"_s, u"도로보수팀"_s, u"포트홀"_s, u"호평초등학교"_s})
            QVERIFY2(words.contains(word), qPrintable(word));
        for (const QString &word : {u"정문"_s, u"늘을로"_s, u"68번길"_s, QString()}) // short, said once, a number, nothing
            QVERIFY2(!words.contains(word), qPrintable(word));
        QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), words.size());
        QVERIFY(hotwordsOf({}).isEmpty());
    }

    void hotwordsOfManyPlacesAreReadInTime()
    {
        QList<domain::Place> places(2000);
        for (qsizetype i = 0; i < places.size(); ++i) {
            places[i].landmark = u"호평초등학교 정문 쪽"_s;
            places[i].address = u"늘을로 %1번길 16"_s.arg(i);
        }
        QElapsedTimer timer;
        timer.start();
        QVERIFY(hotwordsOf(m_city, places).contains(u"늘을로"_s));
        qInfo("2000 places: %.2f ms", double(timer.nsecsElapsed()) / 1e6);
    }

    void utteranceCostsHardlyMoreAfterAnHour()
    {
        constexpr int Utterances = 1500;
        constexpr int Sample = 100;
        QRandomGenerator random(7);
        const QStringList roads{u"늘을로"_s, u"순화궁로"_s, u"경춘로"_s, u"다산중앙로"_s};
        const QStringList troubles{u"도로가 움푹 파여 있어요"_s,
                                   u"가로등이 안 켜져요"_s,
                                   u"쓰레기가 쌓여 있어요"_s,
                                   u"어제부터 물이 안 나와요"_s,
                                   u"불법 주차 차량이 길을 막고 있어요 너무 위험해요"_s,
                                   u"전에도 신고했는데 왜 아직도 안 고쳐 주세요"_s,
                                   u"제 전화번호는 공일공 일이삼사 칠팔구삼이에요"_s};
        Transcript transcript(domain::CallId::create());
        TalkReader reader(m_city);
        std::vector<double> costs; // CPU milliseconds of one utterance: five partial texts and the final one, read each time
        QList<Suggestion> suggestions;
        for (int i = 1; i <= Utterances; ++i) {
            const auto &districts = m_city.data().districts;
            const QString words = districts.at(random.bounded(3)).name + u' ' + roads.at(random.bounded(int(roads.size())))
                + u" 이십%1번길 "_s.arg(QString(u"일이삼"_s.at(random.bounded(3)))) + troubles.at(random.bounded(int(troubles.size())));
            const auto leg = i % 3 == 0 ? domain::Leg::Counsellor : domain::Leg::Citizen;
            const std::clock_t before = std::clock();
            for (int part = 1; part <= 6; ++part) {
                const auto start = std::chrono::milliseconds(2400 * i);
                writeLine(transcript, {1, i, leg, words.first(words.size() * part / 6), start, start + 2s, part == 6, false});
                suggestions = reader.read(transcript.lines(), today());
            }
            costs.push_back(double(std::clock() - before) * 1000 / CLOCKS_PER_SEC);
        }
        QCOMPARE(suggestions, extractSuggestions(transcript.lines(), m_city, today()));
        const auto median = [](std::vector<double> values) {
            std::ranges::nth_element(values, values.begin() + qsizetype(values.size()) / 2);
            return values.at(values.size() / 2);
        };
        const double early = median({costs.begin() + Sample, costs.begin() + 2 * Sample});
        const double late = median({costs.end() - Sample, costs.end()});
        qInfo("an utterance with six readings: %.2f ms of CPU after four minutes, %.2f ms after an hour: %.2f times", early, late,
              late / early);
        // Comparing 1500 settled lines and copying their evidence costs a little; reading them again would cost hundreds of times as much.
        QVERIFY2(late < 5 * early, "the cost of a line grows with the talk");
    }

    void linesThatChangeLateAreReadAgain()
    {
        TalkReader reader(m_city);
        QList<TranscriptLine> lines;
        for (int i = 1; i <= 40; ++i)
            lines.append(said(u"호평동 늘을로 이십%1번길 가로등이 안 켜져요"_s.arg(QString(u"일이삼"_s.at(i % 3))), i));
        QCOMPARE(reader.read(lines, today()), extractSuggestions(lines, m_city, today()));
        lines[3].text = u"평내동 포트홀이 생겼어요"_s; // masked later, say
        QCOMPARE(reader.read(lines, today()), extractSuggestions(lines, m_city, today()));
        lines.insert(5, said(u"진접읍 쓰레기가 쌓였어요"_s, 41));
        QCOMPARE(reader.read(lines, today()), extractSuggestions(lines, m_city, today()));
        lines.resize(10);
        QCOMPARE(reader.read(lines, today()), extractSuggestions(lines, m_city, today()));
    }

    void longTalkIsReadQuickly()
    {
        QList<TranscriptLine> lines;
        for (int i = 0; i < 100; ++i) {
            lines.append(said(i % 3 == 0 ? u"안녕하세요 호평동 늘을로 호평초등학교 앞 도로가 움푹 파여 있어요"_s
                                  : i % 3 == 1 ? u"전에도 신고했는데 왜 아직도 안 고쳐 주시는지 모르겠어요"_s
                                               : u"제 전화번호는 공일공 일이삼사 칠팔구삼이에요 다음 주 월요일에 연락 주세요"_s,
                              i + 1));
        }
        QElapsedTimer timer;
        timer.start();
        constexpr int Rounds = 20;
        for (int i = 0; i < Rounds; ++i)
            QVERIFY(!extractSuggestions(lines, m_city, today()).isEmpty());
        qInfo("100 lines at once: %.2f ms", double(timer.nsecsElapsed()) / 1e6 / Rounds);

        TalkReader reader(m_city);
        QCOMPARE(reader.read(lines, today()), extractSuggestions(lines, m_city, today()));
        timer.restart();
        for (int i = 0; i < Rounds; ++i) {
            lines.last().text.append(u"요");
            QVERIFY(!reader.read(lines, today()).isEmpty());
        }
        qInfo("one of 100 lines changed: %.2f ms", double(timer.nsecsElapsed()) / 1e6 / Rounds);
        QCOMPARE(reader.read(lines, today()), extractSuggestions(lines, m_city, today()));
        QCOMPARE(reader.read(lines, today().addDays(1)), extractSuggestions(lines, m_city, today().addDays(1)));
    }
};

QTEST_GUILESS_MAIN(TestExtraction)
#include "tst_extraction.moc"

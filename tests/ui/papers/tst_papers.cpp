#include "papersamples.h"

#include "tests/support/complaints/madecomplaints.h"
#include "ui/papers/dossier.h"
#include "ui/papers/paperflow.h"
#include "ui/papers/paperwriter.h"
#include "ui/papers/receipt.h"
#include "ui/text/labels.h"
#include "ui/theme/fonts.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace barodesk;
using namespace Qt::StringLiterals;
using namespace ui::papers;
using domain::Complaint;
using test::textOf;

namespace {

/// As one line, however the reader broke and spaced it.
QString flat(QString text) { return text.remove(QRegularExpression(u"\\s"_s)); }
bool says(const QString &text, const QString &words) { return flat(text).contains(flat(words)); }

} // namespace

/// What stands on the papers, read back from the PDF as a reader would.
class TestPapers final : public QObject
{
    Q_OBJECT

    PaperContext context(bool unmasked) const
    {
        return {.organisation = m_organisation, .now = test::paperNow(), .by = m_by, .unmasked = unmasked, .logo = {}};
    }
    QString receipt(bool unmasked) const { return textOf(pdfOf(receiptOf(m_complaint, context(unmasked)))); }
    Paper dossier(int steps, bool unmasked = false) const
    {
        return dossierOf(m_complaint, test::storyOf(m_complaint, steps, m_by), {}, context(unmasked));
    }

private slots:
    void initTestCase()
    {
        QVERIFY(ui::theme::loadFonts());
        QVERIFY2(!receipt(true).isEmpty(), "pdftotext of poppler-utils is needed");
    }

    void theReceiptSaysWhatWasTakenByWhenAndByWhom()
    {
        const QString text = receipt(true);
        for (const QString &words : {u"민원 접수증"_s, u"2026-000123"_s, u"사릉교 아래"_s, u"2026년 11월 18일 (수) 09:12"_s,
                                     ui::Labels::category(m_complaint.category, m_organisation), ui::Labels::of(m_complaint.legalType),
                                     m_organisation.data().cityName, u"자전거가 넘어집니다"_s, u"제19조"_s, u"1 / 1"_s})
            QVERIFY2(says(text, words), qPrintable(words + u'\n' + text));
    }

    void nameAndNumberAreOnTheReceiptOnlyWhereTheyMayBe()
    {
        const QString open = receipt(true);
        QVERIFY(says(open, QString::fromUtf8(test::PetitionerName)));
        QVERIFY(says(open, QString::fromLatin1(test::PetitionerPhone)));
        QVERIFY(says(open, u"남궁산"_s));
        const QString masked = receipt(false);
        QVERIFY(!says(masked, QString::fromUtf8(test::PetitionerName))); // Not in what was written either.
        QVERIFY(!says(masked, u"2345"_s));
        QVERIFY(!says(masked, u"남궁산"_s));
        QVERIFY(says(masked, u"가렸습니다"_s));
    }

    void whoJoinedIsOnNobodyElsesPaper()
    {
        Complaint complaint = m_complaint;
        complaint.text += u" 황보이웃(010-8765-4321)도 같은 말을 합니다."_s;
        for (const bool unmasked : {false, true}) {
            for (const QString &text : {textOf(pdfOf(receiptOf(complaint, context(unmasked)))),
                                        textOf(pdfOf(dossierOf(complaint, test::storyOf(complaint, 3, m_by), {}, context(unmasked))))}) {
                QVERIFY(!text.isEmpty());
                QVERIFY(!says(text, QString::fromUtf8(test::JoinedName)));
                QVERIFY(!says(text, u"8765"_s));
            }
        }
    }

    /// Whom somebody speaks for, and a number however it was written.
    void otherPeopleInTheWordsAreMaskedToo()
    {
        Complaint complaint = m_complaint;
        complaint.onBehalfOf = u"방초롱"_s;
        complaint.text += u" 방초롱 대신 말함. 010 9999 7777 또는 010.9999.6666으로 전화."_s;
        const QString masked = textOf(pdfOf(receiptOf(complaint, context(false))));
        for (const QString &secret : {u"방초롱"_s, u"9999"_s}) // The last four digits may be told apart by.
            QVERIFY2(!says(masked, secret), qPrintable(secret));
        QVERIFY(says(textOf(pdfOf(receiptOf(complaint, context(true)))), u"9999"_s));
    }

    void residentNumbersAreOnNoPaper()
    {
        Complaint complaint = m_complaint;
        complaint.text += u" 주민번호는 900101-1234567이라고 합니다."_s;
        QVERIFY(!says(textOf(pdfOf(receiptOf(complaint, context(true)))), u"1234567"_s));
    }

    void aReceiptBeforeTheServerGaveANumberSaysSo()
    {
        Complaint complaint = m_complaint;
        complaint.number.reset();
        const Paper paper = receiptOf(complaint, context(true));
        QCOMPARE(paper.fileName, u"접수증 번호 부여 전.pdf"_s);
        QVERIFY(says(textOf(pdfOf(paper)), u"번호 부여 전"_s));
        QCOMPARE(receiptOf(m_complaint, context(true)).fileName, u"접수증 2026-000123.pdf"_s);
    }

    void theDossierTellsWhoRefusedWhyAndHowOftenItWasMoved()
    {
        const QString text = textOf(pdfOf(dossier(4)));
        for (const QString &words : {u"심의 자료"_s, u"처리 주무부서를 정해 주시기 바랍니다"_s, u"하천 구역 안의 시설이라"_s,
                                     u"교량 하부 점용 허가"_s, u"자전거길은 하천 시설입니다"_s, u"다른 부서로 2번 옮겼습니다"_s,
                                     u"올해 자전거길 보수 예산"_s, u"처리기한의 계산"_s, u"걸음0003"_s, u"함께 신고한 사람 1명"_s,
                                     u"의결 내용"_s, ui::Labels::department(m_complaint.refusals.first().department, m_organisation)})
            QVERIFY2(says(text, words), qPrintable(words + u'\n' + text));
        QVERIFY(!says(text, QString::fromUtf8(test::PetitionerName)));
        QVERIFY(!says(text, QString::fromLatin1(test::PetitionerPhone)));
        QVERIFY(says(textOf(pdfOf(dossier(4, true))), QString::fromLatin1(test::PetitionerPhone)));
    }

    void storiesFlowOverThePagesTheyNeed_data()
    {
        QTest::addColumn<int>("steps");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::newRow("a story of a page") << 8 << 2 << 4;
        QTest::newRow("a story of three pages") << 40 << 4 << 6;
        QTest::newRow("a story of forty pages") << 560 << 40 << 60;
    }
    void storiesFlowOverThePagesTheyNeed()
    {
        QFETCH(int, steps);
        QFETCH(int, least);
        QFETCH(int, most);
        const Paper paper = dossier(steps);
        const QList<PaperPage> pages = layOut(paper);
        QVERIFY2(pages.size() >= least && pages.size() <= most, qPrintable(QString::number(pages.size())));
        for (const PaperPage &page : pages) {
            QVERIFY(!page.lines.isEmpty());
            for (const PaperPage::Line &line : page.lines) {
                const double right = line.baseline.x() + QFontMetricsF(line.font).horizontalAdvance(line.text);
                QVERIFY2(line.baseline.x() >= sheet::Left - 1 && right <= sheet::Right + pt(1), qPrintable(line.text));
                QVERIFY2(line.baseline.y() > pt(20) && line.baseline.y() < sheet::Height - pt(30), qPrintable(line.text));
            }
            for (const PaperPage::Box &box : page.boxes)
                QVERIFY(box.rect.bottom() <= sheet::Height - pt(40));
        }
        const QByteArray pdf = pdfOf(paper);
        const QStringList read = textOf(pdf).split(u'\f', Qt::SkipEmptyParts);
        QCOMPARE(read.size(), pages.size());
        for (qsizetype i = 0; i < read.size(); ++i) {
            QVERIFY2(says(read.at(i), u"%1 / %2"_s.arg(i + 1).arg(read.size())), qPrintable(read.at(i)));
            QVERIFY(says(read.at(i), u"2026-000123"_s));
        }
        // Every step whole, in its order.
        const QString all = flat(read.join(QString()));
        qsizetype at = 0;
        for (int i = 1; i < steps; ++i) {
            const QString begin = u"걸음%1"_s.arg(i, 4, 10, QChar(u'0'));
            const QString end = u"(끝%1)"_s.arg(i, 4, 10, QChar(u'0'));
            const qsizetype begins = all.indexOf(begin, at);
            QVERIFY2(begins >= at, qPrintable(begin));
            at = all.indexOf(end, begins);
            QVERIFY2(at > begins, qPrintable(end));
        }
        QVERIFY(says(all, u"위원장"_s));
    }

    void aLongContentGoesOnOnTheNextPageWithoutLosingALine()
    {
        Complaint complaint = m_complaint;
        QStringList sentences;
        for (int i = 0; i < 320; ++i)
            sentences << u"문장%1은 길게 이어지는 민원의 글입니다."_s.arg(i, 4, 10, QChar(u'0'));
        complaint.text = sentences.join(u' ');
        const QByteArray pdf = pdfOf(receiptOf(complaint, context(true)));
        const QString text = textOf(pdf);
        QVERIFY(text.count(u'\f') >= 3);
        for (int i = 0; i < 320; ++i)
            QVERIFY2(says(text, u"문장%1은"_s.arg(i, 4, 10, QChar(u'0'))), qPrintable(QString::number(i)));
        QVERIFY(says(text, u"접수하였음을 확인합니다"_s));
    }

    void itIsA4WithItsFontsInIt()
    {
        const QByteArray pdf = pdfOf(dossier(3));
        QVERIFY(test::told(u"pdfinfo"_s, pdf).contains(QRegularExpression(u"Page size: +59[45].* x 84[12].*A4"_s)));
        const QStringList fonts = test::told(u"pdffonts"_s, pdf).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(fonts.size() > 2);
        const qsizetype embedded = fonts.first().indexOf(u"emb"_s);
        for (const QString &font : fonts.mid(2))
            QVERIFY2(font.mid(embedded, 3) == u"yes"_s, qPrintable(font));
    }

    void aFolderThatIsGoneIsSaid()
    {
        const auto result = writePdf(dossier(1), m_folder.filePath(u"gone/paper.pdf"_s));
        QVERIFY(!result);
        QCOMPARE(result.error().problem, PaperProblem::NoFolder);
    }

#ifdef Q_OS_UNIX
    void whatCannotBeWrittenWholeLeavesWhatWasThere()
    {
        const QString file = m_folder.filePath(u"paper.pdf"_s);
        const Paper paper = dossier(200);
        QVERIFY(writePdf(dossier(1), file));
        QFile before(file);
        QVERIFY(before.open(QIODevice::ReadOnly));
        const QByteArray old = before.readAll();
        before.close();
        // As a disk that is full: no file may become larger than this.
        const auto was = std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &limit), 0);
        rlimit small = limit;
        small.rlim_cur = 4096;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto result = writePdf(paper, file);
        setrlimit(RLIMIT_FSIZE, &limit);
        std::signal(SIGXFSZ, was);
        QVERIFY(!result);
        QCOMPARE(result.error().problem, PaperProblem::NotWritten);
        QVERIFY(before.open(QIODevice::ReadOnly));
        QCOMPARE(before.readAll(), old);
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList{u"paper.pdf"_s});
    }
#endif

private:
    QTemporaryDir m_folder;
    domain::Organisation m_organisation = test::madeOrganisation();
    domain::UserId m_by = m_organisation.data().users.first().id;
    Complaint m_complaint = test::ownerless(m_organisation);
};

QTEST_MAIN(TestPapers)
#include "tst_papers.moc"

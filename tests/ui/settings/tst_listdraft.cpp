#include "domain/texttemplate.h"
#include "ui/settings/listdraft.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using domain::TextTemplate;
using Draft = ui::settings::ListDraft<TextTemplate>;

namespace {

TextTemplate item(const QString &code, const QString &text = {})
{
    return {
        .code = domain::TemplateCode::parse(code).value(), .name = code, .use = {}, .category = {}, .text = text.isEmpty() ? code : text};
}

/// "a b=2 c": codes, with another text than its own where one is given.
QList<TextTemplate> list(const QString &words)
{
    QList<TextTemplate> items;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        const QStringList parts = word.split(u'=');
        items.append(item(parts.first(), parts.value(1)));
    }
    return items;
}

QString written(const QList<TextTemplate> &items)
{
    QStringList words;
    for (const TextTemplate &one : items)
        words << (one.text == one.name ? one.name : QString(one.name + u'=' + one.text));
    return words.join(u' ');
}

/// Makes of what is in the draft what `words` say, by the steps a person has: no item is exchanged as a whole.
void makeInto(Draft &draft, const QString &words)
{
    const QList<TextTemplate> wanted = list(words);
    for (int row = draft.rowCount() - 1; row >= 0; --row) {
        const bool stays = std::ranges::find(wanted, draft.at(row)->code, &TextTemplate::code) != wanted.cend();
        if (!stays)
            draft.remove(row);
    }
    for (int row = 0; row < int(wanted.size()); ++row) {
        const TextTemplate &one = wanted.at(row);
        const int now = draft.rowOf(one.code);
        if (now < 0)
            draft.insert(row, one);
        else if (now != row)
            draft.move(now, row - now);
        draft.change(row, one);
    }
}

} // namespace

class TestListDraft final : public QObject
{
    Q_OBJECT

private slots:
    void whatAnotherSavedComesInUnderOnesOwnChanges_data()
    {
        QTest::addColumn<QString>("was");
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("both");
        const auto row = [](const char *name, const QString &was, const QString &mine, const QString &theirs, const QString &shown,
                            const QString &both = {}) { QTest::newRow(name) << was << mine << theirs << shown << both; };
        row("each changed another one", u"a b c"_s, u"a=1 b c"_s, u"a b c=2"_s, u"a=1 b c=2"_s);
        row("each added one", u"a b"_s, u"a m b"_s, u"a b t"_s, u"a m b t"_s);
        row("I added at the top", u"a b"_s, u"m a b"_s, u"a b t"_s, u"m a b t"_s);
        row("I removed what they left", u"a b c"_s, u"a c"_s, u"a b c t"_s, u"a c t"_s);
        row("they removed what I left", u"a b c"_s, u"a=1 b c"_s, u"a c"_s, u"a=1 c"_s);
        row("both changed the same: mine, marked", u"a b"_s, u"a=1 b"_s, u"a=2 b"_s, u"a=1 b"_s, u"a"_s);
        row("both changed the same alike: no matter", u"a b"_s, u"a=1 b"_s, u"a=1 b t"_s, u"a=1 b t"_s);
        row("I removed what they changed: it is kept, marked", u"a b"_s, u"b"_s, u"a=2 b"_s, u"a=2 b"_s, u"a"_s);
        row("they removed what I changed: it is kept, marked", u"a b"_s, u"a=1 b"_s, u"b"_s, u"a=1 b"_s, u"a"_s);
        row("I moved, they added", u"a b c"_s, u"c a b"_s, u"a b c t"_s, u"c t a b"_s);
        row("they moved, I changed", u"a b c"_s, u"a b=1 c"_s, u"c a b"_s, u"c a b=1"_s);
    }
    void whatAnotherSavedComesInUnderOnesOwnChanges()
    {
        QFETCH(QString, was);
        QFETCH(QString, mine);
        QFETCH(QString, theirs);
        QFETCH(QString, shown);
        QFETCH(QString, both);
        Draft draft({[](const TextTemplate &t) { return t.name; }, [](const TextTemplate &t) { return t.text; }}, nullptr);
        QAbstractItemModelTester tester(&draft);
        draft.setSaved(list(was));
        makeInto(draft, mine);
        QCOMPARE(written(draft.items()), mine);
        QVERIFY(draft.setSaved(list(theirs)));
        QCOMPARE(written(draft.items()), shown);
        QStringList marked;
        for (int row = 0; row < draft.rowCount(); ++row) {
            if (draft.index(row).data(ui::settings::BothChangedRole).toBool())
                marked << draft.at(row)->name;
        }
        QCOMPARE(marked.join(u' '), both);
        QCOMPARE(written(draft.saved()), theirs);
        draft.revert();
        QCOMPARE(written(draft.items()), theirs);
    }

    void withoutOwnChangesTheirsIsSimplyShown()
    {
        Draft draft({[](const TextTemplate &t) { return t.name; }, [](const TextTemplate &t) { return t.text; }}, nullptr);
        QVERIFY(!draft.setSaved(list(u"a b"_s)));
        QVERIFY(!draft.setSaved(list(u"b c"_s)));
        QCOMPARE(written(draft.items()), u"b c"_s);
        QVERIFY(!draft.isChanged());
    }

    void whatOneSavedOneselfIsNoNews()
    {
        Draft draft({[](const TextTemplate &t) { return t.name; }, [](const TextTemplate &t) { return t.text; }}, nullptr);
        draft.setSaved(list(u"a b"_s));
        makeInto(draft, u"b a=1"_s);
        QVERIFY(draft.isChanged());
        QVERIFY(!draft.setSaved(list(u"b a=1"_s)));
        QVERIFY(!draft.isChanged());
    }

    void rowsChangeFinely()
    {
        Draft draft({[](const TextTemplate &t) { return t.name; }, [](const TextTemplate &t) { return t.text; }}, nullptr);
        QAbstractItemModelTester tester(&draft);
        draft.setSaved(list(u"a b c"_s));
        QSignalSpy resets(&draft, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&draft, &QAbstractItemModel::dataChanged);
        draft.change(1, item(u"b"_s, u"2"_s));
        draft.change(1, item(u"b"_s, u"2"_s));
        QCOMPARE(changed.count(), 1);
        QVERIFY(draft.index(1).data(ui::settings::ChangedRole).toBool());
        QVERIFY(!draft.index(0).data(ui::settings::ChangedRole).toBool());
        QVERIFY(draft.move(0, 2));
        QVERIFY(!draft.move(2, 1));
        QVERIFY(!draft.move(0, -1));
        QCOMPARE(written(draft.items()), u"b=2 c a"_s);
        QCOMPARE(resets.count(), 0);
    }

    /// Nothing a person wrote is ever lost, and nothing of the others either.
    void noChangeOfAnybodyIsLost()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        const auto shuffled = [&](QList<TextTemplate> items, const QString &sign) {
            for (int step = 0; step < 4; ++step) {
                const int row = items.isEmpty() ? -1 : int(random.bounded(int(items.size())));
                switch (random.bounded(3)) {
                case 0: items.insert(std::max(row, 0), item(QString(sign + QString::number(random.bounded(100'000))))); break;
                case 1:
                    if (row >= 0)
                        items[row].text = sign;
                    break;
                default:
                    if (row >= 0)
                        items.move(row, int(random.bounded(int(items.size()))));
                    break;
                }
            }
            return items;
        };
        for (int round = 0; round < 400; ++round) {
            const QList<TextTemplate> was = list(u"a b c d e"_s);
            const QList<TextTemplate> mine = shuffled(was, u"m"_s);
            const QList<TextTemplate> theirs = shuffled(was, u"t"_s);
            Draft draft({[](const TextTemplate &t) { return t.name; }, [](const TextTemplate &t) { return t.text; }}, nullptr);
            draft.setSaved(was);
            makeInto(draft, written(mine));
            draft.setSaved(theirs);
            const QString what
                = u"seed %1: %2 | %3 | %4"_s.arg(QString::number(seed), written(mine), written(theirs), written(draft.items()));
            for (const TextTemplate &one : mine)
                QVERIFY2(was.contains(one) || draft.items().contains(one), qPrintable(what));
            for (const TextTemplate &one : theirs) {
                const int row = draft.rowOf(one.code);
                QVERIFY2(row >= 0, qPrintable(what));
                QVERIFY2(was.contains(one) || *draft.at(row) == one || mine.contains(*draft.at(row)), qPrintable(what));
            }
        }
    }
};

QTEST_MAIN(TestListDraft)
#include "tst_listdraft.moc"

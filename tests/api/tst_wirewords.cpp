#include "api/paths.h"
#include "api/words.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace barodesk;
using namespace Qt::StringLiterals;

class TestWireWords final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void everyEnumerationIsDescribedWordForWord();
    void rulesHaveTheWordsOfTheDomain();
    void everyPathIsDescribed();
    void everyErrorCodeBelongsToAStatusDescribed();

private:
    template <typename E> void compare(const QString &schema);
    QJsonObject m_document;
};

void TestWireWords::initTestCase()
{
    QFile file(QStringLiteral(BARODESK_SOURCE_DIR "/app/api/openapi.json"));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
    QJsonParseError error;
    m_document = QJsonDocument::fromJson(file.readAll(), &error).object();
    QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
    QCOMPARE(m_document[u"info"][u"version"].toString(), QString(api::ApiVersion));
}

template <typename E> void TestWireWords::compare(const QString &schema)
{
    QStringList words;
    int expected = 0;
    for (const auto &entry : api::words<E>()) {
        QCOMPARE(int(entry.value), expected++); // In the order of the enumeration, none left out.
        QVERIFY(api::valueOf<E>(QString(entry.word)) == entry.value);
        QCOMPARE(api::wordOf(entry.value), QString(entry.word));
        words.append(entry.word);
    }
    QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), words.size());
    QStringList described;
    const QJsonArray array = m_document[u"components"][u"schemas"][schema][u"enum"].toArray();
    for (const QJsonValue &word : array)
        described.append(word.toString());
    QCOMPARE(described, words);
    QVERIFY(!api::valueOf<E>(u"nothing of the kind"));
}

void TestWireWords::everyEnumerationIsDescribedWordForWord()
{
    compare<domain::AfterCallKind>(u"AfterCallKind"_s);
    compare<domain::AttachmentPurpose>(u"AttachmentPurpose"_s);
    compare<domain::EscalationTrigger>(u"EscalationTrigger"_s);
    compare<domain::TemplateUse>(u"TemplateUse"_s);
    compare<domain::ExtensionKind>(u"ExtensionKind"_s);
    compare<domain::LinkKind>(u"LinkKind"_s);
    compare<domain::ObstacleKind>(u"ObstacleKind"_s);
    compare<domain::Verdict>(u"Verdict"_s);
    compare<domain::AgentChange>(u"AgentChange"_s);
    compare<domain::AgentState>(u"AgentState"_s);
    compare<domain::CallBackReason>(u"CallBackReason"_s);
    compare<domain::CallBackResult>(u"CallBackResult"_s);
    compare<domain::CallBackState>(u"CallBackState"_s);
    compare<domain::CallDirection>(u"CallDirection"_s);
    compare<domain::CallResult>(u"CallResult"_s);
    compare<domain::Channel>(u"Channel"_s);
    compare<domain::CommandKind>(u"CommandKind"_s);
    compare<domain::ComplaintState>(u"ComplaintState"_s);
    compare<domain::EntityKind>(u"EntityKind"_s);
    compare<domain::Holiday::Kind>(u"HolidayKind"_s);
    compare<domain::Leg>(u"Leg"_s);
    compare<domain::LegalType>(u"LegalType"_s);
    compare<domain::RecordingMode>(u"RecordingMode"_s);
    compare<domain::RecordingNotice>(u"RecordingNotice"_s);
    compare<domain::Role>(u"Role"_s);
    compare<domain::Rule>(u"Rule"_s);
    compare<domain::SystemReason>(u"SystemReason"_s);
    compare<domain::Urgency>(u"Urgency"_s);
    compare<api::CommandStatus>(u"CommandStatus"_s);
    compare<api::ErrorCode>(u"ErrorCode"_s);
    compare<api::QueueCallState>(u"QueueCallState"_s);
    compare<api::QueueEventKind>(u"QueueEventKind"_s);
    compare<api::RecordingState>(u"RecordingState"_s);
    compare<api::SipTransport>(u"SipTransport"_s);
}

void TestWireWords::rulesHaveTheWordsOfTheDomain()
{
    for (const auto &entry : api::words<domain::Rule>())
        QCOMPARE(domain::code(entry.value), QString(entry.word));
}

void TestWireWords::everyPathIsDescribed()
{
    const QJsonObject paths = m_document[u"paths"].toObject();
    for (const QLatin1StringView path : api::paths::All)
        QVERIFY2(paths.contains(path), path.data());
}

void TestWireWords::everyErrorCodeBelongsToAStatusDescribed()
{
    const QJsonObject responses = m_document[u"components"][u"responses"].toObject();
    QSet<QString> described;
    for (const QJsonValue &response : responses) {
        const QJsonArray parts = response[u"content"][u"application/json"][u"schema"][u"allOf"].toArray();
        const QJsonArray codes = parts.at(1)[u"properties"][u"code"][u"enum"].toArray();
        int status = 0;
        for (const QJsonValue &code : codes) {
            const auto value = api::valueOf<api::ErrorCode>(code.toString());
            QVERIFY2(value, qPrintable(code.toString()));
            if (status == 0)
                status = api::httpStatus(*value);
            QCOMPARE(api::httpStatus(*value), status);
            described.insert(code.toString());
        }
    }
    QCOMPARE(described.size(), qsizetype(api::ErrorCodeCount));
}

QTEST_GUILESS_MAIN(TestWireWords)
#include "tst_wirewords.moc"

#include "tests/bench/report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace barodesk::bench {

using namespace Qt::StringLiterals;

namespace {

QString number(double value) { return QString::number(value, 'f', value < 10 ? 3 : value < 1000 ? 1 : 0); }

/// Hangul takes two columns of a terminal.
int columnsOf(const QString &text)
{
    int columns = 0;
    for (const QChar c : text)
        columns += c.unicode() >= 0x1100 ? 2 : 1;
    return columns;
}

} // namespace

QByteArray asTable(const QList<Figure> &figures)
{
    QList<QStringList> rows{{u"figure"_s, u"ours"_s, u"reference"_s, u"ratio"_s, u"unit"_s, u"beside"_s}};
    for (const Figure &figure : figures) {
        rows << QStringList{figure.what,
                            number(figure.ours),
                            figure.reference ? number(*figure.reference) : u"-"_s,
                            figure.reference && *figure.reference > 0 ? QString::number(figure.ours / *figure.reference, 'f', 3) : u"-"_s,
                            figure.unit,
                            figure.reference ? figure.referenceName : QString()};
    }
    QList<int> widths(rows.first().size(), 0);
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], columnsOf(row[i]));
    }
    QString table;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString padding(widths[i] - columnsOf(row[i]), u' ');
            const bool figure = i >= 1 && i <= 3;
            line += figure ? QString(padding + row[i] + u"  "_s) : QString(row[i] + padding + u"  "_s);
        }
        table += line.trimmed() + u'\n';
    }
    return table.toUtf8();
}

QByteArray asJson(const QList<Figure> &figures)
{
    QJsonArray array;
    for (const Figure &figure : figures) {
        QJsonObject object{{u"id"_s, figure.id}, {u"what"_s, figure.what}, {u"unit"_s, figure.unit}, {u"ours"_s, figure.ours}};
        object[u"reference"_s] = figure.reference ? QJsonValue(*figure.reference) : QJsonValue();
        object[u"referenceName"_s] = figure.reference ? QJsonValue(figure.referenceName) : QJsonValue();
        object[u"ratio"_s] = figure.reference && *figure.reference > 0 ? QJsonValue(figure.ours / *figure.reference) : QJsonValue();
        array << object;
    }
    return QJsonDocument(QJsonObject{{u"figures"_s, array}}).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace barodesk::bench

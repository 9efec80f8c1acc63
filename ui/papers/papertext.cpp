#include "ui/papers/papertext.h"

#include "domain/koreatime.h"
#include "domain/masking.h"
#include "ui/text/labels.h"

#include <QLocale>
#include <QRegularExpression>

namespace barodesk::ui::papers {

using namespace domain;

namespace {

QString without(QString text, const QString &name, const std::optional<PhoneNumber> &phone)
{
    // One syllable is a word of every other sentence.
    if (name.trimmed().size() > 1)
        text.replace(name.trimmed(), maskedName(name.trimmed()));
    if (phone) {
        text.replace(phone->formatted(), phone->masked());
        text.replace(phone->digits(), phone->masked());
    }
    return text;
}

/// Whatever stands for a telephone number, however it was written.
QString withoutNumbers(QString text)
{
    static const QRegularExpression number(QStringLiteral("(?<![0-9-])0[0-9]{1,2}[-. ]?[0-9]{3,4}[-. ]?[0-9]{4}(?![0-9-])"));
    for (qsizetype from = 0;;) {
        const QRegularExpressionMatch found = number.match(text, from);
        if (!found.hasMatch())
            return text;
        const auto phone = PhoneNumber::parse(found.captured());
        const QString masked = phone ? phone->masked() : QString(found.captured().size(), u'•');
        text.replace(found.capturedStart(), found.capturedLength(), masked);
        from = found.capturedStart() + masked.size();
    }
}

} // namespace

QString PaperText::moment(const QDateTime &at)
{
    return QLocale(tr("ko", "the locale of dates on papers"))
        .toString(toKoreaTime(at), tr("yyyy년 M월 d일 (ddd) HH:mm", "as QLocale::toString() takes it"));
}

QString PaperText::stamp(const QDateTime &at)
{
    return toKoreaTime(at).toString(tr("yyyy. M. d. HH:mm", "as QDateTime::toString() takes it"));
}

QString PaperText::day(const QDateTime &at)
{
    return QLocale(tr("ko", "the locale of dates on papers"))
        .toString(toKoreaTime(at).date(), tr("yyyy년 M월 d일", "as QLocale::toString() takes it"));
}

QString PaperText::number(const Complaint &complaint) { return complaint.number ? complaint.number->toString() : tr("번호 부여 전"); }

QString PaperText::fileName(const QString &kind, const Complaint &complaint)
{
    return QString(kind + u' ' + (complaint.number ? complaint.number->toString() : tr("번호 부여 전")) + QStringLiteral(".pdf"));
}

QString PaperText::due(const Complaint &complaint)
{
    if (complaint.state == ComplaintState::AwaitingSignature)
        return tr("서명을 받은 때부터 시작합니다");
    if (complaint.state == ComplaintState::AwaitingSupplement)
        return tr("보완을 기다리는 동안 멈춰 있습니다");
    return tr("%1까지").arg(moment(complaint.dueAt));
}

QString PaperText::petitioner(const Complaint &complaint, bool unmasked)
{
    QStringList parts;
    if (!complaint.petitionerName.isEmpty())
        parts << (unmasked ? complaint.petitionerName : maskedName(complaint.petitionerName));
    if (complaint.petitionerPhone)
        parts << (unmasked ? complaint.petitionerPhone->formatted() : complaint.petitionerPhone->masked());
    return parts.isEmpty() ? tr("이름과 연락처를 남기지 않음") : parts.join(QStringLiteral(" · "));
}

QString PaperText::made(const PaperContext &context)
{
    return tr("%1 · %2 만듦").arg(moment(context.now), Labels::user(context.by, context.organisation));
}

QString PaperText::safe(const QString &text, const Complaint &complaint, bool unmasked)
{
    QString result = text;
    for (const Petitioner &other : complaint.joined)
        result = without(result, other.name == complaint.petitionerName ? QString() : other.name,
                         other.phone == complaint.petitionerPhone ? std::nullopt : other.phone);
    for (const Petitioner &other : complaint.joined)
        result = without(result, other.onBehalfOf, std::nullopt);
    if (!unmasked) {
        result = without(result, complaint.petitionerName, complaint.petitionerPhone);
        result = withoutNumbers(without(result, complaint.onBehalfOf, std::nullopt));
    }
    return maskedIdentifiers(result);
}

} // namespace barodesk::ui::papers

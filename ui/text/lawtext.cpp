#include "ui/text/lawtext.h"

#include <QRegularExpression>

namespace barodesk::ui {

using namespace Qt::StringLiterals;

QString LawText::article(const QString &rule)
{
    if (rule == u"근무시간")
        return tr("근무시간");
    if (rule == u"공휴일 규정")
        return tr("공휴일 규정");
    static const QRegularExpression form(u"^(법|영|민법) (\\d+)([①-⑳]?)$"_s);
    const auto match = form.match(rule);
    if (!match.hasMatch())
        return rule;
    const QString law = match.captured(1) == u"법" ? tr("법 제%1조") : match.captured(1) == u"영" ? tr("시행령 제%1조") : tr("민법 제%1조");
    QString text = law.arg(match.captured(2));
    if (const QString paragraph = match.captured(3); !paragraph.isEmpty())
        text += u' ' + tr("제%1항").arg(paragraph.at(0).unicode() - u'①' + 1);
    return text;
}

} // namespace barodesk::ui

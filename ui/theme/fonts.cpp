#include "ui/theme/fonts.h"

#include "ui/theme/resources.h"

#include <QFontDatabase>
#include <QFontMetrics>
#include <QResource>
#include <QStringList>

#include <algorithm>

namespace barodesk::ui::theme {

using namespace Qt::StringLiterals;

bool loadFonts()
{
    initResources();
    bool all = true;
    for (const auto family : {"BaroDeskFigures"_L1, "Pretendard"_L1}) {
        for (const auto weight : {"Regular"_L1, "Medium"_L1, "SemiBold"_L1, "Bold"_L1}) {
            // Read where it lies: given by its name, Qt would hold each file twice.
            const QResource file(u":/fonts/%1-%2.otf"_s.arg(family, weight));
            const auto data = QByteArray::fromRawData(reinterpret_cast<const char *>(file.data()), file.size());
            all &= QFontDatabase::addApplicationFontFromData(data) >= 0;
        }
    }
    return all;
}

QFont font(TextSize size, QFont::Weight weight)
{
    QFont font;
    font.setFamilies({u"BaroDesk Figures"_s, u"Pretendard"_s, u"Noto Sans CJK KR"_s, u"Noto Sans KR"_s, u"Malgun Gothic"_s});
    font.setPixelSize(static_cast<int>(size));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferAntialias);
    return font;
}

int lineHeight(const QFont &font)
{
    const QFontMetrics metrics(font);
    return std::max(metrics.lineSpacing(), font.pixelSize() * 4 / 3 + 1);
}

} // namespace barodesk::ui::theme

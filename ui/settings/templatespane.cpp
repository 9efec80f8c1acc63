#include "ui/settings/templatespane.h"

#include "domain/templatefill.h"
#include "ui/complaint/categoryfield.h"
#include "ui/text/labels.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <array>

namespace barodesk::ui::settings {

namespace metrics = theme::metrics;
using namespace domain;
using namespace Qt::StringLiterals;

namespace {

/// As they stand in the braces, in the order they are offered; see ui/templates/templatewords.h.
constexpr std::array Names{"number"_L1, "category"_L1, "place"_L1, "due"_L1, "citizen"_L1, "department"_L1, "contractor"_L1};

QString useWord(TemplateUse use)
{
    switch (use) {
    case TemplateUse::Content: return TemplatesPane::tr("접수 내용");
    case TemplateUse::Result: return TemplatesPane::tr("처리 결과");
    case TemplateUse::Reason: return TemplatesPane::tr("사유와 메모");
    case TemplateUse::Notice: break;
    }
    return TemplatesPane::tr("민원인에게 알림");
}

} // namespace

TemplatesPane::TemplatesPane(desk::Desk &desk, QWidget *parent)
    : TypedListPane(desk, &Organisation::Data::textTemplates, MaxTextTemplates,
                    {.first = [](const TextTemplate &t) { return t.name.isEmpty() ? tr("이름 없는 글틀") : t.name; },
                     .second =
                         [this](const TextTemplate &t) {
                             const QString where = t.category.isEmpty() ? tr("모든 유형") : Labels::category(t.category, organisation());
                             return tr("%1 · %2 · %3").arg(useWord(t.use), where, t.text.simplified());
                         }},
                    parent)
{
    build(draft(), makeEditor(), u"templates"_s);
}

QWidget *TemplatesPane::makeEditor()
{
    auto *editor = new QWidget(this);
    auto *layout = new QVBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::S2);
    m_name = new QLineEdit(editor);
    m_name->setObjectName(u"templatesName"_s);
    m_name->setMaxLength(100);
    m_use = new QComboBox(editor);
    m_use->setObjectName(u"templatesUse"_s);
    for (int i = 0; i < TemplateUseCount; ++i)
        m_use->addItem({});
    m_category = new complaint::CategoryField(editor);
    m_category->setTakesGroups(true);
    m_text = new QPlainTextEdit(editor);
    m_text->setObjectName(u"templatesText"_s);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(74);
    layout->addWidget(m_nameRow = new widgets::FieldRow({}, m_name, editor));
    layout->addWidget(m_useRow = new widgets::FieldRow({}, m_use, editor));
    layout->addWidget(m_categoryRow = new widgets::FieldRow({}, m_category, editor));
    layout->addWidget(m_textRow = new widgets::FieldRow({}, m_text, editor));

    auto *words = new QWidget(editor);
    auto *flow = new widgets::FlowLayout(words);
    flow->setContentsMargins(widgets::FieldRow::WideLabelWidth + metrics::S3, 0, 0, 0);
    flow->setSpacing(metrics::S1);
    for (const QLatin1StringView name : Names) {
        auto *word = new widgets::Button({}, theme::ButtonRole::Secondary, words);
        word->setSmall(true);
        word->setObjectName(QString(u"templatesWord-" + name));
        connect(word, &QPushButton::clicked, this, [this, name] {
            m_text->insertPlainText(QString(u'{' + name + u'}'));
            m_text->setFocus(Qt::OtherFocusReason);
        });
        flow->addWidget(word);
        m_words.append(word);
    }
    layout->addWidget(words);
    m_preview = new widgets::Label({}, theme::TextSize::Small, &theme::Tokens::text2, QFont::Normal, editor);
    m_preview->setObjectName(u"templatesPreview"_s);
    m_preview->setWrapping(true);
    auto *preview = new QHBoxLayout; // Under the fields.
    preview->addSpacing(widgets::FieldRow::WideLabelWidth + metrics::S3);
    preview->addWidget(m_preview, 1);
    layout->addLayout(preview);
    layout->addStretch(1);

    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &name) { changeCurrent([&](TextTemplate &t) { t.name = name; }); });
    connect(m_use, &QComboBox::activated, this, [this](int use) { changeCurrent([&](TextTemplate &t) { t.use = TemplateUse(use); }); });
    connect(m_category, &complaint::CategoryField::chosen, this,
            [this](const CategoryCode &code) { changeCurrent([&](TextTemplate &t) { t.category = code; }); });
    connect(m_category, &complaint::CategoryField::cleared, this, [this] { changeCurrent([](TextTemplate &t) { t.category = {}; }); });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        changeCurrent([&](TextTemplate &t) { t.text = m_text->toPlainText(); });
        showPreview();
    });
    return editor;
}

void TemplatesPane::retranslate()
{
    setTitle(tr("글틀"));
    list()->setAccessibleName(tr("글틀 목록"));
    m_nameRow->setLabel(tr("이름"));
    m_useRow->setLabel(tr("쓰는 칸"));
    m_categoryRow->setLabel(tr("유형"));
    m_category->editor()->setPlaceholderText(tr("모든 유형에 (비워 둠)"));
    m_textRow->setLabel(tr("글"));
    m_text->setPlaceholderText(tr("아래 낱말을 누르면 그 민원의 것으로 바뀌어 들어갑니다"));
    for (int i = 0; i < TemplateUseCount; ++i)
        m_use->setItemText(i, useWord(TemplateUse(i)));
    const QStringList words{tr("접수번호"), tr("유형"), tr("위치"), tr("처리기한"), tr("민원인"), tr("담당 부서"), tr("시공 업체")};
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        m_words.at(i)->setText(words.at(i));
        m_words.at(i)->setToolTip(QString(u'{' + Names[size_t(i)] + u'}'));
    }
    draft().wordsChanged();
}

void TemplatesPane::showPreview()
{
    const TemplateWords sample{{u"number"_s, u"2026-000123"_s},      {u"category"_s, tr("포트홀·함몰")},
                               {u"place"_s, tr("호평동 이마트 앞")}, {u"due"_s, tr("11월 30일 월 18:00")},
                               {u"citizen"_s, tr("홍길동")},         {u"department"_s, tr("도로관리과")},
                               {u"contractor"_s, tr("바로건설")}};
    const QString text = m_text->toPlainText();
    m_preview->setText(text.isEmpty() ? QString() : tr("보기: %1").arg(filled(text, sample).text));
}

void TemplatesPane::focusEditor()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

TextTemplate TemplatesPane::fresh() const
{
    return {.code = {}, .name = tr("새 글틀"), .use = TemplateUse::Content, .category = {}, .text = {}};
}

void TemplatesPane::showItem(const TextTemplate *item)
{
    m_category->setOrganisation(organisation());
    // Only what differs goes in: setting a text would end the composing in it.
    if (const QString name = item ? item->name : QString(); m_name->text() != name)
        m_name->setText(name);
    m_use->setCurrentIndex(item ? int(item->use) : 0);
    m_category->setCategory(item && !item->category.isEmpty() ? std::optional(item->category) : std::nullopt);
    if (const QString text = item ? item->text : QString(); m_text->toPlainText() != text)
        m_text->setPlainText(text);
    showPreview();
}

QString TemplatesPane::faultOf(const TextTemplate &item) const
{
    if (item.name.trimmed().isEmpty())
        return tr("글틀의 이름을 적어 주십시오.");
    if (item.text.trimmed().isEmpty())
        return tr("‘%1’에 글이 없습니다. 적거나 지우십시오.").arg(item.name);
    return {};
}

} // namespace barodesk::ui::settings

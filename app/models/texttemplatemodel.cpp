#include "models/texttemplatemodel.h"

#include "domain/hangul.h"

#include <algorithm>

namespace barodesk::models {

using namespace domain;

namespace {

bool isWithin(CategoryCode category, const CategoryCode &above, const Organisation &organisation)
{
    while (!category.isEmpty() && category != above) {
        const Category *known = organisation.category(category);
        category = known ? known->parent : CategoryCode();
    }
    return category == above;
}

} // namespace

void TextTemplateModel::show(const Organisation &organisation, TemplateUse use, const CategoryCode &category)
{
    m_entries.clear();
    m_query.clear();
    for (const TextTemplate &textTemplate : organisation.data().textTemplates) {
        if (textTemplate.use != use)
            continue;
        const bool own = !textTemplate.category.isEmpty() && isWithin(category, textTemplate.category, organisation);
        m_entries.push_back({.textTemplate = textTemplate,
                             .nameKey = hangul::searchKey(textTemplate.name),
                             .textKey = hangul::searchKey(textTemplate.text),
                             .nearness = own                       ? 0
                                 : textTemplate.category.isEmpty() ? 1
                                                                   : 2});
    }
    std::ranges::stable_sort(m_entries, {}, &Entry::nearness);
    refresh();
}

void TextTemplateModel::setQuery(const QString &query)
{
    if (m_query == query)
        return;
    m_query = query;
    refresh();
}

/// A new query is a new list: a chooser's rows are not worth moving one by one.
void TextTemplateModel::refresh()
{
    const QString query = hangul::searchKey(m_query);
    std::vector<int> named;
    std::vector<int> saying;
    for (int i = 0; i < int(m_entries.size()); ++i) {
        const Entry &entry = m_entries[size_t(i)];
        if (query.isEmpty() || hangul::matchesKey(entry.nameKey, query))
            named.push_back(i);
        else if (hangul::matchesKey(entry.textKey, query))
            saying.push_back(i);
    }
    beginResetModel();
    m_shown = std::move(named);
    m_shown.insert(m_shown.end(), saying.begin(), saying.end());
    endResetModel();
}

const TextTemplate *TextTemplateModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_entries[size_t(m_shown[size_t(row)])].textTemplate : nullptr;
}

bool TextTemplateModel::any(const Organisation &organisation, TemplateUse use)
{
    return std::ranges::any_of(organisation.data().textTemplates, [use](const TextTemplate &t) { return t.use == use; });
}

int TextTemplateModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_shown.size()); }

QVariant TextTemplateModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry &entry = m_entries[size_t(m_shown[size_t(index.row())])];
    switch (role) {
    case Qt::DisplayRole: return entry.textTemplate.name;
    case Qt::AccessibleTextRole: return QString(entry.textTemplate.name + u", " + entry.textTemplate.text);
    case CodeRole: return entry.textTemplate.code.text();
    case TextRole: return entry.textTemplate.text;
    case CategoryRole: return entry.textTemplate.category.text();
    case OwnRole: return entry.nearness == 0;
    default: return {};
    }
}

} // namespace barodesk::models

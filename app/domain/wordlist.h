#pragma once

#include <QString>

#include <vector>

namespace barodesk::domain {

/// Many short texts, one behind another in one block: apart, a name of five syllables takes seventy bytes.
class WordList final
{
public:
    void append(QStringView word)
    {
        m_text += word;
        m_ends.push_back(quint32(m_text.size()));
    }
    void squeeze() ///< Once all are there.
    {
        m_text.squeeze();
        m_ends.shrink_to_fit();
    }

    qsizetype size() const { return qsizetype(m_ends.size()); }
    QStringView at(qsizetype i) const ///< Valid until the next append().
    {
        const quint32 begin = i > 0 ? m_ends[size_t(i - 1)] : 0;
        return QStringView(m_text).mid(begin, m_ends[size_t(i)] - begin);
    }

private:
    QString m_text;
    std::vector<quint32> m_ends;
};

} // namespace barodesk::domain

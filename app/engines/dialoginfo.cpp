#include "engines/dialoginfo.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <optional>

namespace barodesk::engines {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Namespace = "urn:ietf:params:xml:ns:dialog-info"_L1;

bool is(const QXmlStreamReader &xml, QLatin1StringView name) { return xml.name() == name && xml.namespaceUri() == Namespace; }

/// The text of the element's `state`; the reader is then behind the element. Empty when it has none.
QString readState(QXmlStreamReader &xml)
{
    QString state;
    while (xml.readNextStartElement()) {
        if (is(xml, "state"_L1))
            state = xml.readElementText(QXmlStreamReader::ErrorOnUnexpectedElement).trimmed();
        else
            xml.skipCurrentElement();
    }
    return state;
}

} // namespace

bool DialogInfo::update(QByteArrayView document)
{
    if (document.size() > MostBytes)
        return false;
    QXmlStreamReader xml(document.toByteArray());
    const QXmlStreamReader::TokenType first = xml.readNext();
    if (first != QXmlStreamReader::StartDocument || xml.readNext() == QXmlStreamReader::DTD)
        return false;
    while (!xml.atEnd() && !xml.isStartElement()) {
        if (xml.readNext() == QXmlStreamReader::DTD)
            return false;
    }
    if (!is(xml, "dialog-info"_L1))
        return false;
    bool isNumber = false;
    const qint64 version = xml.attributes().value("version"_L1).toLongLong(&isNumber);
    const auto extent = xml.attributes().value("state"_L1);
    if (!isNumber || version < 0 || version <= m_version || (extent != "full"_L1 && extent != "partial"_L1))
        return false;

    QMap<QString, Phase> dialogs = extent == "full"_L1 ? QMap<QString, Phase>() : m_dialogs;
    while (xml.readNextStartElement()) {
        if (!is(xml, "dialog"_L1)) {
            xml.skipCurrentElement();
            continue;
        }
        const QString id = xml.attributes().value("id"_L1).toString();
        const bool calls = xml.attributes().value("direction"_L1) == "initiator"_L1;
        const QString state = readState(xml);
        if (state == "terminated"_L1)
            dialogs.remove(id);
        else if (state == "confirmed"_L1 || (calls && !state.isEmpty()))
            dialogs.insert(id, Phase::Busy);
        else if (state == "trying"_L1 || state == "proceeding"_L1 || state == "early"_L1)
            dialogs.insert(id, Phase::Ringing);
        if (dialogs.size() > MostDialogs)
            return false;
    }
    while (!xml.atEnd())
        xml.readNext();
    if (xml.hasError())
        return false;
    m_dialogs = dialogs;
    m_version = version;
    return true;
}

PresenceState DialogInfo::state() const
{
    if (m_version < 0)
        return PresenceState::Unknown;
    if (m_dialogs.isEmpty())
        return PresenceState::Free;
    return std::ranges::find(m_dialogs, Phase::Busy) != m_dialogs.cend() ? PresenceState::Busy : PresenceState::Ringing;
}

} // namespace barodesk::engines

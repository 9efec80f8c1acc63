#include "telephony/headsetreports.h"

#include <algorithm>
#include <utility>

namespace barodesk::telephony {

namespace {

constexpr quint32 HookSwitch = 0x000b'0020;
constexpr quint32 PhoneMute = 0x000b'002f;
constexpr quint32 MuteLight = 0x0008'0009;
constexpr quint32 OffHookLight = 0x0008'0017;
constexpr quint32 RingLight = 0x0008'0018;

constexpr int MostBits = 8 * 4096; // Of one report: hidraw takes no more.
constexpr size_t MostUsages = 1024;
constexpr size_t MostPushed = 16;

bool isButton(quint32 usage) { return usage == HookSwitch || usage == PhoneMute; }
bool isLight(quint32 usage) { return usage == MuteLight || usage == OffHookLight || usage == RingLight; }

/// \returns 0 where the report is too short
quint32 bits(QByteArrayView bytes, int from, int count)
{
    if (count > 32 || from + count > 8 * bytes.size())
        return 0;
    quint32 value = 0;
    for (int i = 0; i < count; ++i) {
        const auto byte = quint8(bytes[(from + i) / 8]);
        value |= quint32((byte >> ((from + i) % 8)) & 1) << i;
    }
    return value;
}

} // namespace

/// Goes through the items of a descriptor.
struct HeadsetReports::Reader
{
    struct Globals
    {
        quint32 page = 0;
        qint32 logicalMinimum = 0;
        int size = 0;
        int count = 0;
        quint8 report = 0;
    };

    HeadsetReports made;
    Globals globals;
    std::vector<Globals> pushed;
    std::vector<quint32> usages;
    std::optional<quint32> usageMinimum;
    QHash<quint8, int> inputBits;
    QHash<quint8, int> featureBits;

    bool item(int type, int tag, QByteArrayView data)
    {
        quint32 value = 0;
        for (qsizetype i = 0; i < data.size(); ++i)
            value |= quint32(quint8(data[i])) << (8 * i);
        switch (type) {
        case 0: return mainItem(tag, value);
        case 1: return globalItem(tag, value, data.size());
        case 2: return localItem(tag, value, data.size());
        default: return true; // Reserved.
        }
    }

    bool globalItem(int tag, quint32 value, qsizetype size)
    {
        switch (tag) {
        case 0x0: globals.page = value & 0xffff; return true;
        case 0x1: globals.logicalMinimum = size == 1 ? qint8(value) : size == 2 ? qint16(value) : qint32(value); return true;
        case 0x7: globals.size = int(std::min(value, quint32(MostBits + 1))); return true;
        case 0x8:
            globals.report = quint8(value);
            made.m_numbered = true;
            return value > 0 && value < 256;
        case 0x9: globals.count = int(std::min(value, quint32(MostBits + 1))); return true;
        case 0xa: pushed.push_back(globals); return pushed.size() <= MostPushed;
        case 0xb:
            if (pushed.empty())
                return false;
            globals = pushed.back();
            pushed.pop_back();
            return true;
        default: return true; // Maximum, units: they do not matter here.
        }
    }

    bool localItem(int tag, quint32 value, qsizetype size)
    {
        const quint32 usage = size == 4 ? value : globals.page << 16 | (value & 0xffff);
        switch (tag) {
        case 0x0: usages.push_back(usage); break;
        case 0x1: usageMinimum = usage; break;
        case 0x2:
            if (usageMinimum && usage >= *usageMinimum && usage - *usageMinimum < MostUsages) {
                for (quint32 each = *usageMinimum; each <= usage; ++each)
                    usages.push_back(each);
            }
            usageMinimum.reset();
            break;
        default: break;
        }
        return usages.size() <= MostUsages;
    }

    bool mainItem(int tag, quint32 flags)
    {
        bool good = true;
        if (tag == 0x8)
            good = fields(flags, inputBits, true);
        else if (tag == 0x9)
            good = fields(flags, made.m_outputBits, false);
        else if (tag == 0xb)
            good = fields(flags | 1, featureBits, true); // Neither read nor written.
        usages.clear();
        usageMinimum.reset();
        return good;
    }

    bool fields(quint32 flags, QHash<quint8, int> &sizes, bool input)
    {
        int &next = sizes[globals.report];
        const qint64 all = qint64(globals.size) * globals.count;
        if (next + all > MostBits)
            return false;
        const int from = std::exchange(next, int(next + all));
        const bool constant = flags & 1;
        const bool variable = flags & 2;
        if (constant || usages.empty())
            return true;
        if (!variable) {
            if (input && std::ranges::any_of(usages, isButton))
                made.m_lists.push_back({.report = globals.report,
                                        .bit = from,
                                        .size = globals.size,
                                        .count = globals.count,
                                        .first = globals.logicalMinimum,
                                        .usages = usages});
            return true;
        }
        for (int i = 0; i < globals.count; ++i) {
            const quint32 usage = usages[std::min(size_t(i), usages.size() - 1)];
            const Field field{.usage = usage, .report = globals.report, .bit = from + i * globals.size, .relative = (flags & 4) != 0};
            if (input && isButton(usage))
                made.m_inputs.push_back(field);
            else if (!input && isLight(usage))
                made.m_outputs.push_back(field);
        }
        return true;
    }
};

std::optional<HeadsetReports> HeadsetReports::parse(QByteArrayView descriptor)
{
    Reader reader;
    for (qsizetype at = 0; at < descriptor.size();) {
        const auto prefix = quint8(descriptor[at]);
        if (prefix == 0xfe) { // A long item: nobody has defined one.
            if (at + 2 >= descriptor.size())
                return std::nullopt;
            at += 3 + quint8(descriptor[at + 1]);
            continue;
        }
        const int size = (prefix & 3) == 3 ? 4 : prefix & 3;
        if (at + 1 + size > descriptor.size() || !reader.item((prefix >> 2) & 3, prefix >> 4, descriptor.sliced(at + 1, size)))
            return std::nullopt;
        at += 1 + size;
    }
    if (reader.made.m_inputs.empty() && reader.made.m_lists.empty())
        return std::nullopt;
    return std::move(reader.made);
}

QByteArrayView HeadsetReports::payload(QByteArrayView report, quint8 &id) const
{
    if (!m_numbered)
        return report;
    if (report.isEmpty())
        return {};
    id = quint8(report[0]);
    return report.sliced(1);
}

QList<HeadsetEvent> HeadsetReports::read(QByteArrayView report)
{
    quint8 id = 0;
    const QByteArrayView bytes = payload(report, id);
    // Of each button: whether this report has it, whether it is on, and whether it only tells that it was pressed.
    std::optional<bool> hook;
    std::optional<bool> mute;
    bool hookIsKey = false;
    for (const Field &field : m_inputs) {
        if (field.report != id || field.bit >= 8 * bytes.size())
            continue;
        const bool on = bits(bytes, field.bit, 1) != 0;
        (field.usage == HookSwitch ? hook : mute) = on;
        hookIsKey = hookIsKey || (field.usage == HookSwitch && field.relative);
    }
    for (const ListField &list : m_lists) {
        if (list.report != id)
            continue;
        const auto has = [&list](quint32 usage) { return std::ranges::find(list.usages, usage) != list.usages.end(); };
        if (has(HookSwitch))
            hook = false;
        if (has(PhoneMute))
            mute = false;
        for (int i = 0; i < list.count; ++i) {
            const qint64 number = qint64(bits(bytes, list.bit + i * list.size, list.size)) - list.first;
            if (number < 0 || number >= qint64(list.usages.size()))
                continue;
            if (list.usages[size_t(number)] == HookSwitch)
                hook = true;
            else if (list.usages[size_t(number)] == PhoneMute)
                mute = true;
        }
    }
    QList<HeadsetEvent> events;
    if (hook && hookIsKey) {
        if (*hook) {
            m_hook = !m_hook;
            events.append(m_hook ? HeadsetEvent::OffHook : HeadsetEvent::OnHook);
        }
    } else if (hook && std::exchange(m_hook, *hook) != *hook) {
        events.append(*hook ? HeadsetEvent::OffHook : HeadsetEvent::OnHook);
    }
    if (mute && std::exchange(m_mute, *mute) != *mute && *mute)
        events.append(HeadsetEvent::MuteKey);
    return events;
}

QList<QByteArray> HeadsetReports::written(const HeadsetLights &lights) const
{
    QHash<quint8, QByteArray> reports;
    for (const Field &field : m_outputs) {
        QByteArray &report = reports[field.report];
        if (report.isEmpty()) {
            report = QByteArray(1 + (m_outputBits.value(field.report) + 7) / 8, '\0');
            report[0] = char(field.report);
        }
        const bool on = field.usage == OffHookLight ? lights.offHook : field.usage == RingLight ? lights.ring : lights.mute;
        if (on)
            report[1 + field.bit / 8] = char(quint8(report[1 + field.bit / 8]) | 1 << field.bit % 8);
    }
    QList<QByteArray> all = reports.values();
    std::ranges::sort(all);
    return all;
}

} // namespace barodesk::telephony

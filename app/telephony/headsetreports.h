#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QList>

#include <optional>
#include <vector>

namespace barodesk::telephony {

/// What somebody did with a headset. OffHook: taken up, or the call button pressed to take a call; OnHook: put back, or pressed to end it.
enum class HeadsetEvent { OffHook, OnHook, MuteKey };

/// What the headset shows, and by which many of them decide what their button means.
struct HeadsetLights
{
    bool offHook = false;
    bool ring = false;
    bool mute = false;
    friend bool operator==(const HeadsetLights &, const HeadsetLights &) = default;
};

/// The reports of one headset as its report descriptor describes them (Device Class Definition for HID 1.11, 6.2.2): hook switch and
/// phone mute of the Telephony page (HID Usage Tables, 0x0B), and the lights of the LED page (0x08). Everything outside is untrusted: a
/// descriptor or report that says nonsense says nothing. No I/O.
class HeadsetReports final
{
public:
    /// nullopt: no telephone headset, or not readable. A keyboard's volume keys make none.
    static std::optional<HeadsetReports> parse(QByteArrayView descriptor);

    /// \param report as hidraw gives it: its id first, if the descriptor has ids
    /// \returns what has changed since the last one
    QList<HeadsetEvent> read(QByteArrayView report);
    /// The output reports to be written for this, as hidraw takes them: the id first, 0 where the descriptor has none.
    QList<QByteArray> written(const HeadsetLights &lights) const;

private:
    struct Field
    {
        quint32 usage = 0; ///< Page in the upper half.
        quint8 report = 0;
        int bit = 0; ///< From the first byte after the id.
        bool relative = false;
    };
    /// One that names the usages pressed by their numbers.
    struct ListField
    {
        quint8 report = 0;
        int bit = 0;
        int size = 0; ///< Bits of each.
        int count = 0;
        qint32 first = 0; ///< The number of usages[0].
        std::vector<quint32> usages;
    };
    struct Reader;

    QByteArrayView payload(QByteArrayView report, quint8 &id) const;

    std::vector<Field> m_inputs;
    std::vector<ListField> m_lists;
    std::vector<Field> m_outputs;
    QHash<quint8, int> m_outputBits; ///< Size of each output report.
    bool m_numbered = false;
    bool m_hook = false;
    bool m_mute = false;
};

} // namespace barodesk::telephony
